package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.identity.Role;
import twelvekeys.ledger.BundleVerdict;
import twelvekeys.ledger.BundleVerifier;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Checkpoint;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.InclusionProof;
import twelvekeys.ledger.Json;
import twelvekeys.ledger.SignatureAlgorithm;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.ledger.SignerKey;
import twelvekeys.ledger.VerifierKey;
import twelvekeys.ledger.Witness;
import twelvekeys.ledger.WitnessVerdict;
import twelvekeys.storage.TestDatabase;

/// A program of either side that believes nothing: it checks signatures and proofs itself.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@SuppressWarnings("NullAway.Init")
class RecordOverRestTest extends TwoSides {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void everyEntryIsProvedByHashesThatEitherSideChecks() {
        promised();
        JsonNode shown = ok(get(b, "/record"));
        SignedCheckpoint signed = SignedCheckpoint.parse(shown.path("checkpoint").asString());
        assertThat(signed.isSignedBy(VerifierKey.parse(shown.path("key").asString()))).isTrue();
        long size = signed.checkpoint().size();
        assertThat(shown.path("size").asLong()).isEqualTo(size).isEqualTo(entries());
        assertThat(ok(get(a, "/record"))).isEqualTo(shown);
        for (JsonNode entry : ok(get(b, "/entries?size=100")).path("entries")) {
            long seq = entry.path("seq").asLong();
            JsonNode proof = ok(get(b, "/entries/" + seq + "/proof"));
            assertThat(proof.path("size").asLong()).isEqualTo(size);
            assertThat(
                            new InclusionProof(seq - 1, size, hashes(proof))
                                    .proves(
                                            Hash.ofHex(entry.path("leaf").asString()),
                                            signed.checkpoint().root()))
                    .isTrue();
        }
        problem(get(b, "/entries/99/proof"), 404);
        problem(get(b, "/entries/1/proof?size=99"), 422);
        problem(get(b, "/record/consistency?from=0&to=1"), 422);
        problem(get(b, "/record/consistency?from=2&to=1"), 422);
        problem(get(token, "/record"), 404);
    }

    @Test
    void aWriteIsAcknowledgedWithItsNumberItsLeafAndItsProof() {
        HttpResponse<String> answer = post(a, "/promises", offer("Pallets by rail"));
        ok(answer);
        long seq = Long.parseLong(answer.headers().firstValue("Record-Entry").orElseThrow());
        String leaf = answer.headers().firstValue("Record-Leaf").orElseThrow();
        assertThat(seq).isEqualTo(entries());
        List<Hash> path = new ArrayList<>();
        for (String hash :
                answer.headers().firstValue("Record-Proof").orElseThrow().split(" ", -1)) {
            path.add(Hash.ofBase64(hash));
        }
        assertThat(
                        new InclusionProof(seq - 1, seq, path)
                                .proves(Hash.ofHex(leaf), shown().checkpoint().root()))
                .isTrue();
        assertThat(get(a, "/record").headers().firstValue("Record-Entry")).isEmpty();
        assertThat(post(a, "/promises", "{}").headers().firstValue("Record-Entry")).isEmpty();
    }

    @Test
    void aWitnessOfTheOtherSideFollowsTheRecordAndTellsWhenItIsRolledBack() {
        SignerKey key =
                SignerKey.generate("b/laptop", SignatureAlgorithm.ED25519_COSIGNATURE, RANDOM);
        String named = body("key", key.verifier().toString());
        problem(
                post(
                        newcomers.token(newcomers.join(organisationB, Role.CONTRIBUTOR)),
                        "/record/keys",
                        named),
                403);
        ok(post(b, "/record/keys", named));
        problem(post(b, "/record/keys", named), 409);
        problem(post(b, "/record/keys", body("key", "nonsense")), 422);

        SignedCheckpoint first = shown();
        ok(post(b, "/record/cosignatures", body("checkpoint", cosigned(null, first, key))));
        promised();
        SignedCheckpoint second = shown();
        JsonNode after =
                ok(
                        post(
                                b,
                                "/record/cosignatures",
                                body("checkpoint", cosigned(first.checkpoint(), second, key))));
        assertThat(after.path("lastCosigned").asString()).contains("b/laptop");
        JsonNode seenByA = ok(get(a, "/record"));
        assertThat(seenByA.at("/keys/0/whose").asString()).isEqualTo("theirs");
        assertThat(seenByA.at("/keys/0/size").asLong()).isEqualTo(second.checkpoint().size());
        problem(post(a, "/record/cosignatures", body("checkpoint", second.toString())), 422);

        String alarm =
                text(
                        Json.object()
                                .put("found", "rolled-back")
                                .put("kept", second.toString())
                                .put("shown", first.toString()));
        ok(post(b, "/record/alarms", alarm, "Idempotency-Key", "one-alarm"));
        ok(post(b, "/record/alarms", alarm, "Idempotency-Key", "one-alarm"));
        JsonNode alarms = ok(get(a, "/record")).path("alarms");
        assertThat(alarms.size()).isEqualTo(1);
        assertThat(alarms.get(0).path("found").asString()).isEqualTo("rolled-back");
        problem(post(b, "/record/alarms", alarm.replace("rolled-back", "forked")), 422);

        ok(post(b, "/record/keys/withdraw", named));
        SignedCheckpoint third = shown();
        problem(
                post(
                        b,
                        "/record/cosignatures",
                        body("checkpoint", cosigned(second.checkpoint(), third, key))),
                422);
    }

    @Test
    void whatIsExportedIsVerifiedFromTheFileAloneAndHoldsTheFiles(@TempDir Path folder)
            throws IOException, InterruptedException {
        String id = promised();
        JsonNode file = ok(with(a, () -> upload(space + "/files", "note.txt", new byte[] {1, 2})));
        ok(
                post(
                        a,
                        "/promises/" + id + "/report",
                        """
                        {"doneOn": "%s", "evidence": [{"sha256": "%s"}]}
                        """
                                .formatted(
                                        LocalDate.now(ZoneOffset.UTC).minusDays(1),
                                        file.path("sha256").asString())));
        ok(with(a, () -> upload(space + "/files", "draft.txt", new byte[] {3})));
        SignedCheckpoint kept = shown();
        ok(post(b, "/promises/" + id + "/declare", "{\"verdict\": \"kept-in-part\"}"));
        Path bundle = folder.resolve("record.zip");
        HttpResponse<Path> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://127.0.0.1:"
                                                                + port
                                                                + space
                                                                + "/record/bundle"))
                                        .header("Authorization", "Bearer " + b)
                                        .build(),
                                HttpResponse.BodyHandlers.ofFile(bundle));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        BundleVerdict verdict = new BundleVerifier(List.of(logKey()), kept).verify(bundle);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        BundleVerdict.Ok.class,
                        fine -> {
                            assertThat(fine.content().entries()).isEqualTo(entries());
                            assertThat(fine.content().files())
                                    .as("of two, the one that was reported with")
                                    .isEqualTo(1);
                            assertThat(fine.keptSize()).isEqualTo(kept.checkpoint().size());
                        });
        assertThat(Files.size(bundle)).isGreaterThan(500);
        problem(get(token, "/record/bundle"), 404);
    }

    private SignedCheckpoint shown() {
        return SignedCheckpoint.parse(ok(get(b, "/record")).path("checkpoint").asString());
    }

    private VerifierKey logKey() {
        return VerifierKey.parse(ok(get(b, "/record")).path("key").asString());
    }

    private String cosigned(@Nullable Checkpoint kept, SignedCheckpoint offered, SignerKey key) {
        List<Hash> proof =
                kept == null
                        ? List.of()
                        : hashes(
                                ok(
                                        get(
                                                b,
                                                "/record/consistency?from=%d&to=%d"
                                                        .formatted(
                                                                kept.size(),
                                                                offered.checkpoint().size()))));
        WitnessVerdict verdict =
                new Witness(logKey()).judge(kept, offered, proof, key, Instant.now());
        assertThat(verdict).isInstanceOf(WitnessVerdict.Accepted.class);
        return ((WitnessVerdict.Accepted) verdict).cosigned().toString();
    }

    private static List<Hash> hashes(JsonNode proof) {
        List<Hash> path = new ArrayList<>();
        proof.path("path").forEach(hash -> path.add(Hash.ofBase64(hash.asString())));
        return path;
    }

    private static String body(String member, String value) {
        return text(Json.object().put(member, value));
    }

    private static String text(Json.Obj body) {
        return new String(Canonical.bytes(body), StandardCharsets.UTF_8);
    }
}
