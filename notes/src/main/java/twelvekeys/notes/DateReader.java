package twelvekeys.notes;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds dates in words and tells which day each means.
///
/// `docs/reference/suggested-promises.md` has the table of phrases and days, which the tests hold.
final class DateReader {

    private static final Set<String> CONNECTORS = Set.of("on", "at", ",", "(", "by", "of", "in");
    private static final Set<String> NOT_A_DATE_AFTER =
            Set.of("the", "our", "your", "a", "that", "their", "his", "her", "my", "'s");
    private static final Set<String> AFTER_A_BARE_WEEKDAY =
            Set.of(
                    "", ",", ".", ";", ":", ")", "!", "-", "–", "—", "|", "]", "and", "or", "so",
                    "but", "at", "by", "for", "to", "with", "in", "on", "if", "when", "before",
                    "after", "then", "latest", "as", "because", "since", "once", "from", "via");
    private static final int LONGEST_PHRASE_PARTS = 4;

    private final Calendar calendar;
    private final ZoneId zone;
    private final RelativeDates relative;

    DateReader(LocalDate base, ZoneId zone, DayOrder order) {
        this.calendar = new Calendar(base);
        this.zone = zone;
        this.relative = new RelativeDates(calendar, order);
    }

    /// A date found.
    ///
    /// @param from its first token, with its lead
    /// @param to the token after it
    /// @param due what it means
    /// @param lead how it is meant
    record Found(int from, int to, Due due, Lead.Kind lead) {}

    /// The dates between two tokens, and whether something is said to recur.
    record Dates(List<Found> found, boolean recurring) {

        /// The date that is most likely the due date: the best marked one, of equals the first at
        /// or after `verb`.
        @Nullable Found best(int verb) {
            Found best = null;
            for (Found date : found) {
                if (best == null || better(date, best, verb)) {
                    best = date;
                }
            }
            return best;
        }

        private static boolean better(Found date, Found best, int verb) {
            int ranks = Integer.compare(date.lead().rank(), best.lead().rank());
            return ranks > 0 || (ranks == 0 && best.from() < verb && date.from() >= verb);
        }
    }

    Dates find(Tokens t, int from, int to) {
        List<Found> found = new ArrayList<>();
        boolean recurring = false;
        for (int i = from; i < to; ) {
            Found date = at(t, i);
            if (date == null || date.to() > to) {
                i++;
                continue;
            }
            recurring |= date.lead() == Lead.Kind.EVERY;
            if (date.lead().rank() > 0) {
                found.add(date);
            }
            i = Math.max(date.to(), i + 1);
        }
        return new Dates(found, recurring);
    }

    /// The date at token `i`, or null.
    @Nullable Found at(Tokens t, int i) {
        Lead lead = Lead.at(t, i);
        if (t.is(i, "between")) {
            return between(t, i);
        }
        Parts parts = read(t, i + lead.words(), lead.kind());
        if (parts == null || !stands(t, i, lead.kind(), parts)) {
            return null;
        }
        LocalDate day = day(parts, lead.kind());
        int to = through(t, parts.end);
        LocalTime time = parts.time;
        ZoneId at = time == null ? null : parts.zone == null ? zone : parts.zone;
        return new Found(i, to, new Due(day, time, at, t.text(i, to)), lead.kind());
    }

    /// "between Monday and Wednesday" ends on Wednesday.
    private @Nullable Found between(Tokens t, int i) {
        Parts first = read(t, i + 1, Lead.Kind.ON);
        int and = first == null ? i + 2 : first.end;
        if (first == null && t.digits(i + 1) == null) {
            return null;
        }
        if (!t.is(and, "and")) {
            return null;
        }
        Parts last = read(t, and + 1, Lead.Kind.BY);
        if (last == null || last.period == null) {
            return null;
        }
        LocalDate day = last.period.last();
        LocalDate start = first == null || first.period == null ? day : first.period.first();
        day = day.isBefore(start) ? day.plusWeeks(1) : day;
        return new Found(i, last.end, new Due(day, null, null, t.text(i, last.end)), Lead.Kind.BY);
    }

    /// Day, time and part of day, as they follow one another.
    private static final class Parts {
        private @Nullable Period period;
        private @Nullable LocalTime time;
        private @Nullable ZoneId zone;
        private boolean dayPart;
        private boolean today;
        private int end;
    }

    private @Nullable Parts read(Tokens t, int i, Lead.Kind lead) {
        Parts parts = new Parts();
        parts.end = i;
        int at = i;
        for (int count = 0; count < LONGEST_PHRASE_PARTS; count++) {
            int next = part(t, at, lead, parts);
            if (next == at) {
                break;
            }
            parts.end = next;
            at = t.in(next, CONNECTORS) ? next + 1 : next;
        }
        return parts.end == i ? null : parts;
    }

    private int part(Tokens t, int at, Lead.Kind lead, Parts parts) {
        TimeOfDay time = parts.time == null ? TimeOfDay.at(t, at) : null;
        if (time != null) {
            parts.time = time.time();
            parts.zone = time.zone();
            return time.end();
        }
        if (!parts.dayPart) {
            int words = RelativeDates.dayPart(t, at);
            if (words > 0) {
                parts.dayPart = true;
                parts.today = t.is(at, "this") || !t.in(at + words - 1, Set.of("morning", "lunch"));
                return at + words;
            }
        }
        Period period =
                parts.period == null
                        ? relative.at(t, at, lead.counting() && at == parts.end)
                        : null;
        if (period == null) {
            return at;
        }
        parts.period = period;
        return period.end();
    }

    private static boolean stands(Tokens t, int i, Lead.Kind lead, Parts parts) {
        Period period = parts.period;
        if (period == null) {
            boolean led = Set.of(Lead.Kind.BY, Lead.Kind.BEFORE, Lead.Kind.AT).contains(lead);
            boolean thisPart = t.is(i, "this");
            boolean dayEnd = parts.dayPart && RelativeDates.dayPart(t, i) > 0 && parts.today;
            return parts.time != null ? led || parts.dayPart : led || thisPart || dayEnd;
        }
        return switch (lead) {
            case NONE -> period.bare() ? bareStands(t, i, parts) : alone(t, i, parts.end);
            case FOR -> period.bare() || alone(t, i, parts.end) || t.digits(i + 1) != null;
            case AT -> parts.time != null || period.bare();
            case IN -> period.end() > 0 && !t.reads(i, "in the new");
            default -> true;
        };
    }

    /// Words such as "Friday" alone: not of "the Friday report", nor of "Friday collections", nor
    /// of "moved to 4 pm".
    private static boolean bareStands(Tokens t, int i, Parts parts) {
        boolean clockFirst = parts.time != null && t.digits(i) != null && !parts.dayPart;
        if (clockFirst && (t.is(i - 1, "to") || t.is(i - 1, "from"))) {
            return false;
        }
        if (Calendar.weekday(t, i) == null) {
            return true;
        }
        boolean named = t.in(i - 1, NOT_A_DATE_AFTER);
        boolean single = parts.end == i + 1;
        return !named && (!single || t.in(parts.end, AFTER_A_BARE_WEEKDAY) || endsBefore(t, i + 1));
    }

    private static boolean endsBefore(Tokens t, int i) {
        Lead next = Lead.at(t, i);
        return next.kind() != Lead.Kind.NONE && next.kind() != Lead.Kind.NOT_DUE;
    }

    /// Between marks, as in "send the codes – 12/12" or "… (Q1)".
    private static boolean alone(Tokens t, int i, int end) {
        boolean opened =
                i == 0 || Set.of("-", "–", "—", "(", "|", ":", ",", "[").contains(t.word(i - 1));
        boolean closed = Set.of("", ".", ")", "|", "]", ",", ";", "-", "–").contains(t.word(end));
        return opened && closed && !t.joined(i);
    }

    private LocalDate day(Parts parts, Lead.Kind lead) {
        Period period = parts.period;
        if (period == null) {
            return calendar.base();
        }
        return switch (lead) {
            case BEFORE ->
                    parts.time == null && !parts.dayPart && !period.closing()
                            ? period.first().minusDays(1)
                            : period.first();
            case FROM -> period.first();
            case BY -> isWeekend(period) ? period.first().minusDays(1) : period.last();
            default -> period.last();
        };
    }

    private static boolean isWeekend(Period period) {
        return period.first().getDayOfWeek().getValue() == 6
                && period.last().equals(period.first().plusDays(1));
    }

    /// With the words that only stress it: "at the latest", "at latest", "latest".
    private static int through(Tokens t, int end) {
        int at = t.is(end, ",") ? end + 1 : end;
        int words =
                t.phrase(
                        at,
                        List.of(
                                "at the very latest",
                                "at the latest",
                                "at latest",
                                "latest",
                                "onwards",
                                "sharp"));
        return words > 0 ? at + words : end;
    }
}
