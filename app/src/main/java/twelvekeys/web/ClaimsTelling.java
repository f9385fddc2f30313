package twelvekeys.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Claims;
import twelvekeys.promise.Promise;
import twelvekeys.record.PromiseEntry.ClaimAnswer;

/// The pages about claims: the list, the question before many are answered, and the sample.
@Component
@Transactional(readOnly = true)
class ClaimsTelling {

    private static final int ROWS = 50;

    private final Viewing viewing;
    private final Claims claims;
    private final ClaimRows rows;

    ClaimsTelling(Viewing viewing, Claims claims, ClaimRows rows) {
        this.viewing = viewing;
        this.claims = claims;
        this.rows = rows;
    }

    /// The list.
    ///
    /// @param refused why an answer was not taken, absent as a rule
    ClaimsPage list(Visit visit, Said said, @Nullable String refused) {
        Partnership partnership = visit.partnership();
        ClaimsAsked asked = ClaimsAsked.of(partnership, said);
        Side own = visit.own();
        Side claimant = asked.ours() ? own : own.other();
        Claims.Count count = claims.count(partnership.id(), claimant);
        ClaimsNews news = new ClaimsNews(partnership, own, claimant, count);
        Claims.Page found =
                claims.page(partnership.id(), claimant, asked.filter(), asked.page(), ROWS);
        ClaimAnswer as = said.choice("as", ClaimAnswer.class, ClaimAnswer.LEFT);
        String done = refused == null ? done(said, as) : null;
        return new ClaimsPage(
                viewing.frame(news.headline(), visit.viewer(), partnership, asked.path()),
                partnership,
                asked,
                news.headline(),
                news.lede(),
                news.picture(),
                count.total(),
                rows.of(partnership, found.promises(), visit.viewer().today()),
                Pager.of(asked.page(), ROWS, found.total(), asked.path(), asked.parameters()),
                !asked.ours() && visit.mayWrite(),
                done,
                done == null || as == ClaimAnswer.LEFT ? null : asked.showing(as),
                refused,
                refused == null ? Set.of() : said.each("promise"),
                refused == null ? "" : said.text("words"),
                refused == null ? "" : said.text("single"));
    }

    private static @Nullable String done(Said said, ClaimAnswer as) {
        if (said.text("done").isEmpty()) {
            return null;
        }
        long count = said.number("done");
        if (count == 0) {
            return "Nothing was left to answer: it had been answered so already.";
        }
        String these = Figures.counted(count, "promise", "promises");
        return switch (as) {
            case CONFIRMED ->
                    these
                            + " confirmed: both sides stand by "
                            + (count == 1 ? "it" : "them")
                            + " now.";
            case DISPUTED ->
                    these
                            + " disputed. Both sides see it, and the level says how much of it is"
                            + " disputed.";
            case LEFT ->
                    these
                            + (count == 1
                                    ? " is a claim again: the answer was taken back."
                                    : " are claims again: the answers were taken back.");
        };
    }

    /// The question before all that match are answered.
    ClaimsAllPage all(Visit visit, Said said, ClaimAnswer answer, @Nullable String refused) {
        Partnership partnership = visit.partnership();
        ClaimsAsked asked = ClaimsAsked.of(partnership, said);
        Side claimant = visit.own().other();
        List<UUID> but = but(said);
        long count = matching(visit, asked, but);
        String headline = question(partnership.name(claimant), answer, count);
        return new ClaimsAllPage(
                viewing.frame(headline, visit.viewer(), partnership, asked.path()),
                partnership,
                asked,
                answer,
                headline,
                which(partnership, asked),
                sampled(said),
                count,
                but.stream().map(UUID::toString).toList(),
                said.text("words"),
                refused);
    }

    /// The claims that are to stay as they are.
    static List<UUID> but(Said said) {
        return said.identities("but").stream().limit(ClaimsPage.SAMPLE).toList();
    }

    /// How many claims of the other side match.
    long matching(Visit visit, ClaimsAsked asked, List<UUID> but) {
        return claims.countMatching(
                visit.partnership().id(), visit.own().other(), asked.filter(), but);
    }

    private static String question(String claimant, ClaimAnswer answer, long count) {
        if (count == 0) {
            return "None matches any more";
        }
        String these =
                Figures.counted(count, "promise", "promises")
                        + " that "
                        + claimant
                        + " put on record?";
        return switch (answer) {
            case CONFIRMED -> "Confirm " + these;
            case DISPUTED -> "Dispute " + these;
            case LEFT -> "Take the answer back on " + these;
        };
    }

    private static String which(Partnership partnership, ClaimsAsked asked) {
        Side by = asked.by();
        return "Those "
                + ClaimsPage.label(asked.show())
                + (by == null ? "" : ", promised by " + partnership.name(by))
                + (asked.words().isEmpty() ? "" : ", with the words “" + asked.words() + "”")
                + ".";
    }

    private static @Nullable String sampled(Said said) {
        long looked = said.number("looked");
        long wrong = Math.min(said.number("wrong"), looked);
        return looked < 1 || looked > ClaimsPage.SAMPLE
                ? null
                : SampleWords.tells(Math.toIntExact(looked), Math.toIntExact(wrong));
    }

    /// A sample of those that match.
    ClaimsSamplePage sample(Visit visit, Said said, @Nullable String refused) {
        Partnership partnership = visit.partnership();
        ClaimsAsked asked = ClaimsAsked.of(partnership, said);
        Side claimant = visit.own().other();
        String seed = said.text("seed");
        List<Promise> drawn =
                claims.sample(partnership.id(), claimant, asked.filter(), seed, ClaimsPage.SAMPLE);
        return new ClaimsSamplePage(
                viewing.frame("A sample of claims", visit.viewer(), partnership, asked.path()),
                partnership,
                asked,
                partnership.name(claimant),
                seed,
                rows.of(partnership, drawn, visit.viewer().today()),
                matching(visit, asked, List.of()),
                said.fields().toSingleValueMap(),
                refused);
    }
}
