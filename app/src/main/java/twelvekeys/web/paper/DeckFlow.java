package twelvekeys.web.paper;

import java.util.ArrayList;
import java.util.List;
import twelvekeys.web.paper.Deck.Drawing;
import twelvekeys.web.paper.Deck.Part;
import twelvekeys.web.paper.Deck.Run;
import twelvekeys.web.paper.Deck.Slide;
import twelvekeys.web.paper.Deck.Table;
import twelvekeys.web.paper.Deck.Tallies;
import twelvekeys.web.paper.Deck.Text;

/// Lays the parts of a section on as many slides as they need. A table goes on on the next slide,
/// and so does a paragraph longer than a slide; what is longer than a slide within a table ends in
/// an ellipsis.
public final class DeckFlow {

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
        double head = Sizes.captionHeight(table.caption()) + Sizes.headHeight(table.columns());
        if (Sizes.height(table) > left() && Sizes.height(table) <= room) {
            turn();
        }
        List<List<List<Run>>> rows = new ArrayList<>();
        double height = head;
        for (List<List<Run>> each : table.rows()) {
            List<List<Run>> row = fitted(table, each, room - head);
            double more = Sizes.rowHeight(table.columns(), row);
            if (height + more > left() && !(parts.isEmpty() && rows.isEmpty())) {
                if (!rows.isEmpty()) {
                    put(new Table(table.caption(), table.columns(), rows));
                }
                turn();
                rows.clear();
                height = head;
            }
            rows.add(row);
            height += more;
        }
        if (!rows.isEmpty()) {
            put(new Table(table.caption(), table.columns(), rows));
        }
    }

    private static List<List<Run>> fitted(Table table, List<List<Run>> row, double room) {
        if (Sizes.rowHeight(table.columns(), row) <= room) {
            return row;
        }
        int lines = (int) ((room - Sizes.ROW_PADDING) / Sizes.CELL_LEADING);
        List<List<Run>> fitted = new ArrayList<>();
        for (int at = 0; at < row.size(); at++) {
            List<Run> cell = row.get(at);
            String words = Deck.plain(cell);
            double width = table.columns().get(at).width() - Sizes.CELL_PADDING;
            int cut = Ruler.held(words, lines, width, Sizes.CELL, true);
            if (cut < words.length()) {
                List<Run> some =
                        part(cell, 0, Ruler.held(words, lines - 1, width, Sizes.CELL, true));
                some.add(Run.of("…"));
                fitted.add(some);
            } else {
                fitted.add(cell);
            }
        }
        return fitted;
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
