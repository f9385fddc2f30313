package twelvekeys.filings;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import twelvekeys.facts.Chains;
import twelvekeys.facts.FilerClass;
import twelvekeys.facts.Filing;
import twelvekeys.facts.Observation;

/// Reads one Financial Statement Data Set of the SEC: the filings of a quarter (`sub.txt`) and
/// their numbers (`num.txt`). `tag.txt` and `pre.txt` are not needed.
///
/// Days are rounded there to the end of the month. Numbers of parts of a company (`coreg`,
/// `segments`) are left out. The share of a filing's own tags is counted on the way.
final class Statements {

    private static final String OWN_TAGS = "own:CustomTagShare";

    /// One filing of the set.
    private static final class Report {

        private final String accession;
        private final long cik;
        private final String name;
        private final int sic;
        private final @Nullable FilerClass filerClass;
        private final String form;
        private final LocalDate filed;
        private final @Nullable LocalDate period;
        private final List<Observation> observations = new ArrayList<>();
        private final Set<String> tags = new HashSet<>();
        private int ownTags;

        Report(TabbedFile line, LocalDate filed, Numbers numbers) {
            accession = line.cell("adsh");
            cik = Numbers.cik(line.cell("cik"));
            name = line.cell("name");
            sic = Numbers.whole(line.cell("sic"));
            filerClass = filerClass(line.cell("afs"));
            form = numbers.word(line.cell("form"));
            this.filed = filed;
            period = numbers.day(line.cell("period"));
        }

        void count(String tag, boolean own) {
            if (tags.add(tag) && own) {
                ownTags++;
            }
        }

        void hand(Draft draft) {
            draft.describe(name, sic, filerClass);
            draft.addFilings(List.of(new Filing(accession, form, filed, period, Set.of())));
            draft.addObservations(observations);
            if (period != null && !tags.isEmpty() && Submissions.isAnnual(form)) {
                double share = (double) ownTags / tags.size();
                draft.addObservations(
                        List.of(
                                new Observation(
                                        OWN_TAGS, share, "pure", null, period, filed, form,
                                        accession)));
            }
        }
    }

    private final Checked checked;
    private final Numbers numbers;
    private final Refusals refusals = new Refusals();
    private final Map<String, Report> reports = new HashMap<>();

    private Statements(Checked checked, Numbers numbers) {
        this.checked = checked;
        this.numbers = numbers;
    }

    /// Reads a set whole and adds it to the drafts, by company.
    ///
    /// @throws RefusedException if it is none, or not whole; then nothing was added
    static Refusals read(
            InputStream sub,
            InputStream num,
            Checked checked,
            Numbers numbers,
            Map<Long, Draft> drafts)
            throws IOException {
        Statements reader = new Statements(checked, numbers);
        reader.sub(sub);
        reader.num(num);
        for (Report report : reader.reports.values()) {
            report.hand(drafts.computeIfAbsent(report.cik, Draft::new));
        }
        return reader.refusals;
    }

    private void sub(InputStream in) throws IOException {
        try (TabbedFile file =
                new TabbedFile(in, "adsh", "cik", "name", "sic", "form", "period", "filed")) {
            while (file.next()) {
                LocalDate filed = numbers.day(file.cell("filed"));
                if (Numbers.cik(file.cell("cik")) == 0 || filed == null) {
                    refusals.add("is a filing without a company or a day");
                } else {
                    Report report = new Report(file, filed, numbers);
                    reports.put(report.accession, report);
                }
            }
        }
    }

    private void num(InputStream in) throws IOException {
        try (TabbedFile file =
                new TabbedFile(in, "adsh", "tag", "version", "ddate", "qtrs", "uom", "value")) {
            while (file.next()) {
                Report report = reports.get(file.cell("adsh"));
                if (report == null) {
                    refusals.add("is of a filing that sub.txt does not have");
                } else if (!file.cell("value").isEmpty()
                        && file.cell("coreg").isEmpty()
                        && file.cell("segments").isEmpty()) {
                    number(file, report);
                }
            }
        }
    }

    private void number(TabbedFile line, Report report) {
        String version = line.cell("version");
        boolean own = version.equals(report.accession);
        report.count(line.cell("tag"), own);
        String tag = taxonomy(version) + ":" + line.cell("tag");
        String quarters = line.cell("qtrs");
        boolean isState = quarters.equals("0");
        if (own || !Chains.tags().contains(tag) || !(isState || quarters.equals("4"))) {
            return;
        }
        LocalDate end = numbers.day(line.cell("ddate"));
        Observation observation =
                checked.observation(
                        numbers.word(tag),
                        Numbers.number(line.cell("value")),
                        numbers.word(line.cell("uom")),
                        isState || end == null ? null : end.minusYears(1).plusDays(1),
                        end,
                        report.filed,
                        report.form,
                        report.accession,
                        refusals);
        if (observation != null) {
            report.observations.add(observation);
        }
    }

    /// The taxonomy of a version such as `us-gaap/2009`; IFRS is called `ifrs` there.
    private static String taxonomy(String version) {
        int slash = version.indexOf('/');
        String name = (slash < 0 ? version : version.substring(0, slash)).toLowerCase(Locale.ROOT);
        return name.equals("ifrs") ? "ifrs-full" : name;
    }

    private static @Nullable FilerClass filerClass(String code) {
        if (code.isEmpty()) {
            return null;
        }
        return switch (code.charAt(0)) {
            case '1' -> FilerClass.LARGE_ACCELERATED;
            case '2', '3' -> FilerClass.ACCELERATED;
            default -> FilerClass.OTHER;
        };
    }
}
