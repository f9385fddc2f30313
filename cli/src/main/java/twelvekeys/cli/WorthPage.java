package twelvekeys.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import twelvekeys.trust.Figure;
import twelvekeys.trust.KeptWorth;
import twelvekeys.trust.QuarterVolume;
import twelvekeys.trust.TrustCameWith.Difference;
import twelvekeys.trust.TrustCameWith.Measure;
import twelvekeys.trust.TrustCameWith.Third;

/// The business case as a page of text: the volume, the thirds, the differences, the kept promise.
final class WorthPage {

    private static final String NOT_ENOUGH = "not enough evidence";
    private static final List<String> NAMES = List.of("lowest third", "middle", "highest third");

    private WorthPage() {}

    static void print(WorthCommand command, PrintStream out) {
        out.println("What did trust come with?");
        out.println();
        out.println(
                Shown.count(command.input().rowsRead(), "row")
                        + " read, "
                        + Shown.count(command.input().refused().size())
                        + " refused; "
                        + Shown.count(command.input().promises().size(), "promise")
                        + ". As of "
                        + command.day().day()
                        + ": "
                        + command.day().why().words()
                        + ".");
        out.println();
        printVolumes(command.volumes(), out);
        out.println();
        printThirds(command, out);
        out.println();
        printDifferences(command, out);
        out.println();
        printKept(command.kept(), out);
        out.println();
        out.println(
                "Ranges hold nine in ten, by drawing whole pairs. Trust came with these things; that it");
        out.println(
                "brought them is not said. Trusted pairs may be smaller, newer, or asked for easier");
        out.println(
                "things. The file says nothing of rework or of the contract being reached for.");
    }

    private record Year(int promises, int notKept, BigDecimal value, int unvalued) {

        static Year of(QuarterVolume volume) {
            return new Year(volume.promises(), volume.notKept(), volume.value(), volume.unvalued());
        }

        Year plus(Year other) {
            return new Year(
                    promises + other.promises,
                    notKept + other.notKept,
                    value.add(other.value),
                    unvalued + other.unvalued);
        }
    }

    private static void printVolumes(List<QuarterVolume> volumes, PrintStream out) {
        TreeMap<Integer, Year> years = new TreeMap<>();
        volumes.forEach(each -> years.merge(each.quarter().getYear(), Year.of(each), Year::plus));
        TextTable table =
                new TextTable("due in", "promises", "not kept", "value", "without a value");
        years.forEach((year, of) ->
                table.row(
                        Integer.toString(year),
                        Shown.count(of.promises()),
                        Shown.count(of.notKept()),
                        of.unvalued() == of.promises()
                                ? "not known"
                                : Shown.count(
                                        of.value().setScale(0, RoundingMode.HALF_UP).longValue()),
                        Shown.count(of.unvalued())));
        table.print(out);
    }

    private static void printThirds(WorthCommand command, PrintStream out) {
        List<Third> thirds = command.cameWith().thirds();
        if (thirds.isEmpty()) {
            out.println("There are too few pairs with a level of their own to compare them.");
            return;
        }
        out.println(
                "By the level at the start of each of "
                        + Shown.count(command.cameWith().quarters(), "quarter")
                        + ", what followed in it:");
        TextTable table =
                new TextTable(
                        "pairs of a quarter", "level", "late", "days late", "growth", "times");
        for (int i = 0; i < thirds.size(); i++) {
            Third third = thirds.get(i);
            table.row(
                    NAMES.get(i),
                    Shown.share(third.level()),
                    shown(third.late(), Measure.LATE, "\u00a0%"),
                    shown(third.daysLate(), Measure.DAYS_LATE, ""),
                    shown(third.growth(), Measure.GROWTH, "\u00a0%"),
                    Shown.count(third.cases()));
        }
        table.print(out);
    }

    private static String shown(Optional<Figure> figure, Measure measure, String unit) {
        return figure.map(each ->
                        number(each.value(), measure)
                                + unit
                                + " ("
                                + number(each.lower(), measure)
                                + " to "
                                + number(each.upper(), measure)
                                + ")")
                .orElse(NOT_ENOUGH);
    }

    private static String number(double value, Measure measure) {
        return signed(measure == Measure.DAYS_LATE ? value : 100 * value, 1);
    }

    private static String signed(double value, int decimals) {
        String size = Shown.number(Math.abs(value), decimals);
        return value < 0 && !size.matches("[0.]+") ? "−" + size : size;
    }

    private static void printDifferences(WorthCommand command, PrintStream out) {
        out.println("The highest third less the lowest:");
        for (Difference each : command.cameWith().differences()) {
            out.println(
                    "  " + each.measure().words() + ": " + sentence(each.plain(), each.measure()));
            out.println(
                    "    of the same quarter, kind and size: "
                            + sentence(each.alike(), each.measure()));
        }
    }

    private static String sentence(Optional<Figure> figure, Measure measure) {
        return figure.map(each ->
                        shown(figure, measure, measure == Measure.DAYS_LATE ? " days" : " points")
                                + ", "
                                + Shown.count(each.promises(), "promise")
                                + " of "
                                + Shown.count(each.pairs(), "pair")
                                + (each.distinguishable() ? "" : "; not distinguishable"))
                .orElse(NOT_ENOUGH);
    }

    private static void printKept(KeptWorth kept, PrintStream out) {
        out.println("What is a kept promise worth here?");
        if (kept.difference().isEmpty()) {
            out.println(
                    "  "
                            + NOT_ENOUGH
                            + ": it needs outcomes of both kinds in the same pair and year, and the day"
                            + " each promise was made (--made); "
                            + Shown.count(kept.undated())
                            + " do not say.");
            return;
        }
        kept.afterKept()
                .ifPresent(each ->
                        out.println(
                                "  New promises in "
                                        + kept.days()
                                        + " days: "
                                        + plain(each)
                                        + " after one kept"));
        kept.afterNotKept()
                .ifPresent(each -> out.println("  and " + plain(each) + " after one not kept."));
        kept.difference()
                .ifPresent(each ->
                        out.println(
                                "  Within the same pair and year: "
                                        + plain(each)
                                        + " more after one kept, "
                                        + Shown.count(each.promises(), "outcome")
                                        + " of "
                                        + Shown.count(each.pairs(), "pair")
                                        + (each.distinguishable()
                                                ? "."
                                                : "; not distinguishable from none.")));
        if (kept.undated() > 0) {
            out.println(
                    "  "
                            + Shown.count(kept.undated())
                            + " promises do not say when they were made and are not counted as new.");
        }
    }

    private static String plain(Figure figure) {
        return signed(figure.value(), 1)
                + " ("
                + signed(figure.lower(), 1)
                + " to "
                + signed(figure.upper(), 1)
                + ")";
    }
}
