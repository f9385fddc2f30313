package twelvekeys.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be said of a bundle without asking anybody.
public sealed interface BundleVerdict {

    /// All is as it was signed, and begins with what was kept.
    ///
    /// @param content what is in the bundle
    /// @param keptSize how many of its first entries are shown to be those of the kept checkpoint;
    ///   null if none was given, and then nothing says that no entry was removed from the end
    record Ok(BundleContent content, @Nullable Long keptSize) implements BundleVerdict {}

    /// The bundle contradicts itself, or is not signed by the log.
    ///
    /// @param member where in the zip; `the zip` if it is about the whole
    /// @param line which line there, counted from 1; 0 if it is about the whole member
    /// @param what in words that follow the place, such as `is not in canonical form`
    record Tampered(String member, long line, String what) implements BundleVerdict {

        /// Place and fault in one sentence without its stop.
        public String sentence() {
            return member + (line > 0 ? ", line " + line : "") + ": " + what;
        }
    }

    /// Signed by the log, and shorter than what was kept: entries were removed from the end, or
    /// this is an older bundle.
    ///
    /// @param content what is in the bundle
    /// @param keptSize how many entries the kept checkpoint has
    record RolledBack(BundleContent content, long keptSize) implements BundleVerdict {}

    /// Signed by the log, and not the record that was kept: an entry among the first was changed,
    /// and the log signed both.
    ///
    /// @param content what is in the bundle
    /// @param keptSize how many entries the kept checkpoint has
    record Forked(BundleContent content, long keptSize) implements BundleVerdict {}

    /// What is in a bundle that does not contradict itself.
    ///
    /// @param partnership whose record
    /// @param origin the log, which is the name of its key
    /// @param made when, by the word of who made the bundle
    /// @param entries how many entries
    /// @param opened how many sealed texts have their opening here
    /// @param unopened how many have none: they were erased, or held back
    /// @param files how many attachments
    /// @param cosigners who cosigned, each once, in the order of the checkpoint
    /// @param ownKey whether the log's signature was checked with a key that the bundle itself
    ///   brought: whoever forged the one forged the other
    record BundleContent(
            String partnership,
            String origin,
            Instant made,
            long entries,
            long opened,
            long unopened,
            long files,
            List<Cosigner> cosigners,
            boolean ownKey) {

        /// Copies the list.
        public BundleContent {
            cosigners = List.copyOf(cosigners);
        }

        /// When the checkpoint was last cosigned, if it was.
        public Optional<Instant> lastCosigned() {
            return cosigners.stream().map(Cosigner::at).max(Comparator.naturalOrder());
        }
    }

    /// Somebody whose cosignature holds.
    ///
    /// @param name the name of the key
    /// @param at when they cosigned, to the second, by their own word; the last time if several
    /// @param ownKey whether the key came with the bundle
    record Cosigner(String name, Instant at, boolean ownKey) {}
}
