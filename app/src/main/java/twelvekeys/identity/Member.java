package twelvekeys.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person in an organisation, as this request may act.
///
/// @param person who
/// @param organisation for which organisation
/// @param name the person's name
/// @param email the person's address
/// @param zone the time zone whose days count for the person
/// @param language the person's language, a BCP 47 tag
/// @param role what the person is in the organisation
/// @param since when they became a member
/// @param until when their right to be here ends, an auditor's; null without an end
/// @param scopes what the key allows that the request came with; everything for a session
/// @param token the access token that the request came with; null for a session
public record Member(
        UUID person,
        UUID organisation,
        String name,
        String email,
        ZoneId zone,
        String language,
        Role role,
        Instant since,
        @Nullable Instant until,
        Set<Right> scopes,
        @Nullable UUID token) {

    /// Whether both the role and the key allow it.
    public boolean may(Right right) {
        return role.rights().contains(right) && scopes.contains(right);
    }

    Member withToken(UUID id, Set<Right> scopes) {
        return new Member(
                person,
                organisation,
                name,
                email,
                zone,
                language,
                role,
                since,
                until,
                Set.copyOf(scopes),
                id);
    }
}
