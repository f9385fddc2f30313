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
/// @param model what gives the chances, what it was judged on, and where it fails
public record ForecastsPage(
        Frame frame,
        String headline,
        Sentence lede,
        boolean ours,
        int horizonDays,
        LocalDate from,
        LocalDate to,
        @Nullable Content diagram,
        List<Figure> figures,
        Model model) {

    /// What gives the chances.
    ///
    /// @param standing which model stands now, and why
    /// @param is what that model is
    /// @param horizons how good the forecasts would have been so many days before
    /// @param candidates how good each model would have been
    /// @param evidence how good they would have been by how much of a record there was
    /// @param failures where they fail, a sentence each
    /// @param choices which model was chosen from which day, newest first
    public record Model(
            String standing,
            String is,
            List<Row> horizons,
            List<Row> candidates,
            List<Row> evidence,
            List<String> failures,
            List<Choice> choices) {}

    /// A line of figures.
    ///
    /// @param name what it is of
    /// @param promises how many promises it rests on
    /// @param late how many of them were not kept
    /// @param figures the figures, in the order of the columns
    public record Row(String name, String promises, String late, List<String> figures) {}

    /// A choice of a model.
    ///
    /// @param from the day from which it holds
    /// @param what the model
    /// @param why why
    public record Choice(String from, String what, String why) {}

    /// A score.
    ///
    /// @param name what it is called
    /// @param value its value
    /// @param range its range, empty if none is given
    /// @param base the same for the base rate alone, empty if there is none
    /// @param meaning what it means, in a sentence
    public record Figure(String name, String value, String range, String base, String meaning) {}
}
