package twelvekeys;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts the statements that some work sends to the database.
public final class SentStatements {

    private SentStatements() {}

    /// How many statements this thread sends while it works; those of rounds made meanwhile by
    /// other threads are not counted.
    public static int during(Runnable work) {
        String here = Thread.currentThread().getName();
        Logger jdbc = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = jdbc.getLevel();
        boolean additive = jdbc.isAdditive();
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        jdbc.setLevel(Level.DEBUG);
        jdbc.setAdditive(false);
        jdbc.addAppender(seen);
        try {
            work.run();
        } finally {
            jdbc.detachAppender(seen);
            jdbc.setAdditive(additive);
            jdbc.setLevel(before);
        }
        return Math.toIntExact(
                seen.list.stream()
                        .filter(event -> event.getThreadName().equals(here))
                        .filter(event ->
                                event.getMessage().startsWith("Executing prepared SQL statement"))
                        .count());
    }
}
