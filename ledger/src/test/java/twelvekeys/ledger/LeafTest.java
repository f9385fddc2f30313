package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void theLeafOfNothingIsTheHashOfItsPrefix() {
        assertThat(HEX.formatHex(Leaf.hash(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    /// The example of `docs/concepts/the-record.md`; its leaf was computed with another program.
    @Test
    void theExampleInTheDocumentationHasTheLeafItShows() {
        Json asWritten =
                Json.parse(
                        """
                        { "promise": "p-1", "due": "2026-12-02", "quantity": 1200.0,
                          "value": "1450.00", "category": "K\\u00e4se" }
                        """);

        assertThat(HEX.formatHex(Leaf.hash(Canonical.bytes(asWritten))))
                .isEqualTo("c3e9bb90fee23c4ac7e8b7d01d08a28328ddacc994cb0607ed73744d4575c17f");
    }

    @Test
    void aLeafCannotPassForANode() {
        byte[] twoHashes = new byte[2 * Leaf.LENGTH];
        byte[] asNode = new byte[twoHashes.length + 1];
        asNode[0] = 1;

        assertThat(Leaf.hash(twoHashes)).hasSize(Leaf.LENGTH).isNotEqualTo(Leaf.hash(asNode));
    }

    @Test
    void everyPublishedProofNamesTheLeafHashOfItsPublishedInput() throws IOException {
        Json.Obj reference = parse(Vectors.at("rfc6962-merkle/ct-reference-roots.json"));
        List<String> inputs = reference.array("leaf_inputs_hex").texts();
        List<Json.Obj> proofs = publishedProofs();

        for (Json.Obj proof : proofs) {
            byte[] input = HEX.parseHex(inputs.get((int) proof.integer("leafIdx")));
            byte[] published = Base64.getDecoder().decode(proof.text("leafHash"));

            assertThat(Leaf.hash(input)).isEqualTo(published);
        }
        assertThat(proofs).hasSizeGreaterThanOrEqualTo(5);
        assertThat(Leaf.hash(HEX.parseHex(inputs.getFirst())))
                .as("a tree of one leaf has that leaf's hash as its root")
                .isEqualTo(
                        HEX.parseHex(
                                reference.array("root_hashes_hex_size_1_to_8").texts().getFirst()));
    }

    @Test
    void everyEntryOfThePublishedLogHasItsPublishedLeafHash() throws IOException {
        String log = "tlog-tiles-tessera/testdata/log/tile/";
        ByteBuffer entries =
                ByteBuffer.wrap(Files.readAllBytes(Vectors.at(log + "entries/000.p/15")));
        List<String> leaves = new ArrayList<>();
        while (entries.hasRemaining()) {
            byte[] entry = new byte[Short.toUnsignedInt(entries.getShort())];
            entries.get(entry);
            leaves.add(HEX.formatHex(Leaf.hash(entry)));
        }

        assertThat(leaves).hasSize(15);
        assertThat(String.join("", leaves))
                .isEqualTo(HEX.formatHex(Files.readAllBytes(Vectors.at(log + "0/000.p/15"))));
    }

    private static List<Json.Obj> publishedProofs() throws IOException {
        List<Json.Obj> proofs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Vectors.at("rfc6962-merkle/testdata/inclusion"))) {
            for (Path file :
                    files.filter(path -> path.endsWith("happy-path.json")).sorted().toList()) {
                proofs.add(parse(file));
            }
        }
        return proofs;
    }

    private static Json.Obj parse(Path file) throws IOException {
        return Json.parse(Files.readAllBytes(file)).asObject();
    }
}
