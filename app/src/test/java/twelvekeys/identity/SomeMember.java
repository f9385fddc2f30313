package twelvekeys.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/// Members for the tests of rules, of which no database knows.
final class SomeMember {

    static final UUID PERSON = new UUID(3, 1);
    static final UUID ORGANISATION = new UUID(3, 2);
    static final UUID TOKEN = new UUID(3, 3);

    private SomeMember() {}

    static Member in(Role role) {
        return of(role, EnumSet.allOf(Right.class), null);
    }

    static Member withToken(Role role, Set<Right> scopes) {
        return of(role, scopes, TOKEN);
    }

    private static Member of(Role role, Set<Right> scopes, @Nullable UUID token) {
        return new Member(
                PERSON,
                ORGANISATION,
                "Anna",
                "anna@example.org",
                ZoneOffset.UTC,
                "en-GB",
                role,
                Instant.EPOCH,
                null,
                scopes,
                token);
    }

    /// Lets the thread's request be a member's.
    static void signIn(Member member) {
        SecurityContextHolder.getContext().setAuthentication(new MemberAuthentication(member));
    }
}
