package twelvekeys.web.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import twelvekeys.web.chart.PromiseLine.Move;
import twelvekeys.web.chart.ReliabilityDiagram.Bin;
import twelvekeys.web.chart.ShareBar.Fill;
import twelvekeys.web.chart.ShareBar.Part;
import twelvekeys.web.chart.Waterfall.Explanation;
import twelvekeys.web.chart.Waterfall.Step;

/// Invented promises and levels to draw.
public final class Examples {

    /// The day that counts as today.
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Examples() {}

    /// Both sides' levels, well known.
    public static List<Level> levels() {
        return List.of(
                new Level.Known(Side.B, "Northlight Logistics", 0.72, 0.58, 0.83, false),
                new Level.Known(Side.A, "Harbour Mutual", 0.91, 0.80, 0.96, false));
    }

    /// One level on thin evidence, the other unknown.
    public static List<Level> thinLevels() {
        return List.of(
                new Level.Known(Side.B, "Okonjo & Partners", 0.83, 0.55, 0.95, true),
                new Level.Unknown(Side.A, "Harbour Mutual"));
    }

    /// Eight quarters; a NaN is a quarter without evidence.
    public static List<OptionalDouble> quarters(double... levels) {
        return DoubleStream.of(levels)
                .mapToObj(level ->
                        Double.isNaN(level) ? OptionalDouble.empty() : OptionalDouble.of(level))
                .toList();
    }

    /// Promises of every ending.
    public static List<PromiseLine> promises() {
        return List.of(
                theirs("Customs broker file", day(9, 12), day(12, 2), open(0.64)),
                theirs("New claims portal", day(10, 10), day(12, 13), open(0.81)),
                ours(
                        "Joint stock count",
                        day(11, 2),
                        day(12, 20),
                        new Ending.Open(OptionalDouble.empty())),
                theirs("Return of empty pallets", day(9, 20), day(11, 11), new Ending.Overdue(12)),
                ours("Forecast by the 5th", day(9, 28), day(11, 5), new Ending.Kept(day(11, 5))),
                theirs(
                        "Peak-season capacity for the northern ports",
                        day(9, 1),
                        day(10, 13),
                        new Ending.KeptLate(day(10, 21), 8)),
                ours(
                        "Pay within 30 days, May",
                        day(7, 7),
                        day(7, 31),
                        new Ending.NotKept(day(8, 1))),
                theirs("每周库存数据与损坏货物的处理流程说明文件", day(8, 1), day(9, 7), new Ending.Kept(day(9, 6))),
                movedEarly(),
                movedLate(),
                ours(
                        "قائمة الأسعار الجديدة للربع",
                        day(8, 3),
                        day(9, 20),
                        new Ending.Released(day(9, 12))));
    }

    /// A promise moved in time and then kept.
    public static PromiseLine movedEarly() {
        return new PromiseLine(
                "Damaged-goods process",
                "Northlight",
                Side.B,
                day(7, 13),
                day(8, 22),
                List.of(new Move(day(8, 10), day(9, 18), true)),
                new Ending.Kept(day(9, 16)));
    }

    /// A promise moved after its date had passed, then kept late all the same.
    public static PromiseLine movedLate() {
        return new PromiseLine(
                "Insurance certificates",
                "Harbour",
                Side.A,
                day(7, 20),
                day(8, 31),
                List.of(
                        new Move(day(8, 25), day(9, 15), true),
                        new Move(day(9, 24), day(10, 12), false)),
                new Ending.KeptLate(day(10, 20), 8));
    }

    /// An open promise with nothing moved.
    public static PromiseLine stillOpen() {
        return promises().getFirst();
    }

    /// The way to 64 %.
    public static Explanation explanation() {
        return new Explanation(
                "Promises like this, everywhere",
                0.85,
                List.of(
                        new Step("Northlight’s own record", -0.09),
                        new Step("with Harbour", 0.03),
                        new Step("five promises due that month", -0.15)),
                "Chance it is kept",
                0.64,
                0.47,
                0.78,
                Side.B);
    }

    /// Ten bins of forecasts.
    public static List<Bin> bins() {
        double[] said = {.02, .04, .055, .07, .09, .11, .145, .19, .27, .42};
        double[] came = {.01, .05, .045, .09, .08, .13, .12, .23, .29, .38};
        return IntStream.range(0, said.length)
                .mapToObj(bin ->
                        new Bin(
                                said[bin],
                                came[bin],
                                Math.max(0, came[bin] - .03 - came[bin] * .1),
                                came[bin] + .03 + came[bin] * .12,
                                266 - bin % 3 * 12))
                .toList();
    }

    /// What became of the lines of a file.
    public static List<Part> parts() {
        return List.of(
                new Part("accepted", 5_840, Fill.SOLID),
                new Part("unchanged", 512, Fill.PALE),
                new Part("corrected", 148, Fill.HATCHED),
                new Part("refused", 7, Fill.EMPTY));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Ending open(double chance) {
        return new Ending.Open(OptionalDouble.of(chance));
    }

    private static PromiseLine ours(String label, LocalDate made, LocalDate due, Ending ending) {
        return new PromiseLine(label, "Harbour", Side.A, made, due, List.of(), ending);
    }

    private static PromiseLine theirs(String label, LocalDate made, LocalDate due, Ending ending) {
        return new PromiseLine(label, "Northlight", Side.B, made, due, List.of(), ending);
    }
}
