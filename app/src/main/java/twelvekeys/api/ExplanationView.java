package twelvekeys.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.company.Explained;

/// How one letter came about, down to the filed numbers. Texts are as filed.
///
/// @param letter `F`, `A`, `C`, `T` or `S`
/// @param asOf nothing filed later was used
/// @param yearEnd the last day of the fiscal year
/// @param parts one for each indicator that applies
record ExplanationView(
        String letter, LocalDate asOf, LocalDate yearEnd, List<IndicatorView> parts) {

    /// An indicator.
    ///
    /// @param label as it is shown
    /// @param formula in the abbreviations of the literature
    /// @param source who published it
    /// @param moreIsBetter whether a larger value is the better one
    /// @param value as the formula gives it, null if unknown
    /// @param percentile 0 to 100 among peers, 100 is best; null if unknown
    /// @param peers how many companies it was compared with, itself among them
    /// @param among who they are
    /// @param unknown why it is unknown, null if it is known
    /// @param figures what went in, each with its filed numbers
    /// @param events the filings that were counted, the latest first
    record IndicatorView(
            String label,
            String formula,
            String source,
            boolean moreIsBetter,
            @Nullable Double value,
            @Nullable Double percentile,
            int peers,
            String among,
            @Nullable String unknown,
            List<SumView> figures,
            List<CountedView> events) {

        private static IndicatorView of(Explained.Part part) {
            return new IndicatorView(
                    part.label(),
                    part.formula(),
                    part.source(),
                    part.moreIsBetter(),
                    part.value(),
                    part.percentile(),
                    part.peers(),
                    part.among(),
                    part.unknown(),
                    part.figures().stream().map(SumView::of).toList(),
                    part.events().stream().map(CountedView::of).toList());
        }
    }

    /// A figure, put together from filed numbers.
    ///
    /// @param label what it is
    /// @param yearsAgo 0 for the fiscal year that is scored, 1 for the one before
    /// @param value in the unit of its numbers
    /// @param rule how it was put together
    /// @param reason why that stands for it
    /// @param numbers the filed numbers; none if nothing was filed and zero is taken
    record SumView(
            String label,
            int yearsAgo,
            double value,
            String rule,
            String reason,
            List<FiledNumberView> numbers) {

        private static SumView of(Explained.Sum sum) {
            return new SumView(
                    sum.label(),
                    sum.yearsAgo(),
                    sum.value(),
                    sum.rule(),
                    sum.reason(),
                    sum.numbers().stream().map(FiledNumberView::of).toList());
        }
    }

    /// A filed number.
    ///
    /// @param tag its taxonomy and name
    /// @param value as filed
    /// @param unit such as `USD`
    /// @param start the first day of its period, null for a state on one day
    /// @param end the last day, or the day of the state
    /// @param filed the day it was filed
    /// @param form on which form
    /// @param accession in which filing
    record FiledNumberView(
            String tag,
            double value,
            String unit,
            @Nullable LocalDate start,
            LocalDate end,
            LocalDate filed,
            String form,
            String accession) {

        private static FiledNumberView of(Explained.Filed number) {
            return new FiledNumberView(
                    number.tag(),
                    number.value(),
                    number.unit(),
                    number.start(),
                    number.end(),
                    number.filed(),
                    number.form(),
                    number.accession());
        }
    }

    /// A filing that was counted.
    ///
    /// @param form such as `8-K`
    /// @param items of an 8-K, such as `4.02`
    /// @param filed the day it was filed
    /// @param reported the day it reports on, null if it names none
    /// @param accession its number
    record CountedView(
            String form,
            List<String> items,
            LocalDate filed,
            @Nullable LocalDate reported,
            String accession) {

        private static CountedView of(Explained.Event event) {
            return new CountedView(
                    event.form(),
                    event.items(),
                    event.filed(),
                    event.reported(),
                    event.accession());
        }
    }

    static ExplanationView of(Explained why) {
        return new ExplanationView(
                why.letter().name(),
                why.asOf(),
                why.yearEnd(),
                why.parts().stream().map(IndicatorView::of).toList());
    }
}
