package twelvekeys.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import twelvekeys.promise.Breach;
import twelvekeys.promise.Breaches;
import twelvekeys.report.Block.Column;

/// The cases of broken trust that were opened in the quarter, or were still open in it.
@Component
class CasesOfQuarter implements ReviewSection {

    private final Breaches breaches;

    CasesOfQuarter(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public String code() {
        return "cases";
    }

    @Override
    public int place() {
        return 500;
    }

    @Override
    public Optional<Section> section(ReviewOf review) {
        Looking looking = review.looking();
        List<Breach> cases =
                breaches.of(looking.id()).stream().filter(each -> within(each, review)).toList();
        if (cases.isEmpty()) {
            return Optional.of(
                    new Section(
                            code(),
                            Words.of("No case of broken trust"),
                            List.of(
                                    new Block.Paragraph(
                                            Words.of(
                                                    "None was opened in this quarter, and none was open."),
                                            true))));
        }
        return Optional.of(
                new Section(
                        "cases",
                        Words.NONE.spelt(
                                cases.size(),
                                "case of broken trust was open",
                                "cases of broken trust were open"),
                        List.of(
                                new Block.Table(
                                        Words.of("Opened in the quarter, or open in it."),
                                        List.of(
                                                new Column("Case", false),
                                                new Column("Opened by", false),
                                                new Column("Opened", false),
                                                new Column("Stands", false)),
                                        cases.stream().map(each -> row(looking, each)).toList()))));
    }

    private static boolean within(Breach breach, ReviewOf review) {
        LocalDate opened = opened(breach);
        LocalDate ended = breach.endedOn();
        return !opened.isAfter(review.quarter().ends())
                && (ended == null || !ended.isBefore(review.quarter().begins()));
    }

    private static LocalDate opened(Breach breach) {
        return LocalDate.ofInstant(breach.openedAt(), ZoneOffset.UTC);
    }

    private static List<Words> row(Looking looking, Breach breach) {
        return List.of(
                Words.link(
                                "A case " + breach.kind().label(),
                                looking.path() + "/cases/" + breach.id())
                        .say(": “" + PromiseTable.shortened(breach.words()) + "”"),
                Words.NONE.name(breach.injured(), looking.name(breach.injured())),
                Words.NONE.day(opened(breach)),
                Words.of(breach.state().label()));
    }
}
