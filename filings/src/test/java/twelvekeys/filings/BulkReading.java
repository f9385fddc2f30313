package twelvekeys.filings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import twelvekeys.facts.Company;
import twelvekeys.facts.Market;

/// A program of its own, so that its memory can be bounded: reads a bulk file and scores it.
final class BulkReading {

    private BulkReading() {}

    /// Prints how many companies were scored.
    ///
    /// @param args the file, and `keep` to keep every company, as nobody should
    public static void main(String[] args) {
        LocalDate today = LocalDate.of(2026, 1, 1);
        Market market = new Market(today);
        List<Company> kept = new ArrayList<>();
        boolean keep = args.length > 1;
        ReadReport report =
                PublicRecord.read(
                        List.of(Path.of(args[0])),
                        ReadLimits.USUAL,
                        today,
                        company -> {
                            market.add(company);
                            if (keep) {
                                kept.add(company);
                            }
                        });
        long scored = market.scores().stream().filter(s -> s.unscored() == null).count();
        System.out.println(
                report.companies() + " read, " + scored + " scored, " + kept.size() + " kept");
    }
}
