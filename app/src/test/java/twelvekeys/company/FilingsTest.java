package twelvekeys.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.demo.InventedMarket;
import twelvekeys.facts.Company;
import twelvekeys.facts.CompanyScore;
import twelvekeys.facts.Letter;
import twelvekeys.facts.LetterExplanation;
import twelvekeys.facts.LetterScore;
import twelvekeys.facts.Market;
import twelvekeys.filings.PublicRecord;
import twelvekeys.filings.ReadLimits;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.CompanyEntry.Item;
import twelvekeys.storage.Tenancy;

/// Filings are brought, read, scored and let go of; links and evidence are shared, files are not.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class FilingsTest {

    private static final String KITTIWAKE = Long.toString(InventedMarket.KITTIWAKE);

    @Autowired Filings filings;
    @Autowired FilingFiles files;
    @Autowired FilingRunner runner;
    @Autowired Companies companies;
    @Autowired FactsReadings facts;
    @Autowired SettableClock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transactions;

    private final FilingDesk desk;
    private Organisation us = new Organisation(new UUID(0, 0), "", true);
    private Organisation them = us;
    private Partnership partnership =
            new Partnership(new UUID(0, 0), new UUID(0, 0), null, "", "", LocalDate.EPOCH, true);

    @Autowired
    FilingsTest(AutowireCapableBeanFactory beans) {
        desk = beans.createBean(FilingDesk.class);
    }

    @BeforeEach
    void twoCompanies(Organisation ours) {
        clock.set(FilingDesk.TODAY);
        us = ours;
        them = desk.another();
        partnership = desk.between(us, them);
    }

    private void linked() {
        companies.link(FilingDesk.author(partnership, Side.A), partnership, Side.B, KITTIWAKE, "");
    }

    private FactsReadings.OfSide seenBy(Organisation who) {
        return Tenancy.as(who.id(), () -> facts.of(who.id(), partnership.id(), Side.B));
    }

    private List<FactsPoint> scored(Organisation who) {
        FilingDesk.await(() ->
                seenBy(who).latest().isPresent()
                        && Tenancy.as(who.id(), () -> filings.work(who.id()))
                                .filter(work -> work.state() == FactsWork.State.DONE)
                                .isPresent());
        return seenBy(who).points();
    }

    @Test
    void theScoresAreThoseOfTheCoreOnTheSameFiles() {
        linked();
        FilingSet set = desk.market(us);
        assertThat(set.state()).isEqualTo(FilingState.DONE);
        assertThat(set.companies()).isEqualTo(25);
        List<FactsPoint> points = scored(us);
        assertThat(points).hasSizeGreaterThan(5);
        for (FactsPoint point : points) {
            Map<Long, Company> read = new java.util.HashMap<>();
            Market market = new Market(point.asOf());
            List<Path> paths = files.files(set.id());
            PublicRecord.read(
                    paths,
                    ReadLimits.USUAL,
                    FilingDesk.TODAY,
                    company -> {
                        read.put(company.cik(), company);
                        market.add(company);
                    });
            CompanyScore score =
                    market.scores().stream()
                            .filter(each -> each.cik() == InventedMarket.KITTIWAKE)
                            .findFirst()
                            .orElseThrow();
            assertThat(point.yearEnd()).isEqualTo(score.yearEnd());
            assertThat(point.gate()).isEqualTo(score.gate());
            for (LetterScore letter : score.letters()) {
                FactsPoint.LetterPoint kept = point.letter(letter.letter()).orElseThrow();
                assertThat(kept.score())
                        .isEqualTo(
                                letter.score().isPresent() ? letter.score().getAsDouble() : null);
                assertThat(kept.least()).isEqualTo(letter.least());
                assertThat(kept.known()).isEqualTo(letter.known());
                assertThat(kept.peersMean())
                        .isEqualTo(
                                letter.peersMean().isPresent()
                                        ? letter.peersMean().getAsDouble()
                                        : null);
                assertThat(kept.peers().tens().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(kept.peers().count());
                Explained why =
                        facts.explained(
                                        us.id(),
                                        partnership.id(),
                                        Side.B,
                                        letter.letter(),
                                        point.asOf())
                                .orElseThrow();
                LetterExplanation twin =
                        LetterExplanation.of(
                                Objects.requireNonNull(read.get(score.cik())),
                                point.asOf(),
                                score,
                                letter.letter());
                assertThat(accessions(why)).isEqualTo(accessions(twin));
            }
        }
    }

    private static List<String> accessions(Explained why) {
        List<String> all = new ArrayList<>();
        for (Explained.Part part : why.parts()) {
            part.figures()
                    .forEach(sum ->
                            sum.numbers()
                                    .forEach(number -> all.add(number.accession() + number.tag())));
            part.events().forEach(event -> all.add(event.accession()));
        }
        return all;
    }

    private static List<String> accessions(LetterExplanation why) {
        List<String> all = new ArrayList<>();
        for (LetterExplanation.Part part : why.parts()) {
            part.inputs()
                    .forEach(figure ->
                            figure.sources()
                                    .forEach(number -> all.add(number.accession() + number.tag())));
            part.events().forEach(event -> all.add(event.accession()));
        }
        return all;
    }

    @Test
    void aPeersMeanIsTheMeanOfThePeersThatAreDrawn() {
        linked();
        desk.market(us);
        FactsPoint latest = scored(us).getLast();
        Market market = new Market(latest.asOf());
        PublicRecord.read(
                files.files(filings.all(us.id()).getFirst().id()),
                ReadLimits.USUAL,
                FilingDesk.TODAY,
                market::add);
        assertThat(market.scores()).hasSize(25);
        for (Letter letter : List.of(Letter.F, Letter.A, Letter.C)) {
            List<Double> peers = market.peers(InventedMarket.KITTIWAKE, letter);
            assertThat(peers).isSorted().hasSizeGreaterThan(20);
            assertThat(peers.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                    .isCloseTo(
                            Objects.requireNonNull(latest.letter(letter).orElseThrow().peersMean()),
                            org.assertj.core.api.Assertions.within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "facts.json; {\"cik\": 5, \"facts\": {\"us-gaap\": {; is cut short",
                "page.json; <html>not found</html>; “page.json”",
                "other.json; {\"nothing\": 1}; is JSON, but none of EDGAR's companies",
                "filings.zip; PK but no zip at all; is no whole zip",
                "sub.txt; adsh\tcik; needs sub.txt and num.txt side by side",
                "notes.docx; words; is of no kind that is read here",
                "<script>.json; {\"cik\": \"x\"; “_script_.json”"
            })
    void aFileThatIsNoneIsRefusedWithTheReasonAndNothingOfItIsKept(
            String name, String content, String told) {
        FilingSet set = desk.bring(us, name, content);
        assertThat(set.state()).isEqualTo(FilingState.FAILED);
        assertThat(set.problem()).contains(told).contains("Nothing of it was kept");
        assertThat(files.isHere(set.id())).isFalse();
        assertThat(filings.refused(us.id(), set.id())).isNotEmpty();
        assertThat(set.companies()).isZero();
    }

    @Test
    void whatIsWholeInAZipCountsAndTheRestIsToldWithItsReason() {
        Map<String, byte[]> market = new InventedMarket(7, FilingDesk.TODAY).files();
        String cut = new String(market.get("CIK9990000002-facts.json"), StandardCharsets.UTF_8);
        Map<String, byte[]> some =
                Map.of(
                        "CIK9990000001-facts.json",
                        Objects.requireNonNull(market.get("CIK9990000001-facts.json")),
                        "CIK9990000002-facts.json",
                        cut.substring(0, 4_000).getBytes(StandardCharsets.UTF_8));
        FilingSet set = desk.bring(us, some);
        assertThat(set.state()).isEqualTo(FilingState.DONE);
        assertThat(set.companies()).isEqualTo(1);
        assertThat(filings.refused(us.id(), set.id()))
                .extracting(FilingSet.Refused::source, FilingSet.Refused::numbers)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("cik9990000002-facts.json", 0L));
    }

    @Test
    void anEmptyFileAndTwoOfOneNameAreRefusedBeforeAnythingIsKept() {
        assertThatExceptionOfType(FilingsRefused.class)
                .isThrownBy(() -> filings.receive(us, List.of(sent("a.json", "")), null))
                .withMessageContaining("is empty");
        assertThatExceptionOfType(FilingsRefused.class)
                .isThrownBy(() ->
                        filings.receive(
                                us, List.of(sent("a.json", "1"), sent("A.json", "2")), null))
                .withMessageContaining("Two files are called");
        assertThatExceptionOfType(FilingsRefused.class)
                .isThrownBy(() -> filings.receive(us, List.of(), null));
        assertThat(filings.all(us.id())).isEmpty();
    }

    @Test
    void theSameUploadUnderItsKeyIsTakenOnce() {
        FilingSet first = filings.receive(us, List.of(sent("a.json", "{}")), "k");
        FilingSet again = filings.receive(us, List.of(sent("a.json", "{}")), "k");
        assertThat(again.id()).isEqualTo(first.id());
        assertThatExceptionOfType(FilingsRefused.class)
                .isThrownBy(() -> filings.receive(us, List.of(sent("a.json", "{ }")), "k"))
                .withMessageContaining("Idempotency-Key");
        assertThat(filings.all(us.id())).hasSize(1);
    }

    @Test
    void whatAServerLeftUnfinishedIsTakenUpByTheNext() {
        linked();
        FilingSet set = desk.market(us);
        List<FactsPoint> before = scored(us);
        transactions.executeWithoutResult(_ -> {
            db.sql("update filing_set set state = 'READING', companies = 3 where id = ?")
                    .param(set.id())
                    .update();
            db.sql("delete from facts_point where organisation_id = ?").param(us.id()).update();
            db.sql("update facts_work set state = 'SCORING' where organisation_id = ?")
                    .param(us.id())
                    .update();
        });
        runner.takeUpAgain();
        assertThat(desk.read(us, set.id()).companies()).isEqualTo(25);
        FilingDesk.await(() -> seenBy(us).points().size() == before.size());
        assertThat(scored(us)).isEqualTo(before);
    }

    @Test
    void filesAndScoresAreOnesOwnAndTheLinkIsShared() {
        linked();
        desk.market(us);
        scored(us);
        assertThat(seenBy(them).points()).isEmpty();
        assertThat(Tenancy.as(them.id(), () -> filings.all(them.id()))).isEmpty();
        assertThat(Tenancy.as(them.id(), () -> filings.all(us.id()))).isEmpty();
        assertThat(seenBy(them).company()).isEqualTo(seenBy(us).company());
        assertThat(Objects.requireNonNull(seenBy(them).company().link()).cik())
                .isEqualTo(InventedMarket.KITTIWAKE);
    }

    @Test
    void whoHasTheFilesAlreadyScoresACompanyThatTheOtherSideLinks() {
        desk.market(us);
        Tenancy.as(
                them.id(),
                () ->
                        companies.link(
                                FilingDesk.author(partnership, Side.B),
                                partnership,
                                Side.B,
                                "CIK" + KITTIWAKE,
                                "Kittiwake Freight plc"));
        assertThat(scored(us).getLast().name()).isEqualTo("Kittiwake Freight plc");
    }

    @Test
    void filingsThatAreLetGoOfTakeTheirScoresAlong() {
        linked();
        FilingSet set = desk.market(us);
        scored(us);
        assertThat(filings.forget(us.id(), set.id())).isTrue();
        FilingDesk.await(() -> seenBy(us).points().isEmpty());
        assertThat(files.isHere(set.id())).isFalse();
        assertThat(filings.forget(us.id(), set.id())).isFalse();
    }

    @Test
    void aCompanyWithoutPeersHasNotEnoughEvidenceAndNoNumber() {
        linked();
        Map<String, byte[]> market = new InventedMarket(7, FilingDesk.TODAY).files();
        desk.bring(
                us,
                Map.of(
                        "CIK9990000001-facts.json",
                        Objects.requireNonNull(market.get("CIK9990000001-facts.json"))));
        FactsPoint latest = scored(us).getLast();
        assertThat(latest.issuedLetters()).isZero();
        assertThat(latest.letters())
                .allSatisfy(letter -> {
                    assertThat(letter.score()).isNull();
                    assertThat(letter.least()).isZero();
                    assertThat(letter.most()).isEqualTo(100);
                });
    }

    @Test
    void whatShouldBeReadAtOnceIsFoundOnce() {
        linked();
        desk.market(us);
        scored(us);
        assertThat(seenBy(us).alerts())
                .extracting(FiledAlert::kind)
                .contains(FiledAlert.Kind.AUDITOR_CHANGED);
        List<FiledAlert> before = seenBy(us).alerts();
        filings.scoreAgain(us.id());
        FilingDesk.await(() ->
                filings.work(us.id())
                        .filter(work ->
                                work.state() == FactsWork.State.DONE
                                        && !work.fingerprint().isEmpty())
                        .isPresent());
        assertThat(seenBy(us).alerts()).isEqualTo(before);
        assertThat(facts.filedLately(us.id(), FilingDesk.TODAY))
                .extracting(CompanyFiled::partnership)
                .containsOnly(partnership.id());
        assertThat(facts.filedLately(us.id(), FilingDesk.TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void aLinkIsTakenBackByEitherSide() {
        linked();
        Tenancy.as(
                them.id(),
                () ->
                        companies.unlink(
                                FilingDesk.author(partnership, Side.B),
                                partnership,
                                Side.B,
                                "That is another company."));
        assertThat(seenBy(us).company().link()).isNull();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        companies.unlink(
                                FilingDesk.author(partnership, Side.A), partnership, Side.B, null))
                .withMessageContaining("is not linked");
    }

    @ParameterizedTest
    @CsvSource({"''", "Apple", "12345678901", "0", "-5", "3.5"})
    void aNumberThatIsNoneIsRefused(String cik) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        companies.link(
                                FilingDesk.author(partnership, Side.A),
                                partnership,
                                Side.B,
                                cik,
                                ""))
                .withMessageContaining("1 to 10 digits");
    }

    @Test
    void evidenceIsOfADayAndTheLatestStandsAndTheRestIsUnknown() {
        give("Unqualified.", FilingDesk.TODAY.minusDays(400));
        SideCompany after = give("Unqualified again.", FilingDesk.TODAY.minusDays(30));
        SideCompany.Shown shown =
                Objects.requireNonNull(after.evidence().get(Item.AUDITED_ACCOUNTS));
        assertThat(shown.words()).isEqualTo("Unqualified again.");
        assertThat(shown.by()).isEqualTo(Side.A);
        assertThat(after.unknown()).isEqualTo(Item.values().length - 1);
        assertThat(seenBy(them).company()).isEqualTo(after);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> give("From the future.", FilingDesk.TODAY.plusDays(2)))
                .withMessageContaining("between 1990 and today");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> give("  ", FilingDesk.TODAY));
    }

    private SideCompany give(String words, LocalDate day) {
        return companies.give(
                FilingDesk.author(partnership, Side.A),
                partnership,
                Side.B,
                Item.AUDITED_ACCOUNTS,
                words,
                day);
    }

    @Test
    void everyLetterHasFourItemsOfTheChecklist() {
        for (Letter letter : Letter.values()) {
            assertThat(Checklist.of(letter)).hasSize(4);
        }
    }

    @Test
    void withoutAContactNothingIsFetched() {
        assertThat(filings.mayFetch()).isFalse();
        assertThatExceptionOfType(FilingsRefused.class)
                .isThrownBy(() -> filings.fetch(us, KITTIWAKE))
                .withMessageContaining("twelvekeys.edgar.contact");
        assertThat(Optional.of(filings.all(us.id()))).contains(List.of());
    }

    private static Filings.Sent sent(String name, String content) {
        return new Filings.Sent(
                name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
