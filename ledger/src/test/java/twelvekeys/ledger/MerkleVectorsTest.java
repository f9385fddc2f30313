package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The published vectors for proofs and roots (transparency-dev/merkle, and RFC 6962's own tree).
class MerkleVectorsTest {

    @Test
    void everyPublishedInclusionProofIsJudgedAsPublished() throws IOException {
        int judged = 0;
        for (Path file : files("inclusion")) {
            Json.Obj vector = vector(file);
            assertThat(holds(vector, MerkleVectorsTest::proves))
                    .as(file.toString())
                    .isEqualTo(!vector.truth("wantErr"));
            judged++;
        }
        assertThat(judged).isEqualTo(98);
    }

    /// Three of them ask that a proof from the empty log be refused: it would say nothing.
    @Test
    void everyPublishedConsistencyProofIsJudgedAsPublished() throws IOException {
        int judged = 0;
        for (Path file : files("consistency")) {
            Json.Obj vector = vector(file);
            assertThat(holds(vector, MerkleVectorsTest::grew))
                    .as(file.toString())
                    .isEqualTo(!vector.truth("wantErr"));
            judged++;
        }
        assertThat(judged).isEqualTo(98);
    }

    @Test
    void theReferenceTreeHasItsPublishedRootsAtEverySize() throws IOException {
        Json.Obj reference =
                Json.parse(Files.readAllBytes(Vectors.at("rfc6962-merkle/ct-reference-roots.json")))
                        .asObject();
        List<String> inputs = reference.array("leaf_inputs_hex").texts();
        List<String> roots = reference.array("root_hashes_hex_size_1_to_8").texts();
        Frontier frontier = Frontier.EMPTY;
        for (int i = 0; i < inputs.size(); i++) {
            frontier = frontier.append(Leaf.of(HexFormat.of().parseHex(inputs.get(i))));
            assertThat(frontier.root()).hasToString(roots.get(i));
        }
        assertThat(roots).hasSize(8);
    }

    private static boolean holds(Json.Obj vector, Predicate<Json.Obj> proof) {
        try {
            return proof.test(vector);
        } catch (IllegalArgumentException e) {
            return false; // something in it is no hash
        }
    }

    private static boolean proves(Json.Obj vector) {
        return new InclusionProof(
                        vector.integer("leafIdx"), vector.integer("treeSize"), path(vector))
                .proves(hash(vector.text("leafHash")), hash(vector.text("root")));
    }

    private static boolean grew(Json.Obj vector) {
        return new ConsistencyProof(vector.integer("size1"), vector.integer("size2"), path(vector))
                .proves(hash(vector.text("root1")), hash(vector.text("root2")));
    }

    /// The vectors count without a sign. Their 2^64−1 is the same 64 bits as −1.
    private static Json.Obj vector(Path file) throws IOException {
        return Json.parse(Files.readString(file).replace("18446744073709551615", "-1")).asObject();
    }

    /// Some vectors have a short text ("dont care 2") in the place of a hash; it is filled up, so
    /// that equal ones stay equal and others stay others.
    private static Hash hash(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        boolean text = new String(bytes, StandardCharsets.US_ASCII).startsWith("don");
        return Hash.of(text ? Arrays.copyOf(bytes, Hash.LENGTH) : bytes);
    }

    private static List<Hash> path(Json.Obj vector) {
        return vector.member("proof") instanceof Json.Arr proof
                ? proof.texts().stream().map(MerkleVectorsTest::hash).toList()
                : List.of();
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Vectors.at("rfc6962-merkle/testdata/" + folder))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
