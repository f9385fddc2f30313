package twelvekeys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Checkpoint;
import twelvekeys.ledger.ConsistencyProof;
import twelvekeys.ledger.Frontier;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.Json;
import twelvekeys.ledger.Leaf;
import twelvekeys.ledger.SignatureAlgorithm;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.ledger.SignerKey;
import twelvekeys.ledger.StoredHashes;

/// A witness beside a server that tells the truth, and beside one that does not.
@SuppressWarnings("NullAway.Init")
class WitnessCommandTest {

    private static final UUID PARTNERSHIP = UUID.fromString("0b7cfa2e-5f0e-4f0e-9d43-6a3f0a7a1c11");
    private static final SignerKey LOG =
            SignerKey.generate(
                    "twelvekeys/" + PARTNERSHIP, SignatureAlgorithm.ED25519, new SecureRandom());

    @TempDir Path folder;
    private HttpServer server;
    private volatile @Nullable SignedCheckpoint cosigned;
    private final List<Hash> leaves = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void aServerWithARecordOfThreeEntries() throws IOException {
        entries("one", "two", "three");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String record = "/api/v1/partnerships/" + PARTNERSHIP + "/record";
        server.createContext(record, exchange -> answer(exchange, shown()));
        server.createContext(
                record + "/consistency", exchange -> answer(exchange, proof(exchange)));
        for (String step : List.of("/cosignatures", "/alarms")) {
            server.createContext(
                    record + step,
                    exchange -> {
                        String body =
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8);
                        told.add(step + body);
                        if (step.equals("/cosignatures")) {
                            cosigned =
                                    SignedCheckpoint.parse(
                                            ((Json.Obj) Json.parse(body)).text("checkpoint"));
                        }
                        answer(exchange, shown());
                    });
        }
        server.start();
        Files.writeString(folder.resolve("token"), "tk_secret\n");
        assertThat(run("--new-key", file("key"), "--name", "us/laptop").exitCode()).isZero();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRecordThatOnlyGrowsIsKeptAndCosigned() throws IOException {
        Command first = watch();
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("OK: 3 entries, the first that were seen.");
        entries("four");
        Command second = watch();
        assertThat(second.out()).contains("OK: 4 entries, grown out of the 3 kept.");
        assertThat(watch().out()).contains("OK: 4 entries, as kept and cosigned.");
        assertThat(told).hasSize(2).allMatch(body -> body.startsWith("/cosignatures"));
        SignedCheckpoint kept =
                SignedCheckpoint.parse(Files.readString(folder.resolve("kept.txt")));
        assertThat(kept.checkpoint().size()).isEqualTo(4);
        assertThat(told.getLast()).contains("us/laptop");
    }

    @Test
    void aRecordThatWasCutShortOrRewrittenRaisesAnAlarmAndWhatWasKeptStays() throws IOException {
        watch();
        String kept = Files.readString(folder.resolve("kept.txt"));
        leaves.removeLast();
        Command shorter = watch();
        assertThat(shorter.exitCode()).isEqualTo(2);
        assertThat(shorter.out())
                .contains("ALARM: The record had 3 entries and now says it has 2.");
        leaves.clear();
        entries("one", "another", "three", "four");
        assertThat(watch().exitCode()).isEqualTo(3);
        entries();
        assertThat(told.stream().filter(body -> body.startsWith("/alarms")))
                .hasSize(2)
                .anyMatch(body -> body.contains("rolled-back"))
                .anyMatch(body -> body.contains("forked"));
        assertThat(Files.readString(folder.resolve("kept.txt"))).isEqualTo(kept);
        assertThat(folder.resolve("kept.txt.contradicts")).exists();
    }

    @Test
    void anotherLogThanTheOneThatIsKnownIsToldAndNothingIsCosigned() {
        SignerKey other =
                SignerKey.generate(
                        "twelvekeys/" + PARTNERSHIP,
                        SignatureAlgorithm.ED25519,
                        new SecureRandom());
        Command command = watch("--log-key", other.verifier().toString());
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.out()).contains("ALARM: No signature of this checkpoint is that of");
        assertThat(told).isEmpty();
    }

    @Test
    void whatCannotBeJudgedIsSaidAndIsNoVerdict() {
        assertThat(run("--server", "http://127.0.0.1:1").exitCode()).isEqualTo(64);
        Command again = run("--new-key", file("key"), "--name", "us/laptop");
        assertThat(again.exitCode()).isEqualTo(64);
        assertThat(again.err()).contains("cannot be made");
        server.stop(0);
        Command silent = watch();
        assertThat(silent.exitCode()).isEqualTo(64);
        assertThat(silent.err()).contains("does not answer");
        assertThat(silent.err() + silent.out()).doesNotContain("tk_secret");
    }

    private void entries(String... names) {
        for (String name : names) {
            leaves.add(Hash.of(Leaf.hash(Canonical.bytes(Json.object().put("name", name)))));
        }
    }

    private String shown() {
        Frontier edge = Frontier.EMPTY;
        for (Hash leaf : leaves) {
            edge = edge.append(leaf);
        }
        SignedCheckpoint signed =
                SignedCheckpoint.sign(Checkpoint.of(LOG.verifier().name(), edge), LOG);
        if (cosigned != null && cosigned.checkpoint().equals(signed.checkpoint())) {
            signed = cosigned;
        }
        return text(
                Json.object()
                        .put("key", LOG.verifier().toString())
                        .put("checkpoint", signed.toString()));
    }

    private String proof(HttpExchange exchange) {
        String[] asked = exchange.getRequestURI().getQuery().split("\\D+", -1);
        StoredHashes stored =
                new StoredHashes() {
                    @Override
                    public List<Hash> leaves(long from, long to) {
                        return leaves.subList((int) from, (int) to);
                    }

                    @Override
                    public List<Hash> subtrees(int height, long from, long to) {
                        throw new AssertionError("There are none in a record this short.");
                    }
                };
        ConsistencyProof proof =
                ConsistencyProof.of(stored, Long.parseLong(asked[1]), Long.parseLong(asked[2]));
        return text(
                Json.object()
                        .put(
                                "path",
                                Json.array(
                                        proof.path().stream()
                                                .map(hash -> (Json) new Json.Str(hash.base64()))
                                                .toList())));
    }

    private static String text(Json.Obj json) {
        return new String(Canonical.bytes(json), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
                    .isEqualTo("Bearer tk_secret");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Command watch(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server",
                                "http://127.0.0.1:" + server.getAddress().getPort(),
                                "--partnership",
                                PARTNERSHIP.toString(),
                                "--token-file",
                                file("token"),
                                "--key-file",
                                file("key"),
                                "--keep",
                                file("kept.txt")));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static Command run(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "witness";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Command.run(arguments);
    }
}
