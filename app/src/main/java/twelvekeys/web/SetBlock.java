package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// A block of a report, ready to be printed by the template.
public sealed interface SetBlock {

    /// A paragraph.
    ///
    /// @param words what it says
    /// @param aside whether it is a note
    record Paragraph(Content words, boolean aside) implements SetBlock {}

    /// A list.
    ///
    /// @param items its items
    record Items(List<? extends Content> items) implements SetBlock {}

    /// Something to say aloud.
    ///
    /// @param words what to say
    record Quote(Content words) implements SetBlock {}

    /// A table.
    ///
    /// @param caption what it shows
    /// @param columns its columns
    /// @param rows its rows
    record Table(Content caption, List<Column> columns, List<List<Cell>> rows) implements SetBlock {

        /// Whether its columns are as wide as they say.
        public boolean fixed() {
            return columns.getFirst().share() > 0;
        }
    }

    /// A column.
    ///
    /// @param name what it is called
    /// @param number whether it holds numbers
    /// @param share the part of the table's width that it takes, in per cent; 0 where the browser
    ///   finds it
    record Column(String name, boolean number, double share) {}

    /// A cell.
    ///
    /// @param words what it says
    /// @param column its column
    record Cell(Content words, Column column) {}

    /// Figures.
    ///
    /// @param figures the figures
    record Tallies(List<Tally> figures) implements SetBlock {}

    /// A figure.
    ///
    /// @param side whose it is, absent if neither’s
    /// @param who what that side is called, empty with it
    /// @param value the figure, or that there is not enough evidence
    /// @param range its range, empty without
    /// @param label what it says
    /// @param rests what it rests on
    /// @param thin whether that is little
    /// @param explained where it is explained
    record Tally(
            @Nullable Side side,
            String who,
            String value,
            String range,
            String label,
            Content rests,
            boolean thin,
            String explained) {

        /// Whether there is a figure.
        public boolean known() {
            return !range.isEmpty();
        }
    }

    /// A picture.
    ///
    /// @param title what stands above it, empty for nothing
    /// @param picture the picture
    record Drawn(String title, Content picture) implements SetBlock {}
}
