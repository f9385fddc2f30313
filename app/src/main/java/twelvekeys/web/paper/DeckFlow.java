package twelvekeys.web.paper;

import java.util.ArrayList;
import java.util.List;
import twelvekeys.web.paper.Deck.Column;
import twelvekeys.web.paper.Deck.Drawing;
import twelvekeys.web.paper.Deck.Part;
import twelvekeys.web.paper.Deck.Row;
import twelvekeys.web.paper.Deck.Run;
import twelvekeys.web.paper.Deck.Slide;
import twelvekeys.web.paper.Deck.Table;
import twelvekeys.web.paper.Deck.Tallies;
import twelvekeys.web.paper.Deck.Text;

/// Lays the parts of a section on as many slides as they need. A table goes on on the next slide,
/// and so does a paragraph longer than a slide; what is longer than a slide within a table ends in
/// an ellipsis.
public final class DeckFlow {

    /// How many rows at least stand on the last slide of a table.
    private static final int COMPANY = 3;

    private final double room;
    private final List<List<Part>> slides = new ArrayList<>();
    private List<Part> parts = new ArrayList<>();
    private double filled;

    private DeckFlow(String heading) {
        // The number of a slide may make a heading longer.
        this.room = Sizes.BOTTOM - Sizes.body(numbered(heading, 99, 99));
    }

    /// The slides of a section, which are numbered if they are several.
    ///
    /// @param heading its news
    /// @param parts what it says, in order
    public static List<Slide> of(String heading, List<Part> parts) {
        DeckFlow flow = new DeckFlow(heading);
        parts.forEach(flow::add);
        if (!flow.parts.isEmpty() || flow.slides.isEmpty()) {
            flow.slides.add(flow.parts);
        }
        List<Slide> slides = new ArrayList<>();
        int all = flow.slides.size();
        for (List<Part> each : flow.slides) {
            String said = all == 1 ? heading : numbered(heading, slides.size() + 1, all);
            slides.add(new Slide(false, said, each));
        }
        return slides;
    }

    private static String numbered(String heading, int number, int all) {
        return heading + " (" + number + " of " + all + ")";
    }

    private void add(Part part) {
        switch (part) {
            case Text text -> add(text);
            case Table table -> add(table);
            case Tallies _ -> put(part);
            case Drawing drawing -> put(fitted(drawing));
        }
    }

    /// A drawing is never higher than a slide.
    private Drawing fitted(Drawing drawing) {
        double most = room - Sizes.titleHeight(drawing);
        return drawing.height() > most ? drawing.shrunk(most) : drawing;
    }

    private double left() {
        return room - filled - (parts.isEmpty() ? 0 : Sizes.GAP);
    }

    private void put(Part part) {
        double height = Sizes.height(part);
        if (height > left()) {
            turn();
        }
        filled += height + (parts.isEmpty() ? 0 : Sizes.GAP);
        parts.add(part);
    }

    private void turn() {
        if (!parts.isEmpty()) {
            slides.add(parts);
            parts = new ArrayList<>();
            filled = 0;
        }
    }

    private void add(Text text) {
        Text rest = text;
        while (Sizes.height(rest) > room) {
            turn();
            double size = rest.manner().size();
            int lines = (int) (room / rest.manner().leading());
            String words = Deck.plain(rest.runs());
            int cut = Ruler.held(words, lines, Sizes.room(rest.manner()), size, true);
            put(new Text(part(rest.runs(), 0, cut), rest.manner()));
            rest = new Text(part(rest.runs(), cut, words.length()), rest.manner());
        }
        put(rest);
    }

    private void add(Table table) {
        if (Sizes.height(table) > left() && Sizes.height(table) <= room) {
            turn();
        }
        boolean first = true;
        for (List<Row> rows : rows(table)) {
            if (!first) {
                turn();
            }
            put(new Table(table.caption(), table.columns(), rows));
            first = false;
        }
    }

    /// The rows of a table, slide by slide: the first as far as the slide that was begun has room.
    private List<List<Row>> rows(Table table) {
        double head = Sizes.captionHeight(table.caption()) + Sizes.headHeight(table.columns());
        List<List<Row>> slides = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        double space = left();
        double height = head;
        for (Row each : table.rows()) {
            Row row = fitted(table, each, room - head);
            double more = Sizes.rowHeight(table.columns(), row);
            if (height + more > space && rows.isEmpty()) {
                // Not even one: the table begins on the next slide.
                space = room;
            } else if (height + more > space) {
                slides.add(rows);
                rows = new ArrayList<>();
                space = room;
                height = head;
            }
            rows.add(row);
            height += more;
        }
        slides.add(rows);
        if (slides.size() > 1) {
            keepCompany(table.columns(), slides, room - head);
        }
        return slides;
    }

    /// Few rows alone on the last slide are joined by some of the slide before.
    private static void keepCompany(List<Column> columns, List<List<Row>> slides, double room) {
        List<Row> before = slides.get(slides.size() - 2);
        List<Row> last = slides.getLast();
        double height = 0;
        for (Row row : last) {
            height += Sizes.rowHeight(columns, row);
        }
        while (last.size() < COMPANY && before.size() > COMPANY) {
            height += Sizes.rowHeight(columns, before.getLast());
            if (height > room) {
                return;
            }
            last.addFirst(before.removeLast());
        }
    }

    private static Row fitted(Table table, Row row, double room) {
        if (Sizes.rowHeight(table.columns(), row) <= room) {
            return row;
        }
        int lines = (int) ((room - Sizes.ROW_PADDING) / Sizes.CELL_LEADING);
        List<List<Run>> cells = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            double width = table.columns().get(at).width() - Sizes.CELL_PADDING;
            cells.add(fitted(row.cells().get(at), lines, width));
        }
        return new Row(cells);
    }

    private static List<Run> fitted(List<Run> cell, int lines, double width) {
        String words = Deck.plain(cell);
        if (Ruler.held(words, lines, width, Sizes.CELL, true) == words.length()) {
            return cell;
        }
        List<Run> some = part(cell, 0, Ruler.held(words, lines - 1, width, Sizes.CELL, true));
        some.add(Run.of("…"));
        return some;
    }

    /// The runs from one of their characters to another.
    private static List<Run> part(List<Run> runs, int from, int to) {
        List<Run> part = new ArrayList<>();
        int begins = 0;
        for (Run run : runs) {
            int ends = begins + run.words().length();
            int first = Math.max(from, begins) - begins;
            int last = Math.min(to, ends) - begins;
            if (first < last) {
                part.add(
                        new Run(
                                run.words().substring(first, last),
                                run.href(),
                                run.strong(),
                                run.side()));
            }
            begins = ends;
        }
        return part;
    }
}
