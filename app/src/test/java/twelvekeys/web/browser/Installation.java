package twelvekeys.web.browser;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.SettableClock;
import twelvekeys.TwelveKeys;
import twelvekeys.partnership.Viewpoints;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// A test of an installation that begins empty. Each class has a server of its own.
@SpringBootTest(
        classes = {TwelveKeys.class, SettableClock.InPlaceOfTheMachines.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "twelvekeys.intake.max-bytes=3MB")
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@DirtiesContext
abstract class Installation extends BrowserTest {

    @Autowired private Viewpoints viewpoints;
    @Autowired private TransactionTemplate transactions;

    /// Looks into the database in the name of the installation's organisation.
    <T> T in(Supplier<T> query) {
        UUID home = viewpoints.current(null).orElseThrow().id();
        return Tenancy.as(home, () -> transactions.execute(status -> query.get()));
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
