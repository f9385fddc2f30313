package twelvekeys.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.DecisionEntry.AccountGiven;
import twelvekeys.record.DecisionEntry.Decided;
import twelvekeys.record.DecisionEntry.Kind;
import twelvekeys.record.DecisionEntry.LookedBack;
import twelvekeys.record.DecisionEntry.Step;
import twelvekeys.record.DecisionEntry.ViewGiven;
import twelvekeys.record.RecordedEntry;

/// A decision of one side, as its entries leave it.
///
/// @param partnership the partnership
/// @param taken the entry by which it was taken
/// @param view how the other side sees it, absent until it says so
/// @param looked how each side that looked back sees it
/// @param accounts what each side that gave its part of a joint account says
/// @param lastSeq the sequence number of its latest entry
public record Decision(
        UUID partnership,
        Spoken<Decided> taken,
        @Nullable Spoken<ViewGiven> view,
        Map<Side, Spoken<LookedBack>> looked,
        Map<Side, Spoken<AccountGiven>> accounts,
        long lastSeq) {

    /// Copies what it is given.
    public Decision {
        looked = Map.copyOf(looked);
        accounts = Map.copyOf(accounts);
    }

    static Decision from(RecordedEntry recorded, Decided decided) {
        return new Decision(
                recorded.partnership(),
                Spoken.of(recorded, decided),
                null,
                Map.of(),
                Map.of(),
                recorded.seq());
    }

    /// The decision after one step more.
    Decision after(RecordedEntry recorded, Step step) {
        long seq = recorded.seq();
        return switch (step) {
            case Decided _ -> this;
            case ViewGiven given ->
                    new Decision(
                            partnership, taken, Spoken.of(recorded, given), looked, accounts, seq);
            case LookedBack back ->
                    new Decision(
                            partnership,
                            taken,
                            view,
                            with(looked, Spoken.of(recorded, back)),
                            accounts,
                            seq);
            case AccountGiven account ->
                    new Decision(
                            partnership,
                            taken,
                            view,
                            looked,
                            with(accounts, Spoken.of(recorded, account)),
                            seq);
        };
    }

    private static <S extends Step> Map<Side, Spoken<S>> with(
            Map<Side, Spoken<S>> before, Spoken<S> said) {
        Map<Side, Spoken<S>> after = new EnumMap<>(Side.class);
        after.putAll(before);
        after.put(said.side(), said);
        return after;
    }

    /// Refuses a step that a side cannot take, or not on a day.
    ///
    /// @throws IllegalStateException in words for whoever takes it
    void demand(Step step, Side who, LocalDate today) {
        switch (step) {
            case Decided _ -> throw new IllegalStateException("The decision stands already.");
            case ViewGiven _ ->
                    require(
                            who != side(),
                            "Your own side decided this; the other side says how it sees it.");
            case LookedBack _ ->
                    require(
                            today.isAfter(day()),
                            "It was decided today. Look back when something has come of it.");
            case AccountGiven _ ->
                    require(
                            kind() == Kind.END,
                            "A joint account is given of an ending; this was a decision "
                                    + kind().label()
                                    + ".");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /// Its identity.
    public UUID id() {
        return decided().decision();
    }

    /// What was decided.
    public Decided decided() {
        return taken.step();
    }

    /// What kind of decision it is.
    public Kind kind() {
        return decided().kind();
    }

    /// The side that took it.
    public Side side() {
        return taken.side();
    }

    /// When it was taken.
    public Instant at() {
        return taken.at();
    }

    /// The day it was taken, in UTC.
    public LocalDate day() {
        return LocalDate.ofInstant(at(), ZoneOffset.UTC);
    }

    /// Whether it is that of both sides: the other one agrees.
    public boolean joint() {
        return view != null && view.step().agrees();
    }

    /// Whether a side is to look back on it by a day: the day named in it has come, and the side
    /// has not said anything since it was taken.
    public boolean isDueFor(Side side, LocalDate today) {
        return !today.isBefore(decided().lookBackOn()) && !looked.containsKey(side);
    }
}
