package twelvekeys.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.report.Quarter;
import twelvekeys.report.ReportKind;

/// When a report comes by mail: on which days, in its reader's own time zone.
public sealed interface Rhythm {

    /// The last day of a month that every month has.
    int LAST_OF_MONTH = 28;

    /// The most days before the end of a quarter.
    int MOST_BEFORE_QUARTER = 60;

    /// The most days before a meeting.
    int MOST_BEFORE_MEETING = 30;

    /// Every week.
    ///
    /// @param day the weekday
    record Weekly(DayOfWeek day) implements Rhythm {

        @Override
        public Optional<LocalDate> latest(LocalDate upTo) {
            return Optional.of(upTo.with(TemporalAdjusters.previousOrSame(day)));
        }

        @Override
        public Optional<LocalDate> next(LocalDate from) {
            return Optional.of(from.with(TemporalAdjusters.nextOrSame(day)));
        }

        @Override
        public String words() {
            return "every " + day.getDisplayName(TextStyle.FULL, Locale.UK);
        }
    }

    /// Every month.
    ///
    /// @param day the day of the month, 1 to [#LAST_OF_MONTH]
    record Monthly(int day) implements Rhythm {

        /// Refuses a day that not every month has.
        public Monthly {
            demand(day, 1, LAST_OF_MONTH, "The day of the month");
        }

        @Override
        public Optional<LocalDate> latest(LocalDate upTo) {
            LocalDate inMonth = upTo.withDayOfMonth(day);
            return Optional.of(inMonth.isAfter(upTo) ? inMonth.minusMonths(1) : inMonth);
        }

        @Override
        public Optional<LocalDate> next(LocalDate from) {
            LocalDate inMonth = from.withDayOfMonth(day);
            return Optional.of(inMonth.isBefore(from) ? inMonth.plusMonths(1) : inMonth);
        }

        @Override
        public String words() {
            return "on day " + day + " of every month";
        }
    }

    /// On the first day after each quarter and, if wished, also some days before it ends.
    ///
    /// @param days how many days before the end, 0 for only afterwards, at most
    ///   [#MOST_BEFORE_QUARTER]
    record Quarterly(int days) implements Rhythm {

        /// Refuses what lies outside a quarter.
        public Quarterly {
            demand(days, 0, MOST_BEFORE_QUARTER, "The days before the end of a quarter");
        }

        @Override
        public Optional<LocalDate> latest(LocalDate upTo) {
            return around(upTo).filter(day -> !day.isAfter(upTo)).max(Comparator.naturalOrder());
        }

        @Override
        public Optional<LocalDate> next(LocalDate from) {
            return around(from).filter(day -> !day.isBefore(from)).min(Comparator.naturalOrder());
        }

        private Stream<LocalDate> around(LocalDate day) {
            Quarter quarter = Quarter.of(day);
            Stream<LocalDate> firsts = Stream.of(quarter.begins(), quarter.next().begins());
            return days == 0
                    ? firsts
                    : Stream.concat(firsts, Stream.of(quarter.ends().minusDays(days)));
        }

        @Override
        public String words() {
            String after = "on the first day after each quarter";
            return days == 0 ? after : Days.count(days) + " before each quarter ends, and " + after;
        }
    }

    /// Once, before a meeting.
    ///
    /// @param on the day of the meeting
    /// @param days how many days before, at most [#MOST_BEFORE_MEETING]
    record BeforeMeeting(LocalDate on, int days) implements Rhythm {

        /// Refuses what is not before a meeting.
        public BeforeMeeting {
            demand(days, 0, MOST_BEFORE_MEETING, "The days before the meeting");
        }

        private LocalDate due() {
            return on.minusDays(days);
        }

        /// The day it is due, until the meeting is over.
        @Override
        public Optional<LocalDate> latest(LocalDate upTo) {
            return Optional.of(due()).filter(due -> !due.isAfter(upTo) && !upTo.isAfter(on));
        }

        @Override
        public Optional<LocalDate> next(LocalDate from) {
            return Optional.of(due()).filter(due -> !due.isBefore(from));
        }

        @Override
        public String words() {
            return days == 0
                    ? "on the day of the meeting, " + Days.day(on)
                    : Days.count(days) + " before the meeting on " + Days.day(on);
        }
    }

    /// The latest day on which it is due, not after a day; absent if there is none, or it is of no
    /// use any more.
    Optional<LocalDate> latest(LocalDate upTo);

    /// The first day on which it is due, not before a day; absent if there is none.
    Optional<LocalDate> next(LocalDate from);

    /// It in words: `every Monday`.
    String words();

    /// The word under which it is stored and addressed.
    default String code() {
        return switch (this) {
            case Weekly _ -> "weekly";
            case Monthly _ -> "monthly";
            case Quarterly _ -> "quarterly";
            case BeforeMeeting _ -> "meeting";
        };
    }

    /// Its number: the weekday from 1, Monday; the day of the month; how many days before.
    default int number() {
        return switch (this) {
            case Weekly weekly -> weekly.day().getValue();
            case Monthly monthly -> monthly.day();
            case Quarterly quarterly -> quarterly.days();
            case BeforeMeeting before -> before.days();
        };
    }

    /// The day of the meeting, absent where there is none.
    default @Nullable LocalDate meeting() {
        return this instanceof BeforeMeeting before ? before.on() : null;
    }

    /// The rhythm of a code.
    ///
    /// @param number what it counts, see [#number()]
    /// @param meeting the day of the meeting, needed by `meeting` and by no other
    /// @throws IllegalArgumentException in words for whoever gave it
    static Rhythm of(String code, int number, @Nullable LocalDate meeting) {
        if (meeting != null && !code.equals("meeting")) {
            throw new IllegalArgumentException("Only what comes before a meeting names its day.");
        }
        return switch (code) {
            case "weekly" -> {
                demand(number, 1, DayOfWeek.values().length, "The weekday, from 1 for Monday,");
                yield new Weekly(DayOfWeek.of(number));
            }
            case "monthly" -> new Monthly(number);
            case "quarterly" -> new Quarterly(number);
            case "meeting" -> {
                if (meeting == null) {
                    throw new IllegalArgumentException("Say on which day the meeting is.");
                }
                yield new BeforeMeeting(meeting, number);
            }
            default ->
                    throw new IllegalArgumentException(
                            "A report comes weekly, monthly, quarterly or before a meeting.");
        };
    }

    /// The codes of the rhythms in which a report can come.
    static List<String> of(ReportKind report) {
        return switch (report) {
            case BRIEF -> List.of("weekly", "meeting");
            case TEN_MINUTES -> List.of("weekly", "monthly");
            case REVIEW, SYMMETRY -> List.of("quarterly");
        };
    }

    private static void demand(int number, int least, int most, String what) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "%s must lie between %d and %d.".formatted(what, least, most));
        }
    }
}
