package twelvekeys.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import twelvekeys.ledger.Hash;

/// What was erased, in a file beside the database, so that restoring an earlier backup does not
/// bring it back: one hash a line, of an entry whose words were erased (its leaf) or of a name (its
/// commitment). The file tells nobody anything and can be copied anywhere.
public final class ErasedList {

    /// The name of the file, in the folder of files and beside a backup.
    public static final String NAME = "erased.txt";

    private static final Pattern LINE = Pattern.compile("[0-9a-f]{64}");

    private final Path file;

    private ErasedList(Path file) {
        this.file = file;
    }

    /// The list in a folder; it may not be there yet.
    public static ErasedList in(Path folder) {
        return new ErasedList(folder.resolve(NAME));
    }

    /// The list that a file holds.
    public static ErasedList of(Path file) {
        return new ErasedList(file);
    }

    /// All hashes, in the order in which they were added; none if there is no file.
    ///
    /// @throws UncheckedIOException if it cannot be read
    /// @throws IllegalArgumentException naming the first line that is no hash
    public synchronized Set<Hash> all() {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try {
            Set<Hash> hashes = new LinkedHashSet<>();
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (LINE.matcher(lines.get(i)).matches()) {
                    hashes.add(Hash.ofHex(lines.get(i)));
                } else if (i < lines.size() - 1) { // the last may be half of one, after a crash
                    throw new IllegalArgumentException(
                            file + " is no list of what was erased: see line " + (i + 1) + ".");
                }
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds hashes that are not there; they are on disk before this returns.
    public synchronized void add(Collection<Hash> hashes) {
        Set<Hash> known = all();
        StringBuilder lines = new StringBuilder();
        for (Hash hash : hashes) {
            if (!known.contains(hash)) {
                lines.append(hash.hex()).append('\n');
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(known.size() * (Hash.LENGTH * 2L + 1)); // without half a line
            out.position(out.size());
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
