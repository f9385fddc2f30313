package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import org.junit.jupiter.api.Test;
import twelvekeys.web.chart.ShareBar.Fill;
import twelvekeys.web.chart.ShareBar.Part;

class ShareBarTest {

    @Test
    void theLabelSaysThePartsAndTheirSum() {
        assertThat(draw(Examples.parts()).label().replace('\u202f', ' '))
                .isEqualTo("Of 6 507: 5 840 accepted, 512 unchanged, 148 corrected, 7 refused.");
    }

    @Test
    void theBarIsFilledToTheEdgeWhateverItsParts() {
        qt().forAll(lists().of(integers().between(0, 100_000)).ofSizeBetween(1, 5))
                .assuming(counts -> counts.stream().anyMatch(count -> count > 0))
                .checkAssert(counts -> {
                    List<Part> parts =
                            counts.stream()
                                    .map(count -> new Part("part", count, Fill.SOLID))
                                    .toList();
                    List<Double> lengths = ShareBar.lengths(parts, 500);
                    long seen = counts.stream().filter(count -> count > 0).count();
                    assertThat(lengths.stream().mapToDouble(Double::doubleValue).sum())
                            .isCloseTo(500 - 2.0 * (seen - 1), within(1e-6));
                    for (int part = 0; part < parts.size(); part++) {
                        double least = counts.get(part) > 0 ? 3.5 : 0;
                        assertThat(lengths.get(part)).isGreaterThanOrEqualTo(least);
                    }
                });
    }

    @Test
    void equalPartsAreEquallyLong() {
        List<Part> parts =
                List.of(new Part("claims", 5, Fill.HATCHED), new Part("confirmed", 5, Fill.SOLID));

        assertThat(ShareBar.lengths(parts, 102)).containsExactly(50.0, 50.0);
    }

    @Test
    void aPartOfNothingIsNamedButNotDrawn() {
        Seen bar =
                draw(
                        List.of(
                                new Part("accepted", 3, Fill.SOLID),
                                new Part("refused", 0, Fill.EMPTY)));

        assertThat(bar.texts()).contains("0 refused");
        assertThat(bar.all("rect", "ring-ink")).hasSize(1);
    }

    @Test
    void nothingAtAllIsADashedLine() {
        assertThat(draw(List.of(new Part("accepted", 0, Fill.SOLID))).all("line", "axis"))
                .hasSize(1);
    }

    private static Seen draw(List<Part> parts) {
        return Seen.of(ShareBar.draw(parts, Picture.WIDE));
    }
}
