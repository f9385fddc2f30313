package twelvekeys.web.paper;

import java.util.List;
import java.util.Locale;

/// Slides to be written, each with what fits on it.
///
/// @param kicker what it is, in a few words
/// @param title what it is about
/// @param foot what stands at the bottom of every slide
/// @param slides the slides, in their order; the first is the cover
public record Deck(String kicker, String title, String foot, List<Slide> slides) {

    /// Copies the slides.
    public Deck {
        slides = List.copyOf(slides);
    }

    /// A slide.
    ///
    /// @param cover whether it is the cover, whose heading is large
    /// @param heading its news
    /// @param parts what it says, from the top
    public record Slide(boolean cover, String heading, List<Part> parts) {

        /// Copies the parts.
        public Slide {
            parts = List.copyOf(parts);
        }
    }

    /// A part of a slide. The set is closed, so that every way of writing a deck knows them all.
    public sealed interface Part {}

    /// A paragraph.
    ///
    /// @param runs what it says
    /// @param manner how it is set
    public record Text(List<Run> runs, Manner manner) implements Part {

        /// Copies the runs.
        public Text {
            runs = List.copyOf(runs);
        }
    }

    /// How a paragraph is set.
    public enum Manner {
        /// The news of the whole deck.
        LEDE(20, 27),
        /// A paragraph.
        PLAIN(16, 22),
        /// One of a list.
        ITEM(16, 22),
        /// Something to say aloud.
        SAY(16, 22),
        /// A note.
        NOTE(12, 16.5);

        private final double size;
        private final double leading;

        Manner(double size, double leading) {
            this.size = size;
            this.leading = leading;
        }

        /// Its name for a style sheet.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The size of its letters, in points.
        double size() {
            return size;
        }

        /// The height of its lines, in points.
        double leading() {
            return leading;
        }
    }

    /// Figures, two side by side.
    ///
    /// @param figures the figures
    public record Tallies(List<Tally> figures) implements Part {

        /// Copies the figures.
        public Tallies {
            figures = List.copyOf(figures);
        }
    }

    /// A figure.
    ///
    /// @param side the code of whose it is, empty if neither’s
    /// @param value the figure, or that there is not enough evidence
    /// @param range its range, empty without
    /// @param label what it says
    /// @param rests what it rests on, and the way to its explanation
    public record Tally(String side, String value, String range, String label, List<Run> rests) {

        /// Copies the runs.
        public Tally {
            rests = List.copyOf(rests);
        }
    }

    /// A table, or as many of its rows as fit.
    ///
    /// @param caption what it shows
    /// @param columns its columns
    /// @param rows its rows
    public record Table(List<Run> caption, List<Column> columns, List<Row> rows) implements Part {

        /// Copies the columns and the rows.
        public Table {
            caption = List.copyOf(caption);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// A row.
    ///
    /// @param cells what stands in it, for every column; the first cell names it
    public record Row(List<List<Run>> cells) {

        /// Copies the cells.
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A column.
    ///
    /// @param name what it is called
    /// @param number whether its cells are numbers
    /// @param width how wide it is, in points
    public record Column(String name, boolean number, double width) {

        /// The part of a slide's width that it takes, in per cent.
        public double share() {
            return 100 * width / Sizes.WIDTH;
        }
    }

    /// A drawing.
    ///
    /// @param title what stands above it, empty for nothing
    /// @param svg the element, with its colours in it
    /// @param words all that it says
    /// @param width how wide it is shown, in points
    /// @param height how high it is shown, in points
    public record Drawing(String title, String svg, String words, double width, double height)
            implements Part {

        /// The element as large as it is shown.
        public String sized() {
            return "<svg style=\"width: "
                    + width
                    + "pt; height: "
                    + height
                    + "pt\""
                    + svg.substring("<svg".length());
        }

        Drawing shrunk(double to) {
            return new Drawing(title, svg, words, width * to / height, to);
        }
    }

    /// Some words that are set alike.
    ///
    /// @param words the words
    /// @param href where they lead, empty for nowhere
    /// @param strong whether they are bold
    /// @param side the code of the side whose name they are, empty otherwise
    public record Run(String words, String href, boolean strong, String side) {

        /// Plain words.
        public static Run of(String words) {
            return new Run(words, "", false, "");
        }
    }

    /// What some runs say.
    static String plain(List<Run> runs) {
        StringBuilder plain = new StringBuilder();
        runs.forEach(run -> plain.append(run.words()));
        return plain.toString();
    }
}
