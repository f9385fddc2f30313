package twelvekeys.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SentStatements;
import twelvekeys.WholeApplicationTest;
import twelvekeys.decision.PastInputs.Input;
import twelvekeys.decision.WorthDesk.Answer;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromisePeriod;
import twelvekeys.record.Draft;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PracticeEntry;
import twelvekeys.storage.Tenancy;
import twelvekeys.trust.QuarterVolume;
import twelvekeys.web.SomePortfolio;

@WholeApplicationTest
@SuppressWarnings("NullAway.Init")
class WorthDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired private BeanFactory beans;
    @Autowired private WorthDesk desk;
    @Autowired private PastInputs inputs;
    @Autowired private PromisePeriod promises;
    @Autowired private PartnershipRecord record;
    @Autowired private Organisations organisations;
    @Autowired private TransactionTemplate transactions;

    @Test
    void reworkedIsWhatWasNotAcceptedKeptInPartDisputedOrMended() {
        SomePortfolio some = portfolio(5, 90);
        List<Input> read =
                Tenancy.as(
                        some.organisation(), () -> inputs.read(some.organisation(), false, TODAY));
        assertThat(
                        read.stream()
                                .filter(each -> each.aftermath().reworked())
                                .map(each -> each.promise().id())
                                .collect(Collectors.toSet()))
                .hasSizeGreaterThan(20)
                .isEqualTo(some.reworked());
        assertThat(read.stream().filter(each -> !each.aftermath().reworked()))
                .hasSizeGreaterThan(150);
    }

    @Test
    void aReachForTheContractCountsWithWhatTheOtherSidePromised() {
        SomePortfolio some = portfolio(6, 40);
        Worth theirs = known(some, TODAY, false).worth();
        for (Worth.Partner partner : theirs.partners()) {
            int reached = some.reaches().getOrDefault(partner.partnership(), 0);
            assertThat(partner.reaches()).isEqualTo(reached);
            assertThat(partner.costed()).isEqualTo(Math.min(1, reached));
            assertThat(partner.cost()).isEqualTo(reached == 0 ? null : new BigDecimal("1200"));
        }
        assertThat(some.reaches()).hasSize(4);
        assertThat(known(some, TODAY, true).worth().partners())
                .allMatch(each -> each.reaches() == 1 && each.cost() == null);
    }

    @Test
    void theVolumeIsWhatAddingUpPromiseByPromiseGives() {
        SomePortfolio some = portfolio(4, 90);
        for (boolean ours : new boolean[] {false, true}) {
            Worth worth = known(some, TODAY, ours).worth();
            Map<UUID, int[]> counts = counts(some, ours, worth.asOf());
            assertThat(worth.partners()).hasSize(4);
            for (Worth.Partner partner : worth.partners()) {
                int[] count = Objects.requireNonNull(counts.get(partner.partnership()));
                assertThat(partner.promises()).isEqualTo(count[0]);
                assertThat(partner.notKept()).isEqualTo(count[1]);
                assertThat(partner.unvalued()).isEqualTo(count[2]);
                assertThat(sum(partner)).isEqualByComparingTo(new BigDecimal(count[3]));
                assertThat(partner.quarters().stream().map(QuarterVolume::currency).distinct())
                        .containsExactlyInAnyOrderElementsOf(
                                ours ? List.of("", "NOK") : List.of("", "EUR", "NOK"));
            }
        }
    }

    private static BigDecimal sum(Worth.Partner partner) {
        return partner.quarters().stream()
                .map(QuarterVolume::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Due, not kept, without a value, and the values, of every partner.
    private Map<UUID, int[]> counts(SomePortfolio some, boolean ours, LocalDate asOf) {
        Map<UUID, int[]> counts = new HashMap<>();
        in(
                some,
                () -> {
                    promises.each(
                            some.partnerships().stream().map(Partnership::id).toList(),
                            promise -> {
                                if ((promise.promisor() == Side.A) == ours) {
                                    count(
                                            promise,
                                            asOf,
                                            counts.computeIfAbsent(
                                                    promise.partnership(), _ -> new int[4]));
                                }
                            });
                    return true;
                });
        return counts;
    }

    private static void count(Promise promise, LocalDate asOf, int[] count) {
        if (promise.resolution().isEmpty()) {
            return;
        }
        LocalDate done = promise.doneOn();
        LocalDate known = promise.dueInForce().plusDays(1);
        boolean kept = done != null && done.isBefore(known);
        if (done != null && kept) {
            known = done;
        }
        if (known.isAfter(asOf)) {
            return;
        }
        BigDecimal value = promise.value();
        count[0]++;
        count[1] += kept ? 0 : 1;
        count[2] += value == null ? 1 : 0;
        count[3] += value == null ? 0 : value.intValueExact();
    }

    @Test
    void withoutAnythingOnRecordNothingIsSaid() {
        UUID organisation = InOurName.organisation(organisations).id();
        Worth worth =
                ((Answer.Known)
                                Tenancy.as(
                                        organisation, () -> desk.read(organisation, TODAY, false)))
                        .worth();
        assertThat(worth.promises()).isZero();
        assertThat(worth.partners()).isEmpty();
        assertThat(worth.cameWith().thirds()).isEmpty();
        assertThat(worth.kept().difference()).isEmpty();
    }

    @Test
    void aShortRecordIsReadAgainWithEachEntry() {
        SomePortfolio some = portfolio(3, 40);
        Worth before = known(some, TODAY, false).worth();
        reach(some);
        Answer.Known after = known(some, TODAY, false);
        assertThat(after.since()).isZero();
        assertThat(reaches(after.worth())).isEqualTo(reaches(before) + 1);
    }

    @Test
    void aLongRecordIsReadApartOnceADayAndStandsUntilItIsReadAgain() throws Exception {
        SomePortfolio some = portfolio(8, 420);
        assertThat(read(some, TODAY, false)).isInstanceOf(Answer.Computing.class);
        Answer.Known first = waitFor(some, TODAY);
        assertThat(first.worth().promises()).isGreaterThan(1_800);
        reach(some);
        Answer.Known same = known(some, TODAY, false);
        assertThat(same.since()).isEqualTo(1);
        assertThat(same.worth()).isSameAs(first.worth());
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(known(some, tomorrow, false).worth().asOf()).isEqualTo(TODAY);
        Instant until = Instant.now().plus(Duration.ofMinutes(2));
        while (known(some, tomorrow, false).since() > 0) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(100);
        }
        Worth second = known(some, tomorrow, false).worth();
        assertThat(second.asOf()).isEqualTo(tomorrow);
        assertThat(reaches(second)).isEqualTo(reaches(first.worth()) + 1);
    }

    private Answer.Known waitFor(SomePortfolio some, LocalDate day) throws Exception {
        Instant until = Instant.now().plus(Duration.ofMinutes(2));
        while (true) {
            if (read(some, day, false) instanceof Answer.Known known) {
                return known;
            }
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(100);
        }
    }

    @Test
    void twelvePartnersCostNoMoreStatementsThanThree() {
        List<Integer> sent = new ArrayList<>();
        for (int partners : new int[] {3, 12}) {
            SomePortfolio some = portfolio(partners, 20);
            sent.add(SentStatements.during(() -> known(some, TODAY, false)));
        }
        assertThat(sent.get(0)).isPositive();
        assertThat(sent.get(1)).isEqualTo(sent.get(0));
    }

    private static int reaches(Worth worth) {
        return worth.partners().stream().mapToInt(Worth.Partner::reaches).sum();
    }

    private void reach(SomePortfolio some) {
        PracticeEntry entry =
                new PracticeEntry.ContractReached(UUID.randomUUID(), "Clause 3", null, "Late.");
        in(
                some,
                () ->
                        record.append(
                                some.partnerships().getFirst().id(),
                                List.of(
                                        new Draft(
                                                entry,
                                                Side.A,
                                                "Ruth",
                                                Instant.parse("2026-06-01T12:00:00Z"),
                                                null,
                                                null))));
    }

    private SomePortfolio portfolio(int partners, int each) {
        UUID organisation = InOurName.organisation(organisations).id();
        return SomePortfolio.of(beans, organisation, partners, each, TODAY);
    }

    private Answer.Known known(SomePortfolio some, LocalDate day, boolean ours) {
        return (Answer.Known) read(some, day, ours);
    }

    private Answer read(SomePortfolio some, LocalDate day, boolean ours) {
        return Tenancy.as(some.organisation(), () -> desk.read(some.organisation(), day, ours));
    }

    private <T> T in(SomePortfolio some, Supplier<T> work) {
        return Tenancy.as(
                some.organisation(),
                () -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
    }
}
