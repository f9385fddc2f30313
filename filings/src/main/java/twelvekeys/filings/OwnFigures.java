package twelvekeys.filings;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import twelvekeys.facts.Observation;

/// Reads a CSV file of the user's with what EDGAR lacks, one figure a row.
///
/// | column | meaning |
/// |---|---|
/// | `cik` | the company's number at the SEC |
/// | `measure` | `penalties`, `emissions` or `science_based_target` |
/// | `year_end` | the last day of the fiscal year it is for, as 2023-12-31 |
/// | `value` | in the currency of the report, in tonnes of CO2 equivalent, or 1 and 0 |
/// | `known` | the day it became public, as 2024-04-30; nothing is seen of it before |
/// | `source` | where it can be read; may be empty |
final class OwnFigures {

    private static final List<String> NEEDED =
            List.of("cik", "measure", "year_end", "value", "known");

    private static final Map<String, String> MEASURES =
            Map.of(
                    "penalties", "own:Penalties",
                    "emissions", "own:Emissions",
                    "science_based_target", "own:ScienceBasedTarget");

    private OwnFigures() {}

    /// Reads a file whole and adds it to the drafts.
    ///
    /// @throws RefusedException if it is none, or not whole; then nothing was added
    static Refusals read(InputStream in, Checked checked, Numbers numbers, Map<Long, Draft> drafts)
            throws IOException {
        Refusals refusals = new Refusals();
        Map<Long, List<Observation>> found = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first && !row.getHeader().containsAll(NEEDED)) {
                    throw new RefusedException("has not the columns " + String.join(", ", NEEDED));
                }
                first = false;
                row(row, checked, numbers, refusals, found);
            }
        } catch (CsvParseException e) {
            throw new RefusedException("is no CSV");
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new RefusedException("cannot be read") : e.getCause();
        }
        found.forEach((cik, observations) ->
                drafts.computeIfAbsent(cik, Draft::new).addObservations(observations));
        return refusals;
    }

    private static void row(
            NamedCsvRecord row,
            Checked checked,
            Numbers numbers,
            Refusals refusals,
            Map<Long, List<Observation>> found) {
        long cik = Numbers.cik(field(row, "cik"));
        String tag = MEASURES.get(field(row, "measure").toLowerCase(Locale.ROOT));
        if (cik == 0 || tag == null) {
            refusals.add(cik == 0 ? "names no company (cik)" : "names no known measure");
            return;
        }
        LocalDate end = numbers.day(field(row, "year_end"));
        String source = row.findField("source").orElse("").strip();
        Observation observation =
                checked.observation(
                        tag,
                        Numbers.number(field(row, "value")),
                        "own",
                        null,
                        end,
                        numbers.day(field(row, "known")),
                        "own file",
                        source.isEmpty() ? "line " + row.getStartingLineNumber() : source,
                        refusals);
        if (observation != null) {
            found.computeIfAbsent(cik, company -> new java.util.ArrayList<>()).add(observation);
        }
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }
}
