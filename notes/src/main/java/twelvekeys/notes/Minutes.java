package twelvekeys.notes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Minutes or an e-mail as pasted, with what is needed to understand it.
///
/// @param text the text, at most {@link #LONGEST} characters
/// @param heldOn the day dates are counted from, unless the text is an e-mail that tells when it
///   was sent
/// @param zone whose clock times of day mean, unless the text names another
/// @param participants the people whose names may stand in it
/// @param organisationA the name of side a, or an empty text
/// @param organisationB the name of side b, or an empty text
/// @param order how dates such as 07/12 are written
public record Minutes(
        String text,
        LocalDate heldOn,
        ZoneId zone,
        List<Participant> participants,
        String organisationA,
        String organisationB,
        DayOrder order) {

    /// The longest text that is read, in characters.
    public static final int LONGEST = 200_000;

    /// @throws IllegalArgumentException when the text is too long, or the day lies outside the
    ///   years 1900 to 9000
    public Minutes {
        participants = List.copyOf(participants);
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The text has "
                            + text.length()
                            + " characters; at most "
                            + LONGEST
                            + " are read at once. Paste it in parts.");
        }
        if (heldOn.getYear() < 1900 || heldOn.getYear() > 9000) {
            throw new IllegalArgumentException("The meeting must lie in the years 1900 to 9000.");
        }
    }
}
