package twelvekeys.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// How one letter of one company came about, down to the filed numbers.
///
/// @param score the letter among its peers
/// @param yearEnd the last day of the fiscal year
/// @param asOf the day of the reading
/// @param parts one for each indicator that applies, in order
public record LetterExplanation(
        LetterScore score, LocalDate yearEnd, LocalDate asOf, List<Part> parts) {

    /// Keeps a copy of the parts.
    public LetterExplanation {
        parts = List.copyOf(parts);
    }

    /// One indicator.
    ///
    /// @param score its value and percentile, or why it is unknown
    /// @param inputs the figures that went in, each with its filed numbers
    /// @param events the filings that were counted, the latest first
    public record Part(IndicatorScore score, List<Figure> inputs, List<Filing> events) {

        /// Keeps copies of the lists.
        public Part {
            inputs = List.copyOf(inputs);
            events = List.copyOf(events);
        }
    }

    /// Explains a letter: measures its indicators again, by the same code, and keeps the inputs.
    ///
    /// @param score of the same company, as of the same day
    /// @throws IllegalArgumentException if the company had no fiscal year to score
    public static LetterExplanation of(
            Company company, LocalDate asOf, CompanyScore score, Letter letter) {
        LocalDate yearEnd = score.yearEnd();
        LetterScore scored =
                score.letter(letter)
                        .orElseThrow(
                                () -> new IllegalArgumentException("there is nothing to explain"));
        if (yearEnd == null) {
            throw new IllegalArgumentException("there is no fiscal year to explain");
        }
        FigureSource year = new PointInTime(company, asOf).year(yearEnd);
        List<Part> parts = new ArrayList<>();
        for (IndicatorScore indicator : scored.indicators()) {
            Measured measured = indicator.indicator().measure(year);
            parts.add(new Part(indicator, measured.inputs(), measured.events()));
        }
        return new LetterExplanation(scored, yearEnd, asOf, parts);
    }
}
