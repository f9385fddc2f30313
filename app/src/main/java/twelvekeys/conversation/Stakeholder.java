package twelvekeys.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// Somebody who is asked to speak, as the side that asks knows them.
///
/// @param organisation the organisation that asks, and in whose name their link is answered
/// @param id their identity for this one asking; nothing connects it with another one
/// @param partnership the partnership it is about
/// @param side the side they speak for
/// @param purpose what they are asked for
/// @param subject the wave or the conversation
/// @param email the address they were asked at
/// @param place their place among those asked by this side for the same, from 0
/// @param language the language of their page, `en` or `de`
/// @param askedAt when they were asked
/// @param expires when their link stops working
/// @param openedAt when they first opened it, absent if they have not
/// @param usedAt when they sent what they had to say, absent if they have not
public record Stakeholder(
        UUID organisation,
        UUID id,
        UUID partnership,
        Side side,
        Purpose purpose,
        UUID subject,
        String email,
        int place,
        String language,
        Instant askedAt,
        Instant expires,
        @Nullable Instant openedAt,
        @Nullable Instant usedAt) {

    /// Whether they have sent what they had to say.
    public boolean used() {
        return usedAt != null;
    }

    /// Without the address, so that no log can hold it.
    @Override
    public String toString() {
        return "Stakeholder[" + purpose + " " + id + "]";
    }
}
