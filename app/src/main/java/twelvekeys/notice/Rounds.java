package twelvekeys.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import twelvekeys.identity.Members;
import twelvekeys.storage.Tenancy;

/// Goes round all organisations again and again: tells what was written, what the calendar says,
/// and sends what waits. One organisation's trouble keeps no other from its messages.
@Component
class Rounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long SECONDS_TO_STOP = 10;

    /// How often the calendar is looked at; what is written and sent is looked at in every round.
    private static final Duration CALENDAR = Duration.ofMinutes(5);

    private final Members members;
    private final Telling telling;
    private final TellingFilings filings;
    private final Reminders reminders;
    private final DueReports reports;
    private final Postman postman;
    private final Clock clock;
    private final Duration pause;
    private final ScheduledExecutorService worker =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("notices").factory());
    private Instant nextCalendar = Instant.MIN;

    Rounds(
            Members members,
            Telling telling,
            TellingFilings filings,
            Reminders reminders,
            DueReports reports,
            Postman postman,
            Clock clock,
            @Value("${twelvekeys.mail.every:15s}") Duration pause) {
        this.members = members;
        this.telling = telling;
        this.filings = filings;
        this.reminders = reminders;
        this.reports = reports;
        this.postman = postman;
        this.clock = clock;
        this.pause = pause;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (pause.isPositive()) {
            Future<?> _ =
                    worker.scheduleWithFixedDelay(
                            this::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        try {
            run(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("A round of notices stumbled; the next one goes on", e);
        }
    }

    /// Goes round once.
    synchronized void run(Instant now) {
        boolean calendar = !now.isBefore(nextCalendar);
        if (calendar) {
            nextCalendar = now.plus(CALENDAR);
        }
        for (UUID organisation : members.organisations()) {
            run(organisation, calendar, now);
        }
    }

    private void run(UUID organisation, boolean calendar, Instant now) {
        try {
            Tenancy.as(
                    organisation,
                    () -> {
                        telling.run(organisation, now);
                        filings.run(organisation, now);
                        if (calendar) {
                            reminders.run(organisation, now);
                            reports.run(organisation, now);
                            postman.forgetOldTexts(organisation, now);
                        }
                        postman.run(organisation, now);
                        return true;
                    });
        } catch (RuntimeException e) {
            LOG.warn("Notices of organisation {} stumbled", organisation, e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
