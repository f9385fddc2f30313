package twelvekeys.conversation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Somebody has been asked as often as was agreed; in words, with the day from which they may be
/// asked again.
public final class AskedTooOften extends IllegalStateException {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final LocalDate again;

    AskedTooOften(String email, int most, LocalDate again) {
        super(
                "%s has been asked %s in the last three months, over all your partnerships, and no more was agreed. They may be asked again from %s."
                        .formatted(email, times(most), DAY.format(again)));
        this.again = again;
    }

    private static String times(int most) {
        return switch (most) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> most + " times";
        };
    }

    /// The first day on which they may be asked again.
    public LocalDate again() {
        return again;
    }
}
