package twelvekeys.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.DateReading;
import twelvekeys.tables.PromiseColumns;
import twelvekeys.tables.Role;
import twelvekeys.tables.Understanding;

/// The answer to how dates are written, where the file itself does not settle it.
///
/// @param order `dmy`, `mdy` or `ymd` for dates of three numbers, `serial` for days counted by a
///   spreadsheet, or null when nobody said
record DateOrder(@Nullable String order) {

    private static final String SERIAL = "serial";
    private static final Set<String> ORDERS = Set.of("dmy", "mdy", "ymd");

    static DateOrder of(Arguments arguments) {
        String order = arguments.text("--date-order");
        if (order != null && !ORDERS.contains(order) && !order.equals(SERIAL)) {
            throw CommandFailed.wrongUsage(
                    "--date-order must be dmy, mdy, ymd or serial, not \"" + order + "\"");
        }
        return new DateOrder(order);
    }

    /// The columns of a file, with the answers that were given.
    ///
    /// @throws CommandFailed when a column of dates holds none, or its order is not told
    PromiseColumns columns(Understanding understanding) {
        understanding
                .problems()
                .forEach((role, why) -> {
                    throw CommandFailed.notComputed(
                            "The column “"
                                    + understanding.columns().get(role)
                                    + "” holds no dates: "
                                    + why);
                });
        return decide(understanding).toColumns();
    }

    private Understanding decide(Understanding understanding) {
        Understanding decided = understanding;
        for (Map.Entry<Role, List<DateReading>> question : understanding.questions().entrySet()) {
            DateReading reading = answer(question.getValue().getFirst());
            if (reading == null) {
                throw CommandFailed.wrongUsage(
                        ask(understanding.columns().get(question.getKey()), question.getValue()));
            }
            decided = decided.answered(question.getKey(), reading);
        }
        return decided;
    }

    /// The candidate with its order replaced by the one that was named; null when that answers
    /// another question.
    private @Nullable DateReading answer(DateReading candidate) {
        List<String> parts = new ArrayList<>(List.of(candidate.code().split("\\+", -1)));
        if (order == null || parts.contains(SERIAL) != order.equals(SERIAL)) {
            return null;
        }
        if (order.equals(SERIAL)) {
            return candidate;
        }
        parts.removeAll(ORDERS);
        parts.add(order);
        return DateReading.parse(String.join("+", parts));
    }

    private static String ask(@Nullable String column, List<DateReading> candidates) {
        StringBuilder text = new StringBuilder("The dates in the column “" + column + "” ");
        if (candidates.size() == 1) {
            return text.append("may be ")
                    .append(candidates.getFirst().label())
                    .append(". If they are, add --date-order ")
                    .append(candidates.getFirst().code())
                    .toString();
        }
        text.append("can be read in more than one way. Add one of:");
        for (DateReading candidate : candidates) {
            String order =
                    ORDERS.stream()
                            .filter(List.of(candidate.code().split("\\+", -1))::contains)
                            .findFirst()
                            .orElse(candidate.code());
            text.append("\n  --date-order ").append(order).append("   ").append(candidate.label());
        }
        return text.toString();
    }
}
