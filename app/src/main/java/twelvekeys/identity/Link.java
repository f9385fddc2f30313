package twelvekeys.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A single-use link, without the secret that opens it.
///
/// @param id its identity
/// @param purpose what it is for
/// @param terms what it carries
/// @param madeAt when it was made
/// @param expires when it stops working
public record Link(UUID id, LinkPurpose purpose, Terms terms, Instant madeAt, Instant expires) {

    /// What a link carries. Each purpose uses what it needs.
    ///
    /// @param organisation the organisation to act or to become a member in
    /// @param partnership the partnership that the other side joins by it
    /// @param email the address it was made for
    /// @param role the role that it offers
    /// @param memberUntil when the membership that it offers ends
    /// @param madeBy the person who made it
    public record Terms(
            @Nullable UUID organisation,
            @Nullable UUID partnership,
            @Nullable String email,
            @Nullable Role role,
            @Nullable Instant memberUntil,
            @Nullable UUID madeBy) {

        /// Nothing but the purpose.
        public static final Terms NONE = new Terms(null, null, null, null, null, null);

        /// An address, and nothing else.
        public static Terms to(String email) {
            return new Terms(null, null, email, null, null, null);
        }
    }
}
