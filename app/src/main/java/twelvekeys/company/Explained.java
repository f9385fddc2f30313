package twelvekeys.company;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.facts.Letter;

/// How one letter of one company came about, down to the filed numbers, as it is kept for the
/// pages. Texts are as filed: whoever shows them escapes them.
///
/// @param letter which
/// @param asOf nothing filed later was used
/// @param yearEnd the last day of the fiscal year
/// @param parts one for each indicator that applies, in order
public record Explained(Letter letter, LocalDate asOf, LocalDate yearEnd, List<Part> parts) {

    /// Copies the parts.
    public Explained {
        parts = List.copyOf(parts);
    }

    /// One indicator.
    ///
    /// @param label as it is shown
    /// @param formula in the abbreviations of the literature
    /// @param source who published it
    /// @param moreIsBetter whether a larger value is the better one
    /// @param value as the formula gives it; absent if unknown
    /// @param percentile 0 to 100 among peers, turned so that more is better; absent if unknown
    /// @param peers how many companies it was compared with, itself among them
    /// @param among who they are
    /// @param unknown why it is unknown; absent if it is known
    /// @param figures what went in, each with its filed numbers
    /// @param events the filings that were counted, the latest first
    public record Part(
            String label,
            String formula,
            String source,
            boolean moreIsBetter,
            @Nullable Double value,
            @Nullable Double percentile,
            int peers,
            String among,
            @Nullable String unknown,
            List<Sum> figures,
            List<Event> events) {

        /// Copies the lists.
        public Part {
            figures = List.copyOf(figures);
            events = List.copyOf(events);
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
    public record Sum(
            String label,
            int yearsAgo,
            double value,
            String rule,
            String reason,
            List<Filed> numbers) {

        /// Copies the numbers.
        public Sum {
            numbers = List.copyOf(numbers);
        }
    }

    /// One filed number.
    ///
    /// @param tag its taxonomy and name
    /// @param value as filed
    /// @param unit such as `USD`
    /// @param start the first day of its period; absent for a state on one day
    /// @param end the last day, or the day of the state
    /// @param filed the day it was filed
    /// @param form on which form
    /// @param accession in which filing
    public record Filed(
            String tag,
            double value,
            String unit,
            @Nullable LocalDate start,
            LocalDate end,
            LocalDate filed,
            String form,
            String accession) {}

    /// A filing that was counted.
    ///
    /// @param form such as `8-K`
    /// @param items of an 8-K, such as `4.02`
    /// @param filed the day it was filed
    /// @param reported the day it reports on; absent if it names none
    /// @param accession its accession number
    public record Event(
            String form,
            List<String> items,
            LocalDate filed,
            @Nullable LocalDate reported,
            String accession) {

        /// Copies the items.
        public Event {
            items = List.copyOf(items);
        }
    }
}
