package twelvekeys.web.paper;

import java.util.List;
import twelvekeys.web.paper.Deck.Drawing;
import twelvekeys.web.paper.Deck.Manner;
import twelvekeys.web.paper.Deck.Part;
import twelvekeys.web.paper.Deck.Row;
import twelvekeys.web.paper.Deck.Run;
import twelvekeys.web.paper.Deck.Table;
import twelvekeys.web.paper.Deck.Tallies;
import twelvekeys.web.paper.Deck.Tally;
import twelvekeys.web.paper.Deck.Text;

/// How large everything on a slide is, in points. `slides.css` says the same for the PDF.
public final class Sizes {

    /// The width of what stands on a slide.
    public static final double WIDTH = 864;

    /// The size of the letters in a table.
    public static final double CELL = 12;

    /// The space in a cell of a table beside its words.
    public static final double CELL_PADDING = 14;

    static final double SHEET_WIDTH = 960;
    static final double SHEET_HEIGHT = 540;
    static final double LEFT = (SHEET_WIDTH - WIDTH) / 2;

    /// Where the rule above the heading stands.
    static final double TOP = 28;

    /// From the rule to the heading, and from the heading to the first part.
    static final double BELOW_RULE = 15;

    static final double BELOW_HEADING = 12;

    /// Where the last part ends at the latest.
    static final double BOTTOM = 500;

    static final double HEADING = 26;
    static final double HEADING_LEADING = 31;

    /// The heading of the cover stands lower, and larger.
    static final double COVER_TOP = 150;

    static final double COVER_HEADING = 40;
    static final double COVER_LEADING = 48;

    /// From a part to the next.
    static final double GAP = 9;

    static final double INDENT = 16;
    static final double VALUE = 34;

    /// The size of words where there is no figure.
    static final double NO_VALUE = 20;

    static final double VALUE_LEADING = 42;
    static final double LABEL = 14;
    static final double LABEL_LEADING = 19;
    static final double TALLY_WIDTH = 412;
    static final double CELL_LEADING = 16;
    static final double ROW_PADDING = 8;
    static final double TITLE_LEADING = 22;

    private Sizes() {}

    /// Where the first part stands below a heading.
    static double body(String heading) {
        return TOP + BELOW_RULE + headingHeight(heading) + BELOW_HEADING;
    }

    static double coverHeight(String heading) {
        return COVER_LEADING * Ruler.lines(heading, WIDTH, COVER_HEADING, true);
    }

    static double headingHeight(String heading) {
        return HEADING_LEADING * Ruler.lines(heading, WIDTH, HEADING, true);
    }

    static double room(Manner manner) {
        return manner == Manner.ITEM || manner == Manner.SAY ? WIDTH - INDENT : WIDTH;
    }

    static double height(Part part) {
        return switch (part) {
            case Text text ->
                    text.manner().leading()
                            * lines(text.runs(), room(text.manner()), text.manner().size());
            case Tallies tallies -> {
                double height = 0;
                for (int row = 0; row < tallies.figures().size(); row += 2) {
                    height += tallyHeight(tallies.figures(), row);
                }
                yield height;
            }
            case Table table -> {
                double height = captionHeight(table.caption()) + headHeight(table.columns());
                for (Row row : table.rows()) {
                    height += rowHeight(table.columns(), row);
                }
                yield height;
            }
            case Drawing drawing -> titleHeight(drawing) + drawing.height();
        };
    }

    static double titleHeight(Drawing drawing) {
        return drawing.title().isEmpty() ? 0 : TITLE_LEADING;
    }

    static double value(Tally tally) {
        return tally.range().isEmpty() ? NO_VALUE : VALUE;
    }

    /// The height of the higher of the two that stand side by side.
    static double tallyHeight(List<Tally> figures, int row) {
        double height = 0;
        for (Tally tally : figures.subList(row, Math.min(figures.size(), row + 2))) {
            height =
                    Math.max(
                            height,
                            VALUE_LEADING
                                    + LABEL_LEADING
                                            * Ruler.lines(tally.label(), TALLY_WIDTH, LABEL, false)
                                    + Manner.NOTE.leading()
                                            * lines(
                                                    tally.rests(),
                                                    TALLY_WIDTH,
                                                    Manner.NOTE.size()));
        }
        return height;
    }

    static double captionHeight(List<Run> caption) {
        return caption.isEmpty()
                ? 0
                : Manner.NOTE.leading() * lines(caption, WIDTH, Manner.NOTE.size()) + 4;
    }

    static double headHeight(List<Deck.Column> columns) {
        int lines = 1;
        for (Deck.Column column : columns) {
            lines =
                    Math.max(
                            lines,
                            Ruler.lines(column.name(), column.width() - CELL_PADDING, CELL, true));
        }
        return CELL_LEADING * lines + ROW_PADDING;
    }

    static double rowHeight(List<Deck.Column> columns, Row row) {
        int lines = 1;
        for (int at = 0; at < row.cells().size(); at++) {
            lines =
                    Math.max(
                            lines,
                            lines(
                                    row.cells().get(at),
                                    columns.get(at).width() - CELL_PADDING,
                                    CELL));
        }
        return CELL_LEADING * lines + ROW_PADDING;
    }

    private static int lines(List<Run> runs, double room, double size) {
        return Ruler.lines(Deck.plain(runs), room, size, runs.stream().anyMatch(Run::strong));
    }
}
