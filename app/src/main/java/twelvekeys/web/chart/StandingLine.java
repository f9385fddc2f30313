package twelvekeys.web.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import twelvekeys.web.Figures;
import twelvekeys.web.chart.Drawing.Anchor;

/// How both sides stood towards their partnership over time: a line of steps for each, one step a
/// decision. Nothing moves a line but a decision.
public final class StandingLine {

    private static final double PITCH = 34;
    private static final double TOP = 24;
    private static final double APART = 5;
    private static final int WIDE = 480;

    private StandingLine() {}

    /// A decision that moved a side.
    ///
    /// @param on the day
    /// @param standing what the side stands at from that day on, one of the rows
    public record Step(LocalDate on, String standing) {}

    /// The line of one side.
    ///
    /// @param side the side
    /// @param who its name
    /// @param steps its steps, the earliest first; at least one
    public record Track(Side side, String who, List<Step> steps) {

        /// Copies the steps.
        public Track {
            steps = List.copyOf(steps);
        }
    }

    /// Draws the lines.
    ///
    /// @param tracks one for each side
    /// @param standings the standings in their order, the best first; those that occur are drawn
    /// @param window the stretch of time that is shown
    public static Picture draw(List<Track> tracks, List<String> standings, Window window) {
        List<String> rows =
                standings.stream()
                        .filter(name ->
                                tracks.stream()
                                        .flatMap(track -> track.steps().stream())
                                        .anyMatch(step -> step.standing().equals(name)))
                        .toList();
        return Picture.redrawn(width -> draw(tracks, rows, window, width));
    }

    private static Svg draw(List<Track> tracks, List<String> rows, Window window, int width) {
        double bottom = TOP + PITCH * rows.size();
        Months months = new Months(window, width >= WIDE ? 110 : 82, width - 40.0);
        Drawing on = new Drawing(width, bottom + (months.hides(window.today()) ? 4 : 20));
        months.draw(on, TOP, bottom);
        months.drawToday(on, TOP, bottom + 2);
        for (int row = 0; row < rows.size(); row++) {
            double y = y(row);
            on.line("grid", 1, months.left(), y, months.right(), y);
            on.text("t-ink", Anchor.START, 0, y + 4, rows.get(row));
        }
        for (Track track : tracks) {
            line(on, track, rows, months);
        }
        return on.finished(words(tracks), "");
    }

    private static void line(Drawing on, Track track, List<String> rows, Months months) {
        double shift = track.side() == Side.A ? -APART : APART;
        List<Double> way = new ArrayList<>();
        for (Step step : track.steps()) {
            double x = months.x(step.on());
            double y = y(rows.indexOf(step.standing())) + shift;
            if (!way.isEmpty()) {
                way.add(x);
                way.add(way.get(way.size() - 2));
            }
            way.add(x);
            way.add(y);
        }
        way.add(Math.max(months.x(months.window().today()), way.get(way.size() - 2)));
        way.add(way.get(way.size() - 2));
        on.path(track.side().line(), 2.5, way.stream().mapToDouble(Double::doubleValue).toArray());
        for (Step step : track.steps()) {
            Marks.point(
                    on,
                    track.side(),
                    false,
                    months.x(step.on()),
                    y(rows.indexOf(step.standing())) + shift,
                    4.5);
        }
    }

    private static double y(int row) {
        return TOP + PITCH * (row + .5);
    }

    private static String words(List<Track> tracks) {
        return tracks.stream()
                .map(track ->
                        track.who()
                                + ": "
                                + track.steps().stream()
                                        .map(step ->
                                                step.standing()
                                                        + " from "
                                                        + Figures.date(step.on()))
                                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ", "", "."));
    }
}
