package twelvekeys.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a log is at one moment: whose it is, how long, and its root (C2SP tlog-checkpoint).
///
/// @param origin the log, in words that no other log has; by our rule also the name of its key
/// @param size how many entries: 0 to 2^63−1
/// @param root the root of the Merkle tree over them
/// @param extensions further lines, usually none; nobody checks what they say
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final int LINES = 3;
    private static final int MOST_DIGITS = 19;

    /// Copies the list.
    ///
    /// @throws NoteException if a line is empty or has a control character, the size is negative,
    ///   or a log without entries has another root than [Merkle#EMPTY_ROOT]
    public Checkpoint {
        extensions = List.copyOf(extensions);
        checkLine(origin);
        extensions.forEach(Checkpoint::checkLine);
        if (size < 0) {
            throw new NoteException("A log has no fewer than 0 entries");
        }
        if (size == 0 && !root.equals(Merkle.EMPTY_ROOT)) {
            throw new NoteException("A log without entries has the root of nothing");
        }
    }

    /// A checkpoint without further lines.
    ///
    /// @throws NoteException as above
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /// The checkpoint of a log whose right edge is known.
    ///
    /// @throws NoteException if the origin is empty or has a control character
    public static Checkpoint of(String origin, Frontier frontier) {
        return new Checkpoint(origin, frontier.size(), frontier.root());
    }

    /// Reads the text of a checkpoint, strictly: one checkpoint has one text.
    ///
    /// @throws NoteException if it is none
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new NoteException("A checkpoint ends in a newline");
        }
        List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < LINES) {
            throw new NoteException("A checkpoint has an origin, a size and a root");
        }
        return new Checkpoint(
                lines.get(0),
                size(lines.get(1)),
                root(lines.get(2)),
                lines.subList(LINES, lines.size()));
    }

    private static long size(String digits) {
        boolean decimal =
                !digits.isEmpty()
                        && digits.length() <= MOST_DIGITS
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                        && (digits.length() == 1 || digits.charAt(0) != '0');
        try {
            if (decimal) {
                return Long.parseLong(digits);
            }
        } catch (NumberFormatException e) {
            throw new NoteException("The size of a checkpoint is at most 2^63−1", e);
        }
        throw new NoteException("The size of a checkpoint is a decimal without leading zeros");
    }

    private static Hash root(String base64) {
        try {
            return Hash.ofBase64(base64);
        } catch (IllegalArgumentException e) {
            throw new NoteException("The root of a checkpoint is 32 bytes in canonical Base64", e);
        }
    }

    private static void checkLine(String line) {
        if (line.isEmpty() || line.chars().anyMatch(c -> c < ' ')) {
            throw new NoteException(
                    "The lines of a checkpoint are not empty and hold no control characters");
        }
    }

    /// The lines, each with its newline: what is signed.
    public String text() {
        List<String> lines = new ArrayList<>(List.of(origin, Long.toString(size), root.base64()));
        lines.addAll(extensions);
        return String.join("\n", lines) + "\n";
    }
}
