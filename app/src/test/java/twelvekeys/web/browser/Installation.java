package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import twelvekeys.SettableClock;
import twelvekeys.TwelveKeys;
import twelvekeys.identity.SetUp;
import twelvekeys.storage.TestDatabase;

/// A test of an installation that begins empty. Each class has a server of its own.
@SpringBootTest(
        classes = {TwelveKeys.class, SettableClock.InPlaceOfTheMachines.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "twelvekeys.intake.max-bytes=3MB")
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@DirtiesContext
@SuppressWarnings("NullAway.Init")
abstract class Installation extends BrowserTest {

    static final String EMAIL = "ailsa@fennel.example";
    static final String PASSWORD = "seven quiet harbours";

    @Autowired SetUp setUp;

    /// The first who comes sets the installation up.
    @Override
    Tab signedIn(Tab tab) {
        if (setUp.needed()) {
            tab.go(setUp.begin().path());
            tab.find("#organisation").fill("Fennel");
            tab.find("#name").fill("Ailsa Grant");
            tab.find("#email").fill(EMAIL);
            tab.find("#password").fill(PASSWORD);
            tab.press("Set up");
        } else {
            tab.go("/sign-in");
            tab.find("#email").fill(EMAIL);
            tab.find("#password").fill(PASSWORD);
            tab.press("Sign in");
        }
        assertThat(tab.find(".whose").innerText()).contains("Ailsa Grant");
        return tab;
    }

    /// Waits until an import has ended, looking as a person would.
    static Tab ended(Tab tab) {
        tab.find("dl.sum, .notice-error").first().waitFor();
        return tab;
    }

    /// The four counts and the rows read, as the page shows them.
    static String counts(Tab tab) {
        return Tab.plain(String.join(" ", tab.find("dl.sum dd").allInnerTexts()));
    }
}
