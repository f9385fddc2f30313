package twelvekeys.company;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.facts.Company;

/// Keeps the scores of an organisation's linked companies up to date with its files.
///
/// A fingerprint says of which sets and of which companies the kept scores are. While it is the
/// same there is nothing to do; where it differs all are made again, day after day, and what was
/// kept of other sets goes last. A server that dies in between goes on with the days that are
/// missing.
@Component
class FactsScoring {

    private static final Logger LOG = LoggerFactory.getLogger(FactsScoring.class);

    /// Changes when the same files would give other scores.
    private static final String RULES = "1";

    private static final int ALERTED_YEARS = 1;

    private final FilingStore sets;
    private final FilingFiles files;
    private final FactsStore store;
    private final Companies companies;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FactsScoring(
            FilingStore sets,
            FilingFiles files,
            FactsStore store,
            Companies companies,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.sets = sets;
        this.files = files;
        this.store = store;
        this.companies = companies;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Brings the scores up to date.
    ///
    /// @param nowAndThen lets progress be told less often, and stops it when the server stops
    void run(UUID organisation, UnaryOperator<IntConsumer> nowAndThen) {
        List<FilingSet> here =
                sets.done(organisation).stream().filter(set -> files.isHere(set.id())).toList();
        Set<Long> ciks = new TreeSet<>(companies.linked(organisation));
        String fingerprint = Fingerprint.of(RULES, here, ciks);
        FactsWork before = store.work(organisation).orElse(null);
        if (before == null && (here.isEmpty() || ciks.isEmpty())) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        if (before == null || !before.fingerprint().equals(fingerprint)) {
            store.begin(organisation, fingerprint, today, clock.instant());
        } else if (before.state().running()) {
            today = before.day();
        } else {
            return;
        }
        try {
            score(organisation, fingerprint, here, ciks, today, nowAndThen);
            store.letGo(organisation, fingerprint);
            store.end(organisation, null, clock.instant());
        } catch (FilingRunner.Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("The scores of organisation {} could not be worked out", organisation, e);
            store.end(
                    organisation,
                    "The server could not work the scores out; its log says why. The scores shown"
                            + " are those of before.",
                    clock.instant());
        }
    }

    private void score(
            UUID organisation,
            String fingerprint,
            List<FilingSet> here,
            Set<Long> ciks,
            LocalDate today,
            UnaryOperator<IntConsumer> nowAndThen) {
        if (here.isEmpty() || ciks.isEmpty()) {
            return;
        }
        Progress progress = new Progress(organisation, nowAndThen);
        List<Path> paths = here.stream().flatMap(set -> files.files(set.id()).stream()).toList();
        MarketReading reading = new MarketReading(paths, today, progress.counting());
        MarketReading.Found found = reading.find(ciks);
        found.linked().values().forEach(company -> alert(organisation, company, today));
        Map<LocalDate, List<Company>> wanted =
                wanted(organisation, fingerprint, reading, found.linked().values());
        progress.scoring(wanted.size());
        int atOnce = MarketReading.atOnce(found.size());
        Map<LocalDate, List<Company>> some = new LinkedHashMap<>();
        for (Map.Entry<LocalDate, List<Company>> day : wanted.entrySet()) {
            some.put(day.getKey(), day.getValue());
            if (some.size() == atOnce) {
                keep(organisation, fingerprint, reading.score(some));
                progress.done(some.size());
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            keep(organisation, fingerprint, reading.score(some));
            progress.done(some.size());
        }
    }

    /// The days as of which scores are missing, the latest first, each with its companies.
    private Map<LocalDate, List<Company>> wanted(
            UUID organisation,
            String fingerprint,
            MarketReading reading,
            Collection<Company> linked) {
        Map<LocalDate, List<Company>> wanted = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (Company company : linked) {
            Set<LocalDate> kept = store.kept(organisation, company.cik(), fingerprint);
            for (LocalDate day : reading.days(company)) {
                if (!kept.contains(day)) {
                    wanted.computeIfAbsent(day, _ -> new ArrayList<>()).add(company);
                }
            }
        }
        return wanted;
    }

    private void keep(UUID organisation, String fingerprint, List<MarketReading.Scored> scored) {
        transactions.executeWithoutResult(_ ->
                scored.forEach(
                        each -> store.keep(organisation, fingerprint, each.point(), each.why())));
    }

    /// Tells what a company filed in the last year that should be read at once, each once.
    private void alert(UUID organisation, Company company, LocalDate today) {
        Instant now = clock.instant();
        List<FiledAlert> alerts =
                FiledAlert.in(
                        company.cik(), company.filings(), today.minusYears(ALERTED_YEARS), now);
        transactions.executeWithoutResult(_ -> {
            List<Companies.Place> places =
                    companies.places(organisation).getOrDefault(company.cik(), List.of());
            for (FiledAlert alert : alerts) {
                if (store.alert(organisation, alert)) {
                    places.forEach(place ->
                            events.publishEvent(
                                    new CompanyFiled(
                                            organisation,
                                            place.partnership(),
                                            place.name(),
                                            alert)));
                }
            }
        });
    }

    /// How far the work on one organisation has come, told now and then.
    private final class Progress {

        private final UUID organisation;
        private final UnaryOperator<IntConsumer> nowAndThen;
        private FactsWork.State state = FactsWork.State.READING;
        private int done;
        private int days;

        Progress(UUID organisation, UnaryOperator<IntConsumer> nowAndThen) {
            this.organisation = organisation;
            this.nowAndThen = nowAndThen;
        }

        IntConsumer counting() {
            return nowAndThen.apply(this::tell);
        }

        void scoring(int all) {
            state = FactsWork.State.SCORING;
            days = all;
            tell(0);
        }

        void done(int more) {
            done += more;
            tell(0);
        }

        private void tell(int read) {
            store.progress(organisation, state, read, done, days);
        }
    }
}
