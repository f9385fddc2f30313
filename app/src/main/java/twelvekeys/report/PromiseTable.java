package twelvekeys.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import twelvekeys.promise.Promise;
import twelvekeys.report.Block.Column;
import twelvekeys.report.Block.Table;
import twelvekeys.trust.Forecast;

/// Tables of promises, as every report writes them.
final class PromiseTable {

    /// The longest name of a promise in a report, in characters; the promise itself holds all of
    /// it.
    private static final int LONGEST = 110;

    private PromiseTable() {}

    /// What a promise is called: what was promised; else the delivery; else its number.
    static String title(Promise promise) {
        String deliverable = promise.deliverable();
        String title =
                !promise.what().isEmpty()
                        ? promise.what()
                        : deliverable == null ? "Promise " + promise.number() : deliverable;
        return shortened(title);
    }

    /// As much of a text as a report quotes.
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    static Words link(Looking looking, Promise promise) {
        return Words.link(title(promise), looking.href(promise));
    }

    static Words chance(Looking looking, Promise promise, Forecast chance) {
        return Words.NONE
                .share(chance.kept())
                .say(" (")
                .span(chance.lower(), chance.upper())
                .say(") ")
                .to("why", looking.href(promise) + "#why");
    }

    /// What one side owes: past its date first, then the earliest.
    static Table owed(Looking looking, List<Promise> overdue, List<Rated> open, LocalDate asOf) {
        List<List<Words>> rows =
                Stream.concat(
                                overdue.stream()
                                        .map(promise ->
                                                List.of(
                                                        link(looking, promise),
                                                        Words.NONE.day(promise.dueInForce()),
                                                        Words.NONE
                                                                .strong("overdue")
                                                                .say(", due ")
                                                                .away(promise.dueInForce(), asOf))),
                                open.stream().map(rated -> open(looking, rated)))
                        .toList();
        return new Table(
                Words.of("What is past its date first, then what is due first."),
                List.of(
                        new Column("Promise", false),
                        new Column("Due", false),
                        new Column("Chance that it is kept", false)),
                rows);
    }

    private static List<Words> open(Looking looking, Rated rated) {
        Words chance = chance(looking, rated.promise(), rated.chance());
        return List.of(
                link(looking, rated.promise()),
                Words.NONE.day(rated.promise().due()),
                rated.atRisk() ? Words.NONE.strong("at risk").say(", ").and(chance) : chance);
    }

    /// Open promises of both sides with their promisors.
    static Table open(Looking looking, List<Rated> open, Words caption) {
        return new Table(
                caption,
                List.of(
                        new Column("Promise", false),
                        new Column("By", false),
                        new Column("Due", false),
                        new Column("Chance that it is kept", false)),
                open.stream()
                        .map(rated ->
                                List.of(
                                        link(looking, rated.promise()),
                                        name(looking, rated.promise()),
                                        Words.NONE.day(rated.promise().due()),
                                        chance(looking, rated.promise(), rated.chance())))
                        .toList());
    }

    static Words name(Looking looking, Promise promise) {
        return Words.NONE.name(promise.promisor(), looking.name(promise.promisor()));
    }
}
