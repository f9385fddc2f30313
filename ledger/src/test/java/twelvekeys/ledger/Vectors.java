package twelvekeys.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Published test vectors, read in place; a test that needs one is skipped where it is missing.
final class Vectors {

    private static final Path ROOT = Path.of("../../shared/data/vectors");

    private Vectors() {}

    static Path at(String path) {
        Path wanted = ROOT.resolve(path);
        assumeTrue(Files.exists(wanted), "Skipped: the published vectors are not at " + wanted);
        return wanted;
    }
}
