package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whatever a bundle holds, it is judged; and whoever trusts the log's key believes no other
/// entries than those it signed.
class BundleFuzzTest {

    private static final SampleBundle RECORD = SampleBundle.of(12);
    private static final byte[] WHOLE = RECORD.bytes();

    private static BundleVerdict judge(byte[] zip) throws IOException {
        Path file = Files.createTempFile("bundle", ".zip");
        try {
            Files.write(file, zip);
            return new BundleVerifier(List.of(Keys.LOG.verifier()), RECORD.checkpoint(8))
                    .verify(file);
        } finally {
            Files.delete(file);
        }
    }

    @FuzzTest(maxDuration = "60s")
    void anyFileIsJudged(byte[] bytes) {
        try {
            assertThat(judge(bytes)).isNotNull();
        } catch (IOException noZip) {
            assertThat(noZip).isNotNull();
        }
    }

    /// The first byte chooses a member; the rest takes its place.
    @FuzzTest(maxDuration = "90s")
    void aMemberInAnothersPlaceIsNotBelieved(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        Map<String, byte[]> members = new LinkedHashMap<>(SampleBundle.members(WHOLE));
        List<String> names = new ArrayList<>(members.keySet());
        String chosen = names.get((bytes[0] & 0xff) % names.size());
        byte[] content = java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
        byte[] before = members.put(chosen, content);
        BundleVerdict verdict = judge(SampleBundle.zip(members));
        if (verdict instanceof BundleVerdict.Ok && chosen.startsWith("entries")) {
            assertThat(content).isEqualTo(before);
        }
    }
}
