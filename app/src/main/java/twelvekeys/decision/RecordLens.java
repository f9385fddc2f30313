package twelvekeys.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.decision.LensFigure.Unit;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Breach;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.Promises;
import twelvekeys.promise.Promises.OpenCount;
import twelvekeys.promise.TrustBook;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Level;

/// *What they did*: how each side kept its word, read from what the two promised each other.
@Component
@Order(1)
@Transactional(readOnly = true)
class RecordLens implements LensReader {

    /// The name of the lens.
    static final String NAME = "record";

    /// The code of the level.
    static final String KEPT = "kept";

    private static final int DECIMALS = 4;

    private final TrustBook trust;
    private final Promises promises;
    private final Breaches breaches;

    RecordLens(TrustBook trust, Promises promises, Breaches breaches) {
        this.trust = trust;
        this.promises = promises;
        this.breaches = breaches;
    }

    @Override
    public LensReading read(Partnership partnership, Side reader, LocalDate day) {
        TrustBook.WordKept kept = trust.between(partnership, day);
        List<OpenCount> open = promises.open(List.of(partnership.id()), day);
        List<Breach> cases = breaches.of(partnership.id());
        List<LensFigure> figures = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Side side : Side.values()) {
            Level level = kept.of(side);
            figures.add(level(side, level));
            figures.add(LensFigure.times("not-kept", side, "promises not kept", level.notKept()));
            figures.add(
                    LensFigure.times(
                            "renegotiated",
                            side,
                            "kept on a date moved before it was due",
                            level.renegotiated()));
            figures.add(LensFigure.times("open", side, "promises open", open(open, side)));
            figures.add(LensFigure.times("overdue", side, "promises overdue", overdue(open, side)));
            figures.add(
                    LensFigure.times(
                            "cases",
                            side,
                            "cases of broken trust, not healed",
                            unhealed(cases, side)));
            if (level.evidence() == Evidence.NONE) {
                missing.add(
                        "No promise of "
                                + (side == Side.A ? "side A" : "side B")
                                + " has an outcome that still counts.");
            }
        }
        return new LensReading(NAME, "What they did", figures, missing);
    }

    private static LensFigure level(Side side, Level level) {
        boolean known = level.evidence() != Evidence.NONE;
        return new LensFigure(
                KEPT,
                side,
                "promises kept",
                Unit.SHARE,
                known ? share(level.kept()) : null,
                known ? share(level.lower()) : null,
                known ? share(level.upper()) : null,
                level.promises(),
                known ? null : "not enough evidence");
    }

    private static BigDecimal share(double share) {
        return BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static long open(List<OpenCount> counts, Side side) {
        return counts.stream()
                .filter(each -> each.promisor() == side)
                .mapToLong(OpenCount::open)
                .sum();
    }

    private static long overdue(List<OpenCount> counts, Side side) {
        return counts.stream()
                .filter(each -> each.promisor() == side)
                .mapToLong(OpenCount::overdue)
                .sum();
    }

    private static long unhealed(List<Breach> cases, Side side) {
        return cases.stream()
                .filter(each -> each.injured() == side.other())
                .filter(each -> each.state().open() || each.state() == Breach.State.NOT_HEALED)
                .count();
    }
}
