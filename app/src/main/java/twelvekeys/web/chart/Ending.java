package twelvekeys.web.chart;

import java.time.LocalDate;
import java.util.OptionalDouble;
import twelvekeys.web.Figures;

/// What became of a promise, as far as a picture tells it.
public sealed interface Ending {

    /// Said in a few words, to stand beside its sign.
    String words();

    /// Done by the date that held.
    record Kept(LocalDate on) implements Ending {
        @Override
        public String words() {
            return "kept";
        }
    }

    /// Done after the date that held.
    ///
    /// @param days how many days after it, at least one
    record KeptLate(LocalDate on, int days) implements Ending {
        @Override
        public String words() {
            return Figures.days(days) + " late";
        }
    }

    /// Reported done by the one who promised, and not declared by the other yet.
    ///
    /// @param on the day it is said to have been done
    /// @param late how many days after the date that held, 0 if by then
    record Reported(LocalDate on, int late) implements Ending {
        @Override
        public String words() {
            return late == 0 ? "reported done" : "reported done, " + Figures.days(late) + " late";
        }
    }

    /// Declared not kept.
    record NotKept(LocalDate on) implements Ending {
        @Override
        public String words() {
            return "not kept";
        }
    }

    /// Past its date and not done yet: it counts as not kept from the day after.
    ///
    /// @param days how many days past its date, at least one
    record Overdue(int days) implements Ending {
        @Override
        public String words() {
            return Figures.days(days) + " overdue";
        }
    }

    /// Released by the one it was made to, or withdrawn.
    record Released(LocalDate on) implements Ending {
        @Override
        public String words() {
            return "released";
        }
    }

    /// Still open, its date ahead.
    ///
    /// @param chance that it is kept, a share; empty when there is not enough evidence
    record Open(OptionalDouble chance) implements Ending {
        @Override
        public String words() {
            return chance.isPresent() ? Figures.percent(chance.getAsDouble()) : "open";
        }
    }
}
