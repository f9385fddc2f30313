package twelvekeys.trust;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Two ledgers of schedules, read for the tests of this module: flights, and capital projects.
final class Schedules {

    private static final Path FLIGHTS = Path.of("../../shared/data/schedules/hflights-2011.csv.gz");
    private static final Path PROJECTS =
            Path.of("../../shared/data/schedules/nyc-capital-projects-2019-09.csv");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final int GRACE_MINUTES = 15;

    private Schedules() {}

    /// A report on a project: what was forecast then.
    ///
    /// @param on the day of the report
    /// @param completion the day of completion as forecast
    record Report(
            String project, String agency, String phase, LocalDate on, LocalDate completion) {}

    /// Every flight as a promise of the carrier, to those who fly to one place, for one day.
    ///
    /// The file has the delay in minutes; on time is less than 15 of them, and neither cancelled
    /// nor diverted.
    static List<PromiseFacts> flights() {
        assumeTrue(Files.exists(FLIGHTS), "the flights are not here: " + FLIGHTS);
        List<PromiseFacts> flights = new ArrayList<>();
        try (BufferedReader rows =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(FLIGHTS)),
                                StandardCharsets.UTF_8))) {
            List<String> header = Arrays.asList(rows.readLine().replace("\"", "").split(","));
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                flights.add(flight(row.replace("\"", "").split(",", -1), header));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return flights;
    }

    private static PromiseFacts flight(String[] cells, List<String> header) {
        LocalDate day =
                LocalDate.of(
                        Integer.parseInt(cells[header.indexOf("Year")]),
                        Integer.parseInt(cells[header.indexOf("Month")]),
                        Integer.parseInt(cells[header.indexOf("DayofMonth")]));
        String delay = cells[header.indexOf("ArrDelay")];
        boolean late =
                cells[header.indexOf("Cancelled")].equals("1")
                        || cells[header.indexOf("Diverted")].equals("1")
                        || (delay.matches("-?\\d+") && Integer.parseInt(delay) >= GRACE_MINUTES);
        return Invented.promise(
                cells[header.indexOf("UniqueCarrier")],
                cells[header.indexOf("Dest")],
                day,
                late ? null : day);
    }

    /// Every report as a promise of the agency that the date it forecasts still stands at the next.
    static List<PromiseFacts> forecastsThatStand() {
        List<PromiseFacts> promises = new ArrayList<>();
        reports()
                .values()
                .forEach(reports -> {
                    for (int i = 0; i + 1 < reports.size(); i++) {
                        promises.add(stands(reports.get(i), reports.get(i + 1)));
                    }
                });
        return promises;
    }

    private static PromiseFacts stands(Report report, Report next) {
        boolean slipped = next.completion.isAfter(report.completion);
        return new PromiseFacts(
                report.agency,
                report.project,
                report.phase,
                next.on,
                slipped ? null : next.on,
                report.on,
                null,
                false,
                List.of(1L));
    }

    /// The spell of a forecast from its report to the next: moved when the next has another date
    /// and came by the forecast day, missed when that day had passed by then.
    ///
    /// When between two reports a date was moved nobody says; half-way is taken.
    static Spell spell(Report report, Report next) {
        LocalDate from = report.on.isAfter(report.completion) ? report.completion : report.on;
        if (next.on.isAfter(report.completion)) {
            return new Spell(report.agency, from, report.completion, next.on, Spell.End.MISSED);
        }
        if (next.completion.equals(report.completion)) {
            return new Spell(report.agency, from, report.completion, next.on, Spell.End.OPEN);
        }
        LocalDate halfWay = from.plusDays(from.until(next.on, ChronoUnit.DAYS) / 2);
        return new Spell(report.agency, from, report.completion, halfWay, Spell.End.MOVED);
    }

    /// The reports on each project, oldest first; those without both dates are left out.
    static Map<String, List<Report>> reports() {
        assumeTrue(Files.exists(PROJECTS), "the projects are not here: " + PROJECTS);
        Map<String, List<Report>> projects = new TreeMap<>();
        try {
            List<List<String>> rows = Deliveries.rows(Files.readString(PROJECTS));
            List<String> header = rows.getFirst();
            for (List<String> cells : rows.subList(1, rows.size())) {
                if (cells.size() < header.size()) {
                    continue;
                }
                String completion = cells.get(header.indexOf("Forecast Completion"));
                if (!completion.isEmpty()) {
                    Report report =
                            new Report(
                                    cells.get(header.indexOf("PID")),
                                    cells.get(header.indexOf("Managing Agency")),
                                    cells.get(header.indexOf("Current Phase")),
                                    date(cells.getFirst()),
                                    date(completion));
                    projects.computeIfAbsent(report.project, key -> new ArrayList<>()).add(report);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        projects.values().forEach(reports -> reports.sort(Comparator.comparing(Report::on)));
        return projects;
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text.substring(0, 10), DATE);
    }
}
