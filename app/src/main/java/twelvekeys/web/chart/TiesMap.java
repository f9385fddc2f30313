package twelvekeys.web.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who knows whom across two sides: the people of each side in a column, a line between two who
/// met, the stronger the more often.
public final class TiesMap {

    private static final int MOST_PEOPLE = 12;
    private static final double ROW = 30;
    private static final double TOP = 34;
    private static final double STRONGEST = 6;
    private static final double TEXT = 14;

    private TiesMap() {}

    /// Two people who met.
    ///
    /// @param a who of side A
    /// @param b who of side B
    /// @param times how often
    public record Tie(String a, String b, int times) {}

    /// The map.
    ///
    /// @param aName what side A is called
    /// @param bName what side B is called
    /// @param ties the strongest first; of each side those of the first twelve people are drawn
    public static Picture of(String aName, String bName, List<Tie> ties) {
        return Picture.redrawn(width -> drawn(aName, bName, ties, width));
    }

    private static Svg drawn(String aName, String bName, List<Tie> ties, int width) {
        List<String> a = people(ties.stream().map(Tie::a).toList());
        List<String> b = people(ties.stream().map(Tie::b).toList());
        double height = TOP + ROW * Math.max(a.size(), b.size()) + 6;
        Drawing on = new Drawing(width, height);
        double room = width * 0.34;
        double left = room + 12;
        double right = width - room - 12;
        on.text("t-a t-bold", Drawing.Anchor.END, room, 14, Lettering.fitted(aName, room, TEXT));
        on.text(
                "t-b t-bold",
                Drawing.Anchor.START,
                right + 12,
                14,
                Lettering.fitted(bName, room, TEXT));
        int most = ties.stream().mapToInt(Tie::times).max().orElse(1);
        for (Tie tie : ties) {
            int from = a.indexOf(tie.a());
            int to = b.indexOf(tie.b());
            if (from >= 0 && to >= 0) {
                double stroke = 1 + (STRONGEST - 1) * (tie.times() - 1.0) / Math.max(1, most - 1);
                on.line("line-soft", stroke, left, y(from), right, y(to));
            }
        }
        for (int i = 0; i < a.size(); i++) {
            on.circle("mark-a", 0, left, y(i), 5);
            String name = Lettering.fitted(a.get(i), room, TEXT);
            on.text("t-row t-ink", Drawing.Anchor.END, room, y(i) + 5, name);
        }
        for (int i = 0; i < b.size(); i++) {
            on.circle("mark-b", 0, right, y(i), 5);
            String name = Lettering.fitted(b.get(i), room, TEXT);
            on.text("t-row t-ink", Drawing.Anchor.START, right + 12, y(i) + 5, name);
        }
        return on.finished(words(ties), "");
    }

    private static List<String> people(List<String> names) {
        Set<String> each = new LinkedHashSet<>(names);
        return each.stream().limit(MOST_PEOPLE).toList();
    }

    private static double y(int row) {
        return TOP + ROW * row + ROW / 2;
    }

    private static String words(List<Tie> ties) {
        return ties.stream()
                        .map(tie ->
                                tie.a()
                                        + " and "
                                        + tie.b()
                                        + " met "
                                        + (tie.times() == 1 ? "once" : tie.times() + " times"))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
