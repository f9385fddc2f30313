package twelvekeys.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that was run to its end.
///
/// @param seconds from its start to its end
/// @param processorSeconds what all its threads took of the processors, in user mode and in the
///   kernel, as it was when last looked at; 0 where nobody tells
/// @param peakKiB the most memory it held at once, as Linux counts it (`VmHWM`); 0 where nobody
///   tells
/// @param output what it printed
record TimedProcess(double seconds, double processorSeconds, long peakKiB, String output) {

    private static final long LOOK_EVERY_MS = 5;

    /// Runs a program.
    ///
    /// @throws IOException if it fails; with what it said
    static TimedProcess run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("twelvekeys-bench", ".txt");
        try {
            long begun = System.nanoTime();
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            long peak = 0;
            double processor = 0;
            while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakKiB(process.pid()));
                processor = Math.max(processor, processorSeconds(process));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            String output = Files.readString(said);
            if (process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + output);
            }
            return new TimedProcess(seconds, processor, peak, output);
        } finally {
            Files.delete(said);
        }
    }

    private static double processorSeconds(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static long peakKiB(long pid) {
        Path status = Path.of("/proc/" + pid + "/status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it ended while we looked
        }
    }
}
