package twelvekeys.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import twelvekeys.decision.WorthReading.Question;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.storage.Tenancy;

/// The business case of an organisation's own portfolio: its volume, and what trust came with.
///
/// A short past is computed while the page waits, and again with each entry. A long one is computed
/// in the background, one at a time and once a day; until that is done, what was computed for an
/// earlier day stands. What was computed is kept in memory: after a start it is computed again.
@Service
public class WorthDesk implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WorthDesk.class);

    private static final int MOST_KEPT = 64;

    /// How many entries are read while a page waits: some two thousand promises.
    private static final int AT_ONCE = 6_000;

    /// What a computation is at.
    public enum Step {
        /// Others are computed before it.
        WAITING(0, "others come first"),
        /// The promises are read.
        READING(1, "the promises are read"),
        /// What followed is counted by thirds of the level, and ranges are drawn.
        BY_THIRDS(2, "what followed is counted by thirds"),
        /// What a kept promise was followed by is counted.
        KEPT_PROMISES(3, "what came after kept promises is counted");

        /// How many steps there are.
        public static final int ALL = 4;

        private final int done;
        private final String words;

        Step(int done, String words) {
            this.done = done;
            this.words = words;
        }

        /// How many steps are done before it.
        public int done() {
            return done;
        }

        /// "the promises are read".
        public String words() {
            return words;
        }
    }

    /// What is answered.
    public sealed interface Answer {

        /// It is known.
        ///
        /// @param worth what was computed
        /// @param since how many entries were added since
        record Known(Worth worth, long since) implements Answer {}

        /// It is being computed; ask again.
        ///
        /// @param step what it is at
        record Computing(Step step) implements Answer {}
    }

    private record Whose(UUID organisation, boolean ours) {}

    private record Kept(LocalDate day, Worth worth) {}

    private final Partnerships partnerships;
    private final PartnershipRecord record;
    private final TrustBook trust;
    private final PastInputs inputs;
    private final Map<Whose, Kept> kept = new ConcurrentHashMap<>();
    private final Map<Whose, Step> waiting = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("worth").daemon().factory());

    WorthDesk(
            Partnerships partnerships,
            PartnershipRecord record,
            TrustBook trust,
            PastInputs inputs) {
        this.partnerships = partnerships;
        this.record = record;
        this.trust = trust;
        this.inputs = inputs;
    }

    /// Reads the portfolio of the organisation in whose name this is called.
    ///
    /// @param ours whether to look at what we promised, rather than what partners promised us
    public Answer read(UUID organisation, LocalDate today, boolean ours) {
        Whose whose = new Whose(organisation, ours);
        List<Partnership> own = partnerships.of(organisation);
        long entries = own.isEmpty() ? 0 : record.size(own.stream().map(Partnership::id).toList());
        Kept known = kept.get(whose);
        boolean sameDay = known != null && known.day.equals(today);
        if (known != null && sameDay && (known.worth.entries() == entries || entries > AT_ONCE)) {
            return new Answer.Known(known.worth, entries - known.worth.entries());
        }
        Step step = waiting.get(whose);
        if (step != null) {
            return untilThen(known, entries, step);
        }
        LocalDate asOf = trust.standing(organisation, today, null).asOf();
        Question question =
                new Question(
                        organisation,
                        ours,
                        asOf,
                        entries,
                        own,
                        inputs.reaches(organisation, ours, today));
        if (entries <= AT_ONCE) {
            return new Answer.Known(compute(whose, today, question), 0);
        }
        if (waiting.putIfAbsent(whose, Step.WAITING) == null) {
            worker.execute(() -> computeApart(whose, today, question));
        }
        return untilThen(known, entries, Step.WAITING);
    }

    private static Answer untilThen(@Nullable Kept known, long entries, Step step) {
        return known == null
                ? new Answer.Computing(step)
                : new Answer.Known(known.worth, entries - known.worth.entries());
    }

    private void computeApart(Whose whose, LocalDate today, Question question) {
        try {
            Tenancy.as(whose.organisation, () -> compute(whose, today, question));
        } catch (RuntimeException e) {
            LOG.warn("The business case was not computed.", e);
        } finally {
            waiting.remove(whose);
        }
    }

    private Worth compute(Whose whose, LocalDate today, Question question) {
        waiting.replace(whose, Step.READING);
        Worth worth =
                WorthReading.of(
                        question,
                        inputs.read(whose.organisation, whose.ours, today),
                        step -> waiting.replace(whose, step));
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(whose, new Kept(today, worth));
        return worth;
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
