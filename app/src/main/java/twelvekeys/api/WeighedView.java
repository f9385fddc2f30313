package twelvekeys.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.DecisionHistory;

/// What is weighed before something begins.
///
/// @param references what others say of either side, oldest first
/// @param unknowns what is or was not known, oldest first
record WeighedView(List<ReferenceView> references, List<UnknownView> unknowns) {

    /// What somebody says of a side.
    ///
    /// @param id its identity
    /// @param about the side it is about, `theirs` or `ours`
    /// @param who who speaks
    /// @param words what they say
    /// @param by who put it on record
    /// @param at when
    /// @param seq the sequence number of its entry
    record ReferenceView(
            UUID id, String about, String who, String words, String by, Instant at, long seq) {}

    /// What is not known.
    ///
    /// @param id its identity
    /// @param what what
    /// @param words more about it, null if nothing
    /// @param by who listed it
    /// @param at when
    /// @param known what is known now, null while it is not
    /// @param seq the sequence number of its entry
    record UnknownView(
            UUID id,
            String what,
            @Nullable String words,
            String by,
            Instant at,
            @Nullable String known,
            long seq) {}

    static WeighedView of(Seat seat, DecisionHistory history) {
        return new WeighedView(
                history.references().stream()
                        .map(each ->
                                new ReferenceView(
                                        each.step().matter(),
                                        PromiseView.whose(each.step().about(), seat.own()),
                                        each.step().what(),
                                        each.step().words(),
                                        each.by(),
                                        each.at(),
                                        each.seq()))
                        .toList(),
                history.unknowns().stream().map(WeighedView::unknown).toList());
    }

    private static UnknownView unknown(DecisionHistory.Unknown unknown) {
        var settled = unknown.settled();
        return new UnknownView(
                unknown.id(),
                unknown.listed().step().what(),
                unknown.listed().step().words(),
                unknown.listed().by(),
                unknown.listed().at(),
                settled == null ? null : settled.step().words(),
                unknown.listed().seq());
    }
}
