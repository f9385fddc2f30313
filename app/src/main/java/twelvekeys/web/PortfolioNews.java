package twelvekeys.web;

import java.util.Comparator;
import java.util.List;
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
        overdue(lede, glance);
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

    private static void overdue(Sentence lede, Portfolio.Glance glance) {
        long theirs = glance.rows().stream().mapToLong(Portfolio.Row::overdueTheirs).sum();
        long ours = glance.rows().stream().mapToLong(Portfolio.Row::overdueOurs).sum();
        if (theirs > 0) {
            lede.say("Partners owe us ")
                    .strong(Figures.inWords(theirs))
                    .say(theirs == 1 ? " overdue promise. " : " overdue promises. ");
        }
        if (ours > 0) {
            lede.say("We ourselves are late on ")
                    .strong(Figures.inWords(ours))
                    .say(ours == 1 ? " promise." : " promises.");
        }
    }
}
