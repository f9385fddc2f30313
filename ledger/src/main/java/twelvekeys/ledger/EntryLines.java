package twelvekeys.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The lines of `entries.jsonl`: each checked by itself, all of them hashed into one root.
///
/// Lines are read in batches, and batches checked on all processors; their hashes are put together
/// in order. At any time a few batches are in memory, never all entries. What is kept of each entry
/// is 32 bytes for every sealed text in it.
final class EntryLines {

    private static final int BATCH_BYTES = 1 << 17;

    private final String partnership;
    private final @Nullable Checkpoint kept;
    private final Set<Hash> commitments = new HashSet<>();
    private Frontier frontier = Frontier.EMPTY;
    private Hash rootAtKept = Merkle.EMPTY_ROOT;

    /// @param partnership what each entry must say of where it belongs
    /// @param kept the checkpoint at whose size the root is wanted too
    EntryLines(String partnership, @Nullable Checkpoint kept) {
        this.partnership = partnership;
        this.kept = kept;
    }

    /// The right edge of the log after the last line.
    Frontier frontier() {
        return frontier;
    }

    /// The root of the first lines, as many as the kept checkpoint has entries.
    Hash rootAtKept() {
        return rootAtKept;
    }

    /// What stands for each sealed text, each once.
    Set<Hash> commitments() {
        return commitments;
    }

    /// Reads all lines.
    ///
    /// @throws BundleFault for the first line that is not as it must be
    void read(InputStream in) throws IOException, BundleFault {
        int processors = Runtime.getRuntime().availableProcessors();
        LineReader lines = new LineReader(BundleAbout.ENTRIES, in);
        Deque<Future<Checked>> under = new ArrayDeque<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
            for (Batch batch = batch(lines); !batch.isEmpty(); batch = batch(lines)) {
                Batch next = batch;
                under.add(pool.submit(() -> next.check(partnership)));
                if (under.size() > 2 * processors) {
                    take(under.remove());
                }
            }
            while (!under.isEmpty()) {
                take(under.remove());
            }
        }
    }

    private static Batch batch(LineReader lines) throws IOException, BundleFault {
        Batch batch = new Batch(lines.line() + 1, new ArrayList<>());
        int bytes = 0;
        while (bytes < BATCH_BYTES) {
            byte[] line = lines.next();
            if (line == null) {
                break;
            }
            batch.lines().add(line);
            bytes += line.length + 1;
        }
        return batch;
    }

    private void take(Future<Checked> checked) throws BundleFault {
        for (Checked.Line line : result(checked).lines()) {
            frontier = frontier.append(line.leaf());
            commitments.addAll(line.commitments());
            if (kept != null && frontier.size() == kept.size()) {
                rootAtKept = frontier.root();
            }
        }
        BundleFault fault = result(checked).fault();
        if (fault != null) {
            throw fault;
        }
    }

    private static Checked result(Future<Checked> checked) {
        try {
            return checked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while checking entries", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A line could not be checked", e.getCause());
        }
    }

    /// What became of a batch.
    ///
    /// @param lines the lines before the fault, or all
    /// @param fault the first, if there is one
    private record Checked(List<Line> lines, @Nullable BundleFault fault) {

        /// @param leaf the hash of the entry
        /// @param commitments what stands for the sealed texts in it
        private record Line(Hash leaf, List<Hash> commitments) {}
    }

    /// Lines that follow one another.
    ///
    /// @param first the number of the first, counted from 1
    private record Batch(long first, List<byte[]> lines) {

        boolean isEmpty() {
            return lines.isEmpty();
        }

        Checked check(String partnership) {
            List<Checked.Line> checked = new ArrayList<>(lines.size());
            for (byte[] line : lines) {
                try {
                    checked.add(check(line, first + checked.size(), partnership));
                } catch (BundleFault fault) {
                    return new Checked(checked, fault);
                }
            }
            return new Checked(checked, null);
        }

        private static Checked.Line check(byte[] line, long number, String partnership)
                throws BundleFault {
            Json.Obj entry = strict(BundleAbout.ENTRIES, number, line);
            try {
                if (entry.integer("seq") != number) {
                    throw new BundleFault(
                            BundleAbout.ENTRIES, number, "has the number " + entry.integer("seq"));
                }
                if (!entry.text("partnership").equals(partnership)) {
                    throw new BundleFault(
                            BundleAbout.ENTRIES, number, "belongs to another partnership");
                }
            } catch (JsonException e) {
                throw new BundleFault(
                        BundleAbout.ENTRIES, number, "is no entry: " + e.getMessage());
            }
            List<Hash> commitments = new ArrayList<>(0);
            SealedText.findCommitments(entry, commitments::add);
            return new Checked.Line(Leaf.of(line), commitments);
        }
    }

    /// A line as the object whose canonical bytes it is.
    static Json.Obj strict(String member, long number, byte[] line) throws BundleFault {
        try {
            Json.Obj object = Json.parse(line).asObject();
            if (!Arrays.equals(Canonical.bytes(object), line)) {
                throw new BundleFault(member, number, "is not in canonical form");
            }
            return object;
        } catch (JsonException e) {
            throw new BundleFault(member, number, "is not as it must be: " + e.getMessage());
        }
    }
}
