package twelvekeys.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.DecisionEntry.Decided;
import twelvekeys.record.DecisionEntry.ReferenceGiven;
import twelvekeys.record.DecisionEntry.Step;
import twelvekeys.record.DecisionEntry.UnknownListed;
import twelvekeys.record.DecisionEntry.UnknownSettled;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.record.RecordedEntry;

/// Everything that was decided in a partnership, and what was weighed before.
///
/// @param decisions the decisions, oldest first
/// @param references what others say of either side, oldest first
/// @param unknowns what is or was not known, oldest first
public record DecisionHistory(
        List<Decision> decisions, List<Spoken<ReferenceGiven>> references, List<Unknown> unknowns) {

    /// Nothing was decided yet.
    public static final DecisionHistory NOTHING =
            new DecisionHistory(List.of(), List.of(), List.of());

    /// Copies the lists.
    public DecisionHistory {
        decisions = List.copyOf(decisions);
        references = List.copyOf(references);
        unknowns = List.copyOf(unknowns);
    }

    /// Something that is not known.
    ///
    /// @param listed who listed it
    /// @param settled how it was settled, absent while it is not
    public record Unknown(Spoken<UnknownListed> listed, @Nullable Spoken<UnknownSettled> settled) {

        /// Its identity.
        public UUID id() {
            return listed.step().matter();
        }
    }

    /// How one side stands towards the partnership.
    ///
    /// @param side the side
    /// @param standing how
    /// @param decision the decision it rests on, its own or one it agreed to; absent before the
    ///   first
    public record Stand(Side side, PartnershipStanding standing, @Nullable Decision decision) {

        /// Whether it rests on a decision of the other side that this one agreed to.
        public boolean agreed() {
            return decision != null && decision.side() != side;
        }
    }

    static DecisionHistory of(List<RecordedEntry> entries) {
        Map<UUID, Decision> decisions = new LinkedHashMap<>();
        List<Spoken<ReferenceGiven>> references = new ArrayList<>();
        Map<UUID, Unknown> unknowns = new LinkedHashMap<>();
        for (RecordedEntry recorded : entries) {
            switch ((DecisionEntry) recorded.draft().entry()) {
                case Decided decided ->
                        decisions.put(decided.decision(), Decision.from(recorded, decided));
                case Step step ->
                        decisions.computeIfPresent(
                                step.decision(), (_, standing) -> standing.after(recorded, step));
                case ReferenceGiven given -> references.add(Spoken.of(recorded, given));
                case UnknownListed listed ->
                        unknowns.put(
                                listed.matter(), new Unknown(Spoken.of(recorded, listed), null));
                case UnknownSettled settled ->
                        unknowns.computeIfPresent(
                                settled.matter(),
                                (_, known) ->
                                        new Unknown(known.listed(), Spoken.of(recorded, settled)));
            }
        }
        return new DecisionHistory(
                List.copyOf(decisions.values()), references, List.copyOf(unknowns.values()));
    }

    /// A decision.
    public Optional<Decision> find(UUID id) {
        return decisions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// A decision that moved a side.
    ///
    /// @param seq the sequence number of the entry by which it did
    /// @param at when
    /// @param decision the decision
    public record Move(long seq, Instant at, Decision decision) {}

    /// What moved a side, the earliest first: its own decisions, and those of the other side that
    /// it agreed to, as long as the other side had not decided anew when it did.
    public List<Move> moves(Side side) {
        return Stream.concat(
                        decisions.stream()
                                .filter(each -> each.side() == side)
                                .map(each -> new Move(each.taken().seq(), each.at(), each)),
                        decisions.stream()
                                .filter(each -> each.side() != side)
                                .flatMap(this::agreedTo))
                .sorted(Comparator.comparingLong(Move::seq))
                .toList();
    }

    /// How a side stands: by what moved it last.
    public Stand stand(Side side) {
        List<Move> moves = moves(side);
        if (moves.isEmpty()) {
            return new Stand(side, PartnershipStanding.PROSPECT, null);
        }
        Decision decision = moves.getLast().decision();
        return new Stand(side, decision.decided().to(), decision);
    }

    private Stream<Move> agreedTo(Decision decision) {
        var view = decision.view();
        if (view == null || !view.step().agrees()) {
            return Stream.empty();
        }
        boolean overtaken =
                decisions.stream()
                        .anyMatch(later ->
                                later.side() == decision.side()
                                        && later.taken().seq() > decision.taken().seq()
                                        && later.taken().seq() < view.seq());
        return overtaken ? Stream.empty() : Stream.of(new Move(view.seq(), view.at(), decision));
    }

    /// The latest decision of a side, absent before its first.
    public Optional<Decision> latest(Side side) {
        return decisions.reversed().stream().filter(each -> each.side() == side).findFirst();
    }

    /// Whether both sides stand alike.
    public boolean alike() {
        return stand(Side.A).standing() == stand(Side.B).standing();
    }

    /// The other side's latest decision, if a side has not said yet how it sees it.
    public Optional<Decision> awaits(Side own) {
        return latest(own.other()).filter(each -> each.view() == null);
    }

    /// The decisions that a side is to look back on by a day, oldest first.
    public List<Decision> due(Side own, LocalDate today) {
        return decisions.stream().filter(each -> each.isDueFor(own, today)).toList();
    }

    /// What is not known still.
    public List<Unknown> open() {
        return unknowns.stream().filter(each -> each.settled() == null).toList();
    }
}
