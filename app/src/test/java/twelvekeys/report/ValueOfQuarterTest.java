package twelvekeys.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromisePeriod;
import twelvekeys.promise.PromiseState;
import twelvekeys.promise.PromiseWorth;
import twelvekeys.promise.PromiseWorth.Worth;
import twelvekeys.storage.Tenancy;
import twelvekeys.web.SomePartnership;

/// What fell due was worth what its promises say, told apart by what became of them: counted again
/// from the promises one by one.
@WholeApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ValueOfQuarterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired private BeanFactory beans;
    @Autowired private Reports reports;
    @Autowired private PromiseWorth worth;
    @Autowired private PromisePeriod period;

    private SomePartnership some;
    private final List<Promise> promises = new ArrayList<>();

    @BeforeAll
    void aThousandPromises() {
        some = SomePartnership.with(beans, 1_000, TODAY);
        Tenancy.as(
                some.organisation(),
                () -> {
                    period.each(List.of(some.partnership().id()), promises::add);
                    return true;
                });
    }

    @Test
    void everySumIsThatOfItsPromises() {
        Quarter quarter = Quarter.of(TODAY);
        List<Worth> told =
                Tenancy.as(
                        some.organisation(),
                        () ->
                                worth.of(
                                        some.partnership().id(),
                                        quarter.begins(),
                                        quarter.ends(),
                                        TODAY));
        assertThat(told).hasSize(2);
        for (Worth each : told) {
            assertThat(each.currency()).isEmpty();
            assertThat(each.valued()).isEqualTo(due(each.promisor(), quarter).count());
            assertThat(each.unvalued()).isZero();
            assertThat(each.due()).isEqualByComparingTo(sum(each, quarter, promise -> true));
            assertThat(each.kept())
                    .isPositive()
                    .isEqualByComparingTo(
                            sum(each, quarter, promise -> done(promise) && !isLate(promise)));
            assertThat(each.late())
                    .isPositive()
                    .isEqualByComparingTo(
                            sum(each, quarter, promise -> done(promise) && isLate(promise)));
            assertThat(each.open())
                    .isPositive()
                    .isEqualByComparingTo(
                            sum(
                                    each,
                                    quarter,
                                    promise ->
                                            standing(promise)
                                                    && !done(promise)
                                                    && !promise.dueInForce().isBefore(TODAY)));
            assertThat(
                            each.kept()
                                    .add(each.late())
                                    .add(each.notKept())
                                    .add(each.released())
                                    .add(each.open()))
                    .isEqualByComparingTo(each.due());
        }
    }

    @Test
    void thePackTellsItInOneSectionWithTheQuarterBefore() {
        Section section = pack(some).section("value").orElseThrow();

        assertThat(section.heading().plain())
                .matches(
                        Pattern.quote(some.partnership().bName())
                                + " kept a worth of [0-9.]+ in time, of [0-9.]+ due; "
                                + Pattern.quote(some.partnership().aName())
                                + " kept a worth of [0-9.]+ in time, of [0-9.]+ due, so far");
        Block.Table table = (Block.Table) section.blocks().getFirst();
        assertThat(table.rows()).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(8));
        assertThat(((Block.Items) section.blocks().get(1)).items())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.plain()).startsWith("The quarter before, of "));
        assertThat(((Block.Paragraph) section.blocks().getLast()).words().plain())
                .contains("0 promises of ");
    }

    @Test
    void whereNothingFellDueItSaysSo() {
        Section section =
                pack(SomePartnership.with(beans, 1, TODAY.minusYears(2)))
                        .section("value")
                        .orElseThrow();

        assertThat(section.heading().plain()).isEqualTo("Nothing of worth fell due");
    }

    private Report pack(SomePartnership of) {
        return Tenancy.as(
                of.organisation(),
                () ->
                        reports.review(
                                new Looking(of.partnership(), Side.A, TODAY), Quarter.of(TODAY)));
    }

    private Stream<Promise> due(Side promisor, Quarter quarter) {
        return promises.stream()
                .filter(promise -> promise.promisor() == promisor)
                .filter(promise -> !promise.dueInForce().isBefore(quarter.begins()))
                .filter(promise -> !promise.dueInForce().isAfter(quarter.ends()));
    }

    private BigDecimal sum(Worth of, Quarter quarter, Predicate<Promise> which) {
        return due(of.promisor(), quarter)
                .filter(which)
                .map(promise -> Objects.requireNonNull(promise.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean standing(Promise promise) {
        return promise.loop().state() != PromiseState.NOT_KEPT;
    }

    private static boolean done(Promise promise) {
        LocalDate on = promise.doneOn();
        return standing(promise) && on != null && !on.isAfter(TODAY);
    }

    private static boolean isLate(Promise promise) {
        return Objects.requireNonNull(promise.doneOn()).isAfter(promise.dueInForce());
    }
}
