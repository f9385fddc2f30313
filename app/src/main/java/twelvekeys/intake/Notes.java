package twelvekeys.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import twelvekeys.notes.DayOrder;

/// Minutes or an e-mail that a member pasted, with what the member says of it.
///
/// @param text the text as it came; line ends are made alike, and white space around it goes
/// @param heldOn the day of the meeting
/// @param zone whose clock times of day mean
/// @param order how dates of figures are written
/// @param ours the people of the member's own side who are named in it, beside the known ones
/// @param theirs those of the other side
public record Notes(
        String text,
        LocalDate heldOn,
        ZoneId zone,
        DayOrder order,
        List<String> ours,
        List<String> theirs) {

    /// The most names of one side.
    public static final int MOST_NAMES = 200;

    /// The most characters of a name.
    public static final int LONGEST_NAME = 200;

    /// Checks the names.
    ///
    /// @throws IllegalArgumentException in words for whoever typed them
    public Notes {
        text = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        ours = checked(ours);
        theirs = checked(theirs);
    }

    private static List<String> checked(List<String> names) {
        if (names.size() > MOST_NAMES || names.stream().anyMatch(n -> n.length() > LONGEST_NAME)) {
            throw new IllegalArgumentException(
                    "At most "
                            + MOST_NAMES
                            + " names of a side are read, of at most "
                            + LONGEST_NAME
                            + " characters each.");
        }
        return List.copyOf(names);
    }

    /// What names one promise of this text when it is put on record: the same text pasted twice
    /// gives the same name, so a promise of it is put on record once.
    ///
    /// @param suggestion the identity of a suggestion, unique within the text
    public String requestKey(String suggestion) {
        return "notes-" + suggestion + "-" + hash(text).substring(0, 32);
    }

    /// The SHA-256 of a text in hexadecimal digits.
    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256.", e);
        }
    }
}
