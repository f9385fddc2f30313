package twelvekeys.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import twelvekeys.partnership.Side;
import twelvekeys.record.Draft;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PulseEntry;

/// Ends waves: opens what was sealed, computes what is shown, and deletes the answers and the key
/// that opened them. It happens once a wave, under the lock of its partnership.
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Reveal {

    private static final Logger LOG = LoggerFactory.getLogger(Reveal.class);

    /// Under which name the record keeps that a wave ended: no person ends it.
    private static final String BY = "the pulse";

    private final PartnershipRecord record;
    private final Pulse pulse;
    private final PulseStore store;
    private final SubjectKeys keys;
    private final Clock clock;

    Reveal(PartnershipRecord record, Pulse pulse, PulseStore store, SubjectKeys keys, Clock clock) {
        this.record = record;
        this.pulse = pulse;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /// Ends a wave if everybody who was asked has answered, or its last day is over.
    ///
    /// Before the last day it ends only if each side has as many answers as it takes for something
    /// to be shown: who is asked last must not find the wave closed by the first.
    void ifDue(UUID partnership, UUID id) {
        record.lock(partnership);
        Wave wave = pulse.find(partnership, id).orElseThrow();
        if (wave.state() == Wave.State.OPEN
                && (wave.isOver(clock.instant()) || everybodyAnswered(wave))) {
            end(wave);
        }
    }

    private boolean everybodyAnswered(Wave wave) {
        Map<Side, Integer> asked = pulse.asked(wave.partnership(), wave.id());
        for (Side side : Side.values()) {
            int answers = wave.answers(side);
            if (answers < wave.least() || answers < asked.getOrDefault(side, 0)) {
                return false;
            }
        }
        return true;
    }

    private void end(Wave wave) {
        boolean unread = wave.answersA() < wave.least() && wave.answersB() < wave.least();
        Instant now = clock.instant();
        PulseEntry end;
        if (unread) {
            end = new PulseEntry.WaveClosedUnread(wave.id(), wave.answersA(), wave.answersB());
        } else {
            String results = ResultsJson.write(read(wave));
            store.keep(wave, results);
            end =
                    new PulseEntry.WaveRevealed(
                            wave.id(),
                            wave.answersA(),
                            wave.answersB(),
                            PulseAnswer.sha256(results));
        }
        record.append(wave.partnership(), List.of(new Draft(end, wave.by(), BY, now, null, null)));
        store.forgetAnswers(wave);
        store.end(wave, now);
        forgetKey(wave.id());
    }

    private PulseResults read(Wave wave) {
        Map<Side, List<PulseAnswer>> answers = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            answers.put(side, new ArrayList<>());
        }
        int lost = 0;
        for (PulseStore.Sealed sealed : store.answers(wave)) {
            Optional<String> opened =
                    keys.open(wave.id(), PulseDesk.place(sealed.id()), sealed.bytes());
            if (opened.isPresent()) {
                String text = opened.get();
                answers.getOrDefault(sealed.side(), List.of())
                        .add(PulseAnswer.read(text.substring(text.indexOf('\n') + 1)));
            } else {
                lost++;
            }
        }
        if (lost > 0) {
            LOG.warn(
                    "{} answers of wave {} could not be opened with this server's key",
                    lost,
                    wave.id());
        }
        return new PulseReading(
                        wave.least(),
                        wave.items(),
                        answers,
                        pulse.revealedBefore(wave.partnership(), wave.number())
                                .map(Pulse.Revealed::results)
                                .orElse(null))
                .read();
    }

    /// The key goes once the results stand, and not before.
    private void forgetKey(UUID wave) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        keys.forget(wave);
                    }
                });
    }

    /// Forgets the keys of waves that have ended, should the server have stopped in between.
    void forgetLeftOver(Instant endedAfter) {
        store.ended(endedAfter).forEach(wave -> keys.forget(wave.wave()));
    }

    /// The waves in sight that are open although their last day is over.
    List<PulseStore.Name> over() {
        return store.over(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
