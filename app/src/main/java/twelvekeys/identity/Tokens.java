package twelvekeys.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The access tokens: made, listed, used, revoked.
@Service
public class Tokens {

    /// How every secret begins, so that people and scanners know one when they see it.
    static final String PREFIX = "tk_";

    private static final int LONGEST_NAME = 100;

    private final IdentityWork work;
    private final TokenStore tokens;
    private final MemberStore members;
    private final Clock clock;

    Tokens(IdentityWork work, TokenStore tokens, MemberStore members, Clock clock) {
        this.work = work;
        this.tokens = tokens;
        this.members = members;
        this.clock = clock;
    }

    /// Makes a token for a member.
    ///
    /// @param name what the person calls it, 1 to 100 characters
    /// @param scopes what it allows; each must be allowed to the member too
    /// @param expires when it stops working; null if it does not by itself
    /// @throws IdentityRefused if that is not taken
    public NewToken make(Member member, String name, Set<Right> scopes, @Nullable Instant expires) {
        String clean = name.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new IdentityRefused(
                    "name", "Say in 1 to 100 characters which program the token is for.");
        }
        if (scopes.isEmpty()) {
            throw new IdentityRefused("scopes", "Choose what the token may do.");
        }
        if (!scopes.stream().allMatch(member::may)) {
            throw new IdentityRefused("scopes", "A token may not do more than you may.");
        }
        Instant now = clock.instant();
        if (expires != null && !expires.isAfter(now)) {
            throw new IdentityRefused("expires", "Choose a day that is still to come.");
        }
        return work.in(() -> {
            Token token =
                    new Token(
                            UUID.randomUUID(),
                            member.organisation(),
                            member.person(),
                            clean,
                            Set.copyOf(scopes),
                            now,
                            within(member, expires, now),
                            null);
            String secret = PREFIX + Secrets.fresh();
            tokens.add(token, Secrets.hash(secret));
            DoorLog.changed("Token " + token.id() + " made", member.person());
            return new NewToken(token, secret);
        });
    }

    /// A token made by a token does not outlive it.
    private @Nullable Instant within(Member member, @Nullable Instant expires, Instant now) {
        Instant bound =
                tokens.of(member.organisation(), member.person(), now).stream()
                        .filter(token -> token.id().equals(member.token()))
                        .findFirst()
                        .map(Token::expires)
                        .orElse(null);
        return bound != null && (expires == null || expires.isAfter(bound)) ? bound : expires;
    }

    /// The working tokens of a member, oldest first.
    public List<Token> of(Member member) {
        return work.in(() -> tokens.of(member.organisation(), member.person(), clock.instant()));
    }

    /// Revokes a token of a member.
    ///
    /// @return whether there was one
    public boolean revoke(Member member, UUID id) {
        boolean was =
                work.in(() ->
                        tokens.revoke(member.organisation(), member.person(), id, clock.instant()));
        if (was) {
            DoorLog.changed("Token " + id + " revoked", member.person());
        }
        return was;
    }

    /// The member in whose name a secret acts, as of now.
    ///
    /// @return absent if there is no such token, it was revoked or has expired, or its person is no
    ///   member any more
    Optional<Member> member(String secret) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return work.in(() -> {
            Optional<Token> known = tokens.working(Secrets.hash(secret), now);
            known.filter(token -> !today.equals(token.lastUsedOn()))
                    .ifPresent(token -> tokens.used(token, today));
            return known.flatMap(token ->
                    members.find(token.organisation(), token.person(), now)
                            .map(member -> member.withToken(token.id(), token.scopes())));
        });
    }
}
