package twelvekeys.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import twelvekeys.promise.Promises;
import twelvekeys.trust.Level;
import twelvekeys.trust.Parts;
import twelvekeys.web.chart.ShareBar;

/// How much of what is shown rests on confirmed, on claimed and on disputed promises.
final class RestsOn {

    private RestsOn() {}

    /// The parts of a level in words: `Of these, 12 confirmed, 371 claimed, 5 disputed.`
    static String parts(Parts parts) {
        if (parts.promises() == 0) {
            return "";
        }
        if (parts.confirmed().promises() == parts.promises()) {
            return "All confirmed by both sides.";
        }
        List<String> said = new ArrayList<>();
        add(said, parts.confirmed().promises(), "confirmed");
        add(said, parts.claimed().promises(), "claimed");
        add(said, parts.disputed().promises(), "disputed");
        return said.size() == 1
                ? "All of it " + said.getFirst().replaceFirst("^\\S+ ", "") + "."
                : "Of these, " + String.join(", ", said) + ".";
    }

    private static void add(List<String> said, long count, String how) {
        if (count > 0) {
            said.add(Figures.count(count) + " " + how);
        }
    }

    /// What the level would be if only confirmed promises counted; empty where all are confirmed,
    /// or there are none.
    static String confirmedOnly(Parts parts, Level level) {
        if (parts.confirmed().promises() == parts.promises()) {
            return "";
        }
        return "If only what both confirmed counted: "
                + Levels.figure(level)
                + (Levels.known(level) ? ", " + Levels.range(level) : "")
                + ".";
    }

    /// All promises of both sides by whose word they rest on, drawn.
    static Content drawn(List<Promises.Count> counts) {
        long claimed = counts.stream().mapToLong(Promises.Count::claims).sum();
        long disputed = counts.stream().mapToLong(Promises.Count::disputed).sum();
        long made = counts.stream().mapToLong(Promises.Count::made).sum();
        return ShareBar.draw(
                List.of(
                        new ShareBar.Part(
                                "confirmed by both sides",
                                made - claimed - disputed,
                                ShareBar.Fill.SOLID),
                        new ShareBar.Part("one side’s claim", claimed, ShareBar.Fill.HATCHED),
                        new ShareBar.Part("disputed", disputed, ShareBar.Fill.EMPTY)));
    }

    /// The same in words.
    static String words(List<Promises.Count> counts) {
        long claimed = counts.stream().mapToLong(Promises.Count::claims).sum();
        long disputed = counts.stream().mapToLong(Promises.Count::disputed).sum();
        long made = counts.stream().mapToLong(Promises.Count::made).sum();
        String disputes =
                disputed == 0
                        ? ""
                        : " "
                                + Figures.counted(disputed, "is", "are")
                                + " disputed, with both views on record.";
        if (claimed == 0) {
            return disputed == 0
                    ? "All of it is confirmed by both sides."
                    : "Nothing waits to be confirmed." + disputes;
        }
        if (claimed == made) {
            return "All of it rests on one side’s word alone, until the other side confirms it.";
        }
        return Figures.count(claimed)
                + " of "
                + Figures.counted(made, "promise rests", "promises rest")
                + " on one side’s word alone, until the other side confirms it."
                + disputes;
    }
}
