package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// The platform's Ed25519 against published vectors: what is signed, and what must not verify.
class Ed25519VectorsTest {

    private static final HexFormat HEX = HexFormat.of();

    /// Each line is: seed and public key, public key, message, signature and message.
    @Test
    void everyPublishedMessageHasItsPublishedSignature() throws IOException {
        int lines = 0;
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Files.newInputStream(
                                                Vectors.at("rfc8032-ed25519/sign.input.gz"))),
                                StandardCharsets.US_ASCII))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] parts = line.split(":", -1);
                byte[] seed = Arrays.copyOf(HEX.parseHex(parts[0]), Ed25519.KEY_LENGTH);
                byte[] publicKey = HEX.parseHex(parts[1]);
                byte[] message = HEX.parseHex(parts[2]);
                byte[] signature = Arrays.copyOf(HEX.parseHex(parts[3]), Ed25519.SIGNATURE_LENGTH);

                assertThat(Ed25519.publicKey(seed)).isEqualTo(publicKey);
                assertThat(Ed25519.sign(seed, message)).isEqualTo(signature);
                assertThat(Ed25519.verify(publicKey, message, signature)).isTrue();
                signature[lines % signature.length] ^= 1;
                assertThat(Ed25519.verify(publicKey, message, signature)).isFalse();
                lines++;
            }
        }
        assertThat(lines).isEqualTo(1024);
    }

    @Test
    void everySignatureOfWycheproofIsJudgedAsPublished() throws IOException {
        Json.Obj vectors =
                Json.parse(
                                Files.readAllBytes(
                                        Vectors.at("wycheproof/testvectors_v1/ed25519_test.json")))
                        .asObject();
        int judged = 0;
        for (Json.Obj group : vectors.array("testGroups").objects()) {
            byte[] publicKey = HEX.parseHex(group.object("publicKey").text("pk"));
            for (Json.Obj test : group.array("tests").objects()) {
                boolean holds =
                        Ed25519.verify(
                                publicKey,
                                HEX.parseHex(test.text("msg")),
                                HEX.parseHex(test.text("sig")));
                assertThat(holds)
                        .as("test %d", test.integer("tcId"))
                        .isEqualTo(test.text("result").equals("valid"));
                judged++;
            }
        }
        assertThat(judged).isEqualTo(vectors.integer("numberOfTests"));
    }

    @Test
    void bytesThatAreNoKeyOrNoSignatureAreNobodys() {
        byte[] seed = new byte[32];
        byte[] publicKey = Ed25519.publicKey(seed);
        byte[] message = {1, 2, 3};
        byte[] signature = Ed25519.sign(seed, message);

        assertThat(Ed25519.verify(publicKey, message, signature)).isTrue();
        assertThat(Ed25519.verify(publicKey, message, Arrays.copyOf(signature, 63))).isFalse();
        assertThat(Ed25519.verify(publicKey, message, Arrays.copyOf(signature, 65))).isFalse();
        assertThat(Ed25519.verify(Arrays.copyOf(publicKey, 31), message, signature)).isFalse();
        assertThat(Ed25519.verify(Arrays.copyOf(publicKey, 33), message, signature)).isFalse();
        byte[] noPoint = new byte[32];
        noPoint[0] = 2; // no point of the curve has this y
        assertThat(Ed25519.verify(noPoint, message, signature)).isFalse();
        byte[] high = signature.clone();
        Arrays.fill(high, 32, 64, (byte) 0xFF); // S beyond the order of the group
        assertThat(Ed25519.verify(publicKey, message, high)).isFalse();
    }
}
