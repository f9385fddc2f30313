package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Claims;
import twelvekeys.web.chart.ShareBar;

/// The news of what one side put on record alone.
///
/// @param partnership the partnership
/// @param own the side that reads
/// @param claimant the side that put it on record
/// @param count how many there are, and how they are answered
record ClaimsNews(Partnership partnership, Side own, Side claimant, Claims.Count count) {

    String headline() {
        String name = partnership.name(claimant);
        if (count.total() == 0) {
            return own == claimant
                    ? "We put nothing on record alone"
                    : name + " put nothing on record alone";
        }
        if (count.claimed() > 0) {
            return Figures.counted(count.claimed(), "promise rests", "promises rest")
                    + (own == claimant ? " on our word alone" : " on " + name + "’s word alone");
        }
        return own == claimant
                ? partnership.name(own.other()) + " has answered all we put on record"
                : "All that " + name + " put on record is answered";
    }

    Sentence lede() {
        Sentence lede = new Sentence();
        Side answering = claimant.other();
        if (count.total() == 0) {
            return lede.say(
                    "A claim is what one side puts on record by itself: a file it imports, or a"
                            + " promise made elsewhere that it tells. It counts, and every level"
                            + " says how much of it is claimed, until the other side confirms it.");
        }
        if (count.confirmed() + count.disputed() == 0) {
            if (partnership.organisation(answering) == null) {
                return lede.name(partnership.name(answering), answering)
                        .say(
                                " has not joined yet. When it does, it can confirm or dispute each of"
                                        + " them; until then they count as a claim.");
            }
            lede.name(partnership.name(answering), answering)
                    .say(" has answered none of them yet. ");
        } else {
            lede.say("Of " + Figures.count(count.total()) + ", ")
                    .name(partnership.name(answering), answering)
                    .say(" confirmed ")
                    .strong(some(count.confirmed()))
                    .say(" and disputes ")
                    .strong(some(count.disputed()))
                    .say(". ");
        }
        return own == claimant
                ? lede.say(
                        "Only they can answer; what they leave stays a claim, and counts as one.")
                : lede.say(
                        "What you leave stays a claim, and counts as one. An answer can be taken"
                                + " back at any time.");
    }

    private static String some(long count) {
        return count == 0 ? "none" : Figures.inWords(count);
    }

    Content picture() {
        return ShareBar.draw(
                List.of(
                        new ShareBar.Part("confirmed", count.confirmed(), ShareBar.Fill.SOLID),
                        new ShareBar.Part("claimed", count.claimed(), ShareBar.Fill.HATCHED),
                        new ShareBar.Part("disputed", count.disputed(), ShareBar.Fill.EMPTY)));
    }
}
