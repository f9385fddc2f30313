package twelvekeys.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import twelvekeys.web.Figures;
import twelvekeys.web.chart.Drawing.Anchor;

/// The months behind a chart of time, from an x to another, one day as wide as any other.
///
/// @param window what is shown
/// @param left the x of the first day
/// @param right the x of the last day
record Months(Window window, double left, double right) {

    private static final double ROOM = 38;
    private static final double TEXT = 12;

    /// Where a day lies; a day outside the window lies at its edge.
    double x(LocalDate day) {
        double all = ChronoUnit.DAYS.between(window.from(), window.to());
        double past = ChronoUnit.DAYS.between(window.from(), day);
        return left + Math.clamp(past / all, 0, 1) * (right - left);
    }

    /// Whether a day lies outside the window.
    boolean hides(LocalDate day) {
        return day.isBefore(window.from()) || day.isAfter(window.to());
    }

    /// Draws a line for each month, or each second, third, sixth or twelfth where months are
    /// narrow, and names them above.
    void draw(Drawing on, double top, double bottom) {
        int step = step();
        LocalDate month = firstOfMonth();
        double free = left - 1;
        while (!month.isAfter(window.to())) {
            if ((month.getMonthValue() - 1) % step == 0) {
                double x = x(month);
                on.line("grid", 1, x, top, x, bottom);
                free = name(on, month, x, top, free);
            }
            month = month.plusMonths(1);
        }
    }

    /// Draws the line that means today, with its word below, if today is in the window.
    void drawToday(Drawing on, double top, double bottom) {
        if (!hides(window.today())) {
            double x = x(window.today());
            on.line("today", 1.5, x, top, x, bottom);
            on.text("t-strong t-small", Anchor.MIDDLE, x, bottom + 14, "today");
        }
    }

    private double name(Drawing on, LocalDate month, double x, double top, double free) {
        String plain = Figures.month(month);
        boolean withYear = month.getMonthValue() == 1 || free < left;
        String name = withYear ? plain + " " + month.getYear() : plain;
        double width = Lettering.width(name, TEXT);
        if (x < free || x + width > right + ROOM) {
            return free;
        }
        on.text("t-small", Anchor.START, x, top - 6, name);
        return x + width + 4;
    }

    private int step() {
        double month = 30.4 * (right - left) / ChronoUnit.DAYS.between(window.from(), window.to());
        for (int step : new int[] {1, 2, 3, 6}) {
            if (step * month >= ROOM) {
                return step;
            }
        }
        return 12;
    }

    private LocalDate firstOfMonth() {
        LocalDate first = window.from().withDayOfMonth(1);
        return first.isBefore(window.from()) ? first.plusMonths(1) : first;
    }
}
