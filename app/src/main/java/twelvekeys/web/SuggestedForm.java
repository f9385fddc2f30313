package twelvekeys.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import twelvekeys.intake.SuggestedPromise;
import twelvekeys.notes.Due;
import twelvekeys.notes.Suggestion;
import twelvekeys.partnership.Side;
import twelvekeys.record.Said;
import twelvekeys.record.Terms;

/// The fields about one suggested promise. Each has its own name, ending in the suggestion's
/// identity, since all suggestions stand in one form: what is typed about one is not lost when
/// another is put on record.
///
/// A field that was left as it was suggested follows the suggestion, when the notes are read again
/// for another day or with other names; what a person changed stays.
///
/// @param suggested the suggestion
/// @param values what stands in each field
/// @param suggestions what was suggested for it
public record SuggestedForm(
        SuggestedPromise suggested, Map<String, String> values, Map<String, String> suggestions) {

    /// A field that cannot be used as it is.
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Wrong wrong;

        private Unfit(String field, String words) {
            super(words);
            this.wrong = new Wrong(field, words);
        }

        Wrong wrong() {
            return wrong;
        }
    }

    /// The fields about a suggestion in a form that was sent, or as they are suggested.
    static SuggestedForm of(SuggestedPromise suggested, PasteForm form) {
        Map<String, String> suggestions = suggestions(suggested);
        Map<String, String> values = new LinkedHashMap<>();
        suggestions.forEach((field, value) -> {
            String typed = form.fields().get(name(field, suggested));
            String was = form.fields().get(name("was-" + field, suggested));
            String now = typed == null || typed.equals(was) ? value : typed;
            values.put(field, now.replace("\r\n", "\n"));
        });
        return new SuggestedForm(suggested, values, suggestions);
    }

    private static Map<String, String> suggestions(SuggestedPromise suggested) {
        Suggestion found = suggested.found();
        Due due = found.due();
        LocalTime time = due == null ? null : due.time();
        Side promisor = suggested.promisor();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("by", promisor == null ? "" : promisor.code());
        values.put("what", oneLine(found.what()));
        values.put("due", due == null ? "" : due.day().toString());
        values.put("time", time == null ? "" : time.toString());
        values.put("saidBy", Objects.requireNonNullElse(found.person(), ""));
        values.put("saidTo", Objects.requireNonNullElse(found.promisee(), ""));
        values.put("doneWhen", "");
        values.put("how", "told");
        values.put("looked", "");
        values.put("allTheSame", "");
        return values;
    }

    private static String name(String field, SuggestedPromise suggested) {
        return field + "-" + suggested.id();
    }

    /// What a field of this suggestion is called in the form.
    public String name(String field) {
        return name(field, suggested);
    }

    public String value(String field) {
        return Objects.requireNonNullElse(values.get(field), "");
    }

    SuggestedForm with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new SuggestedForm(suggested, more, suggestions);
    }

    /// Whether it is to be proposed to the other side, rather than told as what was promised.
    boolean proposes() {
        return value("how").equals("proposed");
    }

    Side promisor() throws Unfit {
        return switch (value("by")) {
            case "a" -> Side.A;
            case "b" -> Side.B;
            default -> throw unfit("by", "Say whose promise it is.");
        };
    }

    /// The terms to be put on record.
    ///
    /// @param where on what occasion it was said
    /// @param meeting the zone of the meeting, meant by a time unless the text names another
    Terms terms(Said.Occasion where, ZoneId meeting) throws Unfit {
        String what = value("what").strip();
        if (what.isEmpty()) {
            throw unfit("what", "Say what will be done.");
        }
        if (what.length() > Terms.LONGEST) {
            throw unfit("what", "Say it in at most 2000 characters.");
        }
        LocalTime time = time();
        return new Terms(
                what,
                due(),
                time,
                time == null ? null : zone(meeting),
                value("doneWhen"),
                "",
                "",
                null,
                null,
                new Said(value("saidBy"), value("saidTo"), where, "", suggested.found().said()));
    }

    LocalDate due() throws Unfit {
        try {
            return LocalDate.parse(value("due").strip());
        } catch (DateTimeException e) {
            throw unfit("due", "Say by when, as a day. If it has none, it is no promise yet.");
        }
    }

    private @Nullable LocalTime time() throws Unfit {
        String typed = value("time").strip();
        try {
            return typed.isEmpty() ? null : LocalTime.parse(typed);
        } catch (DateTimeException e) {
            throw unfit("time", "Write the time as 14:30, or leave it out.");
        }
    }

    /// Whose clock a time means.
    ZoneId zone(ZoneId meeting) {
        Due due = suggested.found().due();
        return due == null || due.zone() == null ? meeting : due.zone();
    }

    private Unfit unfit(String field, String words) {
        return new Unfit(name(field), words);
    }

    static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
