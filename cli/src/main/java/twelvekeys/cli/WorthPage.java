package twelvekeys.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import twelvekeys.trust.Aftermath;
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
        out.println("things. " + silence(command));
    }

    private static String silence(WorthCommand command) {
        List<String> silent = new ArrayList<>();
        if (!told(command, Measure.REWORKED)) {
            silent.add("rework");
        }
        if (!told(command, Measure.REACHED)) {
            silent.add("the contract being reached for");
        }
        return silent.isEmpty()
                ? ""
                : "The file says nothing of " + String.join(" or of ", silent) + ".";
    }

    /// Whether the file tells of any, wherever it is.
    private static boolean told(WorthCommand command, Measure measure) {
        return switch (measure) {
            case LATE, DAYS_LATE, GROWTH -> true;
            case REWORKED -> command.told().stream().anyMatch(Aftermath::reworked);
            case REACHED -> command.told().stream().anyMatch(each -> each.reached() > 0);
        };
    }

    /// What is due in one year in one currency.
    private record When(int year, String currency) implements Comparable<When> {

        @Override
        public int compareTo(When other) {
            int byYear = Integer.compare(year, other.year);
            return byYear == 0 ? currency.compareTo(other.currency) : byYear;
        }
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
        TreeMap<When, Year> years = new TreeMap<>();
        volumes.forEach(each ->
                years.merge(
                        new When(each.quarter().getYear(), each.currency()),
                        Year.of(each),
                        Year::plus));
        TextTable table =
                new TextTable("due in", "promises", "not kept", "value", "without a value");
        years.forEach((when, of) ->
                table.row(
                        Integer.toString(when.year())
                                + (when.currency().isEmpty() ? "" : " " + when.currency()),
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
        List<Measure> told =
                Stream.of(Measure.values()).filter(each -> told(command, each)).toList();
        TextTable table =
                new TextTable(row("pairs of a quarter", "level", told, WorthPage::head, "times"));
        for (int i = 0; i < thirds.size(); i++) {
            Third third = thirds.get(i);
            table.row(
                    row(
                            NAMES.get(i),
                            Shown.share(third.level()),
                            told,
                            each -> shown(third.of(each), each, unit(each)),
                            Shown.count(third.cases())));
        }
        table.print(out);
    }

    private static String[] row(
            String name,
            String level,
            List<Measure> measures,
            Function<Measure, String> of,
            String times) {
        return Stream.of(Stream.of(name, level), measures.stream().map(of), Stream.of(times))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    private static String head(Measure measure) {
        return switch (measure) {
            case LATE -> "late";
            case DAYS_LATE -> "days late";
            case GROWTH -> "growth";
            case REWORKED -> "reworked";
            case REACHED -> "reached, of 100";
        };
    }

    private static String unit(Measure measure) {
        return switch (measure) {
            case LATE, GROWTH, REWORKED -> "\u00a0%";
            case DAYS_LATE, REACHED -> "";
        };
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
            if (!told(command, each.measure())) {
                continue;
            }
            out.println(
                    "  " + each.measure().words() + ": " + sentence(each.plain(), each.measure()));
            out.println(
                    "    of the same quarter, kind and size: "
                            + sentence(each.alike(), each.measure()));
        }
    }

    private static String sentence(Optional<Figure> figure, Measure measure) {
        return figure.map(each ->
                        shown(figure, measure, difference(measure))
                                + ", "
                                + Shown.count(each.promises(), "promise")
                                + " of "
                                + Shown.count(each.pairs(), "pair")
                                + (each.distinguishable() ? "" : "; not distinguishable"))
                .orElse(NOT_ENOUGH);
    }

    private static String difference(Measure measure) {
        return switch (measure) {
            case LATE, GROWTH, REWORKED -> " points";
            case DAYS_LATE -> " days";
            case REACHED -> "";
        };
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
