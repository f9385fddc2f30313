package twelvekeys.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Viewpoints;
import twelvekeys.web.Frame.ExampleStrip;
import twelvekeys.web.Frame.Section;

/// Finds out whose eyes a page is seen through, and puts the frame around it.
///
/// There is no sign-in yet: pages show the home organisation's side. In the demonstration a cookie
/// says which of the invented organisations it is.
@Component
class Viewing {

    static final String COOKIE = "twelvekeys-as";

    private final Viewpoints viewpoints;
    private final Clock clock;
    private final String version;

    Viewing(Viewpoints viewpoints, Clock clock, ObjectProvider<BuildProperties> build) {
        this.viewpoints = viewpoints;
        this.clock = clock;
        BuildProperties known = build.getIfAvailable();
        this.version = known == null ? "" : String.valueOf(known.getVersion());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Whoever looks, absent while the installation has not been told whose it is.
    Optional<Viewer> viewer(HttpServletRequest request) {
        return viewpoints.current(asked(request)).map(o -> new Viewer(o, today()));
    }

    /// Whoever looks.
    ///
    /// @throws NotHere while the installation has not been told whose it is
    Viewer demand(HttpServletRequest request) {
        return viewer(request).orElseThrow(NotHere::new);
    }

    private static @Nullable UUID asked(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                try {
                    return UUID.fromString(cookie.getValue());
                } catch (IllegalArgumentException notOurs) {
                    return null;
                }
            }
        }
        return null;
    }

    /// The frame of a page that is not about one partnership.
    Frame frame(String title, Section section, HttpServletRequest request) {
        Optional<Viewer> viewer = viewer(request);
        return new Frame(
                title,
                section,
                viewer.map(this::anyOtherSide).orElse(null),
                version,
                viewer.map(v -> v.organisation().name()).orElse(null));
    }

    /// The frame of a page about one partnership; the way to the other side leads to the same page.
    Frame frame(String title, Viewer viewer, Partnership partnership, String path) {
        UUID other = partnership.organisation(partnership.sideOf(viewer.id()).other());
        ExampleStrip strip =
                partnership.example() && other != null
                        ? new ExampleStrip(
                                viewer.organisation().name(),
                                partnership.name(partnership.sideOf(viewer.id()).other()),
                                "/as/" + other + "?to=" + path)
                        : null;
        return new Frame(title, Section.PARTNERSHIPS, strip, version, viewer.organisation().name());
    }

    private @Nullable ExampleStrip anyOtherSide(Viewer viewer) {
        if (!viewer.organisation().example()) {
            return null;
        }
        List<Organisation> others =
                viewpoints.choices().stream().filter(o -> !o.id().equals(viewer.id())).toList();
        Organisation next = viewpoints.current(null).orElse(viewer.organisation());
        if (next.id().equals(viewer.id()) && !others.isEmpty()) {
            next = others.getFirst();
        }
        return new ExampleStrip(
                viewer.organisation().name(), next.name(), "/as/" + next.id() + "?to=/");
    }
}
