package twelvekeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import twelvekeys.storage.TestDatabase;

/// A test against the application with its real database, a clock of its own and no web server. All
/// such tests share one context and one database; each makes organisations of its own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {TwelveKeys.class, SettableClock.InPlaceOfTheMachines.class},
        properties = {"twelvekeys.mail.every=0s", "twelvekeys.pulse.every=0s"})
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
public @interface WholeApplicationTest {}
