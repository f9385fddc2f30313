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
        Words heading =
                Words.NONE
                        .spelt(all.size(), "promise is", "promises are")
                        .say(" due next, ")
                        .spelt(risky, "of it", "of them")
                        .say(" at risk");
        return Optional.of(new Section("next", heading, blocks));
    }
}
