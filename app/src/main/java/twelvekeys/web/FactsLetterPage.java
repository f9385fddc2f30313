package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// How one letter of one company came about, down to the filed numbers.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param side whose letter it is
/// @param headline the news
/// @param lede what it is the mean of
/// @param parts the indicators
/// @param others the other letters as of the same day
public record FactsLetterPage(
        Frame frame,
        Partnership partnership,
        Side side,
        String headline,
        String lede,
        List<Part> parts,
        List<Other> others) {

    /// The address of the page of all letters.
    public String back() {
        return "/partnerships/" + partnership.id() + "/facts";
    }

    /// Another letter.
    ///
    /// @param href its page
    /// @param label what it is called
    public record Other(String href, String label) {}

    /// An indicator.
    ///
    /// @param label what it is called
    /// @param value its value, or `unknown`
    /// @param place how it stands among peers, or why it is unknown
    /// @param known whether it is known
    /// @param formula its formula
    /// @param source who published it
    /// @param figures what went in
    /// @param events the filings that were counted
    public record Part(
            String label,
            String value,
            String place,
            boolean known,
            String formula,
            String source,
            List<Figure> figures,
            List<Filing> events) {}

    /// A figure.
    ///
    /// @param label what it is
    /// @param value its value
    /// @param rule how it was put together, and why that stands for it
    /// @param numbers the filed numbers
    public record Figure(String label, String value, String rule, List<FiledNumber> numbers) {}

    /// A filed number.
    ///
    /// @param tag its tag
    /// @param value the number and its unit
    /// @param when its period
    /// @param filed when and on which form
    /// @param accession in which filing
    /// @param href the filing at the SEC, absent where its number is of another form
    public record FiledNumber(
            String tag,
            String value,
            String when,
            String filed,
            String accession,
            @Nullable String href) {}

    /// A filing.
    ///
    /// @param what its form and items
    /// @param filed when it was filed
    /// @param accession its number
    /// @param href the filing at the SEC, absent where its number is of another form
    public record Filing(String what, String filed, String accession, @Nullable String href) {}
}
