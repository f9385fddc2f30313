package twelvekeys.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import twelvekeys.tables.DateReading;
import twelvekeys.tables.Role;
import twelvekeys.tables.RoleProposal;
import twelvekeys.tables.Row;
import twelvekeys.tables.Understanding;

/// A file whose columns wait for a person's word: how they were understood, and its first rows.
///
/// @param file the import
/// @param direction whose promises it is taken to hold
/// @param understanding how the columns were understood, with the questions left
/// @param reasons why each column was proposed for its role
/// @param remembered whether this is how a file with these columns was meant the last time
/// @param chosenDates the readings chosen or recognised, by role
/// @param firstRows the first rows as they stand in the file
/// @param sameBefore when the same bytes were imported before, if they were
public record Look(
        Import file,
        Direction direction,
        Understanding understanding,
        Map<Role, RoleProposal> reasons,
        boolean remembered,
        Map<Role, DateReading> chosenDates,
        List<Row> firstRows,
        Optional<Instant> sameBefore) {}
