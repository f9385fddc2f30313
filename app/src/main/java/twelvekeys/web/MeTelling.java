package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Passwords;
import twelvekeys.identity.Right;
import twelvekeys.identity.Sessions;
import twelvekeys.identity.Token;
import twelvekeys.identity.Tokens;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.storage.Tenancy;
import twelvekeys.web.Frame.Section;

/// Gathers what the page about oneself shows.
@Component
class MeTelling {

    /// Time zones that people know by a place.
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(id ->
                            id.matches(
                                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|"
                                            + "Indian|Pacific)/.+|UTC"))
                    .sorted()
                    .toList();

    private final Viewing viewing;
    private final Members members;
    private final Organisations organisations;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Tokens tokens;

    MeTelling(
            Viewing viewing,
            Members members,
            Organisations organisations,
            Passwords passwords,
            Sessions sessions,
            Tokens tokens) {
        this.viewing = viewing;
        this.members = members;
        this.organisations = organisations;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /// What stands in the fields about oneself.
    ///
    /// @param name the name
    /// @param zone the time zone
    /// @param language the language
    record Typed(String name, String zone, String language) {

        static Typed of(Member member) {
            return new Typed(member.name(), member.zone().getId(), member.language());
        }
    }

    ModelAndView page(
            HttpServletRequest request,
            Typed typed,
            @Nullable String done,
            @Nullable String secret,
            @Nullable Wrong wrong) {
        Viewer viewer = viewing.demand(request);
        Member me = viewer.member();
        HttpSession session = request.getSession(false);
        return new ModelAndView(
                "me",
                Map.of(
                        "page",
                        new MePage(
                                viewing.frame("Your settings", Section.ME, request),
                                me.email(),
                                typed.name(),
                                typed.zone(),
                                typed.language(),
                                ZONES,
                                passwords.has(me.person()),
                                sessions(viewer, session == null ? null : session.getId()),
                                tokens.of(me).stream().map(token -> line(token, viewer)).toList(),
                                Stream.of(Right.values()).filter(me::may).map(Right::code).toList(),
                                secret,
                                elsewhere(me),
                                done,
                                wrong)));
    }

    private List<MePage.Session> sessions(Viewer viewer, @Nullable String current) {
        return sessions.of(viewer.member().person(), current).stream()
                .map(open ->
                        new MePage.Session(
                                open.program().isEmpty()
                                        ? "A browser that does not say what it is"
                                        : open.program(),
                                PeopleForms.day(open.begun(), viewer),
                                PeopleForms.day(open.lastUsed(), viewer),
                                open.current(),
                                "/me/sessions/" + open.handle() + "/end"))
                .toList();
    }

    private static MePage.TokenLine line(Token token, Viewer viewer) {
        Instant expires = token.expires();
        return new MePage.TokenLine(
                token.name(),
                token.scopes().stream().sorted().map(Right::code).collect(Collectors.joining(", ")),
                PeopleForms.day(token.madeAt(), viewer),
                expires == null ? "" : PeopleForms.lastDay(expires, viewer),
                token.lastUsedOn() == null
                        ? ""
                        : Figures.shortDate(token.lastUsedOn(), viewer.today()),
                "/me/tokens/" + token.id() + "/revoke");
    }

    private List<MePage.Organisation> elsewhere(Member me) {
        return members.memberships(me.person()).stream()
                .map(Member::organisation)
                .filter(id -> !id.equals(me.organisation()))
                .map(id -> Tenancy.as(id, () -> organisations.find(id)))
                .flatMap(Optional::stream)
                .map(MeTelling::other)
                .toList();
    }

    private static MePage.Organisation other(Organisation organisation) {
        return new MePage.Organisation(organisation.id().toString(), organisation.name());
    }
}
