package twelvekeys.web.chart;

import twelvekeys.web.Figures;
import twelvekeys.web.chart.Drawing.Anchor;

/// Writes the few words that belong to a promise's stroke: that its date moved, and what became of
/// it.
///
/// @param on where to write
/// @param months the calendar
/// @param width of the whole chart, which no word leaves
record PromiseWords(Drawing on, Months months, double width) {

    private static final double SMALL = 12;
    private static final double TEXT = 13;

    /// Writes the words around the line: above the first date that it was moved, beside the sign
    /// what became of it.
    void around(PromiseLine line, double y) {
        double free = aboveFirstDate(line, y);
        if (!besideSign(line, y)) {
            String words = line.ending().words();
            double end = Math.min(width, signX(line) + Marks.OUTCOME);
            boolean taken = end - Lettering.width(words, TEXT) < free;
            on.text("t-ink halo", Anchor.END, end, taken ? y + 21 : y - 12, words);
        }
    }

    /// Writes the words where there is no room above the line: beside the sign, and the rest below.
    void below(PromiseLine line, double y) {
        besideSign(line, y);
        String rest = wordsBelow(line);
        if (!rest.isEmpty()) {
            double room = width - Lettering.width(rest, SMALL);
            double x = Math.clamp(months.x(line.firstDue()) - 20, 0, Math.max(0, room));
            on.text("t-small halo", Anchor.START, x, y + 21, rest);
        }
    }

    /// Whether something is left to be written below the line.
    boolean needBelow(PromiseLine line) {
        return !wordsBelow(line).isEmpty();
    }

    private String wordsBelow(PromiseLine line) {
        String ending = fitsBesideSign(line) ? "" : line.ending().words();
        String moved = line.moves().isEmpty() ? "" : moved(line);
        return moved.isEmpty() || ending.isEmpty() ? moved + ending : moved + ", " + ending;
    }

    /// Returns the x from which the room above the line is free.
    private double aboveFirstDate(PromiseLine line, double y) {
        if (line.moves().isEmpty() || months.hides(line.firstDue())) {
            return 0;
        }
        String said = moved(line);
        double half = Lettering.width(said, SMALL) / 2;
        double x = Math.min(months.x(line.firstDue()), width - half);
        on.text("t-small halo", Anchor.MIDDLE, x, y - 11, said);
        return x + half;
    }

    private boolean besideSign(PromiseLine line, double y) {
        if (!fitsBesideSign(line)) {
            return false;
        }
        if (!(line.ending() instanceof Ending.Kept)) {
            double x = signX(line) + Marks.OUTCOME + 5;
            on.text("t-ink halo", Anchor.START, x, y + 4.5, line.ending().words());
        }
        return true;
    }

    private boolean fitsBesideSign(PromiseLine line) {
        double words = Lettering.width(line.ending().words(), TEXT);
        return line.ending() instanceof Ending.Kept
                || signX(line) + Marks.OUTCOME + 5 + words <= width;
    }

    private double signX(PromiseLine line) {
        return months.x(line.end(months.window().today()));
    }

    private static String moved(PromiseLine line) {
        int times = line.moves().size();
        long late = line.moves().stream().filter(move -> !move.early()).count();
        if (late == 0) {
            return "moved early" + (times == 1 ? "" : " " + times(times));
        }
        return times == 1 ? "moved late" : "moved " + times(times) + ", " + times(late) + " late";
    }

    private static String times(long count) {
        if (count == 1) {
            return "once";
        }
        return count == 2 ? "twice" : Figures.inWords(count) + " times";
    }
}
