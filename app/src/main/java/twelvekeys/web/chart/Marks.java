package twelvekeys.web.chart;

/// The signs that mean the same on every chart: the two sides' points and the outcomes of promises.
final class Marks {

    /// The radius of an outcome's sign, in CSS pixels.
    static final double OUTCOME = 8;

    private Marks() {}

    /// A side's point, a circle or a diamond of about equal area, set off from the lines it lies
    /// on.
    static void point(Drawing on, Side side, boolean hollow, double x, double y, double radius) {
        String css = hollow ? side.ring() : side.mark();
        double stroke = hollow ? 2 : 0;
        switch (side) {
            case A -> on.circle(css, stroke, x, y, hollow ? radius - 1 : radius);
            case B -> diamond(on, css, stroke, x, y, (hollow ? radius - 1 : radius) * 1.25);
        }
    }

    private static void diamond(
            Drawing on, String css, double stroke, double x, double y, double half) {
        on.path(css, stroke, x, y - half, x + half, y, x, y + half, x - half, y, x, y - half);
    }

    /// The sign of an ending.
    static void ending(Drawing on, Ending ending, double x, double y) {
        switch (ending) {
            case Ending.Kept kept -> kept(on, x, y);
            case Ending.KeptLate late -> kept(on, x, y);
            case Ending.Reported reported -> open(on, x, y);
            case Ending.NotKept not -> notKept(on, x, y);
            case Ending.Overdue overdue -> notKept(on, x, y);
            case Ending.Released released -> released(on, x, y);
            case Ending.Open open -> open(on, x, y);
        }
    }

    /// Kept: a tick in a ring.
    private static void kept(Drawing on, double x, double y) {
        on.circle("ring-ink", 1.5, x, y, OUTCOME);
        on.path("line-ink", 1.8, x - 3.8, y + 0.2, x - 1, y + 3.2, x + 4, y - 3);
    }

    /// Not kept: a cross on a filled disc.
    private static void notKept(Drawing on, double x, double y) {
        on.circle("mark-ink", 0, x, y, OUTCOME);
        on.path("line-paper", 2, x - 3.2, y - 3.2, x + 3.2, y + 3.2);
        on.path("line-paper", 2, x + 3.2, y - 3.2, x - 3.2, y + 3.2);
    }

    /// Open, or not declared yet: an empty ring.
    private static void open(Drawing on, double x, double y) {
        on.circle("ring-ink", 1.8, x, y, 5.5);
    }

    /// Released by the one it was made to: a bar in a ring.
    private static void released(Drawing on, double x, double y) {
        on.circle("ring-ink", 1.5, x, y, OUTCOME);
        on.path("line-ink", 1.8, x - 3.8, y, x + 3.8, y);
    }
}
