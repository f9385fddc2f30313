package twelvekeys.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.demo.InventedMarket;
import twelvekeys.facts.BusinessCase;
import twelvekeys.facts.Estimate;
import twelvekeys.facts.Finding;
import twelvekeys.facts.Letter;
import twelvekeys.facts.Outcome;
import twelvekeys.facts.Vintages;
import twelvekeys.filings.PublicRecord;
import twelvekeys.filings.ReadLimits;
import twelvekeys.partnership.Organisation;
import twelvekeys.storage.Tenancy;

/// What good scores were followed by: worked out of an organisation's own files, as the command
/// does, kept for itself, and made again when the files change.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class FactsCasesTest {

    @Autowired Filings filings;
    @Autowired FilingFiles files;
    @Autowired FilingRunner runner;
    @Autowired FactsCases cases;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transactions;

    private final FilingDesk desk;
    private Organisation us = new Organisation(new UUID(0, 0), "", true);

    @Autowired
    FactsCasesTest(AutowireCapableBeanFactory beans) {
        desk = beans.createBean(FilingDesk.class);
    }

    @BeforeEach
    void oneCompany(Organisation ours) {
        clock.set(FilingDesk.TODAY);
        us = ours;
    }

    private List<FactsCase> workedOut() {
        FilingDesk.await(() ->
                cases.work(us.id())
                        .filter(work ->
                                work.state() == FactsWork.State.DONE
                                        && !work.fingerprint().isEmpty())
                        .isPresent());
        return cases.all(us.id());
    }

    /// No company is linked here: the market by itself is enough.
    @Test
    void theFiguresAreThoseOfTheCommandOnTheSameFiles() {
        FilingSet set = desk.market(us);
        List<FactsCase> kept = workedOut();
        assertThat(kept).hasSize(6);
        assertThat(kept)
                .extracting(FactsCase::letter)
                .containsExactly(null, Letter.F, Letter.A, Letter.C, Letter.T, Letter.S);
        for (FactsCase one : kept) {
            Vintages vintages = new Vintages(FilingDesk.TODAY);
            PublicRecord.read(
                    files.files(set.id()), ReadLimits.USUAL, FilingDesk.TODAY, vintages::add);
            Letter letter = one.letter();
            BusinessCase command =
                    letter == null ? vintages.businessCase() : vintages.businessCase(letter);
            assertThat(one.asOf()).isEqualTo(vintages.lastFiled().orElseThrow());
            assertThat(one.market()).isEqualTo(25);
            assertThat(one.scores()).isEqualTo(command.cases().size());
            assertThat(one.companies()).isEqualTo(command.companies());
            assertThat(one.years()).isEqualTo(command.years());
            assertThat(one.leftOut()).isEqualTo(command.leftOut());
            for (int at = 0; at < command.findings().size(); at++) {
                same(one.outcomes().get(at), command.findings().get(at));
            }
            assertThat(cases.of(us.id(), letter)).contains(one);
        }
        assertThat(kept.getFirst().scores()).isGreaterThan(100);
    }

    private static void same(FactsCase.Told told, Finding finding) {
        assertThat(told.outcome()).isEqualTo(finding.outcome());
        assertThat(told.verdict()).isEqualTo(finding.verdict());
        assertThat(told.known()).isEqualTo(finding.known());
        assertThat(told.unknown()).isEqualTo(finding.unknown());
        assertThat(told.missing()).isEqualTo(finding.missing());
        same(told.difference(), finding.difference());
        same(told.ifLeaversLostAll(), finding.ifLeaversLostAll());
        for (int at = 0; at < told.fifths().size(); at++) {
            Finding.Fifth fifth = finding.fifths().get(at);
            assertThat(told.fifths().get(at).events()).isEqualTo(fifth.events());
            assertThat(told.fifths().get(at).known()).isEqualTo(fifth.known());
            assertThat(told.fifths().get(at).scores()).isEqualTo(fifth.cases());
            same(told.fifths().get(at).mean(), fifth.mean());
        }
    }

    private static void same(FactsCase.@Nullable Range range, @Nullable Estimate estimate) {
        if (estimate == null || Double.isNaN(estimate.value())) {
            assertThat(range).isNull();
        } else {
            assertThat(range)
                    .isEqualTo(
                            new FactsCase.Range(
                                    estimate.value(), estimate.lower(), estimate.upper()));
        }
    }

    @Test
    void theInventedMarketTellsSomethingAndSaysWhereThereIsNothing() {
        desk.market(us);
        FactsCase together = workedOut().getFirst();
        assertThat(told(together, Outcome.FAILURE).verdict())
                .isNotEqualTo(Finding.Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(told(together, Outcome.RETURN).known()).isGreaterThan(50);
        assertThat(told(together, Outcome.LEFT).verdict())
                .isEqualTo(Finding.Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(told(together, Outcome.LEFT).difference()).isNull();
    }

    private static FactsCase.Told told(FactsCase one, Outcome outcome) {
        return one.outcomes().stream()
                .filter(told -> told.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aServerThatStoppedBeginsAgainAndComesToTheSame() {
        desk.market(us);
        List<FactsCase> before = workedOut();
        transactions.executeWithoutResult(_ -> {
            db.sql("delete from facts_case where organisation_id = ?").param(us.id()).update();
            db.sql("update facts_case_work set state = 'SCORING' where organisation_id = ?")
                    .param(us.id())
                    .update();
        });
        runner.takeUpAgain();
        FilingDesk.await(() -> !cases.all(us.id()).isEmpty());
        assertThat(workedOut()).isEqualTo(before);
    }

    @Test
    void itIsNotMadeAgainWhileTheFilesAreTheSame() {
        desk.market(us);
        workedOut();
        transactions.executeWithoutResult(_ ->
                db.sql("delete from facts_case where organisation_id = ?").param(us.id()).update());
        runner.takeUpAgain();
        desk.bring(us, "page.json", "<html>");
        assertThat(workedOut()).isEmpty();
        filings.scoreAgain(us.id());
        FilingDesk.await(() -> cases.all(us.id()).size() == 6);
        assertThat(workedOut()).hasSize(6);
    }

    @Test
    void itIsOnesOwn() {
        desk.market(us);
        workedOut();
        Organisation them = desk.another();
        assertThat(Tenancy.as(them.id(), () -> cases.all(us.id()))).isEmpty();
        assertThat(Tenancy.as(them.id(), () -> cases.of(us.id(), null)).isEmpty()).isTrue();
        assertThat(Tenancy.as(them.id(), () -> cases.work(us.id())).isEmpty()).isTrue();
    }

    @Test
    void withFewCompaniesNothingHasAPlaceAndTheReasonsAreCounted() {
        Map<String, byte[]> some = new java.util.HashMap<>();
        new InventedMarket(7, FilingDesk.TODAY)
                .files()
                .forEach((name, content) -> {
                    if (name.matches("CIK99900000(0[1-9]|1[0-9]).*")) {
                        some.put(name, content);
                    }
                });
        desk.bring(us, some);
        FactsCase together = workedOut().getFirst();
        assertThat(together.market()).isEqualTo(19);
        assertThat(together.scores()).isZero();
        assertThat(together.first()).isNull();
        assertThat(together.leftOut())
                .containsKey("fewer than 20 companies had a score on its day");
        assertThat(together.outcomes())
                .extracting(FactsCase.Told::verdict)
                .containsOnly(Finding.Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void filingsThatAreLetGoOfTakeItAlongAndFewerChangeIt() {
        FilingSet market = desk.market(us);
        List<FactsCase> before = workedOut();
        String one =
                new String(
                        Objects.requireNonNull(
                                new InventedMarket(8, FilingDesk.TODAY)
                                        .files()
                                        .get("CIK9990000001-facts.json")),
                        StandardCharsets.UTF_8);
        FilingSet more = desk.bring(us, "more.json", one.replace("9990000001", "9990000099"));
        FilingDesk.await(
                () -> cases.of(us.id(), null).filter(read -> read.market() == 26).isPresent());
        assertThat(filings.forget(us.id(), more.id())).isTrue();
        FilingDesk.await(
                () -> cases.of(us.id(), null).filter(read -> read.market() == 25).isPresent());
        assertThat(new ArrayList<>(workedOut())).isEqualTo(before);
        assertThat(filings.forget(us.id(), market.id())).isTrue();
        FilingDesk.await(() -> cases.work(us.id()).isEmpty());
        assertThat(cases.all(us.id())).isEmpty();
    }
}
