package twelvekeys.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import twelvekeys.intake.Notes;
import twelvekeys.notes.DayOrder;
import twelvekeys.notes.Minutes;
import twelvekeys.record.Said.Occasion;

/// What stands in the form about pasted notes, as it was typed.
///
/// @param text the notes
/// @param heldOn the day of the meeting
/// @param zone the time zone
/// @param order which stands first in dates of figures
/// @param where what the notes are of
/// @param ours the names of one's own people, one a line
/// @param theirs those of the other side
/// @param decided what was decided so far
/// @param fields everything in the form, by name
record PasteForm(
        String text,
        String heldOn,
        String zone,
        DayOrder order,
        Occasion where,
        String ours,
        String theirs,
        Decided decided,
        Map<String, String> fields) {

    /// Something in the form keeps the notes from being read.
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Wrong wrong;

        private Unreadable(String field, String words) {
            super(words);
            this.wrong = new Wrong(field, words);
        }

        Wrong wrong() {
            return wrong;
        }
    }

    /// The form before anything was typed.
    static PasteForm empty(Viewer viewer) {
        return of(Map.of(), viewer);
    }

    /// The form as it was sent.
    static PasteForm of(Map<String, String> fields, Viewer viewer) {
        return new PasteForm(
                fields.getOrDefault("text", ""),
                fields.getOrDefault("heldOn", viewer.today().toString()),
                fields.getOrDefault("zone", zone(viewer)),
                Choice.of(DayOrder.class, fields.get("order"), DayOrder.DAY_FIRST),
                Choice.of(Occasion.class, fields.get("where"), Occasion.MEETING),
                fields.getOrDefault("ours", ""),
                fields.getOrDefault("theirs", ""),
                Decided.of(fields.getOrDefault("decided", "")),
                fields);
    }

    private static String zone(Viewer viewer) {
        ZoneId zone = viewer.member().zone();
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    PasteForm with(Decided now) {
        return new PasteForm(text, heldOn, zone, order, where, ours, theirs, now, fields);
    }

    /// The notes to be read.
    ///
    /// @throws Unreadable if something in the form is not as it must be
    Notes notes(LocalDate today) throws Unreadable {
        if (text.isBlank()) {
            throw new Unreadable("text", "Paste the minutes or the e-mail here first.");
        }
        if (text.length() > Minutes.LONGEST) {
            throw new Unreadable(
                    "text",
                    "The text has "
                            + Figures.count(text.length())
                            + " characters; at most "
                            + Figures.count(Minutes.LONGEST)
                            + " are read at once. Leave a part out, and paste it afterwards.");
        }
        try {
            return new Notes(text, day(today), clocks(), order, names(ours), names(theirs));
        } catch (IllegalArgumentException e) {
            throw new Unreadable("ours", String.valueOf(e.getMessage()));
        }
    }

    private LocalDate day(LocalDate today) throws Unreadable {
        LocalDate day;
        try {
            day = LocalDate.parse(heldOn.strip());
        } catch (DateTimeException e) {
            throw new Unreadable("heldOn", "Say on which day it was, such as 2026-11-23.");
        }
        if (day.isAfter(today)) {
            throw new Unreadable(
                    "heldOn", "That day lies ahead. Nothing was promised on it so far.");
        }
        if (day.getYear() < 1900) {
            throw new Unreadable("heldOn", "Choose a day after the year 1900.");
        }
        return day;
    }

    private ZoneId clocks() throws Unreadable {
        try {
            return ZoneId.of(zone.strip());
        } catch (DateTimeException e) {
            throw new Unreadable("zone", "Choose a time zone from the list.");
        }
    }

    private static List<String> names(String typed) {
        return Stream.of(typed.split("[\\n\\r,;]+"))
                .map(name -> name.replaceFirst("^[-*•\\s]+", "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
