package twelvekeys.conversation;

import java.time.Instant;
import java.util.UUID;
import twelvekeys.partnership.Side;

/// What one side asks people for.
///
/// @param organisation the organisation that asks
/// @param partnership the partnership it is about
/// @param side the side it asks for
/// @param purpose what it is
/// @param subject the wave or the conversation
/// @param expires when the links stop working
/// @param letter what they are told
public record Asking(
        UUID organisation,
        UUID partnership,
        Side side,
        Purpose purpose,
        UUID subject,
        Instant expires,
        Letter letter) {}
