package twelvekeys.intake;

import java.time.LocalDate;
import twelvekeys.tables.PromiseColumns;

/// How a person said a file is meant.
///
/// @param direction whose promises it holds
/// @param columns which column plays which role, and how its dates are read
/// @param stateOf the day whose state it shows: a date moved in it counts as told on that day
public record Meant(Direction direction, PromiseColumns columns, LocalDate stateOf) {}
