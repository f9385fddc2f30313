package twelvekeys.web;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import twelvekeys.web.chart.Ending;
import twelvekeys.web.chart.Level;
import twelvekeys.web.chart.LevelPlot;
import twelvekeys.web.chart.Picture;
import twelvekeys.web.chart.PromiseLine;
import twelvekeys.web.chart.PromiseLine.Move;
import twelvekeys.web.chart.PromiseTimeline;
import twelvekeys.web.chart.Scale;
import twelvekeys.web.chart.Side;
import twelvekeys.web.chart.Svg;
import twelvekeys.web.chart.TrendLine;
import twelvekeys.web.chart.Waterfall;
import twelvekeys.web.chart.Waterfall.Explanation;
import twelvekeys.web.chart.Waterfall.Step;
import twelvekeys.web.chart.Window;

/// What the page “How to read these pages” shows: one specimen of each picture, drawn from invented
/// figures by the code that draws the real ones.
///
/// @param levels a level well known, one on little evidence, one unknown
/// @param trend eight quarters, one of them without evidence
/// @param promises a promise of each ending, named for it
/// @param chance the way to a chance
public record ReadingPage(Picture levels, Svg trend, Picture promises, Picture chance) {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    /// Draws the specimens.
    public static ReadingPage drawn() {
        return new ReadingPage(
                levelSpecimen(), trendSpecimen(), promiseSpecimens(), chanceSpecimen());
    }

    private static Picture levelSpecimen() {
        List<Level> levels =
                List.of(
                        new Level.Known(Side.A, "Well known", 0.91, 0.86, 0.95, false),
                        new Level.Known(Side.B, "Little evidence", 0.82, 0.55, 0.95, true),
                        new Level.Unknown(Side.B, "No evidence"));
        return LevelPlot.withAxis(levels, Scale.covering(levels));
    }

    private static Svg trendSpecimen() {
        List<OptionalDouble> quarters =
                List.of(
                        OptionalDouble.of(0.70),
                        OptionalDouble.of(0.74),
                        OptionalDouble.empty(),
                        OptionalDouble.of(0.72),
                        OptionalDouble.of(0.78),
                        OptionalDouble.of(0.81),
                        OptionalDouble.of(0.83),
                        OptionalDouble.of(0.86));
        return TrendLine.draw(Side.A, quarters, new Scale(0.5, 1));
    }

    private static Picture promiseSpecimens() {
        LocalDate due = day(5, 4);
        List<PromiseLine> lines =
                List.of(
                        line("Kept", Side.A, due, new Ending.Kept(due)),
                        line("Kept late", Side.B, due, new Ending.KeptLate(day(5, 16), 12)),
                        line("Not kept", Side.A, due, new Ending.NotKept(due)),
                        moved("Moved in time, then kept", new Move(day(4, 20), day(5, 22), true)),
                        moved("Moved too late, then kept", new Move(day(5, 14), day(5, 22), false)),
                        line("Overdue", Side.B, day(5, 29), new Ending.Overdue(17)),
                        line("Released", Side.A, due, new Ending.Released(day(4, 26))),
                        line(
                                "Open, with its chance",
                                Side.B,
                                day(7, 10),
                                new Ending.Open(OptionalDouble.of(0.64))));
        return PromiseTimeline.draw(lines, Window.around(lines, TODAY, 12));
    }

    private static PromiseLine line(String label, Side side, LocalDate due, Ending ending) {
        return new PromiseLine(label, name(side), side, day(3, 9), due, List.of(), ending);
    }

    private static PromiseLine moved(String label, Move move) {
        return new PromiseLine(
                label,
                name(Side.A),
                Side.A,
                day(3, 9),
                day(5, 4),
                List.of(move),
                new Ending.Kept(move.to()));
    }

    private static String name(Side side) {
        return side == Side.A ? "one side" : "the other side";
    }

    private static Picture chanceSpecimen() {
        return Waterfall.draw(
                new Explanation(
                        "Promises like it, everywhere",
                        0.85,
                        List.of(
                                new Step("this partner’s own record", -0.09),
                                new Step("with you", 0.03)),
                        "Chance it is kept",
                        0.79,
                        0.66,
                        0.88,
                        Side.B));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
