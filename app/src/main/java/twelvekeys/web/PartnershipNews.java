package twelvekeys.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.Promises;
import twelvekeys.promise.Standing;
import twelvekeys.trust.Level;
import twelvekeys.trust.Trend;

/// The news of a partnership in a few sentences.
final class PartnershipNews {

    private static final double DISTINCT = 0.05;

    private PartnershipNews() {}

    static Sentence lede(
            Partnership partnership,
            Side own,
            Standing standing,
            List<Promises.Count> counts,
            List<PartnershipPage.Risk> risks,
            List<Promise> overdue) {
        Sentence lede = new Sentence();
        Side other = own.other();
        String them = partnership.name(other);
        trend(
                lede,
                standing.trend(partnership.id()).orElse(null),
                standing.their(partnership.id()),
                them,
                other);
        counts.stream()
                .filter(count -> count.promisor() == other && count.moved() > 0)
                .forEach(count ->
                        lede.say("Of the dates they moved, they told us ")
                                .strong(Figures.inWords(count.movedEarly()))
                                .say(" of " + Figures.inWords(count.moved()) + " in time. "));
        long risky = risks.stream().filter(PartnershipPage.Risk::atRisk).count();
        if (risky > 0) {
            lede.say("Of " + Figures.counted(risks.size(), "open promise", "open promises") + ", ")
                    .strong(Figures.inWords(risky))
                    .say(risky == 1 ? " is at risk. " : " are at risk. ");
        } else if (!risks.isEmpty()) {
            lede.say("Nothing that is open is at risk. ");
        }
        late(lede, overdue, own, standing.asOf());
        if (lede.isEmpty()) {
            lede.say("Nothing is open between the two sides.");
        }
        return lede;
    }

    private static void trend(
            Sentence lede, @Nullable Trend trend, Level today, String them, Side side) {
        if (trend == null || !Levels.known(today)) {
            return;
        }
        List<Trend.Point> points =
                trend.points().stream().filter(p -> Levels.known(p.level())).toList();
        if (points.size() < 4) {
            return;
        }
        double now = today.kept();
        double before = points.get(points.size() - 4).level().kept();
        lede.name(them, side);
        if (now - before > DISTINCT) {
            lede.say(" keeps its word better than a year ago: ")
                    .strong(Figures.percent(now))
                    .say(", after " + Figures.percent(before) + ". ");
        } else if (before - now > DISTINCT) {
            lede.say(" keeps its word less well than a year ago: ")
                    .strong(Figures.percent(now))
                    .say(", after " + Figures.percent(before) + ". ");
        } else {
            lede.say(" keeps its word about as well as a year ago. ");
        }
    }

    private static void late(Sentence lede, List<Promise> overdue, Side own, LocalDate asOf) {
        List<Promise> recent =
                overdue.stream()
                        .filter(p ->
                                asOf.toEpochDay() - p.dueInForce().toEpochDay()
                                        <= Promise.OVERDUE_DAYS)
                        .toList();
        long ours = recent.stream().filter(p -> p.promisor() == own).count();
        long theirs = recent.size() - ours;
        if (theirs > 0) {
            lede.say("They are late on ").strong(Figures.inWords(theirs)).say(". ");
        }
        if (ours > 0) {
            lede.say("We ourselves are late on ").strong(Figures.inWords(ours)).say(".");
        }
    }
}
