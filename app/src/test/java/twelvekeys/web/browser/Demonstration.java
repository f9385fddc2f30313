package twelvekeys.web.browser;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import twelvekeys.SettableClock;
import twelvekeys.TwelveKeys;
import twelvekeys.storage.TestDatabase;

/// A test of the demonstration. All of them share one server.
@SpringBootTest(
        classes = {TwelveKeys.class, SettableClock.InPlaceOfTheMachines.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForDemonstration.class)
abstract class Demonstration extends BrowserTest {

    @Override
    Tab signedIn(Tab tab) {
        return tab.go("/").press("Tom Vasey, partner manager");
    }

    /// The address of the first partnership of the example, found as a person finds it.
    static String partnership(Tab tab) {
        tab.go("/").follow("Kittiwake Freight");
        return tab.path();
    }

    /// A window of one of the invented people.
    Tab openAs(String person) {
        return openAsStranger().go("/").press(person);
    }
}
