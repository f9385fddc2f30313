package twelvekeys.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromisePeriod;
import twelvekeys.promise.PromisePeriod.Ended;
import twelvekeys.promise.PromiseStatus;
import twelvekeys.report.Block.Column;
import twelvekeys.report.Block.Shown;
import twelvekeys.trust.Level;

/// What became of the promises that fell due in the quarter, and how well each side kept its word
/// at its end.
@Component
class PromisesOfQuarter implements ReviewSection {

    private static final int TROUBLED = 10;

    private final PromisePeriod period;

    PromisesOfQuarter(PromisePeriod period) {
        this.period = period;
    }

    @Override
    public String code() {
        return "promises";
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public Optional<Section> section(ReviewOf review) {
        Looking looking = review.looking();
        LocalDate from = review.quarter().begins();
        LocalDate to = review.quarter().ends();
        List<Ended> ended = period.ended(looking.id(), from, to, review.asOf());
        long due = ended.stream().mapToLong(Ended::due).sum();
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(levels(review));
        if (due == 0) {
            blocks.add(new Block.Paragraph(Words.of("No promise fell due in this quarter."), true));
        } else {
            blocks.add(counts(looking, ended));
            troubled(review, blocks);
        }
        return Optional.of(new Section("promises", heading(ended, due), blocks));
    }

    private static Words heading(List<Ended> ended, long due) {
        if (due == 0) {
            return Words.of("No promise fell due");
        }
        long kept = ended.stream().mapToLong(each -> each.kept() + each.keptAsMoved()).sum();
        return Words.of("Of ")
                .spelt(due, "promise", "promises")
                .say(" due, ")
                .spelt(kept, "was", "were")
                .say(" kept in time");
    }

    private static List<Block> levels(ReviewOf review) {
        Looking looking = review.looking();
        List<Measured> figures = new ArrayList<>();
        List<Shown> shown = new ArrayList<>();
        for (Side side : List.of(looking.own().other(), looking.own())) {
            boolean us = side == looking.own();
            Level level =
                    us
                            ? review.standing().our(looking.id())
                            : review.standing().their(looking.id());
            figures.add(
                    Measured.of(
                            "level-" + side.code(),
                            side,
                            us ? "what we promised them" : "what they promised us",
                            level,
                            looking.path() + (us ? "/claims?of=ours" : "/claims")));
            shown.add(new Shown(side, looking.name(side), level));
        }
        return List.of(
                new Block.Figures(figures),
                new Block.Levels(shown),
                new Block.Paragraph(
                        Words.of("The share of promises each side keeps, read on ")
                                .day(review.asOf())
                                .say(
                                        ". A range is meant to hold the share of the coming quarter 9 times out of 10. ")
                                .to("How to read this", "/reading")
                                .say("."),
                        true));
    }

    private static Block counts(Looking looking, List<Ended> ended) {
        List<List<Words>> rows = new ArrayList<>();
        for (Side side : Side.values()) {
            Ended of =
                    ended.stream()
                            .filter(each -> each.promisor() == side)
                            .findFirst()
                            .orElse(Ended.nothing(side));
            rows.add(
                    List.of(
                            Words.NONE.name(side, looking.name(side)),
                            number(looking, of.due(), "", side),
                            number(looking, of.kept(), "kept", side),
                            number(looking, of.keptAsMoved(), "moved", side),
                            number(looking, of.late(), "late", side),
                            number(looking, of.notKept() + of.notDone(), "not-kept", side),
                            number(looking, of.released(), "", side),
                            number(looking, of.open(), "open", side)));
        }
        return new Block.Table(
                Words.of("How the promises of each side ended that fell due in the quarter."),
                List.of(
                        new Column("Side", false),
                        new Column("Due", true),
                        new Column("Kept by the first date", true),
                        new Column("Kept as renegotiated", true),
                        new Column("Kept late", true),
                        new Column("Not kept", true),
                        new Column("Released", true),
                        new Column("Open", true)),
                rows);
    }

    /// A count that leads to the promises it counts.
    private static Words number(Looking looking, long count, String state, Side side) {
        return count == 0
                ? Words.NONE.count(0, "", "")
                : Words.NONE.tallied(
                        count,
                        looking.path()
                                + "/promises?by="
                                + side.code()
                                + (state.isEmpty() ? "" : "&state=" + state));
    }

    private void troubled(ReviewOf review, List<Block> blocks) {
        Looking looking = review.looking();
        List<Promise> troubled =
                period.troubled(
                        looking.id(),
                        review.quarter().begins(),
                        review.quarter().ends(),
                        review.asOf(),
                        TROUBLED);
        if (troubled.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            Words.of("None of them was moved, late or not kept."), true));
            return;
        }
        blocks.add(
                new Block.Table(
                        Words.of("Moved, late or not kept: those worth most first, at most ten."),
                        List.of(
                                new Column("Promise", false),
                                new Column("By", false),
                                new Column("First due", false),
                                new Column("What became of it", false)),
                        troubled.stream()
                                .map(promise ->
                                        List.of(
                                                PromiseTable.link(looking, promise),
                                                PromiseTable.name(looking, promise),
                                                Words.NONE.day(promise.firstDue()),
                                                became(promise, review.asOf())))
                                .toList()));
    }

    private static Words became(Promise promise, LocalDate day) {
        PromiseStatus status = promise.on(day);
        Words became = Words.of(status.label());
        if (status == PromiseStatus.KEPT_LATE) {
            became = became.say(" by ").count(promise.daysLate(), "day", "days");
        }
        if (promise.moves() > 0) {
            became =
                    became.say(", moved ")
                            .count(promise.moves(), "time", "times")
                            .say(promise.movedEarly() ? ", told in time" : ", told too late");
        }
        return became;
    }
}
