package twelvekeys.web.chart;

import java.time.LocalDate;
import twelvekeys.web.chart.PromiseLine.Move;

/// Draws one promise as a stroke on a calendar: its line, the dates that were moved, and the sign
/// of its ending.
///
/// @param on where to draw
/// @param months the calendar
record PromiseStroke(Drawing on, Months months) {

    private static final double WEIGHT = 3;

    /// How long the line of a promise is whose making the record does not tell, in CSS pixels.
    private static final double STUB = 18;

    /// Draws the promise. What lies outside the calendar is cut at its edge; a sign there is left
    /// out.
    void draw(PromiseLine line, double y) {
        double end = drawLine(line, y);
        for (int move = 0; move < line.moves().size(); move++) {
            LocalDate before = line.dueBefore(move);
            if (!months.hides(before)) {
                drawMove(line, line.moves().get(move), before, y);
            }
        }
        drawStart(line, y);
        if (!months.hides(line.end(months.window().today()))) {
            Marks.ending(on, line.ending(), end, y);
        }
    }

    /// Draws the line and returns the x of its end.
    private double drawLine(PromiseLine line, double y) {
        LocalDate today = months.window().today();
        double end = months.x(line.end(today));
        double start = Math.min(start(line), end);
        switch (line.ending()) {
            case Ending.Open open -> {
                double now = Math.clamp(months.x(today), start, end);
                on.line(line.side().line(), WEIGHT, start, y, now, y);
                on.line(line.side().line(), WEIGHT, "1 6", now, y, end, y);
            }
            case Ending.KeptLate late -> drawLate(line, start, end, y);
            case Ending.Overdue overdue -> drawLate(line, start, end, y);
            case Ending.Reported(LocalDate day, int late) when late > 0 ->
                    drawLate(line, start, end, y);
            default -> on.line(line.side().line(), WEIGHT, start, y, end, y);
        }
        return end;
    }

    /// After the date that held, the line turns to ink.
    private void drawLate(PromiseLine line, double start, double end, double y) {
        double due = Math.clamp(months.x(line.due()), start, end);
        on.line(line.side().line(), WEIGHT, start, y, due, y);
        on.line("line-ink", WEIGHT, due, y, end, y);
        on.line("line-ink", 1.5, due, y - 6, due, y + 6);
    }

    private void drawMove(PromiseLine line, Move move, LocalDate before, double y) {
        double x = months.x(before);
        if (move.early()) {
            on.line(line.side().line(), 2, x, y - 7, x, y + 7);
        } else {
            on.line("line-ink", WEIGHT, x, y, months.x(move.on()), y);
            on.line("line-ink", 2, "3 2", x, y - 7, x, y + 7);
        }
    }

    private double start(PromiseLine line) {
        LocalDate made = line.made();
        if (made == null) {
            return Math.max(months.left(), months.x(line.firstDue()) - STUB);
        }
        return months.x(made);
    }

    private void drawStart(PromiseLine line, double y) {
        LocalDate made = line.made();
        if (made != null && !months.hides(made)) {
            Marks.point(on, line.side(), false, months.x(made), y, 4);
        }
    }
}
