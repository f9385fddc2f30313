package twelvekeys.company;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import twelvekeys.facts.BusinessCase;
import twelvekeys.facts.Letter;
import twelvekeys.facts.Vintages;

/// Keeps what an organisation's scores were worth up to date with its files.
///
/// Every company that was brought counts, linked or not. A fingerprint says of which sets it is;
/// while it is the same there is nothing to do. What stood before stays until the new one is there.
/// A server that dies in between begins again.
@Component
class FactsCaseMaking {

    private static final Logger LOG = LoggerFactory.getLogger(FactsCaseMaking.class);

    /// Changes when the same files would give another business case.
    private static final String RULES = "1";

    private final FilingStore sets;
    private final FilingFiles files;
    private final FactsCaseStore store;
    private final Clock clock;

    FactsCaseMaking(FilingStore sets, FilingFiles files, FactsCaseStore store, Clock clock) {
        this.sets = sets;
        this.files = files;
        this.store = store;
        this.clock = clock;
    }

    /// Brings it up to date.
    ///
    /// @param nowAndThen lets progress be told less often, and stops it when the server stops
    void run(UUID organisation, UnaryOperator<IntConsumer> nowAndThen) {
        List<FilingSet> here =
                sets.done(organisation).stream().filter(set -> files.isHere(set.id())).toList();
        if (here.isEmpty()) {
            store.letGo(organisation);
            return;
        }
        String fingerprint = Fingerprint.of(RULES, here, List.of());
        FactsWork before = store.work(organisation).orElse(null);
        if (before != null
                && before.fingerprint().equals(fingerprint)
                && !before.state().running()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        store.begin(organisation, fingerprint, today, clock.instant());
        try {
            List<FactsCase> made = made(organisation, here, today, nowAndThen);
            store.keep(organisation, made, clock.instant());
        } catch (FilingRunner.Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("The business case of organisation {} was not worked out", organisation, e);
            store.end(
                    organisation,
                    "The server could not work it out; its log says why. What is shown is what was"
                            + " worked out before.",
                    clock.instant());
        }
    }

    private List<FactsCase> made(
            UUID organisation,
            List<FilingSet> here,
            LocalDate today,
            UnaryOperator<IntConsumer> nowAndThen) {
        List<Path> paths = here.stream().flatMap(set -> files.files(set.id()).stream()).toList();
        IntConsumer reading =
                nowAndThen.apply(
                        read -> store.progress(organisation, FactsWork.State.READING, read, 0, 0));
        Vintages vintages = new Vintages(today);
        int market = new MarketReading(paths, today, reading).pass(vintages::add);
        int days = vintages.days();
        store.progress(organisation, FactsWork.State.SCORING, market, 0, days);
        IntConsumer scoring =
                nowAndThen.apply(done ->
                        store.progress(organisation, FactsWork.State.SCORING, market, done, days));
        List<BusinessCase> read = vintages.businessCases(scoring);
        LocalDate asOf = vintages.lastFiled().orElse(null);
        Iterator<BusinessCase> next = read.iterator();
        List<FactsCase> made = new ArrayList<>();
        made.add(FactsCase.of(null, asOf, market, next.next()));
        for (Letter letter : Letter.values()) {
            made.add(FactsCase.of(letter, asOf, market, next.next()));
        }
        return made;
    }
}
