package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.intake.Notes;
import twelvekeys.intake.NotesReader;
import twelvekeys.intake.SuggestedPromise;
import twelvekeys.notes.DayOrder;
import twelvekeys.notes.Due;
import twelvekeys.notes.Rule;
import twelvekeys.notes.Suggestion;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// Promises suggested from minutes or an e-mail.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/suggestions",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Promises", description = "The promises of a partnership")
@Allowed(Right.READ)
class SuggestionsApi {

    /// Minutes or an e-mail.
    ///
    /// @param text the text, at most 200 000 characters; needed
    /// @param heldOn the day of the meeting, from which days are counted unless the text is an
    ///   e-mail that says when it was sent; the member's today if left out
    /// @param zone the time zone whose clock times of day mean, such as Europe/London; the member's
    ///   if left out
    /// @param people who is named in it, beside your own members and those of the other side who
    ///   have written into the record
    /// @param dayOrder which stands first in dates of figures; the day if left out
    record NotesRequest(
            @Nullable String text,
            @Nullable LocalDate heldOn,
            @Nullable String zone,
            @Nullable List<PersonRequest> people,
            @Schema(allowableValues = {"day-first", "month-first"}) @Nullable String dayOrder) {}

    /// Somebody named in the text.
    ///
    /// @param name the whole name; needed
    /// @param side the side of the partnership the person belongs to; needed
    record PersonRequest(
            @Nullable String name,
            @Schema(allowableValues = {"ours", "theirs"}) @Nullable String side) {}

    /// The promises that a text seems to hold.
    ///
    /// @param suggestions in the order of the text
    record SuggestionsView(List<SuggestionView> suggestions) {}

    /// One promise that the text seems to hold. Nothing is on record: a person confirms it by
    /// putting it there.
    ///
    /// @param id what names it within this text
    /// @param by the side that seems to have promised; absent where the text does not tell
    /// @param promisor who promised, absent where no person is meant
    /// @param promisee to whom, absent where the text does not tell
    /// @param what what is to be done, in the words of the text
    /// @param due the day by which it is to be done, absent where no date was said
    /// @param dueTime the time of that day, absent where only a day was said
    /// @param zone the time zone in which the time is meant, present with a time
    /// @param dueWords the words that the date came from, absent where no date was said
    /// @param saidOn the day it was said: that of the meeting, or the one the e-mail was sent on
    /// @param sentence the sentence it came from, as it stands in the text
    /// @param start where the sentence begins in the text, counted in UTF-16 units from 0, with
    ///   line ends of one character and no white space around the text
    /// @param end where it ends, exclusive
    /// @param reasons why it is suggested
    record SuggestionView(
            String id,
            @Schema(allowableValues = {"ours", "theirs"}) @Nullable String by,
            @Nullable String promisor,
            @Nullable String promisee,
            String what,
            @Nullable LocalDate due,
            @Nullable LocalTime dueTime,
            @Nullable ZoneId zone,
            @Nullable String dueWords,
            LocalDate saidOn,
            String sentence,
            int start,
            int end,
            List<ReasonView> reasons) {

        static SuggestionView of(SuggestedPromise suggested, Side own) {
            Suggestion found = suggested.found();
            Due due = found.due();
            return new SuggestionView(
                    suggested.id(),
                    suggested.promisor() == null
                            ? null
                            : Query.code(suggested.promisor() == own ? Whose.OURS : Whose.THEIRS),
                    found.person(),
                    found.promisee(),
                    found.what(),
                    due == null ? null : due.day(),
                    due == null ? null : due.time(),
                    due == null ? null : due.zone(),
                    due == null ? null : due.words(),
                    found.said(),
                    found.sentence(),
                    found.start(),
                    found.end(),
                    found.reasons().stream().map(ReasonView::of).toList());
        }
    }

    /// A rule that took part in a suggestion.
    ///
    /// @param rule its name
    /// @param words what it says
    record ReasonView(String rule, String words) {

        static ReasonView of(Rule rule) {
            return new ReasonView(Query.code(rule), rule.words());
        }
    }

    private enum Whose {
        OURS,
        THEIRS
    }

    private final Acting acting;
    private final NotesReader reader;

    SuggestionsApi(Acting acting, NotesReader reader) {
        this.acting = acting;
        this.reader = reader;
    }

    /// Suggests the promises that minutes or an e-mail seem to hold. Nothing of the text is kept,
    /// and nothing is put on record: put what you confirm there as a promise.
    ///
    /// @param id the partnership
    @PostMapping
    SuggestionsView suggest(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable NotesRequest asked) {
        Organisation caller = acting.organisation();
        Partnership partnership = acting.partnership(caller, id);
        Side own = partnership.sideOf(caller.id());
        if (asked == null || asked.text() == null || asked.text().isBlank()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "“text” is missing: the text to be read.");
        }
        try {
            Notes notes =
                    new Notes(
                            asked.text(),
                            asked.heldOn() == null ? acting.today() : asked.heldOn(),
                            zone(asked.zone()),
                            Query.optional(DayOrder.class, "dayOrder", asked.dayOrder())
                                    .orElse(DayOrder.DAY_FIRST),
                            names(asked.people(), Whose.OURS),
                            names(asked.people(), Whose.THEIRS));
            return new SuggestionsView(
                    reader.read(partnership, own, notes).stream()
                            .map(suggested -> SuggestionView.of(suggested, own))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        }
    }

    private ZoneId zone(@Nullable String zone) {
        if (zone == null) {
            return acting.member().zone();
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "“%s” is no time zone; name one such as Europe/London."
                            .formatted(Query.shown(zone)));
        }
    }

    private static List<String> names(@Nullable List<PersonRequest> people, Whose whose) {
        return people == null
                ? List.of()
                : people.stream()
                        .filter(person -> side(person) == whose)
                        .map(SuggestionsApi::name)
                        .toList();
    }

    private static Whose side(PersonRequest person) {
        String side = person.side();
        return Query.oneOf(Whose.class, "side", side == null ? "" : side);
    }

    private static String name(PersonRequest person) {
        String name = person.name();
        if (name == null || name.isBlank()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "A person of “people” has no “name”.");
        }
        return name;
    }
}
