package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import twelvekeys.identity.Provider;
import twelvekeys.web.Frame.Section;

/// Gathers what the page for signing in shows.
@Component
class SignInTelling {

    private final Viewing viewing;
    private final PasskeyDesk desk;
    private final Provider provider;

    SignInTelling(Viewing viewing, PasskeyDesk desk, Provider provider) {
        this.viewing = viewing;
        this.desk = desk;
        this.provider = provider;
    }

    /// The page.
    ///
    /// @param email what was typed so far
    /// @param to the page to go on to
    /// @param refused why nobody was signed in, null unless somebody tried
    /// @param sent the words about a link on its way, null unless one was asked for
    ModelAndView page(
            HttpServletRequest request,
            String email,
            String to,
            @Nullable String refused,
            @Nullable String sent) {
        return new ModelAndView(
                "sign-in",
                Map.of(
                        "page",
                        new SignInPage(
                                viewing.frameForAnybody("Sign in", Section.DOOR),
                                email,
                                LocalPath.of(to),
                                desk.place(request, Section.DOOR.path()),
                                provider.label().map(label -> way(label, to)).orElse(null),
                                refused,
                                sent)));
    }

    private static SignInPage.Elsewhere way(String label, String to) {
        return new SignInPage.Elsewhere(
                label,
                UriComponentsBuilder.fromPath("/sign-in/provider")
                        .queryParam("to", "{to}")
                        .encode()
                        .buildAndExpand(LocalPath.of(to))
                        .toUriString());
    }
}
