package twelvekeys.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import twelvekeys.conversation.Stakeholders;
import twelvekeys.promise.Portfolio;

/// The news of a portfolio in a line and a few sentences.
final class PortfolioNews {

    private static final int NAMED = 2;

    private PortfolioNews() {}

    static String headline(Portfolio.Glance glance) {
        if (glance.ended()) {
            return Figures.counted(glance.rows().size(), "partner", "partners")
                    + ", as the record left them on "
                    + Figures.date(glance.asOf());
        }
        long needing = glance.rows().stream().filter(r -> PortfolioFilter.needs(r) > 0).count();
        if (needing == 0) {
            return "Nothing is overdue, and nothing is at risk";
        }
        String count = Figures.inWords(needing);
        return Character.toUpperCase(count.charAt(0))
                + count.substring(1)
                + (needing == 1 ? " partnership needs you" : " partnerships need you");
    }

    static Sentence lede(Portfolio.Glance glance) {
        Sentence lede = new Sentence();
        ours(lede, glance);
        List<Portfolio.Row> risky =
                glance.rows().stream()
                        .filter(r -> r.atRisk() > 0)
                        .sorted(Comparator.comparingLong(r -> -r.atRisk()))
                        .limit(NAMED)
                        .toList();
        for (Portfolio.Row row : risky) {
            lede.strong(row.partner())
                    .say(
                            " has "
                                    + Figures.inWords(row.atRisk())
                                    + " of "
                                    + Figures.inWords(row.open())
                                    + (row.open() == 1 ? " open promise" : " open promises")
                                    + " at risk. ");
        }
        theirs(lede, glance);
        if (lede.isEmpty()) {
            long promises = glance.rows().stream().mapToLong(r -> r.theirs().promises()).sum();
            lede.say("They rest on ")
                    .strong(Figures.counted(promises, "promise", "promises"))
                    .say(" whose outcome is known. ");
            if (glance.ended()) {
                lede.say(
                        "Nothing newer has been heard, so the levels are read as of the day after"
                                + " the record ends; read today they would have faded away.");
            }
        }
        return lede;
    }

    /// How much of what is open lies with few partners, and how much is asked of people.
    static List<Sentence> notes(List<Portfolio.Row> rows, Stakeholders.Load asked) {
        List<Sentence> notes = new ArrayList<>();
        List<Portfolio.Row> most =
                rows.stream()
                        .filter(row -> row.open() > 0)
                        .sorted(Comparator.comparingLong(row -> -row.open()))
                        .toList();
        long open = most.stream().mapToLong(Portfolio.Row::open).sum();
        if (most.size() > 1) {
            int half = 0;
            for (long reached = 0; 2 * reached < open; half++) {
                reached += most.get(half).open();
            }
            Portfolio.Row first = most.getFirst();
            notes.add(
                    new Sentence()
                            .say("Half or more of our ")
                            .say(Figures.counted(open, "open promise", "open promises"))
                            .say(" both ways lie with ")
                            .strong(Figures.inWords(half) + " of " + Figures.count(most.size()))
                            .say(
                                    " partners; the largest share, "
                                            + Figures.percent((double) first.open() / open)
                                            + ", is with "
                                            + first.partner()
                                            + "."));
        }
        if (asked.people() > 0) {
            notes.add(
                    new Sentence()
                            .strong(Figures.counted(asked.people(), "person was", "people were"))
                            .say(
                                    " asked to speak by us within three months, "
                                            + times(asked.askings())
                                            + " in all; nobody more often than "
                                            + times(asked.most())
                                            + "."));
        }
        return notes;
    }

    private static String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> Figures.inWords(count) + " times";
        };
    }

    /// Our own people first: that is what we can mend ourselves.
    private static void ours(Sentence lede, Portfolio.Glance glance) {
        long ours = glance.rows().stream().mapToLong(Portfolio.Row::overdueOurs).sum();
        if (ours > 0) {
            lede.say("We ourselves are late on ")
                    .strong(Figures.inWords(ours))
                    .say(ours == 1 ? " promise. " : " promises. ");
        }
    }

    /// Partners that are late: by name where they are few.
    private static void theirs(Sentence lede, Portfolio.Glance glance) {
        List<Portfolio.Row> late =
                glance.rows().stream()
                        .filter(row -> row.overdueTheirs() > 0)
                        .sorted(Comparator.comparingLong(row -> -row.overdueTheirs()))
                        .toList();
        if (late.size() > NAMED) {
            long all = late.stream().mapToLong(Portfolio.Row::overdueTheirs).sum();
            lede.say("Partners owe us ")
                    .strong(Figures.inWords(all))
                    .say(" overdue promises, the most of them ")
                    .strong(late.getFirst().partner())
                    .say(". ");
            return;
        }
        for (Portfolio.Row row : late) {
            lede.strong(row.partner())
                    .say(" owes us " + Figures.inWords(row.overdueTheirs()))
                    .say(row.overdueTheirs() == 1 ? " overdue promise. " : " overdue promises. ");
        }
    }
}
