package twelvekeys.facts;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A fiscal year whose figures a table gives, one concept a column, with the years before it.
///
/// What no column gives is put together from other concepts where a chain says how.
public final class GivenYears implements FigureSource {

    private final int fiscalYear;
    private final List<Map<Concept, Double>> nowThenBefore;

    /// The figures of a fiscal year.
    ///
    /// @param fiscalYear as the table calls it
    /// @param nowThenBefore the figures of that year, of the year before, and so on; an empty map
    ///   for a year that is not told
    public GivenYears(int fiscalYear, List<Map<Concept, Double>> nowThenBefore) {
        this.fiscalYear = fiscalYear;
        List<Map<Concept, Double>> copies = new ArrayList<>();
        for (Map<Concept, Double> year : nowThenBefore) {
            Map<Concept, Double> copy = new EnumMap<>(Concept.class);
            copy.putAll(year);
            copies.add(copy);
        }
        this.nowThenBefore = copies;
    }

    @Override
    public @Nullable Figure figure(Concept concept, int yearsAgo) {
        if (yearsAgo >= nowThenBefore.size()) {
            return null;
        }
        Double given = nowThenBefore.get(yearsAgo).get(concept);
        if (given != null) {
            return new Figure(concept, yearsAgo, given, "a column", "as given", List.of());
        }
        for (Rule rule : Chains.of(concept)) {
            Figure figure = sum(rule, yearsAgo);
            if (figure != null) {
                return figure;
            }
        }
        return null;
    }

    private @Nullable Figure sum(Rule rule, int yearsAgo) {
        double sum = 0;
        for (Rule.Term term : rule.terms()) {
            Figure part = term.concept() == null ? null : figure(term.concept(), yearsAgo);
            if (part != null) {
                sum += term.sign() * part.value();
            } else if (!term.optional() || term.concept() == null) {
                return null;
            }
        }
        return new Figure(rule.concept(), yearsAgo, sum, rule.text(), rule.reason(), List.of());
    }

    @Override
    public List<Filing> filings() {
        return List.of();
    }

    @Override
    public @Nullable LocalDate observedFrom() {
        return null;
    }

    @Override
    public LocalDate asOf() {
        return yearEnd();
    }

    @Override
    public LocalDate yearEnd() {
        return LocalDate.of(fiscalYear, Month.DECEMBER, 31);
    }

    @Override
    public FilerClass filerClass() {
        return FilerClass.OTHER;
    }
}
