package twelvekeys.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.identity.Members;
import twelvekeys.storage.Tenancy;

/// Goes round all organisations and ends the waves whose last day is over. One organisation's
/// trouble keeps no other from its results.
@Component
class PulseRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PulseRounds.class);
    private static final long SECONDS_TO_STOP = 10;

    /// How long after its end a wave's key is looked for once more.
    private static final Duration LEFT_OVER = Duration.ofDays(2);

    private final Members members;
    private final Reveal reveal;
    private final Stakeholders stakeholders;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration pause;
    private final ScheduledExecutorService worker =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("pulse").factory());

    PulseRounds(
            Members members,
            Reveal reveal,
            Stakeholders stakeholders,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${twelvekeys.pulse.every:60s}") Duration pause) {
        this.members = members;
        this.reveal = reveal;
        this.stakeholders = stakeholders;
        this.transactions = transactions;
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
            run();
        } catch (RuntimeException e) {
            LOG.warn("A round of the pulse stumbled; the next one goes on", e);
        }
    }

    /// Goes round once.
    synchronized void run() {
        for (UUID organisation : members.organisations()) {
            try {
                Tenancy.as(
                        organisation,
                        () -> {
                            run(organisation);
                            return true;
                        });
            } catch (RuntimeException e) {
                LOG.warn("The pulse of organisation {} stumbled", organisation, e);
            }
        }
    }

    private void run(UUID organisation) {
        stakeholders.forgetOld(organisation);
        List<PulseStore.Name> over =
                Objects.requireNonNull(transactions.execute(status -> reveal.over()));
        for (PulseStore.Name wave : over) {
            transactions.executeWithoutResult(
                    status -> reveal.ifDue(wave.partnership(), wave.wave()));
            stakeholders.forgetProgress(organisation, Purpose.PULSE, wave.wave());
        }
        transactions.executeWithoutResult(
                status -> reveal.forgetLeftOver(clock.instant().minus(LEFT_OVER)));
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
