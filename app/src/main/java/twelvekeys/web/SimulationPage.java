package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which volume to move between partners, as a page.
///
/// @param frame what stands around it
/// @param headline the answer in a line
/// @param lede the answer in a few sentences
/// @param form what was asked
/// @param answer what is answered; null where the question means nothing, or there is no volume
public record SimulationPage(
        Frame frame, String headline, String lede, Form form, @Nullable Told answer) {

    /// What was asked, as it was typed.
    ///
    /// @param fields the fields in their order
    public record Form(List<Field> fields) {}

    /// A field of the form.
    ///
    /// @param name its name
    /// @param label its label, with its unit
    /// @param typed what stands in it
    /// @param most the largest number it takes
    /// @param wrong what is wrong with it, null if nothing
    public record Field(
            String name, String label, String typed, int most, @Nullable String wrong) {}

    /// The answer.
    ///
    /// @param figures the span as planned and as moved
    /// @param moves each move and why
    /// @param scale the ends of the scale of the plots, in words
    /// @param bounds the limits that were reached
    /// @param beyond who would carry more than it ever did
    /// @param model what gives the chances
    public record Told(
            List<Figure> figures,
            List<Move> moves,
            String scale,
            List<String> bounds,
            List<String> beyond,
            String model) {}

    /// A figure before and after.
    ///
    /// @param name what it is
    /// @param before as planned
    /// @param beforeRange its range, empty if it has none
    /// @param after with the moves made
    /// @param afterRange its range, empty if it has none
    public record Figure(
            String name, String before, String beforeRange, String after, String afterRange) {}

    /// A move and why.
    ///
    /// @param lot what is moved
    /// @param promises how many promises, of how many
    /// @param from who was to carry them
    /// @param fromHref where that partnership is
    /// @param fromChance its chance and range
    /// @param to who would
    /// @param toHref where that partnership is
    /// @param toChance its chance and range
    /// @param plot the two ranges, drawn
    /// @param gain how many more are kept, and with caution
    public record Move(
            String lot,
            String promises,
            String from,
            String fromHref,
            String fromChance,
            String to,
            String toHref,
            String toChance,
            Content plot,
            String gain) {}
}
