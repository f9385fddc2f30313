package twelvekeys.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import twelvekeys.company.FactsWork;
import twelvekeys.company.FilingSet;
import twelvekeys.company.FilingState;

/// Tells what became of filings.
final class FilingsTelling {

    private FilingsTelling() {}

    /// What the server is doing with all of them, empty before there was anything.
    static String work(@Nullable FactsWork work) {
        if (work == null) {
            return "";
        }
        return switch (work.state()) {
            case READING ->
                    "Looking for the linked companies in the filings: "
                            + Figures.counted(work.companies(), "company", "companies")
                            + " read.";
            case SCORING ->
                    "Working the letters out as of "
                            + Figures.counted(work.days(), "day", "days")
                            + ": "
                            + Figures.count(work.daysDone())
                            + " done.";
            case DONE -> "The letters were last worked out on " + Figures.date(work.day()) + ".";
            case FAILED -> String.valueOf(work.problem());
        };
    }

    static String state(FilingSet set) {
        return switch (set.state()) {
            case FETCHING -> "being fetched";
            case READING -> "being read";
            case DONE -> set.problem() == null ? "read" : "read; the last fetch failed";
            case FAILED -> "refused";
        };
    }

    static FilingsPage.Row row(Viewer viewer, FilingSet set) {
        ZonedDateTime when = set.createdAt().atZone(viewer.member().zone());
        return new FilingsPage.Row(
                "/filings/" + set.id(),
                set.files() > 1 && !set.fetched()
                        ? set.name() + " and " + Figures.inWords(set.files() - 1L) + " more"
                        : set.name(),
                Figures.shortDate(when.toLocalDate(), viewer.today())
                        + String.format(
                                Locale.ROOT, ", %02d:%02d", when.getHour(), when.getMinute()),
                state(set),
                set.state() == FilingState.DONE ? Figures.count(set.companies()) : "");
    }

    static FilingPage page(
            Frame frame, FilingSet set, List<FilingSet.Refused> refused, boolean mayWrite) {
        String problem = set.problem();
        return new FilingPage(
                frame,
                "/filings/" + set.id(),
                headline(set),
                (set.fetched() ? "Fetched from EDGAR: " : "Uploaded: ")
                        + Figures.counted(set.files(), "file", "files")
                        + ", "
                        + Figures.fileSize(set.bytes())
                        + ".",
                problem == null ? "" : problem,
                set.state().running(),
                set.state() == FilingState.FETCHING
                        ? "Fetching from EDGAR, at most ten requests a second."
                        : Figures.counted(set.companies(), "company", "companies")
                                + " read so far.",
                set.state() == FilingState.DONE
                        ? List.of(
                                new FilingPage.Fact(
                                        "companies with filings", Figures.count(set.companies())),
                                new FilingPage.Fact("filed numbers", Figures.count(set.numbers())),
                                new FilingPage.Fact(
                                        "names without a report, left out",
                                        Figures.count(set.leftOut())))
                        : List.of(),
                refused.stream()
                        .map(each ->
                                new FilingPage.Refused(
                                        each.source(),
                                        each.reason(),
                                        each.numbers() == 0
                                                ? "the whole file"
                                                : Figures.counted(
                                                        each.numbers(), "number", "numbers")))
                        .toList(),
                mayWrite && !set.state().running());
    }

    private static String headline(FilingSet set) {
        return switch (set.state()) {
            case FETCHING -> set.name() + " is being fetched";
            case READING -> set.name() + " is being read";
            case DONE ->
                    set.name()
                            + " holds the filings of "
                            + Figures.counted(set.companies(), "company", "companies");
            case FAILED -> set.name() + " was refused";
        };
    }
}
