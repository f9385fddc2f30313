package twelvekeys.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Python with pandas, where it is installed.
final class Pandas {

    private static final String PYTHON = "python3";

    private Pandas() {}

    static boolean isInstalled() throws InterruptedException {
        try {
            TimedProcess.run(List.of(PYTHON, "-c", "import pandas"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static TimedProcess run(Path script, Path outcomes, String asOf, Path levels)
            throws IOException, InterruptedException {
        return TimedProcess.run(
                List.of(PYTHON, script.toString(), outcomes.toString(), asOf, levels.toString()));
    }
}
