package twelvekeys.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Service;

/// Who is signed in, and the beginning and end of it.
///
/// A session holds who, for which organisation, and by which program it was begun; never what they
/// may do.
@Service
public class SignedIn {

    static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    static final String ORGANISATION = "organisation";
    static final String PROGRAM = "program";

    private static final int LONGEST_PROGRAM = 200;

    private final Members members;

    SignedIn(Members members) {
        this.members = members;
    }

    /// The member that this request acts for, absent if nobody is signed in.
    public Optional<Member> member() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof MemberAuthentication known
                ? Optional.of(known.member())
                : Optional.empty();
    }

    /// The member that this request acts for.
    ///
    /// @throws IllegalStateException if nobody is signed in: the address is [Open] and may not ask
    public Member demand() {
        return member().orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
    }

    /// The member that this request acts for, if it is signed in in person: what a token must not
    /// change, however much it may do, is how its person signs in.
    public Optional<Member> inPerson() {
        return member().filter(member -> member.token() == null);
    }

    /// Begins a session for a person, in the first organisation they became a member of.
    ///
    /// @param way how they showed who they are
    /// @return whether they are a member of any; without one nothing is begun
    public boolean begin(HttpServletRequest request, UUID person, DoorLog.Way way) {
        List<Member> memberships = members.memberships(person);
        if (memberships.isEmpty()) {
            return false;
        }
        begin(request, memberships.getFirst(), way);
        return true;
    }

    /// Begins a session for a member. A session that the browser had ends, so that no identity of
    /// one from before can be used.
    public void begin(HttpServletRequest request, Member member, DoorLog.Way way) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(PERSON, member.person().toString());
        session.setAttribute(ORGANISATION, member.organisation().toString());
        session.setAttribute(PROGRAM, program(request.getHeader("User-Agent")));
        DoorLog.cameIn(way, member, request.getRemoteAddr());
    }

    /// Lets the session act for another organisation that the person is a member of.
    ///
    /// @return whether they are
    public boolean switchTo(HttpServletRequest request, UUID organisation) {
        HttpSession session = request.getSession(false);
        if (session == null || members.find(organisation, demand().person()).isEmpty()) {
            return false;
        }
        session.setAttribute(ORGANISATION, organisation.toString());
        return true;
    }

    /// Ends the session of a request, if there is one.
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(PERSON) instanceof String person) {
                DoorLog.wentOut(person);
            }
            session.invalidate();
        }
    }

    private static String program(@Nullable String agent) {
        String told = Objects.requireNonNullElse(agent, "");
        return told.substring(0, Math.min(LONGEST_PROGRAM, told.length()));
    }
}
