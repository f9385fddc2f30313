package twelvekeys.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.company.FactsCase;
import twelvekeys.company.FactsWork;
import twelvekeys.facts.Letter;
import twelvekeys.web.chart.FifthsPlot;

/// Tells what good and bad scores were followed by.
final class FactsCaseTelling {

    static final String PATH = "/filings/business-case";

    private FactsCaseTelling() {}

    /// The page.
    ///
    /// @param letter which letter is looked at; absent for all together
    /// @param read what was worked out last; absent before that
    static FactsCasePage page(
            Frame frame,
            @Nullable Letter letter,
            @Nullable FactsWork work,
            @Nullable FactsCase read,
            boolean mayWrite) {
        boolean running = work != null && work.state().running();
        return new FactsCasePage(
                frame,
                path(letter),
                headline(work, read),
                read == null ? "" : lede(read),
                ways(letter),
                work(work),
                running,
                read == null ? List.of() : leftOut(read),
                read == null || read.scores() == 0
                        ? List.of()
                        : read.outcomes().stream().map(FactsCaseTelling::outcome).toList(),
                work == null,
                mayWrite && work != null && !running);
    }

    private static String path(@Nullable Letter letter) {
        return letter == null ? PATH : PATH + "?score=" + letter;
    }

    private static List<FactsCasePage.Way> ways(@Nullable Letter here) {
        return Stream.concat(
                        Stream.of(new FactsCasePage.Way(PATH, "All letters", here == null)),
                        Stream.of(Letter.values())
                                .map(letter ->
                                        new FactsCasePage.Way(
                                                path(letter),
                                                letter + " " + letter.label(),
                                                letter == here)))
                .toList();
    }

    private static String headline(@Nullable FactsWork work, @Nullable FactsCase read) {
        if (read != null) {
            return FactsCaseWords.headline(read);
        }
        if (work == null) {
            return "What good scores were followed by is asked of the filings you bring";
        }
        return work.state().running()
                ? "What good scores were followed by is being worked out"
                : "What good scores were followed by could not be worked out";
    }

    static String work(@Nullable FactsWork work) {
        if (work == null) {
            return "";
        }
        return switch (work.state()) {
            case READING ->
                    "Reading what each company filed: "
                            + Figures.counted(work.companies(), "company", "companies")
                            + " read.";
            case SCORING ->
                    "Comparing companies on each of "
                            + Figures.counted(work.days(), "day", "days")
                            + " on which one reported: "
                            + Figures.count(work.daysDone())
                            + " done.";
            case DONE -> "Worked out on " + Figures.date(work.day()) + ".";
            case FAILED -> String.valueOf(work.problem());
        };
    }

    private static String lede(FactsCase read) {
        StringBuilder lede =
                new StringBuilder("Scores ")
                        .append(FactsCaseWords.by(read.letter()))
                        .append(", each formed on the day an annual report was filed and placed in")
                        .append(" a fifth among the reports of the year until then: ")
                        .append(Figures.counted(read.scores(), "score", "scores"))
                        .append(" of ")
                        .append(Figures.counted(read.companies(), "company", "companies"))
                        .append(" in ")
                        .append(Figures.counted(read.years(), "year", "years"));
        if (read.first() != null && read.last() != null) {
            lede.append(", from ")
                    .append(Figures.date(read.first()))
                    .append(" to ")
                    .append(Figures.date(read.last()));
        }
        lede.append(". In your files are ")
                .append(Figures.counted(read.market(), "company", "companies"));
        if (read.asOf() != null) {
            lede.append("; what came after is known as of ").append(Figures.date(read.asOf()));
        }
        return lede.append(". Who vanished stays in its fifth.").toString();
    }

    private static List<String> leftOut(FactsCase read) {
        return read.leftOut().entrySet().stream()
                .map(reason ->
                        Figures.counted(
                                        reason.getValue(),
                                        "score without a place: ",
                                        "scores without a place: ")
                                + reason.getKey()
                                + ".")
                .toList();
    }

    private static FactsCasePage.Outcome outcome(FactsCase.Told told) {
        return new FactsCasePage.Outcome(
                told.outcome().name().toLowerCase(Locale.ROOT),
                FactsCaseWords.noun(told.outcome()),
                FactsCaseWords.heading(told),
                picture(told),
                lines(told),
                told.fifths().reversed().stream().map(fifth -> row(told, fifth)).toList(),
                FactsTelling.capital(told.outcome().rule()) + ".");
    }

    private static List<String> lines(FactsCase.Told told) {
        List<String> lines = new ArrayList<>();
        lines.add(FactsCaseWords.tooFew(told));
        lines.add(FactsCaseWords.difference("Best fifth less the weakest", told.difference()));
        lines.add(
                FactsCaseWords.difference(
                        "The same, had whoever left lost everything", told.ifLeaversLostAll()));
        lines.add(FactsCaseWords.known(told));
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private static @Nullable Content picture(FactsCase.Told told) {
        if (told.fifths().stream().allMatch(fifth -> fifth.mean() == null)) {
            return null;
        }
        return FifthsPlot.drawn(
                told.fifths().reversed().stream().map(fifth -> plotted(told, fifth)).toList());
    }

    private static FifthsPlot.Row plotted(FactsCase.Told told, FactsCase.Fifth fifth) {
        FactsCase.Range mean = fifth.mean();
        String name = FactsTelling.capital(FactsCaseWords.fifth(fifth.number())) + " fifth";
        String count =
                told.outcome().isEvent()
                        ? Figures.count(fifth.events()) + " of " + Figures.count(fifth.known())
                        : "of " + Figures.count(fifth.known());
        return new FifthsPlot.Row(
                name,
                mean == null ? null : mean.value(),
                mean == null ? null : mean.low(),
                mean == null ? null : mean.high(),
                (mean == null ? "unknown, " : FactsCaseWords.mean(mean) + ", ") + count,
                name
                        + ": "
                        + FactsCaseWords.mean(mean)
                        + (mean == null ? "" : ", range " + FactsCaseWords.range(mean))
                        + ", "
                        + count
                        + ".");
    }

    private static FactsCasePage.Row row(FactsCase.Told told, FactsCase.Fifth fifth) {
        return new FactsCasePage.Row(
                FactsTelling.capital(FactsCaseWords.fifth(fifth.number())),
                Figures.count(fifth.scores()),
                Figures.count(fifth.known()),
                Figures.count(fifth.companies()),
                told.outcome().isEvent() ? Figures.count(fifth.events()) : "–",
                FactsCaseWords.mean(fifth.mean()),
                FactsCaseWords.range(fifth.mean()));
    }
}
