package twelvekeys.notes;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A time of day as words say it: "noon", "5pm CET", "17:30".
///
/// An abbreviation of a zone means the clocks of a place: CET those of Brussels, in summer too. GMT
/// and UTC are taken at their word.
///
/// @param time the time
/// @param zone the zone that was named, or null
/// @param end the token after the words
record TimeOfDay(LocalTime time, @Nullable ZoneId zone, int end) {

    private static final Map<String, ZoneId> ZONES =
            Map.ofEntries(
                    Map.entry("utc", ZoneId.of("UTC")),
                    Map.entry("gmt", ZoneId.of("UTC")),
                    Map.entry("bst", ZoneId.of("Europe/London")),
                    Map.entry("cet", ZoneId.of("Europe/Brussels")),
                    Map.entry("cest", ZoneId.of("Europe/Brussels")),
                    Map.entry("eet", ZoneId.of("Europe/Athens")),
                    Map.entry("eest", ZoneId.of("Europe/Athens")),
                    Map.entry("est", ZoneId.of("America/New_York")),
                    Map.entry("edt", ZoneId.of("America/New_York")),
                    Map.entry("et", ZoneId.of("America/New_York")),
                    Map.entry("pst", ZoneId.of("America/Los_Angeles")),
                    Map.entry("pdt", ZoneId.of("America/Los_Angeles")),
                    Map.entry("pt", ZoneId.of("America/Los_Angeles")),
                    Map.entry("jst", ZoneId.of("Asia/Tokyo")),
                    Map.entry("sgt", ZoneId.of("Asia/Singapore")));
    private static final Map<String, ZoneId> PLACES =
            Map.of(
                    "uk", ZoneId.of("Europe/London"),
                    "london", ZoneId.of("Europe/London"),
                    "paris", ZoneId.of("Europe/Paris"),
                    "berlin", ZoneId.of("Europe/Berlin"),
                    "dublin", ZoneId.of("Europe/Dublin"),
                    "tokyo", ZoneId.of("Asia/Tokyo"));
    private static final Set<String> HOURS = Set.of("hrs", "hours", "h", "hr");

    static @Nullable TimeOfDay at(Tokens t, int i) {
        if (t.is(i, "noon") || t.is(i, "midday")) {
            return zoned(t, LocalTime.NOON, i + 1);
        }
        if (t.reads(i, "12 noon")) {
            return zoned(t, LocalTime.NOON, i + 2);
        }
        Integer hour = t.digits(i);
        if (hour == null) {
            return null;
        }
        if (t.word(i).length() == 4 && t.in(i + 1, HOURS)) {
            return time(t, hour / 100, hour % 100, i + 2);
        }
        return t.word(i).length() > 2 ? null : clock(t, hour, i);
    }

    private static @Nullable TimeOfDay clock(Tokens t, int hour, int i) {
        boolean colon = t.is(i + 1, ":") || t.is(i + 1, ".");
        Integer minute =
                colon && t.joined(i + 2) && t.word(i + 2).length() == 2 ? t.digits(i + 2) : null;
        int at = minute == null ? i + 1 : i + 3;
        int minutes = minute == null ? 0 : minute;
        int half = half(t, at);
        if (half != 0) {
            boolean afternoon = t.word(at).startsWith("p");
            return hour < 1 || hour > 12
                    ? null
                    : time(t, hour % 12 + (afternoon ? 12 : 0), minutes, at + half);
        }
        if (t.is(at, "o'clock")) {
            return time(t, hour <= 6 ? hour + 12 : hour, minutes, at + 1);
        }
        boolean hours = t.in(at, HOURS) && minute != null;
        if (minute == null || (t.is(i + 1, ".") && !hours)) {
            return null;
        }
        return time(t, hour, minutes, hours ? at + 1 : at);
    }

    /// The tokens of "am", "pm", "a.m." or "p.m." at `i`, or 0.
    private static int half(Tokens t, int i) {
        if (t.is(i, "am") || t.is(i, "pm")) {
            return 1;
        }
        boolean letters = (t.is(i, "a") || t.is(i, "p")) && t.reads(i + 1, ". m");
        return letters ? (t.is(i + 3, ".") ? 4 : 3) : 0;
    }

    private static @Nullable TimeOfDay time(Tokens t, int hour, int minute, int end) {
        return hour > 23 || minute > 59 ? null : zoned(t, LocalTime.of(hour, minute), end);
    }

    private static TimeOfDay zoned(Tokens t, LocalTime time, int end) {
        ZoneId zone = t.upperCase(end) ? ZONES.get(t.word(end)) : null;
        if (zone != null) {
            return new TimeOfDay(time, zone, end + 1);
        }
        ZoneId place = t.is(end + 1, "time") ? PLACES.get(t.word(end)) : null;
        return place == null ? new TimeOfDay(time, null, end) : new TimeOfDay(time, place, end + 2);
    }
}
