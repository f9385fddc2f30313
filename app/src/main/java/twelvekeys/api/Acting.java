package twelvekeys.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Viewpoints;

/// For whom a request acts, and what that organisation may see.
@Component
class Acting {

    private final Viewpoints viewpoints;
    private final Partnerships partnerships;
    private final Clock clock;

    Acting(Viewpoints viewpoints, Partnerships partnerships, Clock clock) {
        this.viewpoints = viewpoints;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    /// The organisation a request acts for.
    ///
    /// @throws Refusal if the installation has no name yet, or the organisation is none the request
    ///   may act for
    Organisation as(@Nullable UUID asked) {
        return viewpoints
                .current(asked)
                .orElseThrow(() -> {
                    if (viewpoints.choices().isEmpty()) {
                        return new Refusal(
                                HttpStatus.CONFLICT,
                                "This installation has not been told whose it is. Send {\"name\": …} with"
                                        + " PUT to /api/home first.");
                    }
                    return Refusal.notThere();
                });
    }

    /// A partnership of the organisation.
    ///
    /// @throws Refusal if it is not there, or not the organisation's
    Partnership partnership(Organisation organisation, UUID id) {
        return partnerships.find(id, organisation.id()).orElseThrow(Refusal::notThere);
    }

    /// The day it is.
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
