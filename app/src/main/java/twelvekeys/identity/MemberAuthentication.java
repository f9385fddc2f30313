package twelvekeys.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// The member that a request acts for, in the form in which Spring Security passes it on. It lives
/// as long as the request and is stored nowhere.
final class MemberAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Member member;

    MemberAuthentication(Member member) {
        super(List.of());
        this.member = member;
        setAuthenticated(true);
    }

    Member member() {
        return member;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return member.person().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemberAuthentication same && same.member.equals(member);
    }

    @Override
    public int hashCode() {
        return member.hashCode();
    }
}
