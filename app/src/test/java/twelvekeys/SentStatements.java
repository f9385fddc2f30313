package twelvekeys;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts the statements that some work sends to the database.
public final class SentStatements {

    private SentStatements() {}

    /// How many statements this thread sends while it works; those of rounds made meanwhile by
    /// other threads are not counted. An event of the log knows its thread only while it is made,
    /// so it is asked then.
    public static int during(Runnable work) {
        Thread here = Thread.currentThread();
        AtomicInteger sent = new AtomicInteger();
        Logger jdbc = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = jdbc.getLevel();
        boolean additive = jdbc.isAdditive();
        AppenderBase<ILoggingEvent> seen =
                new AppenderBase<>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        if (Thread.currentThread() == here
                                && event.getMessage()
                                        .startsWith("Executing prepared SQL statement")) {
                            sent.incrementAndGet();
                        }
                    }
                };
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
        return sent.get();
    }
}
