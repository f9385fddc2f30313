package twelvekeys.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A sheet of paper for one indicator: it hands out figures and notes which were used or missing.
///
/// A missing figure is handed out as NaN, which no arithmetic loses.
final class Worksheet {

    private final FigureSource source;
    private final List<Figure> used = new ArrayList<>();
    private final List<Filing> counted = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();

    Worksheet(FigureSource source) {
        this.source = source;
    }

    /// The value of a concept, or NaN; a missing one makes the whole indicator unknown.
    double of(Concept concept, int yearsAgo) {
        double value = ifTold(concept, yearsAgo);
        if (Double.isNaN(value)) {
            missing.add(concept.label() + (yearsAgo == 0 ? "" : ", " + ago(yearsAgo)));
        }
        return value;
    }

    /// The value of a concept of the fiscal year that is scored, or NaN.
    double of(Concept concept) {
        return of(concept, 0);
    }

    /// The value of a concept, or zero where none was filed; the explanation says so.
    double orZero(Concept concept, int yearsAgo) {
        double value = ifTold(concept, yearsAgo);
        if (!Double.isNaN(value)) {
            return value;
        }
        used.add(new Figure(concept, yearsAgo, 0, "0", "not filed, taken as none", List.of()));
        return 0;
    }

    /// The value of a concept, or NaN without making the indicator unknown.
    double ifTold(Concept concept, int yearsAgo) {
        Figure figure = source.figure(concept, yearsAgo);
        if (figure == null) {
            return Double.NaN;
        }
        if (!used.contains(figure)) {
            used.add(figure);
        }
        return figure.value();
    }

    /// Makes the indicator unknown, for a reason such as "a history of its filings".
    double unknown(String what) {
        missing.add(what);
        return Double.NaN;
    }

    /// Notes that a filing was counted.
    void count(Filing filing) {
        counted.add(filing);
    }

    FigureSource source() {
        return source;
    }

    LocalDate asOf() {
        return source.asOf();
    }

    /// What the indicator came to.
    Measured measured(double[] parts) {
        counted.sort(
                Comparator.comparing(Filing::filed).thenComparing(Filing::accession).reversed());
        if (!missing.isEmpty()) {
            return new Measured.Unknown("not told: " + String.join("; ", missing), used, counted);
        }
        for (double part : parts) {
            if (!Double.isFinite(part)) {
                return new Measured.Unknown(
                        "divided by zero, or too large to be computed", used, counted);
            }
        }
        return new Measured.Known(Arrays.stream(parts).boxed().toList(), used, counted);
    }

    private static String ago(int years) {
        return years == 1 ? "a year before" : years + " years before";
    }
}
