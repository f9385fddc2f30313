package twelvekeys.company;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import twelvekeys.filings.PublicRecord;
import twelvekeys.filings.ReadLimits;
import twelvekeys.filings.ReadReport;
import twelvekeys.filings.Refusal;

/// What one reading of a set by itself came to.
///
/// @param report the counts
/// @param refused what was not read, under the names its files have
record SetReading(ReadReport report, List<FilingSet.Refused> refused) {

    private static final int NAMED = 3;

    /// Reads a set.
    ///
    /// @param folder where its files are
    /// @param today what says it was filed later is refused
    /// @param progress is told how many companies were read
    static SetReading of(Path folder, List<Path> files, LocalDate today, IntConsumer progress) {
        int[] companies = new int[1];
        ReadReport report =
                PublicRecord.read(
                        files,
                        ReadLimits.USUAL,
                        today,
                        company -> {
                            companies[0]++;
                            progress.accept(companies[0]);
                        });
        List<FilingSet.Refused> refused = new ArrayList<>();
        for (Refusal refusal : report.refused()) {
            refused.add(
                    new FilingSet.Refused(
                            shown(folder, refusal.source()), refusal.reason(), refusal.count()));
        }
        return new SetReading(report, refused);
    }

    /// Whether anything in it was read.
    boolean readable() {
        return report.files() > 0 && report.companies() + report.leftOut() > 0;
    }

    /// Why nothing was, and what can be read.
    String problem() {
        String reasons =
                refused.stream()
                        .filter(each -> each.numbers() == 0)
                        .limit(NAMED)
                        .map(each -> "“" + each.source() + "” " + each.reason())
                        .collect(Collectors.joining("; "));
        return (reasons.isEmpty() ? "It holds no company that files reports" : reasons)
                + ". Nothing of it was kept. What can be read: EDGAR’s companyfacts and submissions,"
                + " as JSON or in a zip; a zip with sub.txt and num.txt; or a CSV of your own"
                + " figures.";
    }

    private static String shown(Path folder, String source) {
        String inside =
                source.startsWith(folder.toString())
                        ? source.substring(folder.toString().length() + 1)
                        : source;
        return inside.replace("!", " › ").replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "");
    }
}
