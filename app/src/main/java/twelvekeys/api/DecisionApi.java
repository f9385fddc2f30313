package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.decision.Decision;
import twelvekeys.decision.Decisions;
import twelvekeys.decision.SnapshotCheck;
import twelvekeys.decision.Snapshots;
import twelvekeys.decision.Weighing;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Side;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.PartnershipRecord;

/// One decision, what both sides say to it, and what is weighed before a beginning.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/decisions",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Decisions", description = "Start, grow, hold, repair, end: decided by people")
@Allowed(Right.READ)
class DecisionApi {

    /// A decision and its whole history.
    ///
    /// @param decision the decision
    /// @param check whether its snapshot is untouched
    /// @param entries the entries about it, oldest first
    record DecisionHistoryView(
            DecisionView decision, SnapshotCheckView check, List<EntryView> entries) {}

    /// What a check of a snapshot found.
    ///
    /// @param holds whether all of it holds
    /// @param text whether the text is the one whose digest stands in the entry
    /// @param entry whether the entry stands in the record of today as it was written
    /// @param log whether the record it names is the beginning of the record of today
    record SnapshotCheckView(boolean holds, boolean text, boolean entry, boolean log) {}

    /// How your side sees a decision of the other.
    ///
    /// @param agrees whether it agrees; needed
    /// @param words why; needed where it is seen differently
    record ViewRequest(@Nullable Boolean agrees, @Nullable String words) {}

    /// How your side looks back.
    ///
    /// @param right whether it was right; needed
    /// @param words what became of it; needed
    record LookBackRequest(
            @Schema(allowableValues = {"yes", "partly", "no"}) @Nullable String right,
            @Nullable String words) {}

    /// Your side's part of the joint account.
    ///
    /// @param learned what it learned; needed
    /// @param conditions on which conditions it would begin again; needed
    record AccountRequest(@Nullable String learned, @Nullable String conditions) {}

    /// What somebody says of a side.
    ///
    /// @param about the side, `theirs` or `ours`; needed
    /// @param who who speaks; needed
    /// @param words what they say; needed
    record ReferenceRequest(
            @Schema(allowableValues = {"theirs", "ours"}) @Nullable String about,
            @Nullable String who,
            @Nullable String words) {}

    /// What is not known.
    ///
    /// @param what what; needed
    /// @param words more about it
    record UnknownRequest(@Nullable String what, @Nullable String words) {}

    /// Something that was put on record.
    ///
    /// @param id its identity
    record WeighedRefView(UUID id) {}

    private final Acting acting;
    private final Decisions decisions;
    private final Weighing weighing;
    private final Snapshots snapshots;
    private final PartnershipRecord record;
    private final ETags tags;

    DecisionApi(
            Acting acting,
            Decisions decisions,
            Weighing weighing,
            Snapshots snapshots,
            PartnershipRecord record,
            ETags tags) {
        this.acting = acting;
        this.decisions = decisions;
        this.weighing = weighing;
        this.snapshots = snapshots;
        this.record = record;
        this.tags = tags;
    }

    /// Shows a decision, its history, and whether its snapshot is untouched. Asked with
    /// `If-None-Match` and the `ETag` of an earlier answer, it answers 304 if nothing was added.
    ///
    /// @param id the partnership
    /// @param decision the decision
    @GetMapping("/{decision}")
    ResponseEntity<DecisionHistoryView> show(@PathVariable UUID id, @PathVariable UUID decision) {
        Seat seat = acting.at(id);
        Decision found = decisions.find(id, decision).orElseThrow(Refusal::notThere);
        SnapshotCheck check = snapshots.check(found);
        return tags.on(
                found.lastSeq(),
                new DecisionHistoryView(
                        DecisionView.of(seat, found, acting.today()),
                        new SnapshotCheckView(
                                check.holds(), check.text(), check.entry(), check.log()),
                        record.writtenAbout(id, decision).stream()
                                .map(entry -> EntryView.of(entry, seat.own()))
                                .toList()));
    }

    /// Says how your side sees a decision of the other. Once it agrees, the decision is that of
    /// both sides.
    ///
    /// @param id the partnership
    /// @param decision the decision
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{decision}/view", consumes = MediaType.APPLICATION_JSON_VALUE)
    DecisionView view(
            @PathVariable UUID id,
            @PathVariable UUID decision,
            RequestKey key,
            @RequestBody ViewRequest asked) {
        Seat seat = acting.at(id);
        boolean agrees = Body.given("agrees", asked.agrees);
        return told(
                seat,
                DecisionsApi.inWords(
                        () -> decisions.view(seat.author(key), decision, agrees, asked.words)));
    }

    /// Looks back on a decision, for your side.
    ///
    /// @param id the partnership
    /// @param decision the decision
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{decision}/look-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    DecisionView lookBack(
            @PathVariable UUID id,
            @PathVariable UUID decision,
            RequestKey key,
            @RequestBody LookBackRequest asked) {
        Seat seat = acting.at(id);
        DecisionEntry.Right right =
                Query.oneOf(DecisionEntry.Right.class, "right", Body.given("right", asked.right));
        String words = Body.given("words", asked.words);
        return told(
                seat,
                DecisionsApi.inWords(
                        () -> decisions.lookBack(seat.author(key), decision, right, words)));
    }

    /// Gives your side's part of the joint account of an ending.
    ///
    /// @param id the partnership
    /// @param decision the decision to end it
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{decision}/account", consumes = MediaType.APPLICATION_JSON_VALUE)
    DecisionView account(
            @PathVariable UUID id,
            @PathVariable UUID decision,
            RequestKey key,
            @RequestBody AccountRequest asked) {
        Seat seat = acting.at(id);
        String learned = Body.given("learned", asked.learned);
        String conditions = Body.given("conditions", asked.conditions);
        return told(
                seat,
                DecisionsApi.inWords(
                        () -> decisions.account(seat.author(key), decision, learned, conditions)));
    }

    /// Puts on record what somebody else says of a side.
    ///
    /// @param id the partnership
    @Allowed(Right.WRITE)
    @PostMapping(path = "/references", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    WeighedRefView refer(
            @PathVariable UUID id, RequestKey key, @RequestBody ReferenceRequest asked) {
        Seat seat = acting.at(id);
        Side about = seat.side("about", Body.given("about", asked.about));
        String who = Body.given("who", asked.who);
        String words = Body.given("words", asked.words);
        return new WeighedRefView(
                DecisionsApi.inWords(() -> weighing.refer(seat.author(key), about, who, words)));
    }

    /// Lists what is not known.
    ///
    /// @param id the partnership
    @Allowed(Right.WRITE)
    @PostMapping(path = "/unknowns", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    WeighedRefView list(@PathVariable UUID id, RequestKey key, @RequestBody UnknownRequest asked) {
        Seat seat = acting.at(id);
        String what = Body.given("what", asked.what);
        return new WeighedRefView(
                DecisionsApi.inWords(() -> weighing.list(seat.author(key), what, asked.words)));
    }

    /// Says what is known now.
    ///
    /// @param id the partnership
    /// @param unknown what was not known
    @Allowed(Right.WRITE)
    @PostMapping(path = "/unknowns/{unknown}", consumes = MediaType.APPLICATION_JSON_VALUE)
    WeighedRefView settle(
            @PathVariable UUID id,
            @PathVariable UUID unknown,
            RequestKey key,
            @RequestBody WordsRequest asked) {
        Seat seat = acting.at(id);
        String words = Body.given("words", asked.words());
        return new WeighedRefView(
                DecisionsApi.inWords(() -> weighing.settle(seat.author(key), unknown, words)));
    }

    private DecisionView told(Seat seat, Decision decision) {
        return DecisionView.of(seat, decision, acting.today());
    }
}
