package twelvekeys.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.intake.Look;
import twelvekeys.tables.DateReading;
import twelvekeys.tables.Role;
import twelvekeys.tables.RoleProposal;
import twelvekeys.tables.Row;

/// How a file's columns are understood, with the questions that only a person can answer.
///
/// @param file the import
/// @param direction whose promises it is taken to hold: `theirs` or `ours`
/// @param remembered whether this is how a file with these columns was meant the last time
/// @param sameFileBefore when the same bytes were imported to their end before, null if never
/// @param roles what each role is played by; a role no column plays is listed too
/// @param numbers how amounts are written, `point` or `comma`
/// @param complete whether no question is open and every required role has its column
/// @param firstRows the first rows as they stand in the file
record ColumnsView(
        ImportView file,
        String direction,
        boolean remembered,
        @Nullable Instant sameFileBefore,
        List<RoleView> roles,
        String numbers,
        boolean complete,
        List<FirstRowView> firstRows) {

    /// A role and the column that plays it.
    ///
    /// @param role its code, as it is said in the answer
    /// @param meaning its meaning for people
    /// @param required whether no promise can be read without it
    /// @param column the column, null if none plays it
    /// @param proposed which column was recognised for it, how surely, and why; null if none
    /// @param dates how the column's dates are read, null where that is open or it holds no dates
    /// @param question the readings to choose from, where the column can be read in more than one
    ///   way; empty as a rule
    /// @param problem why the column cannot be read as dates, null if it can
    record RoleView(
            String role,
            String meaning,
            boolean required,
            @Nullable String column,
            @Nullable ProposalView proposed,
            @Nullable ReadingView dates,
            List<ReadingView> question,
            @Nullable String problem) {}

    /// A column that probably plays a role.
    ///
    /// @param column the column
    /// @param confidence 0 to 1; below one half it is worth a second look. An ordering of the
    ///   evidence, not a probability
    /// @param reason what in the name and in the values speaks for it
    record ProposalView(String column, double confidence, String reason) {

        static @Nullable ProposalView of(@Nullable RoleProposal proposal) {
            return proposal == null
                    ? null
                    : new ProposalView(proposal.header(), proposal.confidence(), proposal.reason());
        }
    }

    /// One of the first rows.
    ///
    /// @param line its line number in the file
    /// @param cells the texts as they stand in the file
    record FirstRowView(long line, List<String> cells) {

        static FirstRowView of(Row row) {
            return new FirstRowView(row.line(), row.cells());
        }
    }

    /// A way to read dates.
    ///
    /// @param code what to say in the answer
    /// @param meaning the reading for people, with an example
    record ReadingView(String code, String meaning) {

        static @Nullable ReadingView of(@Nullable DateReading reading) {
            return reading == null ? null : new ReadingView(reading.code(), reading.label());
        }
    }

    static ColumnsView of(Look look) {
        boolean chosen =
                Arrays.stream(Role.values())
                        .filter(Role::isRequired)
                        .allMatch(look.understanding().columns()::containsKey);
        return new ColumnsView(
                ImportView.of(look.file()),
                Query.code(look.direction()),
                look.remembered(),
                look.sameBefore().orElse(null),
                Arrays.stream(Role.values()).map(role -> role(look, role)).toList(),
                look.understanding().numbers().code(),
                chosen && look.understanding().isComplete(),
                look.firstRows().stream().map(FirstRowView::of).toList());
    }

    private static RoleView role(Look look, Role role) {
        List<DateReading> question = look.understanding().questions().getOrDefault(role, List.of());
        return new RoleView(
                Query.code(role),
                role.label(),
                role.isRequired(),
                look.understanding().columns().get(role),
                ProposalView.of(look.reasons().get(role)),
                ReadingView.of(look.chosenDates().get(role)),
                question.stream()
                        .map(reading -> new ReadingView(reading.code(), reading.label()))
                        .toList(),
                look.understanding().problems().get(role));
    }
}
