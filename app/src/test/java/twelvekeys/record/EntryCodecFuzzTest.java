package twelvekeys.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.UUID;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Json;
import twelvekeys.ledger.JsonException;

/// Whatever stands where an entry should, it is refused or written the same each time.
class EntryCodecFuzzTest {

    private static final UUID PARTNERSHIP = new UUID(1, 2);

    @FuzzTest(maxDuration = "90s")
    void anEntryIsRefusedOrHasOneForm(byte[] bytes) {
        Draft draft;
        try {
            if (!(Json.parse(bytes) instanceof Json.Obj whole)) {
                return;
            }
            draft = EntryCodec.read(whole);
        } catch (JsonException | IllegalStateException refused) {
            return;
        }
        byte[] body = Canonical.bytes(EntryCodec.write(PARTNERSHIP, 1, draft));
        Draft again = EntryCodec.read((Json.Obj) Json.parse(body));
        assertThat(Canonical.bytes(EntryCodec.write(PARTNERSHIP, 1, again))).isEqualTo(body);
    }
}
