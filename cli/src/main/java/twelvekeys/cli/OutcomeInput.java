package twelvekeys.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import twelvekeys.tables.Limits;
import twelvekeys.tables.Names;
import twelvekeys.tables.PlainPart;
import twelvekeys.tables.PlainPart.Spelling;
import twelvekeys.tables.PlainPromises;
import twelvekeys.tables.PromiseColumns;
import twelvekeys.tables.PromiseRow;
import twelvekeys.tables.PromiseRows;
import twelvekeys.tables.PromiseSink;
import twelvekeys.tables.Role;
import twelvekeys.tables.RowResult;
import twelvekeys.tables.Table;
import twelvekeys.trust.Grace;
import twelvekeys.trust.NumberedOutcomes;
import twelvekeys.trust.OutcomePart;

/// What a file of very many promises held: their outcomes, and the rows that could not be used.
///
/// @param outcomes one outcome a row
/// @param rowsRead all rows of the file below its header, the refused ones with them
/// @param refused the refused rows, in the order of the file
record OutcomeInput(NumberedOutcomes outcomes, long rowsRead, List<RowResult.Refused> refused) {

    /// As the files that are uploaded, but of any size, and with as many rows as can be counted.
    static final Limits LIMITS =
            Limits.STANDARD.withMaxBytes(Long.MAX_VALUE).withMaxRows(Integer.MAX_VALUE - 16);

    /// Reads a file from its bytes, if it is plain.
    static Optional<OutcomeInput> plain(Path file, Map<Role, String> columns, Grace grace) {
        return PlainPromises.read(file, columns, LIMITS, () -> new Resolving(grace))
                .map(OutcomeInput::of);
    }

    private static OutcomeInput of(PlainPromises<Resolving> read) {
        Map<String, Spelling> first = new HashMap<>();
        for (PlainPart<Resolving> part : read.parts()) {
            for (Spelling spelling : part.names()) {
                first.merge(Names.key(spelling.name()), spelling, OutcomeInput::earlier);
            }
        }
        List<List<String>> names = new ArrayList<>();
        for (PlainPart<Resolving> part : read.parts()) {
            names.add(
                    part.names().stream()
                            .map(own -> first.getOrDefault(Names.key(own.name()), own).name())
                            .toList());
        }
        List<OutcomePart> parts = read.parts().stream().map(part -> part.promises().part).toList();
        return new OutcomeInput(new NumberedOutcomes(parts, names), read.rows(), read.refused());
    }

    private static Spelling earlier(Spelling one, Spelling other) {
        return one.first() <= other.first() ? one : other;
    }

    /// Reads a table row by row.
    ///
    /// @throws twelvekeys.tables.TableException for a whole-file problem further down
    static OutcomeInput rowByRow(Table table, PromiseColumns columns, Grace grace) {
        Resolving outcomes = new Resolving(grace);
        Map<String, Integer> numbers = new HashMap<>();
        List<String> names = new ArrayList<>();
        List<RowResult.Refused> refused = new ArrayList<>();
        try (PromiseRows rows = PromiseRows.read(table, columns)) {
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case RowResult.Read(PromiseRow row) ->
                            outcomes.take(
                                    row,
                                    number(row.promisor(), numbers, names),
                                    number(row.promisee(), numbers, names));
                    case RowResult.Refused row -> refused.add(row);
                }
            }
        }
        return new OutcomeInput(
                new NumberedOutcomes(List.of(outcomes.part), List.of(names)),
                outcomes.part.size() + refused.size(),
                refused);
    }

    private static int number(String name, Map<String, Integer> numbers, List<String> names) {
        Integer known = numbers.putIfAbsent(Names.key(name), names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    /// Makes an outcome of each promise: [twelvekeys.trust.Resolution#of] in days counted from
    /// 1970-01-01.
    private static final class Resolving implements PromiseSink {

        private final OutcomePart part = new OutcomePart();
        private final int grace;

        Resolving(Grace grace) {
            this.grace = grace.days();
        }

        void take(PromiseRow row, int promisor, int promisee) {
            take(
                    promisor,
                    promisee,
                    Math.toIntExact(row.due().toEpochDay()),
                    row.done() == null ? OPEN : Math.toIntExact(row.done().toEpochDay()));
        }

        @Override
        public void take(int promisor, int promisee, int due, int done) {
            int lastDay = due + grace;
            boolean kept = done != OPEN && done <= lastDay;
            part.add(promisor, promisee, kept ? done : lastDay + 1, kept);
        }
    }
}
