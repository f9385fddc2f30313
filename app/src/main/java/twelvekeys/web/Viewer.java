package twelvekeys.web;

import java.time.LocalDate;
import java.util.UUID;
import twelvekeys.identity.Member;
import twelvekeys.partnership.Organisation;

/// Whose eyes a page is seen through, and on which day.
///
/// @param member who looks, and what they may do
/// @param organisation their organisation
/// @param today the day it is where they are
record Viewer(Member member, Organisation organisation, LocalDate today) {

    UUID id() {
        return organisation.id();
    }
}
