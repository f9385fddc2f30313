package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Claims.Answer;
import twelvekeys.promise.Claims.Count;
import twelvekeys.promise.Claims.Filter;
import twelvekeys.record.Author;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.record.Terms;
import twelvekeys.trust.Basis;

/// What one side put on record alone, counted, found and answered by the other.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class ClaimsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Filter WAITING = new Filter("", null, ClaimAnswer.LEFT);
    private static final Filter CONFIRMED = new Filter("", null, ClaimAnswer.CONFIRMED);
    private static final Filter DISPUTED = new Filter("", null, ClaimAnswer.DISPUTED);

    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private Claims claims;
    @Autowired private PromiseLoop loop;
    @Autowired private PromiseBook book;
    @Autowired private PartnershipRecord record;
    @Autowired private TransactionTemplate transactions;
    @Autowired private SettableClock clock;

    private Partnership partnership;

    private Organisation us = new Organisation(new UUID(0, 0), "", true);

    @BeforeEach
    void twoSides(Organisation ours) {
        us = ours;
        clock.set(TODAY);
        partnership = between();
    }

    private Partnership between() {
        Organisation them = InOurName.organisation(organisations);
        Instant now = clock.instant();
        return transactions.execute(status -> partnerships.between(us, them, TODAY, now));
    }

    @Test
    void claimsAreCountedByHowTheOtherSideAnsweredThem() {
        List<Promise> told = tell(6, Side.B);
        claims.answer(b(), ids(told.subList(0, 3)), ClaimAnswer.CONFIRMED, null);
        claims.answer(b(), ids(told.subList(3, 4)), ClaimAnswer.DISPUTED, "never said");
        assertThat(claims.count(partnership.id(), Side.A)).isEqualTo(new Count(2, 3, 1));
        assertThat(claims.count(partnership.id(), Side.B)).isEqualTo(new Count(0, 0, 0));
        assertThat(page(WAITING)).hasSize(2);
        assertThat(page(CONFIRMED)).hasSize(3);
        assertThat(page(DISPUTED)).hasSize(1);
    }

    @Test
    void whatBothSidesMadeHereIsNobodysClaim() {
        loop.propose(a(), partnership, Side.A, terms("together"), null, true, null);
        assertThat(claims.count(partnership.id(), Side.A).total()).isZero();
    }

    @Test
    void anOutcomeThatThePromisorReportsOfItsOwnClaimWaitsToo() {
        Promise told = tell(1, Side.A).getFirst();
        claims.answer(b(), ids(List.of(told)), ClaimAnswer.CONFIRMED, null);
        write(new PromiseDone(told.id(), TODAY, null));
        assertThat(claims.count(partnership.id(), Side.A)).isEqualTo(new Count(1, 0, 0));
        assertThat(claims.answerAll(b(), WAITING, List.of(), ClaimAnswer.CONFIRMED, null)).isOne();
        assertThat(claims.count(partnership.id(), Side.A)).isEqualTo(new Count(0, 1, 0));
        assertThat(book.find(partnership.id(), told.id()).orElseThrow().basis())
                .isEqualTo(Basis.CONFIRMED);
    }

    @Test
    void claimsAreFoundByWordsAndBySide() {
        tell(3, Side.B);
        Promise rare = loop.tell(a(), Side.A, terms("Pallets to 100 % of Łódź"), null, null);
        assertThat(page(new Filter("PALLETS TO", null, ClaimAnswer.LEFT))).containsExactly(rare);
        assertThat(page(new Filter("100 %", null, ClaimAnswer.LEFT))).containsExactly(rare);
        assertThat(page(new Filter("_", null, ClaimAnswer.LEFT))).isEmpty();
        assertThat(page(new Filter("", Side.A, ClaimAnswer.LEFT))).containsExactly(rare);
        assertThat(page(new Filter("", Side.B, ClaimAnswer.LEFT))).hasSize(3);
        assertThat(claims.countMatching(partnership.id(), Side.A, WAITING, List.of(rare.id())))
                .isEqualTo(3);
    }

    @Test
    void pagesHoldEveryClaimOnce() {
        List<UUID> told = ids(tell(7, Side.B));
        List<UUID> read =
                IntStream.range(0, 3)
                        .mapToObj(page ->
                                claims.page(partnership.id(), Side.A, WAITING, page, 3).promises())
                        .flatMap(List::stream)
                        .map(Promise::id)
                        .toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void theSameSeedDrawsTheSameSampleAndAnotherOneAnother() {
        tell(60, Side.B);
        List<UUID> first = sample("one");
        assertThat(sample("one")).isEqualTo(first).hasSize(20).doesNotHaveDuplicates();
        assertThat(sample("two")).isNotEqualTo(first);
    }

    @Test
    void manyAreAnsweredAtOnceButForSomeAndOnlyOnce() {
        List<Promise> told = tell(12, Side.B);
        List<UUID> but = ids(told.subList(0, 2));
        assertThat(claims.answerAll(b(), WAITING, but, ClaimAnswer.CONFIRMED, null)).isEqualTo(10);
        long size = record.size(partnership.id());
        assertThat(claims.answerAll(b(), WAITING, but, ClaimAnswer.CONFIRMED, null)).isZero();
        assertThat(claims.answer(b(), ids(told.subList(2, 12)), ClaimAnswer.CONFIRMED, null))
                .isZero();
        assertThat(record.size(partnership.id())).isEqualTo(size);
        assertThat(claims.count(partnership.id(), Side.A)).isEqualTo(new Count(2, 10, 0));
    }

    @Test
    void manyAreTakenBackAtOnce() {
        tell(5, Side.B);
        claims.answerAll(b(), WAITING, List.of(), ClaimAnswer.CONFIRMED, null);
        assertThat(claims.answerAll(b(), CONFIRMED, List.of(), ClaimAnswer.LEFT, null))
                .isEqualTo(5);
        assertThat(claims.count(partnership.id(), Side.A)).isEqualTo(new Count(5, 0, 0));
    }

    @Test
    void manyAreNotAnsweredIfTheyAreMoreThanWasSaid() {
        tell(5, Side.B);
        long size = record.size(partnership.id());
        assertThatThrownBy(() ->
                        claims.answerAll(b(), WAITING, List.of(), ClaimAnswer.CONFIRMED, null, 4L))
                .isInstanceOf(IllegalStep.class)
                .hasMessageContaining("5 promises match now, not 4");
        assertThat(record.size(partnership.id())).isEqualTo(size);
    }

    @Test
    void eachIsAnsweredInItsOwnWayInOneStep() {
        List<Promise> told = tell(2, Side.B);
        claims.answerEach(
                b(),
                Map.of(
                        told.get(0).id(), new Answer(ClaimAnswer.CONFIRMED, null),
                        told.get(1).id(), new Answer(ClaimAnswer.DISPUTED, "it came in May")));
        assertThat(page(CONFIRMED)).extracting(Promise::id).containsExactly(told.get(0).id());
        assertThat(page(DISPUTED)).extracting(Promise::id).containsExactly(told.get(1).id());
    }

    @Test
    void ofSeveralAnswersNoneCountsIfOneIsRefused() {
        UUID told = tell(1, Side.B).getFirst().id();
        UUID ours = loop.tell(b(), Side.B, terms("ours"), null, null).id();
        Partnership here = partnership;
        partnership = between();
        UUID strangers = tell(1, Side.B).getFirst().id();
        partnership = here;
        long size = record.size(here.id());
        assertThatThrownBy(() ->
                        claims.answer(b(), List.of(told, strangers), ClaimAnswer.CONFIRMED, null))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(
                        () -> claims.answer(b(), List.of(told, ours), ClaimAnswer.CONFIRMED, null))
                .isInstanceOf(IllegalStep.class)
                .hasMessageContaining("claim of your own side");
        assertThatThrownBy(() ->
                        claims.answer(b(), List.of(told), ClaimAnswer.DISPUTED, "x".repeat(2_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2000");
        assertThat(record.size(here.id())).isEqualTo(size);
    }

    private List<Promise> tell(int count, Side promisor) {
        return IntStream.range(0, count)
                .mapToObj(i -> loop.tell(a(), promisor, terms("Delivery " + i), null, null))
                .toList();
    }

    private void write(PromiseDone done) {
        transactions.executeWithoutResult(status ->
                book.write(
                        partnership.id(),
                        List.of(new Draft(done, Side.A, "import", clock.instant(), null, null))));
    }

    private List<UUID> sample(String seed) {
        return ids(claims.sample(partnership.id(), Side.A, WAITING, seed, 20));
    }

    private List<Promise> page(Filter filter) {
        return claims.page(partnership.id(), Side.A, filter, 0, 50).promises();
    }

    private static List<UUID> ids(List<Promise> promises) {
        return promises.stream().map(Promise::id).toList();
    }

    private static Terms terms(String what) {
        return new Terms(what, TODAY.plusDays(9), null, null, "", "", "", null, null, null);
    }

    private Author a() {
        return new Author(partnership.id(), Side.A, "Ailsa", ZoneOffset.UTC, null, null);
    }

    private Author b() {
        return new Author(partnership.id(), Side.B, "Bertil", ZoneOffset.UTC, null, null);
    }
}
