package twelvekeys.web;

import java.util.ArrayList;
import java.util.List;
import twelvekeys.report.Block;
import twelvekeys.report.Measured;
import twelvekeys.report.Piece;
import twelvekeys.report.Report;
import twelvekeys.report.Section;
import twelvekeys.report.Words;
import twelvekeys.web.paper.Deck;
import twelvekeys.web.paper.Deck.Line;
import twelvekeys.web.paper.Deck.Slide;

/// A report as slides: its title, then one or more slides a section. A table that is too long for a
/// slide goes on on the next.
final class ReportDeck {

    private static final int ROWS = 7;
    private static final int LINES = 5;

    private final String root;
    private final Report report;
    private final String foot;
    private final List<Slide> slides = new ArrayList<>();

    private ReportDeck(String root, Report report) {
        this.root = root;
        this.report = report;
        this.foot =
                "Data as of "
                        + Figures.date(report.asOf())
                        + " · record of "
                        + Figures.counted(report.mark().entries(), "entry", "entries")
                        + ", root "
                        + report.mark().root();
    }

    static Deck of(String root, Report report) {
        ReportDeck deck = new ReportDeck(root, report);
        deck.slides.add(
                new Slide(
                        report.title(),
                        List.of(
                                deck.line(report.lede()),
                                new Line("Read from what " + report.readBy() + " can see.", "")),
                        List.of(),
                        deck.foot));
        report.sections().forEach(deck::add);
        return new Deck(report.title(), deck.slides);
    }

    private void add(Section section) {
        String heading = SetWords.plain(section.heading());
        List<Line> lines = new ArrayList<>();
        List<Slide> tables = new ArrayList<>();
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Paragraph(Words words, boolean _) -> lines.add(line(words));
                case Block.Quote(Words words) -> lines.add(line(words));
                case Block.Items(List<Words> items) -> items.forEach(item -> lines.add(line(item)));
                case Block.Figures(List<Measured> figures) ->
                        figures.forEach(figure -> lines.add(line(figure)));
                case Block.Table table -> tables.addAll(table(heading, table));
                case Block.Levels _, Block.Gaps _ -> {
                    // Their figures are said in words beside them.
                }
            }
        }
        for (int from = 0; from < lines.size(); from += LINES) {
            List<Line> some = lines.subList(from, Math.min(lines.size(), from + LINES));
            slides.add(new Slide(heading, some, List.of(), foot));
        }
        slides.addAll(tables);
    }

    private List<Slide> table(String heading, Block.Table table) {
        List<Slide> slides = new ArrayList<>();
        for (int from = 0; from < table.rows().size(); from += ROWS) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(table.columns().stream().map(Block.Column::name).toList());
            table.rows().subList(from, Math.min(table.rows().size(), from + ROWS)).stream()
                    .map(row -> row.stream().map(SetWords::plain).toList())
                    .forEach(rows::add);
            slides.add(new Slide(heading, List.of(line(table.caption())), rows, foot));
        }
        return slides;
    }

    private Line line(Measured figure) {
        String range = ReportSetting.range(figure);
        return new Line(
                (figure.side() == null ? "" : report.partnership().name(figure.side()) + ", ")
                        + figure.label()
                        + ": "
                        + ReportSetting.value(figure)
                        + (range.isEmpty() ? "" : " (" + range + ")")
                        + ", rests on "
                        + SetWords.plain(figure.rests()),
                root + figure.explained());
    }

    /// A paragraph that leads to the first place its words lead to.
    private Line line(Words words) {
        return new Line(
                SetWords.plain(words),
                words.pieces().stream()
                        .filter(Piece.Link.class::isInstance)
                        .map(piece -> root + ((Piece.Link) piece).href())
                        .findFirst()
                        .orElse(""));
    }
}
