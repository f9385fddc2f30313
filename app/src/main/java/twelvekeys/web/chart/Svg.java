package twelvekeys.web.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// One finished drawing, which a template prints as it is.
///
/// Only this package makes one, and escapes every text that goes into it.
public final class Svg implements Content {

    private final String markup;
    private final String label;
    private final double width;
    private final double height;

    Svg(String markup, String label, double width, double height) {
        this.markup = markup;
        this.label = label;
        this.width = width;
        this.height = height;
    }

    /// The element `<svg>…</svg>`, ready for an HTML page.
    public String markup() {
        return markup;
    }

    /// What the drawing says, in words.
    public String label() {
        return label;
    }

    /// How high it is for every pixel that it is wide.
    public double heightToWidth() {
        return height / width;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup);
    }

    @Override
    public String toString() {
        return markup;
    }
}
