package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for every value and every text, tried on many made from a seed.
class GeneratedCasesTest {

    private static final int VALUES = 20_000;
    private static final int MUTATIONS = 200_000;

    @Test
    void readingCanonicalBytesGivesTheValueBack() {
        RandomJson values = new RandomJson(new Random(1));
        for (int i = 0; i < VALUES; i++) {
            Json value = values.value(4);
            byte[] canonical = Canonical.bytes(value);

            assertThat(Json.parse(canonical)).isEqualTo(value);
            assertThat(Json.parse(new String(canonical, StandardCharsets.UTF_8))).isEqualTo(value);
            assertThat(Canonical.bytes(Json.parse(canonical))).isEqualTo(canonical);
        }
    }

    @Test
    void memberOrderIsIrrelevant() {
        RandomJson values = new RandomJson(new Random(2));
        for (int i = 0; i < VALUES; i++) {
            Json value = values.value(4);
            Json shuffled = values.shuffled(value);

            assertThat(shuffled).isEqualTo(value).hasSameHashCodeAs(value);
            assertThat(Canonical.bytes(shuffled)).isEqualTo(Canonical.bytes(value));
        }
    }

    @Test
    void differentValuesHaveDifferentBytes() {
        RandomJson values = new RandomJson(new Random(3));
        int different = 0;
        for (int i = 0; i < VALUES; i++) {
            Json one = values.value(2);
            Json other = values.value(2);
            boolean sameBytes = Arrays.equals(Canonical.bytes(one), Canonical.bytes(other));

            assertThat(sameBytes).isEqualTo(one.equals(other));
            different += sameBytes ? 0 : 1;
        }
        assertThat(different).isGreaterThan(VALUES / 2);
    }

    @Test
    void mutatedBytesAreReadOrRefusedButNeverAnythingElse() {
        Random random = new Random(4);
        RandomJson values = new RandomJson(random);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutated(Canonical.bytes(values.value(4)), random);
            try {
                Json value = Json.parse(mutated);
                assertThat(Json.parse(Canonical.bytes(value))).isEqualTo(value);
                read++;
            } catch (JsonException e) {
                assertThat(e.offset().orElseThrow()).isBetween(0, mutated.length);
                refused++;
            }
        }
        assertThat(read).isGreaterThan(1_000);
        assertThat(refused).isGreaterThan(MUTATIONS / 3);
    }

    @Test
    void mutatedTextIsReadOrRefusedButNeverAnythingElse() {
        Random random = new Random(5);
        RandomJson values = new RandomJson(random);
        int refused = 0;
        for (int i = 0; i < MUTATIONS / 4; i++) {
            String text = new String(Canonical.bytes(values.value(4)), StandardCharsets.UTF_8);
            StringBuilder mutated = new StringBuilder(text);
            mutated.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x10000));
            try {
                Json value = Json.parse(mutated.toString());
                assertThat(Json.parse(Canonical.bytes(value))).isEqualTo(value);
            } catch (JsonException e) {
                assertThat(e.offset().orElseThrow()).isBetween(0, mutated.length());
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    /// One to four changes: a byte replaced, a bit flipped, a byte dropped, a piece repeated, or
    /// the end cut off.
    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] result = bytes;
        for (int i = random.nextInt(1, 5); i > 0 && result.length > 0; i--) {
            int at = random.nextInt(result.length);
            result =
                    switch (random.nextInt(5)) {
                        case 0 -> replaced(result, at, (byte) random.nextInt(256));
                        case 1 ->
                                replaced(result, at, (byte) (result[at] ^ 1 << random.nextInt(8)));
                        case 2 -> joined(result, at, at + 1);
                        case 3 -> joined(result, result.length, at);
                        default -> Arrays.copyOf(result, at);
                    };
        }
        return result;
    }

    private static byte[] replaced(byte[] bytes, int at, byte by) {
        byte[] result = bytes.clone();
        result[at] = by;
        return result;
    }

    /// The bytes before `end`, followed by those from `start`.
    private static byte[] joined(byte[] bytes, int end, int start) {
        byte[] result = Arrays.copyOf(bytes, end + bytes.length - start);
        System.arraycopy(bytes, start, result, end, bytes.length - start);
        return result;
    }
}
