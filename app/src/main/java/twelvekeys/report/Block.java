package twelvekeys.report;

import java.util.List;
import twelvekeys.conversation.PulseResults;
import twelvekeys.partnership.Side;
import twelvekeys.trust.Level;

/// A part of a section. The set is closed, so that pages, PDFs, slides and programs know them all.
public sealed interface Block {

    /// A paragraph.
    ///
    /// @param words what it says
    /// @param aside whether it is a note
    record Paragraph(Words words, boolean aside) implements Block {}

    /// A list.
    ///
    /// @param items its items
    record Items(List<Words> items) implements Block {

        /// Copies the items.
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Something to say aloud.
    ///
    /// @param words what to say
    record Quote(Words words) implements Block {}

    /// A table. The first cell of a row names it.
    ///
    /// @param caption what it shows
    /// @param columns its columns
    /// @param rows its rows, each with as many cells as there are columns
    record Table(Words caption, List<Column> columns, List<List<Words>> rows) implements Block {

        /// Copies the columns and the rows.
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A column.
    ///
    /// @param name what it is called
    /// @param number whether its cells are numbers
    record Column(String name, boolean number) {}

    /// Figures, each with its range and its explanation.
    ///
    /// @param figures the figures
    record Figures(List<Measured> figures) implements Block {

        /// Copies the figures.
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /// Levels of both sides, drawn on one scale.
    ///
    /// @param levels the levels
    record Levels(List<Shown> levels) implements Block {

        /// Copies the levels.
        public Levels {
            levels = List.copyOf(levels);
        }
    }

    /// A level of one side.
    ///
    /// @param side the side
    /// @param who what it is called
    /// @param level the level
    record Shown(Side side, String who, Level level) {}

    /// How both sides see one of them, key by key, drawn.
    ///
    /// @param about the side that is judged
    /// @param own what it is called
    /// @param other what the other is called
    /// @param results what the pulse told
    record Gaps(Side about, String own, String other, PulseResults results) implements Block {}
}
