package twelvekeys.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import twelvekeys.trust.BacktestResult;
import twelvekeys.trust.ReliabilityBin;

/// The reliability diagram in text: a line for each tenth of the promises.
///
/// On each line stand the range of the share that was not kept, and in it or outside it the
/// forecast.
final class ReliabilityText {

    private static final int WIDTH = 50;

    private ReliabilityText() {}

    static void print(BacktestResult result, PrintStream out) {
        double highest =
                result.bins().stream()
                        .mapToDouble(bin -> Math.max(bin.meanForecast(), bin.upper()))
                        .max()
                        .orElse(1);
        double scale = Math.min(1, Math.ceil(highest * 10) / 10);
        out.println("Forecast and outcome, by tenths from the least to the most at risk");
        out.println("(o forecast, x not kept, - its 90\u00a0% range, * both at once):");
        out.println();
        String end = Math.round(100 * scale) + "\u00a0%";
        out.println("forecast  not kept       n  0" + " ".repeat(WIDTH - 1 - end.length()) + end);
        for (ReliabilityBin bin : result.bins()) {
            out.printf(
                    Locale.ROOT,
                    "%7s  %9s  %6s  %s%n",
                    Shown.share(bin.meanForecast()),
                    Shown.share(bin.share()),
                    Shown.count(bin.n()),
                    line(bin, scale));
        }
    }

    private static String line(ReliabilityBin bin, double scale) {
        char[] line = new char[WIDTH];
        Arrays.fill(line, '.');
        Arrays.fill(line, place(bin.lower(), scale), place(bin.upper(), scale) + 1, '-');
        int share = place(bin.share(), scale);
        int forecast = place(bin.meanForecast(), scale);
        line[share] = 'x';
        line[forecast] = forecast == share ? '*' : 'o';
        return new String(line);
    }

    private static int place(double share, double scale) {
        return Math.clamp(Math.round(share / scale * (WIDTH - 1)), 0, WIDTH - 1);
    }
}
