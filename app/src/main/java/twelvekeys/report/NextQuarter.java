package twelvekeys.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import twelvekeys.promise.PromisePeriod;

/// What both sides have promised for the quarter after the one under review.
@Component
class NextQuarter implements ReviewSection {

    private static final int SHOWN = 10;

    private final PromisePeriod period;

    NextQuarter(PromisePeriod period) {
        this.period = period;
    }

    @Override
    public String code() {
        return "next";
    }

    @Override
    public int place() {
        return 800;
    }

    @Override
    public Optional<Section> section(ReviewOf review) {
        Looking looking = review.looking();
        Quarter next = review.quarter().next();
        List<Rated> all =
                period
                        .open(
                                looking.id(),
                                next.begins(),
                                next.ends(),
                                review.asOf(),
                                2 * OpenBook.MOST)
                        .stream()
                        .map(promise ->
                                new Rated(
                                        promise, review.standing().chance(promise, looking.own())))
                        .toList();
        if (all.isEmpty()) {
            return Optional.of(
                    new Section(
                            code(),
                            Words.of("Nothing is promised yet for " + next.words()),
                            List.of(
                                    new Block.Paragraph(
                                            Words.of(
                                                            "Promise something before the review, or in it. ")
                                                    .to("Promises", looking.path() + "/promises"),
                                            true))));
        }
        long risky = all.stream().filter(Rated::atRisk).count();
        List<Rated> first = all.stream().sorted(Rated.LIKELIEST_TO_FAIL).limit(SHOWN).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                PromiseTable.open(
                        looking,
                        first,
                        Words.of("Due in " + next.words() + ", the likeliest to fail first: ")
                                .count(first.size(), "", "")
                                .say(" of ")
                                .count(all.size(), "", "")
                                .say(".")));
        return Optional.of(new Section("next", heading(all.size(), risky), blocks));
    }

    private static Words heading(long all, long risky) {
        Words heading = Words.NONE.spelt(all, "promise is", "promises are").say(" due next, ");
        if (risky == 0) {
            return heading.say(all == 1 ? "not at risk" : "none of them at risk");
        }
        return all == 1
                ? heading.say("and at risk")
                : heading.spelt(risky, "of them", "of them").say(" at risk");
    }
}
