package twelvekeys.web;

import java.util.ArrayList;
import java.util.List;
import twelvekeys.report.Block;
import twelvekeys.report.Measured;
import twelvekeys.report.Report;
import twelvekeys.report.Section;
import twelvekeys.report.Words;
import twelvekeys.web.chart.GapDumbbells;
import twelvekeys.web.chart.LevelPlot;
import twelvekeys.web.chart.Scale;
import twelvekeys.web.chart.Svg;
import twelvekeys.web.paper.Deck;
import twelvekeys.web.paper.Deck.Column;
import twelvekeys.web.paper.Deck.Manner;
import twelvekeys.web.paper.Deck.Part;
import twelvekeys.web.paper.Deck.Row;
import twelvekeys.web.paper.Deck.Run;
import twelvekeys.web.paper.Deck.Slide;
import twelvekeys.web.paper.Deck.Tally;
import twelvekeys.web.paper.Deck.Text;
import twelvekeys.web.paper.DeckFlow;
import twelvekeys.web.paper.Sizes;

/// A report as slides: its cover, the news of all sections, then one or more slides for each
/// section that has more to say than that there is nothing.
final class ReportDeck {

    /// How wide the few lines of levels are drawn, in CSS pixels: their letters grow on a slide.
    private static final int LEVELS = 720;

    /// How wide the many lines of gaps are drawn, so that all of them fit on a slide.
    private static final int GAPS = 1180;

    private final String root;
    private final Report report;

    private ReportDeck(String root, Report report) {
        this.root = root;
        this.report = report;
    }

    /// @param root what stands before every address, the server’s own
    static Deck of(String root, Report report) {
        return new ReportDeck(root, report).deck();
    }

    private Deck deck() {
        List<Slide> slides = new ArrayList<>();
        slides.add(new Slide(true, ReportSetting.title(report), cover()));
        List<Part> inShort = new ArrayList<>();
        List<Slide> more = new ArrayList<>();
        for (Section section : report.sections()) {
            boolean notesOnly = section.blocks().stream().allMatch(ReportDeck::isNote);
            inShort.add(new Text(news(section, notesOnly), Manner.ITEM));
            if (!notesOnly) {
                List<Part> parts = new ArrayList<>();
                section.blocks().forEach(block -> add(block, parts));
                more.addAll(DeckFlow.of(SetWords.unbroken(section.heading()), parts));
            }
        }
        slides.addAll(DeckFlow.of("In short", inShort));
        slides.addAll(more);
        return new Deck(ReportSetting.kicker(report), ReportSetting.title(report), foot(), slides);
    }

    private String foot() {
        return "Data as of "
                + Figures.date(report.asOf())
                + " · record of "
                + Figures.counted(report.mark().entries(), "entry", "entries")
                + ", root "
                + report.mark().root();
    }

    private List<Part> cover() {
        return List.of(
                new Text(List.of(Run.of(ReportSetting.kicker(report))), Manner.LEDE),
                new Text(runs(report.lede()), Manner.LEDE),
                new Text(
                        List.of(Run.of("Read from what " + report.readBy() + " can see.")),
                        Manner.NOTE));
    }

    /// The heading of a section, with its notes where it holds nothing else.
    private List<Run> news(Section section, boolean withNotes) {
        List<Run> news = new ArrayList<>(runs(section.heading()));
        for (Block block : section.blocks()) {
            if (withNotes && block instanceof Block.Paragraph(Words words, boolean _)) {
                news.add(Run.of(". "));
                news.addAll(runs(words));
            }
        }
        return news;
    }

    private static boolean isNote(Block block) {
        return block instanceof Block.Paragraph(Words _, boolean aside) && aside;
    }

    private List<Run> runs(Words words) {
        return SetWords.runs(words, root);
    }

    private void add(Block block, List<Part> parts) {
        switch (block) {
            case Block.Paragraph(Words words, boolean aside) ->
                    parts.add(new Text(runs(words), aside ? Manner.NOTE : Manner.PLAIN));
            case Block.Quote(Words words) -> parts.add(new Text(runs(words), Manner.SAY));
            case Block.Items(List<Words> items) ->
                    items.forEach(item -> parts.add(new Text(runs(item), Manner.ITEM)));
            case Block.Figures(List<Measured> figures) ->
                    parts.add(new Deck.Tallies(figures.stream().map(this::tally).toList()));
            case Block.Table table -> parts.add(table(table));
            case Block.Levels(List<Block.Shown> levels) ->
                    parts.add(
                            drawing(
                                    "",
                                    LevelPlot.onPaper(
                                            ReportSetting.drawn(levels), Scale.FULL, LEVELS)));
            case Block.Gaps gaps ->
                    parts.add(
                            drawing(
                                    ReportSetting.title(gaps),
                                    GapDumbbells.onPaper(ReportSetting.drawn(gaps), GAPS)));
        }
    }

    private Tally tally(Measured figure) {
        List<Run> rests = new ArrayList<>();
        rests.add(Run.of("Rests on "));
        rests.addAll(runs(figure.rests()));
        rests.add(Run.of(figure.thin() ? ", little evidence. " : ". "));
        rests.add(new Run("Whose word it rests on", root + figure.explained(), false, ""));
        return new Tally(
                figure.side() == null ? "" : figure.side().code(),
                ReportSetting.value(figure),
                ReportSetting.range(figure),
                (figure.side() == null ? "" : report.partnership().name(figure.side()) + ": ")
                        + figure.label(),
                rests);
    }

    private Deck.Table table(Block.Table table) {
        double[] widths = ReportSetting.widths(table, Sizes.WIDTH, Sizes.CELL, Sizes.CELL_PADDING);
        List<Column> columns = new ArrayList<>();
        for (Block.Column column : table.columns()) {
            columns.add(new Column(column.name(), column.number(), widths[columns.size()]));
        }
        return new Deck.Table(
                runs(table.caption()),
                columns,
                table.rows().stream()
                        .map(row -> new Row(row.stream().map(this::runs).toList()))
                        .toList());
    }

    private static Deck.Drawing drawing(String title, Svg svg) {
        return new Deck.Drawing(
                title,
                new PaperPicture(svg).markup(),
                svg.label(),
                Sizes.WIDTH,
                Sizes.WIDTH * svg.heightToWidth());
    }
}
