package twelvekeys.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import twelvekeys.trust.TrustCameWith.Difference;
import twelvekeys.trust.TrustCameWith.Measure;

class TrustCameWithTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate END = LocalDate.of(2023, 1, 1);

    @Test
    void whereLatenessLastsTheTrustedThirdIsLaterLess() {
        TrustCameWith read =
                CameWithReading.of(Aftermath.untold(promises(true, 1)), Grace.NONE, END);
        assertThat(read.thirds()).hasSize(3);
        assertThat(read.thirds().get(0).level()).isLessThan(read.thirds().get(2).level());
        Difference late = read.differences().getFirst();
        assertThat(late.measure()).isEqualTo(Measure.LATE);
        assertThat(late.plain().orElseThrow().distinguishable()).isTrue();
        assertThat(late.plain().orElseThrow().value()).isLessThan(-0.15);
        assertThat(late.alike().orElseThrow().value()).isLessThan(-0.1);
        assertThat(read.differences().get(1).plain().orElseThrow().value()).isNegative();
    }

    @Test
    void whereLatenessIsChanceTheThirdsAreNotToldApartMuchMoreOftenThanOneInTen() {
        int told = 0;
        for (int seed = 0; seed < 20; seed++) {
            TrustCameWith read =
                    CameWithReading.of(Aftermath.untold(promises(false, seed)), Grace.NONE, END);
            told += read.differences().getFirst().plain().orElseThrow().distinguishable() ? 1 : 0;
        }
        assertThat(told).isLessThanOrEqualTo(6);
    }

    @Test
    void aBadQuarterForEverybodyIsNoDifferenceAmongWhatIsAlike() {
        // Everybody's lateness rises; pairs that began early have better levels and fewer promises
        // late.
        TrustCameWith read = CameWithReading.of(Aftermath.untold(rising()), Grace.NONE, END);
        Figure alike = read.differences().getFirst().alike().orElseThrow();
        assertThat(alike.lower()).isLessThanOrEqualTo(0);
        assertThat(alike.upper()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void aThirdOfFewPairsIsNotEnoughEvidence() {
        List<PromiseFacts> few =
                promises(true, 3).stream()
                        .filter(each -> each.promisor().compareTo("maker 04") < 0)
                        .toList();
        TrustCameWith read = CameWithReading.of(Aftermath.untold(few), Grace.NONE, END);
        assertThat(read.differences()).allMatch(each -> each.plain().isEmpty());
    }

    @Test
    void nothingAtAllGivesNoThirdsAndNoFigures() {
        TrustCameWith read = CameWithReading.of(Aftermath.untold(List.of()), Grace.NONE, END);
        assertThat(read.quarters()).isZero();
        assertThat(read.thirds()).isEmpty();
    }

    @Test
    void aQuarterThatHasNotEndedIsLeftOut() {
        List<PromiseFacts> promises = promises(true, 1);
        assertThat(
                        CameWithReading.of(
                                Aftermath.untold(promises), Grace.NONE, LocalDate.of(2021, 2, 15)))
                .isEqualTo(
                        CameWithReading.of(
                                Aftermath.untold(
                                        promises.stream()
                                                .filter(each ->
                                                        each.due()
                                                                .isBefore(LocalDate.of(2021, 1, 1)))
                                                .toList()),
                                Grace.NONE,
                                LocalDate.of(2021, 2, 15)));
    }

    @Test
    void aKeptPromiseIsWorthWhatComesAfterItInTheSamePairAndYear() {
        KeptWorth worth = KeptWorth.of(followed(3, 1), Grace.NONE, END.plusYears(1));
        assertThat(worth.difference().orElseThrow().value()).isCloseTo(2, within(0.01));
        assertThat(worth.difference().orElseThrow().distinguishable()).isTrue();
        assertThat(worth.share().orElseThrow().value()).isCloseTo(2, within(0.01));
        KeptWorth alike = KeptWorth.of(followed(2, 2), Grace.NONE, END.plusYears(1));
        assertThat(alike.difference().orElseThrow().distinguishable()).isFalse();
    }

    @Test
    void withoutTheDayOfMakingAKeptPromiseHasNoWorth() {
        KeptWorth worth = KeptWorth.of(promises(true, 1), Grace.NONE, END);
        assertThat(worth.undated()).isEqualTo(promises(true, 1).size());
        assertThat(worth.outcomes()).isZero();
        assertThat(worth.difference()).isEmpty();
    }

    @Test
    void volumesAddUpByPairAndQuarter() {
        List<PromiseFacts> promises = promises(true, 1);
        List<QuarterVolume> volumes = QuarterVolume.of(Aftermath.untold(promises), Grace.NONE, END);
        assertThat(volumes.stream().mapToInt(QuarterVolume::promises).sum())
                .isEqualTo(promises.size());
        assertThat(volumes).allMatch(each -> each.unvalued() == each.promises());
        assertThat(volumes.getFirst().quarter()).isEqualTo(FIRST);
    }

    /// Fifteen makers with eight promises a quarter each.
    private static List<PromiseFacts> promises(boolean lasting, long seed) {
        Random random = new Random(seed);
        List<PromiseFacts> promises = new ArrayList<>();
        for (int maker = 0; maker < 15; maker++) {
            for (int i = 0; i < 96; i++) {
                LocalDate due = FIRST.plusDays(11L * i + maker % 7);
                double late = lasting ? 0.03 * maker : 0.2;
                promises.add(
                        Invented.promise(
                                "maker %02d".formatted(maker),
                                "buyer",
                                due,
                                due.plusDays(random.nextDouble() < late ? 10 : 0)));
            }
        }
        return promises;
    }

    private static List<PromiseFacts> rising() {
        Random random = new Random(5);
        List<PromiseFacts> promises = new ArrayList<>();
        for (int maker = 0; maker < 24; maker++) {
            for (int i = maker % 2 * 48; i < 96; i++) {
                LocalDate due = FIRST.plusDays(11L * i + maker % 7);
                promises.add(
                        Invented.promise(
                                "maker %02d".formatted(maker),
                                "buyer",
                                due,
                                due.plusDays(random.nextDouble() < 0.004 * i ? 10 : 0)));
            }
        }
        return promises;
    }

    /// Twelve makers; each year one promise kept and one not, far apart, and so many made after
    /// each.
    private static List<PromiseFacts> followed(int afterKept, int afterNotKept) {
        List<PromiseFacts> promises = new ArrayList<>();
        for (int maker = 0; maker < 12; maker++) {
            for (int year = 2018; year < 2021; year++) {
                LocalDate first = LocalDate.of(year, 1, 5);
                LocalDate second = LocalDate.of(year, 7, 10);
                add(promises, maker, first, true, afterKept);
                add(promises, maker, second, false, afterNotKept);
            }
        }
        return promises;
    }

    private static void add(
            List<PromiseFacts> promises, int maker, LocalDate due, boolean kept, int after) {
        promises.add(made(maker, due, kept ? due : due.plusDays(4), due.minusYears(2)));
        for (int i = 0; i < after; i++) {
            // Due so late that its own outcome is not followed for long enough.
            promises.add(made(maker, END.plusYears(5), null, due.plusDays(20 + i)));
        }
    }

    private static PromiseFacts made(
            int maker, LocalDate due, @Nullable LocalDate done, LocalDate made) {
        return new PromiseFacts(
                "maker " + maker, "buyer", null, due, done, made, null, false, List.of(1L));
    }
}
