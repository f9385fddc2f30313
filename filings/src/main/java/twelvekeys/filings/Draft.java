package twelvekeys.filings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import twelvekeys.facts.Company;
import twelvekeys.facts.FilerClass;
import twelvekeys.facts.Filing;
import twelvekeys.facts.Observation;

/// What is known so far of one company, from several files.
final class Draft {

    /// A stretch of its filings that one continuation file holds.
    record Continuation(String file, LocalDate from, LocalDate to) {}

    private final long cik;
    private String name = "";
    private int sic;
    private @Nullable FilerClass filerClass;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Filing> filings = new ArrayList<>();
    private final List<Continuation> continuations = new ArrayList<>();
    private final Set<String> continued = new HashSet<>();
    private @Nullable LocalDate recentFrom;
    private boolean told;

    Draft(long cik) {
        this.cik = cik;
    }

    /// Takes what a list of filings says of the company itself, over whatever was known.
    void describe(String newName, int newSic, @Nullable FilerClass newClass) {
        if (!newName.isBlank()) {
            name = newName;
        }
        if (newSic > 0) {
            sic = newSic;
        }
        if (newClass != null) {
            filerClass = newClass;
        }
    }

    /// Takes a name where none is known.
    void name(String newName) {
        if (name.isEmpty()) {
            name = newName;
        }
    }

    void addObservations(List<Observation> more) {
        observations.addAll(more);
    }

    void addFilings(List<Filing> more) {
        filings.addAll(more);
    }

    /// Takes the recent filings: complete from a day on, and continued in files.
    void recent(@Nullable LocalDate from, List<Continuation> files) {
        told = true;
        recentFrom = from;
        continuations.addAll(files);
    }

    void continued(String file) {
        continued.add(file);
    }

    boolean hasFigures() {
        return !observations.isEmpty();
    }

    /// Whether anything says that it files annual reports.
    boolean filesReports() {
        return hasFigures()
                || filings.stream().anyMatch(filing -> Submissions.isAnnual(filing.form()));
    }

    int size() {
        return observations.size();
    }

    Company company() {
        return new Company(
                cik,
                name.isEmpty() ? "CIK " + cik : name,
                sic,
                filerClass == null ? FilerClass.OTHER : filerClass,
                observations,
                filings,
                observedFrom());
    }

    /// The first day from which on all filings were read: that of the recent ones, and further back
    /// as far as the continuation files join on.
    private @Nullable LocalDate observedFrom() {
        if (!told || recentFrom == null) {
            return null;
        }
        LocalDate from = recentFrom;
        List<Continuation> latestFirst = new ArrayList<>(continuations);
        latestFirst.sort(Comparator.comparing(Continuation::to).reversed());
        for (Continuation continuation : latestFirst) {
            if (!continued.contains(continuation.file())) {
                return from.plusDays(1); // of its first day some filings may lie in the next file
            }
            from = continuation.from();
        }
        return from;
    }
}
