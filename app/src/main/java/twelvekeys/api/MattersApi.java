package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.practice.Matter;
import twelvekeys.practice.NoSuchMatter;
import twelvekeys.practice.Practices;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PracticeEntry.Progress;

/// What was put on record for one of the twelve keys: answered, moved, given, withdrawn.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/matters/{matter}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Keys", description = "The twelve keys, and the practices by which they are done")
@Allowed(Right.READ)
class MattersApi {

    /// A matter and its whole history.
    ///
    /// @param matter the matter
    /// @param entries the entries about it, oldest first
    record MatterHistoryView(KeyMatterView matter, List<EntryView> entries) {}

    /// An answer to what the other side put on record.
    ///
    /// @param agrees whether your side sees it so; needed
    /// @param words what is said with it
    record MatterAnswerRequest(@Nullable Boolean agrees, @Nullable String words) {}

    /// What became of an aim.
    ///
    /// @param progress what; needed
    /// @param words what is said with it
    record ProgressRequest(
            @Schema(allowableValues = {"nearer", "reached", "given-up"}) @Nullable String progress,
            @Nullable String words) {}

    /// That a reward was given.
    ///
    /// @param on the day; needed
    /// @param words what is said with it
    record GivenRequest(@Nullable LocalDate on, @Nullable String words) {}

    private final Acting acting;
    private final Practices practices;
    private final PartnershipRecord record;
    private final ETags tags;

    MattersApi(Acting acting, Practices practices, PartnershipRecord record, ETags tags) {
        this.acting = acting;
        this.practices = practices;
        this.record = record;
        this.tags = tags;
    }

    /// Shows a matter and its history. Asked with `If-None-Match` and the `ETag` of an earlier
    /// answer, it answers 304 if all of it is still the same.
    ///
    /// @param id the partnership
    /// @param matter the matter
    @GetMapping
    ResponseEntity<MatterHistoryView> show(@PathVariable UUID id, @PathVariable UUID matter) {
        Seat seat = acting.at(id);
        Matter found = practices.find(id, matter).orElseThrow(Refusal::notThere);
        return tags.on(
                found.lastSeq(),
                new MatterHistoryView(
                        KeyMatterView.of(seat, found),
                        record.writtenAbout(id, matter).stream()
                                .map(entry -> EntryView.of(entry, seat.own()))
                                .toList()));
    }

    /// Answers what the other side put on record.
    ///
    /// @param id the partnership
    /// @param matter the matter
    @Allowed(Right.WRITE)
    @PostMapping(path = "/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    KeyMatterView answer(
            @PathVariable UUID id,
            @PathVariable UUID matter,
            RequestKey key,
            @RequestBody MatterAnswerRequest asked) {
        Seat seat = acting.at(id);
        boolean agrees = Body.given("agrees", asked.agrees);
        return stepped(seat, () -> practices.answer(seat.author(key), matter, agrees, asked.words));
    }

    /// Says what became of an aim.
    ///
    /// @param id the partnership
    /// @param matter the aim
    @Allowed(Right.WRITE)
    @PostMapping(path = "/progress", consumes = MediaType.APPLICATION_JSON_VALUE)
    KeyMatterView progress(
            @PathVariable UUID id,
            @PathVariable UUID matter,
            RequestKey key,
            @RequestBody ProgressRequest asked) {
        Seat seat = acting.at(id);
        Progress progress =
                Query.oneOf(Progress.class, "progress", Body.given("progress", asked.progress));
        return stepped(seat, () -> practices.move(seat.author(key), matter, progress, asked.words));
    }

    /// Says that a reward was given, as the side that promised it.
    ///
    /// @param id the partnership
    /// @param matter the reward
    @Allowed(Right.WRITE)
    @PostMapping(path = "/given", consumes = MediaType.APPLICATION_JSON_VALUE)
    KeyMatterView give(
            @PathVariable UUID id,
            @PathVariable UUID matter,
            RequestKey key,
            @RequestBody GivenRequest asked) {
        Seat seat = acting.at(id);
        LocalDate on = Body.given("on", Query.day("on", asked.on));
        return stepped(seat, () -> practices.give(seat.author(key), matter, on, asked.words));
    }

    /// Withdraws a card, as the person who wrote it or as a partner manager; its words are erased.
    ///
    /// @param id the partnership
    /// @param matter the card
    @Allowed(Right.WRITE)
    @PostMapping("/withdraw")
    KeyMatterView withdraw(@PathVariable UUID id, @PathVariable UUID matter, RequestKey key) {
        Seat seat = acting.at(id);
        return stepped(
                seat,
                () ->
                        practices.withdraw(
                                seat.author(key), matter, seat.member().may(Right.MANAGE)));
    }

    private static KeyMatterView stepped(Seat seat, Supplier<Matter> step) {
        try {
            return KeyMatterView.of(seat, Refusal.inWords(step));
        } catch (NoSuchMatter e) {
            throw Refusal.notThere();
        } catch (IllegalStateException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
    }
}
