package twelvekeys.web.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.function.IntFunction;

/// The same chart drawn for three widths, of which the stylesheet shows the one that fits the place
/// it stands in.
///
/// The hidden ones are hidden from screen readers too, so the chart is read once.
public final class Picture implements Content {

    /// The width drawn for a desk, in CSS pixels.
    public static final int WIDE = 720;

    /// The width drawn for a column or a tablet.
    public static final int MIDDLE = 520;

    /// The width drawn for a phone.
    public static final int NARROW = 340;

    private final Svg wide;
    private final Svg middle;
    private final Svg narrow;

    private Picture(Svg wide, Svg middle, Svg narrow) {
        this.wide = wide;
        this.middle = middle;
        this.narrow = narrow;
    }

    /// Draws a chart for each of the widths.
    ///
    /// @param drawAt draws the chart at a width in CSS pixels
    static Picture redrawn(IntFunction<Svg> drawAt) {
        return new Picture(drawAt.apply(WIDE), drawAt.apply(MIDDLE), drawAt.apply(NARROW));
    }

    /// What the picture says, in words.
    public String label() {
        return wide.label();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(markup());
    }

    /// The element `<div class="chart">` with its drawings.
    public String markup() {
        return "<div class=\"chart\"><div class=\"at-wide\">"
                + wide.markup()
                + "</div><div class=\"at-middle\">"
                + middle.markup()
                + "</div><div class=\"at-narrow\">"
                + narrow.markup()
                + "</div></div>";
    }

    @Override
    public String toString() {
        return markup();
    }
}
