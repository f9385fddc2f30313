package twelvekeys;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The server's entry point.
@SpringBootApplication
public class TwelveKeys {

    /// The time, handed to whoever needs it.
    ///
    /// @param zone the time zone whose days count (`twelvekeys.zone`); this machine's unless set
    @Bean
    Clock clock(@Value("${twelvekeys.zone:}") String zone) {
        return Clock.system(zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone));
    }

    /// Starts the server; or, with `twelvekeys.rebuild`, makes the readings again and ends.
    ///
    /// @param args settings as `--name=value`
    public static void main(String[] args) {
        // The calendar library's time zones log while logging itself begins, which is no news.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        SpringApplication server = new SpringApplication(TwelveKeys.class);
        server.addInitializers(new ListeningAddress());
        server.addListeners(new RebuildInsteadOfServing());
        server.run(args);
    }
}
