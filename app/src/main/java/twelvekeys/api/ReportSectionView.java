package twelvekeys.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.report.Block;
import twelvekeys.report.Measured;
import twelvekeys.report.Section;
import twelvekeys.report.Words;

/// A section of a report.
///
/// @param code its name
/// @param heading its news in a sentence
/// @param blocks what it consists of
record ReportSectionView(String code, String heading, List<ReportBlockView> blocks) {

    static ReportSectionView of(Section section) {
        return new ReportSectionView(
                section.code(),
                section.heading().plain(),
                section.blocks().stream()
                        .filter(block ->
                                !(block instanceof Block.Levels || block instanceof Block.Gaps))
                        .map(ReportBlockView::of)
                        .toList());
    }

    /// A part of a section. What is drawn on a page is said in its figures and words.
    ///
    /// @param kind `paragraph`, `quote`, `items`, `table` or `figures`
    /// @param text the words of a paragraph or a quote, or the caption of a table; null otherwise
    /// @param items the items of a list; empty otherwise
    /// @param columns the columns of a table; empty otherwise
    /// @param rows its rows; empty otherwise
    /// @param figures figures with their ranges; empty otherwise
    record ReportBlockView(
            String kind,
            @Nullable String text,
            List<String> items,
            List<String> columns,
            List<List<String>> rows,
            List<MeasuredView> figures) {

        private static ReportBlockView of(Block block) {
            return switch (block) {
                case Block.Paragraph(Words words, boolean _) -> said("paragraph", words);
                case Block.Quote(Words words) -> said("quote", words);
                case Block.Items(List<Words> items) ->
                        new ReportBlockView(
                                "items",
                                null,
                                items.stream().map(Words::plain).toList(),
                                List.of(),
                                List.of(),
                                List.of());
                case Block.Table table ->
                        new ReportBlockView(
                                "table",
                                table.caption().plain(),
                                List.of(),
                                table.columns().stream().map(Block.Column::name).toList(),
                                table.rows().stream()
                                        .map(row -> row.stream().map(Words::plain).toList())
                                        .toList(),
                                List.of());
                case Block.Figures(List<Measured> figures) ->
                        new ReportBlockView(
                                "figures",
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                figures.stream().map(MeasuredView::of).toList());
                case Block.Levels _, Block.Gaps _ ->
                        throw new IllegalArgumentException("a picture is no block of a program");
            };
        }

        private static ReportBlockView said(String kind, Words words) {
            return new ReportBlockView(
                    kind, words.plain(), List.of(), List.of(), List.of(), List.of());
        }
    }

    /// A figure.
    ///
    /// @param code its name
    /// @param side `a` or `b`, null if it is about neither
    /// @param label what it says
    /// @param value a share, 0 to 1; null where there is not enough evidence
    /// @param lower where its 90 % range begins; null with the value
    /// @param upper where it ends; null with the value
    /// @param thin whether it rests on little
    /// @param count how many promises stand behind it
    /// @param explained the page that explains it, an address of this server
    record MeasuredView(
            String code,
            @Nullable String side,
            String label,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            boolean thin,
            long count,
            String explained) {

        private static MeasuredView of(Measured figure) {
            Side side = figure.side();
            return new MeasuredView(
                    figure.code(),
                    side == null ? null : side.code(),
                    figure.label(),
                    figure.value(),
                    figure.lower(),
                    figure.upper(),
                    figure.thin(),
                    figure.count(),
                    figure.explained());
        }
    }
}
