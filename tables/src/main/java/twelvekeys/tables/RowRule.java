package twelvekeys.tables;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A named rule that a row must keep to be a promise. `docs/reference/files.md` lists them with
/// their messages.
sealed interface RowRule {

    /// All rules, in the order in which they look at a row. The first that refuses gives the
    /// reason.
    List<RowRule> ALL =
            List.of(
                    new NoMoreCellsThanHeaders(),
                    new PromiseNeedsPromisor(),
                    new PromiseNeedsPromisee(),
                    new DateMustExist(),
                    new PromiseNeedsDueDate(),
                    new OutcomeMustBeADate(),
                    new YearWithin(),
                    new DueNotBeforeMade());

    /// Why the row is refused, or null if the rule has nothing against it.
    @Nullable String refuse(RowDraft draft);

    /// Surplus cells mean that a separator stands inside a text, so every cell after it is in the
    /// wrong column.
    record NoMoreCellsThanHeaders() implements RowRule {
        @Override
        public @Nullable String refuse(RowDraft draft) {
            int cells = draft.row().cells().size();
            int headers = draft.headers().size();
            return cells <= headers
                    ? null
                    : ("The row has %d cells, but there are %d columns. Put texts that contain the"
                                    + " separator in quotation marks.")
                            .formatted(cells, headers);
        }
    }

    /// A promise is somebody's.
    record PromiseNeedsPromisor() implements RowRule {
        @Override
        public @Nullable String refuse(RowDraft draft) {
            return draft.text(Role.PROMISOR).isEmpty()
                    ? "“%s” is empty: say who promised.".formatted(draft.header(Role.PROMISOR))
                    : null;
        }
    }

    /// Where a column says to whom, it must say so in every row.
    record PromiseNeedsPromisee() implements RowRule {
        @Override
        public @Nullable String refuse(RowDraft draft) {
            return draft.has(Role.PROMISEE) && draft.text(Role.PROMISEE).isEmpty()
                    ? "“%s” is empty: say to whom it was promised."
                            .formatted(draft.header(Role.PROMISEE))
                    : null;
        }
    }

    /// What is written like a date must be a day of the calendar, in every date column.
    record DateMustExist() implements RowRule {
        @Override
        public @Nullable String refuse(RowDraft draft) {
            for (Role role : List.of(Role.DUE, Role.DONE, Role.MADE)) {
                if (draft.date(role) instanceof DateValue.NotADay(var why, var datelike)
                        && datelike) {
                    return "%s (column “%s”). Correct the date.".formatted(why, draft.header(role));
                }
            }
            return null;
        }
    }

    /// A promise without a day cannot be kept or broken.
    record PromiseNeedsDueDate() implements RowRule {
        @Override
        public @Nullable String refuse(RowDraft draft) {
            String header = draft.header(Role.DUE);
            return switch (draft.date(Role.DUE)) {
                case DateValue.Day day -> null;
                case DateValue.NotADay(var why, var datelike) ->
                        "%s (column “%s”). A promise needs the day it was promised for."
                                .formatted(why, header);
                case null, default ->
                        "“%s” is empty: a promise needs the day it was promised for."
                                .formatted(header);
            };
        }
    }

    /// A text in place of the day it came leaves open whether it came.
    record OutcomeMustBeADate() implements RowRule {
        @Override
        public @Nullable String refuse(RowDraft draft) {
            return draft.date(Role.DONE) instanceof DateValue.NotADay(var why, var datelike)
                    ? "%s; leave the cell empty if it has not come (column “%s”)."
                            .formatted(why, draft.header(Role.DONE))
                    : null;
        }
    }

    /// A year outside 1970 to 2100 is a slip of the pen: before 1970 no such system ran, and nobody
    /// promises deliveries for the next century.
    record YearWithin() implements RowRule {

        static final int FIRST = 1970;
        static final int LAST = 2100;

        @Override
        public @Nullable String refuse(RowDraft draft) {
            for (Role role : List.of(Role.DUE, Role.DONE, Role.MADE)) {
                LocalDate day = draft.day(role);
                if (day != null && (day.getYear() < FIRST || day.getYear() > LAST)) {
                    return "%s is outside the years %d to %d (column “%s”). Correct the year."
                            .formatted(day, FIRST, LAST, draft.header(role));
                }
            }
            return null;
        }
    }

    /// Nothing is promised for a day that is already over.
    record DueNotBeforeMade() implements RowRule {
        @Override
        public @Nullable String refuse(RowDraft draft) {
            LocalDate due = draft.day(Role.DUE);
            LocalDate made = draft.day(Role.MADE);
            return due != null && made != null && due.isBefore(made)
                    ? "It was due on %s, before it was promised on %s. Correct “%s” or “%s”."
                            .formatted(due, made, draft.header(Role.DUE), draft.header(Role.MADE))
                    : null;
        }
    }
}
