package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/// Whatever the bytes are, they are refused or have one spelling.
class JsonFuzzTest {

    @FuzzTest(maxDuration = "90s")
    void whatIsReadHasOneSpelling(byte[] bytes) {
        Json value;
        try {
            value = Json.parse(bytes);
        } catch (JsonException refused) {
            return;
        }
        byte[] canonical = Canonical.bytes(value);
        Json again = Json.parse(canonical);
        assertThat(again).isEqualTo(value);
        assertThat(Canonical.bytes(again)).isEqualTo(canonical);
        assertThat(Json.parse(new String(canonical, StandardCharsets.UTF_8))).isEqualTo(value);
    }
}
