package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void aScaleCoversTheRangesInWholeTens() {
        assertThat(Scale.covering(Examples.levels())).isEqualTo(new Scale(0.5, 1));
        assertThat(Scale.covering(0.47, 0.85)).isEqualTo(new Scale(0.4, 0.9));
        assertThat(Scale.covering(0.4, 0.9)).isEqualTo(new Scale(0.4, 0.9));
    }

    @Test
    void withoutALevelTheScaleShowsEverything() {
        assertThat(Scale.covering(List.of(new Level.Unknown(Side.A, "Harbour"))))
                .isEqualTo(Scale.FULL);
    }

    @Test
    void anyTwoSharesGetAScaleThatHoldsThemAndIsLongEnough() {
        qt().forAll(doubles().between(0, 1), doubles().between(0, 1))
                .checkAssert((one, other) -> {
                    Scale scale = Scale.covering(one, other);
                    assertThat(scale.from()).isLessThanOrEqualTo(Math.min(one, other));
                    assertThat(scale.to()).isGreaterThanOrEqualTo(Math.max(one, other) - 1e-9);
                    assertThat(scale.to() - scale.from()).isGreaterThan(0.19);
                    assertThat(scale.ticks().length).isBetween(2, 9);
                });
    }

    @Test
    void aShareBeyondTheScaleIsHeldAtItsEdge() {
        Scale scale = new Scale(0.4, 1);

        assertThat(scale.place(0.1, 10, 110)).isEqualTo(10);
        assertThat(scale.place(0.7, 10, 110)).isCloseTo(60, within(1e-9));
        assertThat(scale.place(1, 10, 110)).isEqualTo(110);
    }

    @Test
    void anEmptyScaleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(0.5, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale(0.5, 1.5));
    }
}
