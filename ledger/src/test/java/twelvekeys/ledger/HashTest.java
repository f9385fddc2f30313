package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

    private static final String HEX =
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

    @Test
    void aHashIsTheSameHoweverItIsWritten() {
        Hash hash = Leaf.of(new byte[0]);

        assertThat(hash).hasToString(HEX).isEqualTo(Hash.of(Leaf.hash(new byte[0])));
        assertThat(Hash.ofHex(HEX)).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Hash.ofBase64(hash.base64())).isEqualTo(hash);
        assertThat(hash.base64()).isEqualTo("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
        assertThat(hash).isNotEqualTo(Merkle.EMPTY_ROOT).isNotEqualTo(HEX);
        assertThat(hash).isEqualByComparingTo(Hash.ofHex(HEX)).isLessThan(Merkle.EMPTY_ROOT);
    }

    @Test
    void aHashDoesNotChange() {
        byte[] bytes = new byte[Hash.LENGTH];
        Hash hash = Hash.of(bytes);
        bytes[0] = 1;
        hash.bytes()[1] = 1;

        assertThat(hash.bytes()).isEqualTo(new byte[Hash.LENGTH]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6e",
                "6E340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "6g340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "6`340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "6/340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "6:340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d00"
            })
    void otherSpellingsInHexadecimalAreRefused(String hex) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.ofHex(hex))
                .withMessage("A hash is written in 64 lower-case hexadecimal digits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoA==",
                "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0",
                "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB1=",
                "bjQLnP-zepicpUTmu3gKLHiQHT-zNzh2hRGjBhevoB0="
            })
    void otherSpellingsInBase64AreRefused(String base64) {
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofBase64(base64));
    }

    @Test
    void bytesOfAnotherNumberAreNoHash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.of(new byte[31]))
                .withMessage("A hash has 32 bytes, not 31");
    }

    @Test
    void allDigitsAreRead() {
        String all = "0123456789abcdef".repeat(4);
        assertThat(Hash.ofHex(all)).hasToString(all);
    }
}
