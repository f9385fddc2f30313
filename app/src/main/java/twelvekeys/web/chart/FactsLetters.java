package twelvekeys.web.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import twelvekeys.web.chart.Drawing.Anchor;

/// The five letters of one company on the scale from 0 to 100, each before the peers it is held
/// against.
///
/// The pale bars are the peers, ten points wide each; the upright is their mean. The point is the
/// company, with its bounds as a line: where it would lie if everything unknown were at its worst,
/// and at its best. A letter without enough evidence has bounds and no point.
public final class FactsLetters {

    private static final double TALLEST = 20;
    private static final double RADIUS = 6;
    private static final int MARK = 20;

    private FactsLetters() {}

    /// A letter.
    ///
    /// @param name what it is called
    /// @param score 0 to 100; absent where there is not enough evidence
    /// @param least where its bounds begin
    /// @param most where they end
    /// @param peersMean the mean of its peers; absent if nobody has one
    /// @param tens how many peers lie from 0 to below 10, and so on up to 100
    /// @param figure the short words at the end of the row
    /// @param words all of it in a sentence
    public record Row(
            String name,
            @Nullable Double score,
            double least,
            double most,
            @Nullable Double peersMean,
            List<Integer> tens,
            String figure,
            String words) {

        /// Copies the counts.
        public Row {
            tens = List.copyOf(tens);
        }
    }

    /// The picture of a page.
    ///
    /// @param side the side whose letters they are
    public static Picture drawn(Side side, List<Row> rows) {
        return Picture.redrawn(width -> drawn(side, rows, width));
    }

    static Svg drawn(Side side, List<Row> rows, int width) {
        Rows layout = Rows.of(width, rows.size());
        Drawing on = new Drawing(width, layout.bottom() + 26);
        axis(on, layout);
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            double y = layout.y(at);
            peers(on, layout, row, y);
            layout.write(on, at, row.name(), "t-ink t-bold", row.figure(), "t-ink");
            Double score = row.score();
            if (score == null) {
                double from = place(layout, row.least());
                on.line("axis", 1, "2 4", from, y, place(layout, row.most()), y);
            } else {
                double from = place(layout, row.least());
                on.line(side.line(), 2, from, y, place(layout, row.most()), y);
                Marks.point(on, side, false, place(layout, score), y, RADIUS);
            }
        }
        return on.finished(rows.stream().map(Row::words).collect(Collectors.joining(" ")), "");
    }

    private static void axis(Drawing on, Rows layout) {
        for (int mark = 0; mark <= 100; mark += MARK) {
            double x = place(layout, mark);
            on.line("grid", 1, x, layout.wide() ? 4 : 28, x, layout.bottom());
            Anchor anchor = mark == 0 ? Anchor.START : mark == 100 ? Anchor.END : Anchor.MIDDLE;
            on.text("t-small", anchor, x, layout.bottom() + 16, Integer.toString(mark));
        }
    }

    private static void peers(Drawing on, Rows layout, Row row, double y) {
        int most = row.tens().stream().mapToInt(Integer::intValue).max().orElse(0);
        double foot = y + TALLEST / 2;
        for (int ten = 0; ten < row.tens().size() && most > 0; ten++) {
            double tall = TALLEST * row.tens().get(ten) / most;
            double left = place(layout, ten * 10.0);
            double room = place(layout, ten * 10.0 + 10) - left;
            if (tall > 0) {
                on.box("pale", 0.5, left + 1, foot - tall, room - 2, tall);
            }
        }
        Double mean = row.peersMean();
        if (mean != null) {
            double x = place(layout, mean);
            on.line("line-ink", 2, x, y - TALLEST / 2 - 2, x, foot + 2);
        }
    }

    private static double place(Rows layout, double points) {
        double within = Math.clamp(points, 0, 100) / 100;
        return layout.left() + within * (layout.right() - layout.left());
    }
}
