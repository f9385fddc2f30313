package twelvekeys.web.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.web.Figures;

/// One promise as a line through time: when it was made, for which date, how that date moved, and
/// what became of it.
///
/// @param label what was promised, in any script and of any length
/// @param by who promised it
/// @param side the side of the one who promised
/// @param made the day it was made, or null when the record does not say
/// @param firstDue the date it was first made for, which is never lost
/// @param moves of that date, in their order
/// @param ending what became of it
public record PromiseLine(
        String label,
        String by,
        Side side,
        @Nullable LocalDate made,
        LocalDate firstDue,
        List<Move> moves,
        Ending ending) {

    /// One renegotiation: the day it was agreed and the date it led to.
    ///
    /// @param on the day it was agreed
    /// @param to the new date
    /// @param early whether it was agreed before the date it moved had passed
    public record Move(LocalDate on, LocalDate to, boolean early) {}

    /// Keeps its own copy of the moves.
    public PromiseLine {
        moves = List.copyOf(moves);
    }

    /// The date that holds: the last one agreed.
    public LocalDate due() {
        return moves.isEmpty() ? firstDue : moves.getLast().to();
    }

    /// The date that held before a move.
    LocalDate dueBefore(int move) {
        return move == 0 ? firstDue : moves.get(move - 1).to();
    }

    /// The last day of the line: when it ended, or the date it is open for.
    LocalDate end(LocalDate today) {
        return switch (ending) {
            case Ending.Kept kept -> kept.on();
            case Ending.KeptLate late -> late.on();
            case Ending.Reported reported -> reported.on();
            case Ending.NotKept not -> not.on();
            case Ending.Released released -> released.on();
            case Ending.Overdue overdue -> today;
            case Ending.Open open -> due();
        };
    }

    /// Whether a stretch lies in days after a date had passed and before a word about it was said
    /// or the thing was done.
    boolean silent(LocalDate from, LocalDate to, LocalDate today) {
        for (int move = 0; move < moves.size(); move++) {
            Move at = moves.get(move);
            if (!at.early() && !from.isBefore(dueBefore(move)) && !to.isAfter(at.on())) {
                return true;
            }
        }
        boolean late =
                switch (ending) {
                    case Ending.KeptLate kept -> true;
                    case Ending.Overdue overdue -> true;
                    case Ending.Reported reported -> reported.late() > 0;
                    case Ending.Kept kept -> false;
                    case Ending.NotKept not -> false;
                    case Ending.Released released -> false;
                    case Ending.Open open -> false;
                };
        return late && !from.isBefore(due()) && !to.isAfter(end(today));
    }

    /// The whole line in words.
    String words() {
        StringBuilder said = new StringBuilder(label).append(", promised by ").append(by);
        if (made != null) {
            said.append(" on ").append(Figures.date(made));
        }
        said.append(" for ").append(Figures.date(firstDue));
        for (Move move : moves) {
            said.append(", moved ").append(move.early() ? "early" : "late").append(" on ");
            said.append(Figures.date(move.on())).append(" to ").append(Figures.date(move.to()));
        }
        return said.append(": ").append(endingInWords()).toString();
    }

    private String endingInWords() {
        return switch (ending) {
            case Ending.Kept kept -> "kept on " + Figures.date(kept.on());
            case Ending.KeptLate late -> "kept on " + Figures.date(late.on()) + ", " + late.words();
            case Ending.Reported reported ->
                    "reported done on "
                            + Figures.date(reported.on())
                            + (reported.late() > 0
                                    ? ", " + Figures.days(reported.late()) + " late"
                                    : "")
                            + ", not declared yet";
            case Ending.NotKept not -> "not kept, declared on " + Figures.date(not.on());
            case Ending.Released released -> "released on " + Figures.date(released.on());
            case Ending.Overdue overdue -> overdue.words() + ", not done";
            case Ending.Open(var chance) when chance.isPresent() ->
                    "open, chance that it is kept " + Figures.percent(chance.getAsDouble());
            case Ending.Open open -> "open, not enough evidence for a chance";
        };
    }
}
