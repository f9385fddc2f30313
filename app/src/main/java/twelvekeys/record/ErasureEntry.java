package twelvekeys.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something written earlier was erased. The entry it stood in stays, and so does every proof.
public sealed interface ErasureEntry extends Entry {

    /// The words and the files of one entry were erased, by the side that wrote them.
    ///
    /// @param about what that entry is about, absent if it is about the partnership
    /// @param entry its sequence number
    /// @param why why they were erased
    record WordsErased(@Nullable UUID about, long entry, Why why) implements ErasureEntry {
        @Override
        public @Nullable UUID subject() {
            return about;
        }
    }

    /// The name of somebody who wrote for a side was erased from all their entries.
    ///
    /// @param writer what stands for the name in those entries: its commitment, 64 hexadecimal
    ///   digits
    record NameErased(String writer) implements ErasureEntry {}

    /// Why words are erased.
    enum Why {
        /// They say something about a person that is not to be kept.
        PERSONAL("they spoke of a person"),
        /// They were not meant for the other side, or no longer are.
        CONFIDENTIAL("they were confidential"),
        /// They had been erased before the record was restored to an earlier state.
        RESTORED("they had been erased before the record was restored");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        /// The reason in the words of a page, as the end of a sentence.
        public String label() {
            return label;
        }
    }
}
