package twelvekeys.partnership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two organisations and the space they share.
///
/// @param id its identity, and the tenant of everything recorded in it
/// @param aOrganisation the organisation on side A
/// @param bOrganisation the organisation on side B, absent until it has joined
/// @param aName how side A is called here
/// @param bName how side B is called here
/// @param begunOn the day the space was begun, or the first promise known
/// @param example whether it was invented for the example
public record Partnership(
        UUID id,
        UUID aOrganisation,
        @Nullable UUID bOrganisation,
        String aName,
        String bName,
        LocalDate begunOn,
        boolean example) {

    /// The name of a side.
    public String name(Side side) {
        return side == Side.A ? aName : bName;
    }

    /// The organisation on a side, absent while it has not joined.
    public @Nullable UUID organisation(Side side) {
        return side == Side.A ? aOrganisation : bOrganisation;
    }

    /// The side on which an organisation sits.
    ///
    /// @throws IllegalArgumentException if it sits on neither
    public Side sideOf(UUID organisation) {
        if (organisation.equals(aOrganisation)) {
            return Side.A;
        }
        if (organisation.equals(bOrganisation)) {
            return Side.B;
        }
        throw new IllegalArgumentException(
                "That organisation is on neither side of this partnership.");
    }
}
