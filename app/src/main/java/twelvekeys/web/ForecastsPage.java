package twelvekeys.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How good the forecasts have been, in plain words and as a picture.
///
/// @param frame what stands around it
/// @param headline the answer in a line
/// @param lede the answer in a few sentences
/// @param ours whether it is what we promised that is judged
/// @param horizonDays how many days before the due date the forecasts were made
/// @param from the first due day judged
/// @param to the last due day judged
/// @param diagram forecasts against what happened, drawn; absent without enough promises
/// @param figures the scores, each with what it means
public record ForecastsPage(
        Frame frame,
        String headline,
        Sentence lede,
        boolean ours,
        int horizonDays,
        LocalDate from,
        LocalDate to,
        @Nullable Content diagram,
        List<Figure> figures) {

    /// A score.
    ///
    /// @param name what it is called
    /// @param value its value
    /// @param range its range, empty if none is given
    /// @param base the same for the base rate alone, empty if there is none
    /// @param meaning what it means, in a sentence
    public record Figure(String name, String value, String range, String base, String meaning) {}
}
