package twelvekeys.trust;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The rule for the day as of which levels are read, when nobody names one.
///
/// Evidence decays, and a record that ended years ago would fade to nothing when read today. So a
/// record that has been silent for more than 180 days is taken to have ended, and is read as of the
/// day after its newest known day. A record that is alive is read as of today, and whoever has gone
/// silent in it fades.
public final class AsOf {

    /// Days of silence after which a record counts as ended.
    public static final int SILENT_DAYS = 180;

    private AsOf() {}

    /// Today, unless the newest known day lies more than 180 days before it; then the day after
    /// that day.
    ///
    /// @param newestKnownDay the newest day on or before today on which an outcome became known;
    ///   see [DayCells#newestDay]
    public static LocalDate standard(LocalDate newestKnownDay, LocalDate today) {
        return ChronoUnit.DAYS.between(newestKnownDay, today) > SILENT_DAYS
                ? newestKnownDay.plusDays(1)
                : today;
    }
}
