package twelvekeys.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;

/// Somebody who reads a report, from one of the sides.
///
/// @param partnership the partnership, which they may see
/// @param own the side they are on
/// @param today the day it is where they are
public record Looking(Partnership partnership, Side own, LocalDate today) {

    /// The organisation in whose name they look.
    UUID organisation() {
        return Objects.requireNonNull(partnership.organisation(own));
    }

    UUID id() {
        return partnership.id();
    }

    /// What a side is called.
    String name(Side side) {
        return partnership.name(side);
    }

    /// The address of the partnership.
    String path() {
        return "/partnerships/" + id();
    }

    String href(Promise promise) {
        return path() + "/promises/" + promise.id();
    }
}
