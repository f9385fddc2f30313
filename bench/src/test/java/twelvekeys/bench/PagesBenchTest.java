package twelvekeys.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;

class PagesBenchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final InventedHistory HISTORY = new InventedHistory(5_000, 40, TODAY);

    @Test
    void aQuantileIsATimeThatWasMeasured() {
        List<Double> times =
                DoubleStream.iterate(100, time -> time - 1).limit(100).boxed().toList();
        assertThat(PageTimes.quantile(times, 0.5)).isEqualTo(50);
        assertThat(PageTimes.quantile(times, 0.99)).isEqualTo(99);
        assertThat(PageTimes.quantile(times, 1)).isEqualTo(100);
        assertThat(PageTimes.quantile(List.of(7.0), 0.99)).isEqualTo(7);
    }

    @Test
    void aRatioIsThatOfTheLongHistoryToTheShortOne() {
        PageTimes times = new PageTimes("portfolio");
        for (int i = 1; i <= 100; i++) {
            times.add(10, i);
        }
        assertThat(times.ratio(0.5)).isEqualTo(5, within(1e-9));
        assertThat(times.ratio(0.99)).isEqualTo(9.9, within(1e-9));
        assertThat(times.told())
                .containsPattern("portfolio +100 +10\\.0 +10\\.0 +50\\.0 +99\\.0 +5\\.00 +9\\.90");
    }

    @Test
    void partnershipsHoldAllPromisesTogetherAndDifferInSize() {
        int[] sizes = HISTORY.sizes();
        assertThat(sizes).hasSize(40);
        assertThat(Arrays.stream(sizes).sum()).isEqualTo(5_000);
        assertThat(sizes[0]).isGreaterThan(5 * sizes[39]);
        assertThat(sizes[39]).isPositive();
    }

    @Test
    void aHistoryIsTheSameEachTimeAndHasHappened() {
        List<Draft> told = HISTORY.of(3);
        assertThat(told).isEqualTo(HISTORY.of(3)).isNotEqualTo(HISTORY.of(4));
        assertThat(told).extracting(Draft::at).isSorted();
        Instant tomorrow = TODAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        assertThat(told).allSatisfy(draft -> assertThat(draft.at()).isBefore(tomorrow));
        long made =
                told.stream().filter(draft -> draft.entry() instanceof Entry.PromiseMade).count();
        assertThat(made).isEqualTo(HISTORY.sizes()[3]);
        long done =
                told.stream().filter(draft -> draft.entry() instanceof Entry.PromiseDone).count();
        assertThat(done).isBetween(made * 8 / 10, made);
    }

    @Test
    void optionsMayStandApartFromTheirValues() {
        Options options = Options.of("--promises", "1,000,000", "--requests=50", "--keep", "here");
        assertThat(options.number("promises", 1)).isEqualTo(1_000_000);
        assertThat(options.number("requests", 1)).isEqualTo(50);
        assertThat(options.text("keep")).contains("here");
        assertThat(options.text("other")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("--promises"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("pages"));
    }
}
