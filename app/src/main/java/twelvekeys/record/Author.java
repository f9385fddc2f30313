package twelvekeys.record;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// A person of one side who writes into a record.
///
/// @param partnership the record
/// @param side the side
/// @param name how the person is called, as the record will keep it
/// @param zone the time zone in which the person says "today"
/// @param requestKey what names this request, so that sending it again has no second effect; 1 to
///   200 characters, absent if nothing does
/// @param person the member, so that their name can be found again to be erased; absent for one who
///   is no member
public record Author(
        UUID partnership,
        Side side,
        String name,
        ZoneId zone,
        @Nullable String requestKey,
        @Nullable UUID person) {}
