package twelvekeys.soak;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import twelvekeys.TwelveKeys;

/// The server as it is, but for its clock, which jumps.
public final class ServerWithJumpingClock {

    private ServerWithJumpingClock() {}

    /// Starts the server.
    ///
    /// @param args the file that says how far the clock is off, then the server's own arguments
    public static void main(String[] args) {
        Clock clock = new JumpingClock(Path.of(args[0]), ZoneId.systemDefault());
        SpringApplication.withHook(
                application ->
                        new SpringApplicationRunListener() {
                            @Override
                            public void contextPrepared(ConfigurableApplicationContext context) {
                                put(clock, (GenericApplicationContext) context);
                            }
                        },
                () -> TwelveKeys.main(Arrays.copyOfRange(args, 1, args.length)));
    }

    private static void put(Clock clock, GenericApplicationContext context) {
        context.registerBean(
                "jumpingClock",
                Clock.class,
                () -> clock,
                definition -> definition.setPrimary(true));
    }
}
