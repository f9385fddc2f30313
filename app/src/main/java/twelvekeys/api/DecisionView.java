package twelvekeys.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.Decision;
import twelvekeys.decision.Spoken;
import twelvekeys.partnership.Side;
import twelvekeys.record.DecisionEntry.Decided;
import twelvekeys.record.DecisionEntry.ViewGiven;

/// A decision of one side about its part in the partnership, as its entries leave it.
///
/// @param id its identity
/// @param kind what was decided
/// @param whose which side decided, `theirs` or `ours`
/// @param by who did
/// @param at when
/// @param standing how that side stands from then on
/// @param reasons why
/// @param otherwise what would change it
/// @param lookBackOn the day to look back on it
/// @param rule the rule whose suggestion it follows, null if it follows none
/// @param promise the promise given with it, null if none was
/// @param joint whether the other side agrees, so that it is the decision of both
/// @param view what the other side says, null until it does
/// @param looked what each side that looked back says
/// @param accounts what each side that gave its part of a joint account says
/// @param due whether the caller's side is to look back on it now
/// @param snapshot what the lenses showed on that day: canonical JSON (RFC 8785)
/// @param digest SHA-256 of the bytes of the snapshot as it stands in the entry
/// @param firstSeq the sequence number of the entry by which it was taken
/// @param lastSeq the sequence number of its latest entry
record DecisionView(
        UUID id,
        @Schema(allowableValues = {"start", "grow", "hold", "repair", "end"}) String kind,
        String whose,
        String by,
        Instant at,
        String standing,
        String reasons,
        String otherwise,
        LocalDate lookBackOn,
        @Nullable String rule,
        @Nullable UUID promise,
        boolean joint,
        @Nullable OtherViewView view,
        List<LookBackView> looked,
        List<AccountView> accounts,
        boolean due,
        @JsonRawValue @Schema(type = "object") String snapshot,
        String digest,
        long firstSeq,
        long lastSeq) {

    /// How the other side sees a decision.
    ///
    /// @param agrees whether it agrees
    /// @param words in its words, null if it said none
    /// @param by who said it
    /// @param at when
    record OtherViewView(boolean agrees, @Nullable String words, String by, Instant at) {}

    /// How one side looks back on a decision.
    ///
    /// @param whose which side, `theirs` or `ours`
    /// @param right whether it was right
    /// @param words what became of it
    /// @param by who said it
    /// @param at when
    record LookBackView(
            String whose,
            @Schema(allowableValues = {"yes", "partly", "no"}) String right,
            String words,
            String by,
            Instant at) {}

    /// One side's part of the joint account of an ending.
    ///
    /// @param whose which side, `theirs` or `ours`
    /// @param learned what it learned
    /// @param conditions on which conditions it would begin again
    /// @param by who said it
    /// @param at when
    record AccountView(String whose, String learned, String conditions, String by, Instant at) {}

    static DecisionView of(Seat seat, Decision decision, LocalDate today) {
        Decided decided = decision.decided();
        return new DecisionView(
                decision.id(),
                Query.code(decided.kind()),
                PromiseView.whose(decision.side(), seat.own()),
                decision.taken().by(),
                decision.at(),
                Query.code(decided.to()),
                decided.words(),
                decided.what(),
                decided.lookBackOn(),
                decided.rule(),
                decided.promise(),
                decision.joint(),
                view(decision.view()),
                sides().flatMap(side -> Stream.ofNullable(decision.looked().get(side)))
                        .map(back ->
                                new LookBackView(
                                        PromiseView.whose(back.side(), seat.own()),
                                        Query.code(back.step().right()),
                                        back.step().words(),
                                        back.by(),
                                        back.at()))
                        .toList(),
                sides().flatMap(side -> Stream.ofNullable(decision.accounts().get(side)))
                        .map(given ->
                                new AccountView(
                                        PromiseView.whose(given.side(), seat.own()),
                                        given.step().words(),
                                        given.step().what(),
                                        given.by(),
                                        given.at()))
                        .toList(),
                decision.isDueFor(seat.own(), today),
                decided.snapshot(),
                decided.digest(),
                decision.taken().seq(),
                decision.lastSeq());
    }

    private static Stream<Side> sides() {
        return Stream.of(Side.values());
    }

    private static @Nullable OtherViewView view(@Nullable Spoken<ViewGiven> view) {
        return view == null
                ? null
                : new OtherViewView(
                        view.step().agrees(), view.step().words(), view.by(), view.at());
    }
}
