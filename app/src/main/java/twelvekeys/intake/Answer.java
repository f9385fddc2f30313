package twelvekeys.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.Role;

/// What a person says about a file's columns.
///
/// @param direction whose promises it holds
/// @param columns the header chosen for each role; roles without one are left out
/// @param dates the code of the reading chosen for date columns; left out where it is recognised
/// @param stateOf the day whose state the file shows, absent for today
public record Answer(
        Direction direction,
        Map<Role, String> columns,
        Map<Role, String> dates,
        @Nullable LocalDate stateOf) {

    /// Copies the maps.
    public Answer {
        columns = Map.copyOf(columns);
        dates = Map.copyOf(dates);
    }

    /// What was said about a file that has been started.
    public static Answer of(Meant meant) {
        return new Answer(
                meant.direction(),
                meant.columns().columns(),
                meant.columns().dates().entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, date -> date.getValue().code())),
                meant.stateOf());
    }
}
