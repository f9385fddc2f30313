package twelvekeys.web.browser;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;

/// A test in a browser: it opens tabs, and at its end each of them must have been quiet.
@ExtendWith(Chromium.ForTests.class)
@SuppressWarnings("NullAway.Init")
abstract class BrowserTest {

    private final List<Tab> tabs = new ArrayList<>();
    private Chromium chromium;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void takesTheBrowser(Chromium shared) {
        chromium = shared;
    }

    /// A new window, of somebody who is signed in.
    Tab open() {
        return signedIn(open(true));
    }

    Tab openWithoutScripts() {
        return signedIn(open(false));
    }

    /// A new window, of somebody who was never here before.
    Tab openAsStranger() {
        return open(true);
    }

    /// A phone without scripts, of somebody who was never here before.
    Tab openPhoneWithoutScripts() {
        Tab tab = open(false);
        tab.page().setViewportSize(390, 844);
        return tab;
    }

    /// Signs in as a person does.
    abstract Tab signedIn(Tab tab);

    private Tab open(boolean scripts) {
        Tab tab = new Tab(chromium.browser(), base(), scripts);
        tabs.add(tab);
        return tab;
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    @AfterEach
    void everyTabWasQuiet() {
        tabs.forEach(Tab::close);
        tabs.forEach(Tab::assertQuiet);
    }
}
