package twelvekeys.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.company.FactsPoint.LetterPoint;
import twelvekeys.decision.Deciding;
import twelvekeys.decision.Decision;
import twelvekeys.decision.Decisions;
import twelvekeys.decision.LensFigure;
import twelvekeys.decision.LensReading;
import twelvekeys.decision.Snapshots;
import twelvekeys.demo.InventedMarket;
import twelvekeys.facts.Letter;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.DecisionEntry.Kind;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.report.Looking;
import twelvekeys.report.Quarter;
import twelvekeys.report.Report;
import twelvekeys.report.Reports;
import twelvekeys.storage.Tenancy;

/// What the public record shows is frozen with a decision and stands in the review pack, as the
/// side that decides or reads has it.
@WholeApplicationTest
@ExtendWith(InOurName.class)
@SuppressWarnings("NullAway.Init")
class ThirdLensTest {

    @Autowired private Companies companies;
    @Autowired private FactsReadings facts;
    @Autowired private Filings filings;
    @Autowired private Decisions decisions;
    @Autowired private Snapshots snapshots;
    @Autowired private Reports reports;
    @Autowired private SettableClock clock;

    private final FilingDesk desk;
    private Organisation us;
    private Organisation them;
    private Partnership partnership;
    private FactsPoint latest;

    @Autowired
    ThirdLensTest(AutowireCapableBeanFactory beans) {
        desk = beans.createBean(FilingDesk.class);
    }

    @BeforeEach
    void theirLettersAreKnownToUs(Organisation ours) {
        clock.set(FilingDesk.TODAY);
        us = ours;
        them = desk.another();
        partnership = desk.between(us, them);
        companies.link(
                FilingDesk.author(partnership, Side.A),
                partnership,
                Side.B,
                Long.toString(InventedMarket.KITTIWAKE),
                "");
        desk.market(us);
        FilingDesk.await(() ->
                Tenancy.as(us.id(), () -> filings.work(us.id()))
                                .filter(work -> work.state() == FactsWork.State.DONE)
                                .isPresent()
                        && Tenancy.as(us.id(), this::known).latest().isPresent());
        latest = Tenancy.as(us.id(), this::known).latest().orElseThrow();
    }

    private FactsReadings.OfSide known() {
        return facts.of(us.id(), partnership.id(), Side.B);
    }

    private Decision decided() {
        return Tenancy.as(
                us.id(),
                () ->
                        decisions.decide(
                                FilingDesk.author(partnership, Side.A),
                                partnership,
                                new Deciding(
                                        Kind.START,
                                        PartnershipStanding.PROVING,
                                        "We have read what they file.",
                                        "A restatement.",
                                        FilingDesk.TODAY.plusMonths(6),
                                        null,
                                        null)));
    }

    private static LensReading facts(List<LensReading> lenses) {
        return lenses.stream()
                .filter(lens -> lens.lens().equals("facts"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDecisionFreezesTheLettersThatItsSideHadInView() {
        Decision decision = decided();
        LensReading frozen = facts(snapshots.frozen(decision).lenses());
        Map<String, LensFigure> byLetter =
                frozen.figures().stream()
                        .collect(Collectors.toMap(LensFigure::code, figure -> figure));
        assertThat(byLetter).hasSize(Letter.values().length);
        for (LetterPoint letter : latest.letters()) {
            LensFigure figure = Objects.requireNonNull(byLetter.get(letter.letter().name()));
            assertThat(figure.about()).isEqualTo(Side.B);
            Double score = letter.score();
            if (score == null) {
                assertThat(figure.value()).isNull();
                assertThat(figure.note()).startsWith("not enough evidence");
            } else {
                assertThat(Objects.requireNonNull(figure.value()).doubleValue())
                        .isCloseTo(score, org.assertj.core.data.Offset.offset(.05));
                assertThat(figure.count()).isEqualTo(letter.peers().count());
            }
        }
        assertThat(frozen.missing()).singleElement().asString().contains("side A");
        assertThat(Tenancy.as(us.id(), () -> snapshots.check(decision)).holds()).isTrue();
    }

    @Test
    void theOtherSideReadsWhatIsFrozenAndHasNoLettersWithoutFilingsOfItsOwn() {
        Decision decision = decided();
        Tenancy.as(
                them.id(),
                () -> {
                    Decision seen =
                            decisions.of(partnership.id()).find(decision.id()).orElseThrow();
                    assertThat(facts(snapshots.frozen(seen).lenses()).figures()).hasSize(5);
                    assertThat(
                                    facts(snapshots.lenses(partnership, Side.B, FilingDesk.TODAY))
                                            .figures())
                            .isEmpty();
                    return seen;
                });
    }

    @Test
    void theReviewPackTellsTheLettersAndTheDecision() {
        Decision decision = decided();
        Report ours = pack(us, Side.A);
        String told = ours.section("facts").orElseThrow().toString();
        for (LetterPoint letter : latest.letters()) {
            Double score = letter.score();
            assertThat(told)
                    .contains(letter.letter().label())
                    .contains(
                            score == null
                                    ? "not enough evidence"
                                    : Long.toString(Math.round(score)));
        }
        assertThat(ours.section("decisions").orElseThrow().toString())
                .contains("We have read what they file.")
                .contains("/decisions/" + decision.id())
                .contains(FilingDesk.TODAY.plusMonths(6).toString());
        assertThat(pack(them, Side.B).section("facts").orElseThrow().toString())
                .contains("not enough evidence");
    }

    private Report pack(Organisation reader, Side side) {
        return Tenancy.as(
                reader.id(),
                () ->
                        reports.review(
                                new Looking(partnership, side, FilingDesk.TODAY),
                                Quarter.of(FilingDesk.TODAY)));
    }
}
