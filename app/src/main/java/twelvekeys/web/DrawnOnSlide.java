package twelvekeys.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import twelvekeys.web.paper.Deck.Drawing;

/// A drawing of a slide, which a template prints as it is.
///
/// @param drawing the drawing
public record DrawnOnSlide(Drawing drawing) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(drawing.sized());
    }
}
