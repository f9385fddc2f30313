package twelvekeys.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static final UUID ONE = new UUID(6, 1);
    private static final UUID OTHER = new UUID(6, 2);
    private static final Partnership BOTH =
            new Partnership(new UUID(6, 0), ONE, OTHER, "One", "Other", LocalDate.EPOCH, false);

    @Test
    void eachOrganisationSitsOnItsSide() {
        assertThat(BOTH.sideOf(ONE)).isEqualTo(Side.A);
        assertThat(BOTH.sideOf(OTHER)).isEqualTo(Side.B);
        for (Side side : Side.values()) {
            assertThat(BOTH.organisation(side)).isEqualTo(side == Side.A ? ONE : OTHER);
            assertThat(BOTH.name(side)).isEqualTo(side == Side.A ? "One" : "Other");
        }
    }

    @Test
    void whoSitsOnNeitherSideHasNone() {
        assertThatThrownBy(() -> BOTH.sideOf(new UUID(6, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("on neither side");
        Partnership alone =
                new Partnership(BOTH.id(), ONE, null, "One", "Other", LocalDate.EPOCH, false);
        assertThatThrownBy(() -> alone.sideOf(OTHER)).isInstanceOf(IllegalArgumentException.class);
        assertThat(alone.organisation(Side.B)).isNull();
    }
}
