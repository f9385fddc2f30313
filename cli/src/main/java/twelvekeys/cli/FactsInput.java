package twelvekeys.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import twelvekeys.facts.Company;
import twelvekeys.facts.CompanyScore;
import twelvekeys.facts.Market;
import twelvekeys.filings.PublicRecord;
import twelvekeys.filings.ReadLimits;
import twelvekeys.filings.ReadReport;
import twelvekeys.filings.Refusal;

/// The companies behind some paths, scored as of a day.
///
/// @param asOf the day
/// @param scores of all companies that were read
/// @param kept the companies that were asked for, whole; empty if none was
/// @param report what the reading came to
record FactsInput(
        LocalDate asOf, List<CompanyScore> scores, List<Company> kept, ReadReport report) {

    private static final String DIGITS = "\\d{1,10}";

    /// Reads and scores, and tells what was refused.
    ///
    /// @throws CommandFailed when nothing could be read
    static FactsInput read(Arguments arguments, LocalDate today, PrintStream err) {
        LocalDate asOf = Objects.requireNonNullElse(arguments.date("--as-of"), today);
        String wanted = arguments.text("--company");
        Market market = new Market(asOf);
        List<Company> kept = new ArrayList<>();
        ReadReport report =
                PublicRecord.read(
                        arguments.paths(),
                        ReadLimits.USUAL,
                        today,
                        company -> {
                            market.add(company);
                            if (wanted != null && isMeant(wanted, company.cik(), company.name())) {
                                kept.add(company);
                            }
                        });
        tell(report, err);
        if (report.companies() == 0) {
            throw CommandFailed.notComputed("No company could be read from these files.");
        }
        return new FactsInput(asOf, market.scores(), kept, report);
    }

    /// Tells what was refused.
    static void tell(ReadReport report, PrintStream err) {
        List<Refusal> refused = report.refused();
        if (refused.isEmpty()) {
            return;
        }
        err.println(Shown.count(refused.size(), "refusal") + ":");
        for (Refusal refusal : refused.subList(0, Math.min(refused.size(), Refusals.MOST_LISTED))) {
            String count =
                    refusal.count() == 0 ? "" : " (" + Shown.count(refusal.count(), "value") + ")";
            err.println("  " + plain(refusal.source()) + ": " + refusal.reason() + count);
        }
        if (refused.size() > Refusals.MOST_LISTED) {
            err.println("  and " + Shown.count(refused.size() - Refusals.MOST_LISTED) + " more");
        }
    }

    /// The scores that are asked for: all, or the one company that is meant.
    ///
    /// @throws CommandFailed when no company is meant, or several are
    List<CompanyScore> wanted(@Nullable String company) {
        if (company == null) {
            return scores;
        }
        List<CompanyScore> exact =
                scores.stream()
                        .filter(score ->
                                score.name().equalsIgnoreCase(company.strip())
                                        || (company.strip().matches(DIGITS)
                                                && isMeant(company, score.cik(), score.name())))
                        .toList();
        List<CompanyScore> meant =
                exact.isEmpty()
                        ? scores.stream().filter(s -> isMeant(company, s.cik(), s.name())).toList()
                        : exact;
        if (meant.size() != 1) {
            throw CommandFailed.wrongUsage(
                    meant.isEmpty()
                            ? "There is no company \"" + plain(company) + "\" in these files."
                            : "\""
                                    + plain(company)
                                    + "\" may be "
                                    + String.join(
                                            ", ",
                                            meant.stream()
                                                    .limit(5)
                                                    .map(s -> plain(s.name()) + " " + s.cik())
                                                    .toList())
                                    + "; name its CIK.");
        }
        return meant;
    }

    /// The whole company of a score that was asked for.
    Company company(CompanyScore score) {
        return kept.stream()
                .filter(company -> company.cik() == score.cik())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the company was not kept"));
    }

    private static boolean isMeant(String wanted, long cik, String name) {
        String text = wanted.strip();
        return text.matches(DIGITS)
                ? Long.parseLong(text) == cik
                : !text.isEmpty()
                        && name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /// A text from a file without what could move a terminal's cursor or turn its direction.
    static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "\uFFFD");
    }
}
