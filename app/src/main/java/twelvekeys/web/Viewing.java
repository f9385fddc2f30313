package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import twelvekeys.identity.Member;
import twelvekeys.identity.SignedIn;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.web.Frame.ExampleStrip;
import twelvekeys.web.Frame.Section;
import twelvekeys.web.Frame.Who;

/// Tells through whose eyes a page is seen, and puts the frame around it.
@Component
class Viewing {

    private static final String VIEWER = Viewing.class.getName() + ".viewer";

    private final SignedIn signedIn;
    private final Organisations organisations;
    private final Clock clock;
    private final String version;

    Viewing(
            SignedIn signedIn,
            Organisations organisations,
            Clock clock,
            ObjectProvider<BuildProperties> build) {
        this.signedIn = signedIn;
        this.organisations = organisations;
        this.clock = clock;
        BuildProperties known = build.getIfAvailable();
        this.version = known == null ? "" : String.valueOf(known.getVersion());
    }

    /// Whoever looks, absent where nobody is signed in. Looked up once a request.
    Optional<Viewer> viewer(HttpServletRequest request) {
        if (request.getAttribute(VIEWER) instanceof Viewer known) {
            return Optional.of(known);
        }
        Optional<Viewer> viewer =
                signedIn.member()
                        .flatMap(member ->
                                organisations
                                        .find(member.organisation())
                                        .map(organisation ->
                                                new Viewer(member, organisation, today(member))));
        viewer.ifPresent(found -> request.setAttribute(VIEWER, found));
        return viewer;
    }

    private LocalDate today(Member member) {
        return LocalDate.now(clock.withZone(member.zone()));
    }

    /// Whoever looks.
    ///
    /// @throws NotHere where nobody is signed in
    Viewer demand(HttpServletRequest request) {
        return viewer(request).orElseThrow(NotHere::new);
    }

    /// The frame of a page that is not about one partnership.
    Frame frame(String title, Section section, HttpServletRequest request) {
        Viewer viewer = viewer(request).orElse(null);
        return viewer == null
                ? frameForAnybody(title, section)
                : new Frame(title, section, anyOtherSide(viewer), version, who(viewer));
    }

    /// The frame of a page on which it does not matter who is signed in.
    Frame frameForAnybody(String title, Section section) {
        return new Frame(title, section, null, version, null);
    }

    /// The frame of a page about one partnership; the way to the other side leads to the same page.
    Frame frame(String title, Viewer viewer, Partnership partnership, String path) {
        UUID other = partnership.organisation(partnership.sideOf(viewer.id()).other());
        ExampleStrip strip =
                partnership.example() && other != null
                        ? new ExampleStrip(
                                viewer.organisation().name(),
                                partnership.name(partnership.sideOf(viewer.id()).other()),
                                "/as/" + other,
                                path)
                        : null;
        return new Frame(title, Section.PARTNERSHIPS, strip, version, who(viewer));
    }

    private static Who who(Viewer viewer) {
        return new Who(viewer.member().name(), viewer.organisation().name());
    }

    private @Nullable ExampleStrip anyOtherSide(Viewer viewer) {
        if (!viewer.organisation().example()) {
            return null;
        }
        return organisations.examples().stream()
                .filter(other -> !other.id().equals(viewer.id()))
                .findFirst()
                .map(other -> strip(viewer.organisation(), other))
                .orElse(null);
    }

    private static ExampleStrip strip(Organisation own, Organisation other) {
        return new ExampleStrip(own.name(), other.name(), "/as/" + other.id(), "/");
    }
}
