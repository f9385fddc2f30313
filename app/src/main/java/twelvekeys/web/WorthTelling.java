package twelvekeys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.Worth;
import twelvekeys.decision.WorthDesk.Answer;
import twelvekeys.trust.Figure;
import twelvekeys.trust.KeptWorth;
import twelvekeys.trust.TrustCameWith;
import twelvekeys.trust.TrustCameWith.Measure;

/// What trust came with, in plain words.
final class WorthTelling {

    private static final String NOT_ENOUGH = "not enough evidence";
    private static final List<String> NAMES = List.of("Lowest third", "Middle", "Highest third");
    private static final WorthPage.Figure NONE = new WorthPage.Figure(NOT_ENOUGH, "", "");

    private WorthTelling() {}

    static String headline(Worth worth) {
        Optional<TrustCameWith.Difference> late = late(worth);
        Figure plain = late.flatMap(TrustCameWith.Difference::plain).orElse(null);
        if (worth.promises() == 0) {
            return "There is no business on record yet";
        }
        if (plain == null) {
            return "There is not enough evidence yet to say what trust came with";
        }
        if (!plain.distinguishable()) {
            return "What followed high trust cannot be told from what followed low";
        }
        String found =
                plain.value() < 0
                        ? "Where trust was higher, less came late"
                        : "Where trust was higher, more came late";
        boolean alike =
                late.flatMap(TrustCameWith.Difference::alike)
                        .map(each ->
                                each.distinguishable() && each.value() < 0 == plain.value() < 0)
                        .orElse(false);
        return alike ? found : found + "; among what is alike that cannot be told";
    }

    private static Optional<TrustCameWith.Difference> late(Worth worth) {
        return worth.cameWith().differences().stream()
                .filter(each -> each.measure() == Measure.LATE)
                .findFirst();
    }

    static String lede(Answer.Known known) {
        Worth worth = known.worth();
        if (worth.promises() == 0) {
            return worth.ours()
                    ? "Nothing we promised has been put on record. Import a file of promises, or make one to a partner."
                    : "No partner’s promise has been put on record. Import a file of promises, or ask a partner for one.";
        }
        return "From "
                + Figures.counted(worth.promises(), "promise", "promises")
                + (worth.ours() ? " that we made" : " that partners made us")
                + ", read as of "
                + Figures.date(worth.asOf())
                + ". Trust came with what stands below; that it brought it is not said."
                + (known.since() == 0
                        ? ""
                        : " "
                                + Figures.counted(known.since(), "entry", "entries")
                                + " came since; a long record is read once a day.");
    }

    static List<String> measures() {
        return Stream.of(Measure.values()).map(WorthTelling::name).toList();
    }

    private static String name(Measure measure) {
        return switch (measure) {
            case LATE -> "Not kept on time";
            case DAYS_LATE -> "Days late a promise";
            case GROWTH -> "Growth";
            case REWORKED -> "Reworked";
            case REACHED -> "Contract reached for";
        };
    }

    static List<WorthPage.Third> thirds(TrustCameWith cameWith) {
        List<WorthPage.Third> thirds = new ArrayList<>();
        for (int i = 0; i < cameWith.thirds().size(); i++) {
            TrustCameWith.Third third = cameWith.thirds().get(i);
            List<WorthPage.Figure> figures = new ArrayList<>();
            for (Measure measure : Measure.values()) {
                figures.add(
                        third.of(measure).map(each -> shown(each, measure, false)).orElse(NONE));
            }
            thirds.add(
                    new WorthPage.Third(
                            NAMES.get(i),
                            Figures.percent(third.level()),
                            Figures.count(third.cases()),
                            figures));
        }
        return thirds;
    }

    static List<WorthPage.Difference> differences(TrustCameWith cameWith) {
        return cameWith.differences().stream()
                .map(each ->
                        new WorthPage.Difference(
                                name(each.measure()),
                                each.plain()
                                        .map(figure -> shown(figure, each.measure(), true))
                                        .orElse(NONE),
                                told(each.plain()),
                                each.alike()
                                        .map(figure -> shown(figure, each.measure(), true))
                                        .orElse(NONE),
                                told(each.alike())))
                .toList();
    }

    private static @Nullable String told(Optional<Figure> figure) {
        return figure.map(each -> each.distinguishable() ? "" : "not distinguishable").orElse(null);
    }

    private static WorthPage.Figure shown(Figure figure, Measure measure, boolean difference) {
        double times = measure == Measure.DAYS_LATE ? 1 : 100;
        return new WorthPage.Figure(
                tenths(times * figure.value()) + unit(measure, difference),
                tenths(times * figure.lower()) + " to " + tenths(times * figure.upper()),
                Figures.counted(figure.promises(), "promise", "promises")
                        + " of "
                        + Figures.counted(figure.pairs(), "pair", "pairs"));
    }

    private static String unit(Measure measure, boolean difference) {
        return switch (measure) {
            case LATE, GROWTH, REWORKED -> difference ? " points" : Figures.NO_BREAK_SPACE + "%";
            case DAYS_LATE -> Figures.NO_BREAK_SPACE + "days";
            case REACHED -> " of 100";
        };
    }

    private static String tenths(double value) {
        String size = String.format(Locale.ROOT, "%.1f", Math.abs(value));
        return value < 0 && !size.equals("0.0") ? "−" + size : size;
    }

    static List<String> kept(KeptWorth kept) {
        List<String> sentences = new ArrayList<>();
        if (kept.difference().isEmpty()) {
            sentences.add(
                    "There is not enough evidence. It needs the day on which each promise was made, and"
                            + " outcomes of both kinds with the same partner in the same year, of eight or"
                            + " more pairs.");
        } else {
            Figure difference = kept.difference().get();
            kept.afterKept()
                    .ifPresent(after ->
                            sentences.add(
                                    "In the "
                                            + Figures.days(kept.days())
                                            + " after a kept promise "
                                            + ranged(after)
                                            + " new promises were made"
                                            + kept.afterNotKept()
                                                    .map(other ->
                                                            ", and "
                                                                    + ranged(other)
                                                                    + " after one not kept")
                                                    .orElse("")
                                            + "."));
            sentences.add(
                    "Within the same pair and year it was "
                            + tenths(difference.value())
                            + " more after a kept one (range "
                            + tenths(difference.lower())
                            + " to "
                            + tenths(difference.upper())
                            + "), from "
                            + Figures.counted(difference.promises(), "outcome", "outcomes")
                            + " of "
                            + Figures.counted(difference.pairs(), "pair", "pairs")
                            + (difference.distinguishable()
                                    ? "."
                                    : ": not distinguishable from none."));
        }
        if (kept.undated() > 0) {
            sentences.add(
                    Figures.counted(kept.undated(), "promise does", "promises do")
                            + " not say when "
                            + (kept.undated() == 1 ? "it was" : "they were")
                            + " made, and cannot be counted as new.");
        }
        return sentences;
    }

    private static String ranged(Figure figure) {
        return tenths(figure.value())
                + " ("
                + tenths(figure.lower())
                + " to "
                + tenths(figure.upper())
                + ")";
    }

    /// What nobody put on record: that is not the same as none.
    static List<String> silent(Worth worth) {
        List<String> silent = new ArrayList<>();
        if (worth.partners().stream().allMatch(each -> each.reworked() == 0)) {
            silent.add(
                    "No promise on record was declared not kept after it was reported done, disputed,"
                            + " or delivered again. Who accepts in silence leaves no trace, so nothing"
                            + " is said of rework.");
        }
        if (worth.partners().stream().allMatch(each -> each.reaches() == 0)) {
            silent.add(
                    "Nobody put on record that the contract was reached for over these promises, so"
                            + " nothing is said of it. It is put on record with key 9 of a"
                            + " partnership.");
        }
        return silent;
    }
}
