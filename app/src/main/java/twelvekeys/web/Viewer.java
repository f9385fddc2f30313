package twelvekeys.web;

import java.time.LocalDate;
import java.util.UUID;
import twelvekeys.partnership.Organisation;

/// Whose eyes a page is seen through, and on which day.
///
/// @param organisation the organisation
/// @param today the day that counts as today
record Viewer(Organisation organisation, LocalDate today) {

    UUID id() {
        return organisation.id();
    }
}
