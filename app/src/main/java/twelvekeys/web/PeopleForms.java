package twelvekeys.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import twelvekeys.identity.IdentityRefused;

/// What the forms about people have in common.
final class PeopleForms {

    private PeopleForms() {}

    /// What to say where something was refused.
    static Wrong wrong(IdentityRefused refused) {
        return new Wrong(refused.field(), String.valueOf(refused.getMessage()));
    }

    /// The end of a day that was chosen, where the viewer is; null if none was, or none can be
    /// read.
    static @Nullable Instant endOf(String day, Viewer viewer) {
        try {
            return day.isBlank()
                    ? null
                    : LocalDate.parse(day.strip())
                            .plusDays(1)
                            .atStartOfDay(viewer.member().zone())
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The last whole day before an instant, where the viewer is.
    static String lastDay(Instant end, Viewer viewer) {
        return Figures.shortDate(
                end.atZone(viewer.member().zone()).toLocalDate().minusDays(1), viewer.today());
    }

    /// The day of an instant, where the viewer is.
    static String day(Instant at, Viewer viewer) {
        return Figures.shortDate(at.atZone(viewer.member().zone()).toLocalDate(), viewer.today());
    }
}
