package twelvekeys.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import twelvekeys.facts.Market;
import twelvekeys.filings.PublicRecord;
import twelvekeys.filings.ReadLimits;
import twelvekeys.filings.ReadReport;

/// A program of its own, so that its memory can be bounded and looked at: reads filings and scores
/// every company.
final class WholeMarket {

    /// The day as of which everything is read.
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private WholeMarket() {}

    /// Prints how many companies were read and how many were scored.
    public static void main(String[] args) {
        System.out.println(score(List.of(Path.of(args[0]))));
    }

    /// Reads and scores.
    static String score(List<Path> paths) {
        Market market = new Market(AS_OF);
        ReadReport report = PublicRecord.read(paths, ReadLimits.USUAL, AS_OF, market::add);
        long scored = market.scores().stream().filter(one -> one.unscored() == null).count();
        return report.companies() + " read, " + scored + " scored";
    }
}
