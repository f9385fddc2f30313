package twelvekeys.api;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import twelvekeys.intake.Answer;
import twelvekeys.intake.Direction;
import twelvekeys.intake.Meant;
import twelvekeys.tables.Names;
import twelvekeys.tables.Role;

/// How a file's columns are meant.
///
/// @param direction whose promises it holds: `theirs`, or `ours` for what we promised partners;
///   `theirs` if left out
/// @param columns the column of each role, such as `{"promisor": "Vendor", "due": "Due date"}`;
///   roles without a column are left out
/// @param dates how a date column is read, such as `{"due": "dmy"}`; left out where it is
///   recognised
/// @param stateOf the day whose state the file shows; today if left out
record ColumnsRequest(
        @Nullable String direction,
        @Nullable Map<String, @Nullable String> columns,
        @Nullable Map<String, @Nullable String> dates,
        @Nullable LocalDate stateOf) {

    /// The request as an answer.
    ///
    /// @throws Refusal if a role or the direction is unknown
    Answer answer() {
        return new Answer(
                Query.optional(Direction.class, "direction", direction).orElse(Direction.THEIRS),
                byRole("columns", columns),
                byRole("dates", dates),
                Query.day("stateOf", stateOf));
    }

    private static Map<Role, String> byRole(
            String name, @Nullable Map<String, @Nullable String> said) {
        Map<Role, String> byRole = new EnumMap<>(Role.class);
        if (said != null) {
            said.forEach((role, value) -> {
                Role known = Query.oneOf(Role.class, name, role);
                if (value != null) {
                    byRole.put(known, value);
                }
            });
        }
        return byRole;
    }

    /// Whether an import was started with just this answer.
    static boolean saidBefore(Answer said, Meant meant) {
        LocalDate stateOf = said.stateOf();
        if (said.direction() != meant.direction()
                || (stateOf != null && !stateOf.equals(meant.stateOf()))) {
            return false;
        }
        Map<Role, String> columns = meant.columns().columns();
        boolean same =
                said.columns().entrySet().stream()
                        .allMatch(e -> sameColumn(e.getValue(), columns.get(e.getKey())));
        boolean noMore =
                columns.keySet().stream()
                        .allMatch(role ->
                                said.columns().containsKey(role)
                                        || (role == Role.PROMISOR
                                                && said.direction() == Direction.OURS));
        return same && noMore;
    }

    private static boolean sameColumn(String said, @Nullable String meant) {
        return meant != null && Names.key(said).equals(Names.key(meant));
    }
}
