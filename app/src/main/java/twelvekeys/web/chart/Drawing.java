package twelvekeys.web.chart;

import java.util.Locale;

/// A sheet of a fixed size on which a chart draws; the origin is top left, y grows downwards.
///
/// Coordinates are rounded to a tenth of a pixel, so the bytes do not depend on the last bit of a
/// calculation.
final class Drawing {

    /// Which point of a text stands at its x.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final double width;
    private final double height;
    private final StringBuilder shapes = new StringBuilder();

    Drawing(double width, double height) {
        this.width = width;
        this.height = height;
    }

    Drawing line(String css, double stroke, double x1, double y1, double x2, double y2) {
        return line(css, stroke, "", x1, y1, x2, y2);
    }

    /// A line with a dash pattern such as `1 6`; with a first dash of 1 the ends are round, which
    /// makes dots.
    Drawing line(
            String css, double stroke, String dashes, double x1, double y1, double x2, double y2) {
        shapes.append("<line class=\"").append(css).append('"');
        number("x1", x1).number("y1", y1).number("x2", x2).number("y2", y2);
        number("stroke-width", stroke);
        if (!dashes.isEmpty()) {
            attribute("stroke-dasharray", dashes);
        }
        if (dashes.isEmpty() || dashes.startsWith("1 ")) {
            attribute("stroke-linecap", dashes.isEmpty() ? "butt" : "round");
        }
        shapes.append("/>");
        return this;
    }

    Drawing circle(String css, double stroke, double x, double y, double radius) {
        shapes.append("<circle class=\"").append(css).append('"');
        number("cx", x).number("cy", y).number("r", radius).strokeWidth(stroke);
        shapes.append("/>");
        return this;
    }

    Drawing box(String css, double x, double y, double boxWidth, double boxHeight) {
        return box(css, 0, x, y, boxWidth, boxHeight);
    }

    Drawing box(String css, double stroke, double x, double y, double boxWidth, double boxHeight) {
        shapes.append("<rect class=\"").append(css).append('"');
        number("x", x).number("y", y).number("width", boxWidth).number("height", boxHeight);
        strokeWidth(stroke);
        shapes.append("/>");
        return this;
    }

    /// A line through the points, given as x, y, x, y …; closed when the last point is the first.
    Drawing path(String css, double stroke, double... points) {
        shapes.append("<path class=\"").append(css).append("\" d=\"");
        for (int at = 0; at < points.length; at += 2) {
            shapes.append(at == 0 ? 'M' : 'L').append(written(points[at]));
            shapes.append(' ').append(written(points[at + 1]));
        }
        shapes.append('"');
        strokeWidth(stroke);
        attribute("stroke-linejoin", "round");
        shapes.append("/>");
        return this;
    }

    Drawing text(String css, Anchor anchor, double x, double y, String text) {
        shapes.append("<text class=\"").append(css).append('"');
        number("x", x).number("y", y);
        if (anchor != Anchor.START) {
            attribute("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
        }
        shapes.append('>').append(Lettering.escaped(text)).append("</text>");
        return this;
    }

    /// The finished drawing.
    ///
    /// @param label everything the drawing says, in words
    /// @param css classes of the element, or empty
    Svg finished(String label, String css) {
        String classes = css.isEmpty() ? "" : " class=\"" + css + "\"";
        String markup =
                "<svg xmlns=\"http://www.w3.org/2000/svg\""
                        + classes
                        + (" width=\"" + written(width) + "\" height=\"" + written(height) + "\"")
                        + (" viewBox=\"0 0 " + written(width) + " " + written(height) + "\"")
                        + (" role=\"img\" aria-label=\"" + Lettering.escaped(label) + "\">")
                        + shapes
                        + "</svg>";
        return new Svg(markup, label, width, height);
    }

    private Drawing number(String name, double value) {
        return attribute(name, written(value));
    }

    private Drawing strokeWidth(double stroke) {
        return stroke > 0 ? number("stroke-width", stroke) : this;
    }

    private Drawing attribute(String name, String value) {
        shapes.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    /// A coordinate to a tenth of a pixel: `12`, `12.5`, `-0.3`.
    static String written(double value) {
        long tenths = Math.round(value * 10);
        if (tenths % 10 == 0) {
            return Long.toString(tenths / 10);
        }
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + "." + size % 10;
    }
}
