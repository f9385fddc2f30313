package twelvekeys;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// The rule that a program started with `twelvekeys.rebuild` serves no pages, and ends with exit
/// code 0 once the readings are made again.
final class RebuildInsteadOfServing implements ApplicationListener<SpringApplicationEvent> {

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared -> {
                if (asked(prepared.getEnvironment())) {
                    prepared.getSpringApplication().setWebApplicationType(WebApplicationType.NONE);
                }
            }
            case ApplicationReadyEvent ready -> {
                if (asked(ready.getApplicationContext().getEnvironment())) {
                    System.exit(SpringApplication.exit(ready.getApplicationContext()));
                }
            }
            default -> {
                // Nothing to do at the other steps of a start.
            }
        }
    }

    private static boolean asked(Environment environment) {
        return environment.getProperty("twelvekeys.rebuild", Boolean.class, false);
    }
}
