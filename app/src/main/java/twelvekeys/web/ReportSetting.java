package twelvekeys.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Key;
import twelvekeys.report.Block;
import twelvekeys.report.Measured;
import twelvekeys.report.Quarter;
import twelvekeys.report.Report;
import twelvekeys.report.Section;
import twelvekeys.report.Words;
import twelvekeys.web.chart.GapDumbbells;
import twelvekeys.web.chart.Level;
import twelvekeys.web.chart.LevelPlot;
import twelvekeys.web.chart.Scale;
import twelvekeys.web.paper.Columns;

/// Sets a report: writes its figures, and draws its pictures.
///
/// @param root what stands before every address: nothing on a page, the server’s own in a file
/// @param onPaper whether pictures are drawn once, for paper, rather than for every width
record ReportSetting(String root, boolean onPaper) {

    /// How wide a picture on paper is drawn, in CSS pixels: what an upright A4 sheet has room for.
    static final int PAPER = 680;

    /// The width of an upright A4 sheet within its margins, the size of its letters, and the space
    /// beside them in a table, in points, as `paper.css` has them.
    private static final double PAPER_ROOM = 510;

    private static final double PAPER_LETTERS = 9;
    private static final double PAPER_PADDING = 9;

    static final ReportSetting PAGE = new ReportSetting("", false);

    static ReportSetting file(String root) {
        return new ReportSetting(root, true);
    }

    ReportSheet sheet(Report report) {
        return new ReportSheet(
                kicker(report),
                title(report),
                words(report.lede()),
                report.sections().stream().map(section -> section(report, section)).toList(),
                words(foot(report)),
                onPaper ? report.mark().note() : null);
    }

    private static Words foot(Report report) {
        return Words.of(
                "Data as of "
                        + Figures.date(report.asOf())
                        + ", read from what "
                        + report.readBy()
                        + " can see. Record: "
                        + Figures.counted(report.mark().entries(), "entry", "entries")
                        + ", root "
                        + report.mark().root()
                        + ".");
    }

    private Content words(Words words) {
        return new SetWords(words, root);
    }

    ReportSheet.Section section(Report report, Section section) {
        return new ReportSheet.Section(
                section.code(),
                words(section.heading()),
                section.blocks().stream().map(block -> block(report, block)).toList());
    }

    private SetBlock block(Report report, Block block) {
        return switch (block) {
            case Block.Paragraph(Words words, boolean aside) ->
                    new SetBlock.Paragraph(words(words), aside);
            case Block.Items(List<Words> items) ->
                    new SetBlock.Items(items.stream().map(this::words).toList());
            case Block.Quote(Words words) -> new SetBlock.Quote(words(words));
            case Block.Table table -> table(table);
            case Block.Figures(List<Measured> figures) ->
                    new SetBlock.Tallies(
                            figures.stream().map(figure -> tally(report, figure)).toList());
            case Block.Levels(List<Block.Shown> levels) -> new SetBlock.Drawn("", levels(levels));
            case Block.Gaps gaps -> new SetBlock.Drawn(title(gaps), gaps(gaps));
        };
    }

    private SetBlock table(Block.Table table) {
        List<SetBlock.Column> columns = new ArrayList<>();
        double[] shares = onPaper ? widths(table, PAPER_ROOM, PAPER_LETTERS, PAPER_PADDING) : null;
        for (Block.Column column : table.columns()) {
            double share = shares == null ? 0 : 100 * shares[columns.size()] / PAPER_ROOM;
            columns.add(new SetBlock.Column(column.name(), column.number(), share));
        }
        List<List<SetBlock.Cell>> rows = new ArrayList<>();
        for (List<Words> row : table.rows()) {
            List<SetBlock.Cell> cells = new ArrayList<>();
            for (int at = 0; at < row.size(); at++) {
                cells.add(new SetBlock.Cell(words(row.get(at)), columns.get(at)));
            }
            rows.add(cells);
        }
        return new SetBlock.Table(words(table.caption()), columns, rows);
    }

    /// How wide the columns of a table are.
    ///
    /// @param room how wide the table is, in points
    /// @param letters the size of its letters, in points
    /// @param padding the space in a cell beside its words, in points
    static double[] widths(Block.Table table, double room, double letters, double padding) {
        return Columns.widths(
                table.columns().stream().map(Block.Column::name).toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(SetWords::unbroken).toList())
                        .toList(),
                room,
                letters,
                padding);
    }

    private SetBlock.Tally tally(Report report, Measured figure) {
        Side side = figure.side();
        return new SetBlock.Tally(
                side,
                side == null ? "" : report.partnership().name(side),
                value(figure),
                range(figure),
                figure.label(),
                words(figure.rests()),
                figure.thin(),
                root + figure.explained());
    }

    static String value(Measured figure) {
        Double value = figure.value();
        return value == null ? "not enough evidence" : Figures.percent(value);
    }

    static String range(Measured figure) {
        Double lower = figure.lower();
        Double upper = figure.upper();
        return lower == null || upper == null ? "" : Figures.range(lower, upper);
    }

    private Content levels(List<Block.Shown> levels) {
        List<Level> drawn = drawn(levels);
        return onPaper
                ? new PaperPicture(LevelPlot.onPaper(drawn, Scale.FULL, PAPER))
                : LevelPlot.withAxis(drawn, Scale.FULL);
    }

    static List<Level> drawn(List<Block.Shown> levels) {
        return levels.stream()
                .map(shown -> Levels.drawn(shown.level(), shown.side(), shown.who()))
                .toList();
    }

    private Content gaps(Block.Gaps gaps) {
        List<GapDumbbells.Row> rows = drawn(gaps);
        return onPaper
                ? new PaperPicture(GapDumbbells.onPaper(rows, PAPER))
                : GapDumbbells.drawn(rows);
    }

    static List<GapDumbbells.Row> drawn(Block.Gaps gaps) {
        List<GapDumbbells.Row> rows = new ArrayList<>();
        for (Key key : Key.values()) {
            rows.add(
                    PulseTelling.drawn(
                            key.number() + ". " + key.title(),
                            key,
                            gaps.results().of(key.number(), gaps.about()),
                            gaps.own(),
                            gaps.other()));
        }
        return rows;
    }

    static String title(Block.Gaps gaps) {
        return "How both sides see " + gaps.own() + ", from 1, never, to 7, always";
    }

    static String kicker(Report report) {
        Quarter quarter = report.quarter();
        return report.kind().title() + (quarter == null ? "" : ", " + quarter.words());
    }

    static String title(Report report) {
        return report.partnership().aName() + " and " + report.partnership().bName();
    }
}
