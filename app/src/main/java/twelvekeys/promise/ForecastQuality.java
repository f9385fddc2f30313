package twelvekeys.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import twelvekeys.trust.BacktestResult;
import twelvekeys.trust.Grace;
import twelvekeys.trust.ModelCard;
import twelvekeys.trust.ModelTrial;
import twelvekeys.trust.PromiseFacts;

/// How good the forecasts would have been on an organisation's own past: every model asked again
/// for each promise with only what was known before, and the one that would have been chosen then.
///
/// A short past is judged while the page waits. A long one is judged in the background, one
/// question at a time, and the answer is kept until an entry is added.
@Service
public class ForecastQuality implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastQuality.class);

    /// What was judged, and how it came out.
    ///
    /// @param from the first due day judged
    /// @param to the last due day judged
    /// @param asOf the day the record is read for
    /// @param history how many promises there are in all, also before the window
    /// @param trial every model beside the forecasts that would have been given
    /// @param card what gives the chances now, and where it fails
    public record Judgement(
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            int history,
            ModelTrial trial,
            ModelCard card) {

        /// How many days before the due date each forecast was made.
        public int horizonDays() {
            return trial.horizonDays();
        }

        /// The scores of the forecasts that would have been given.
        public BacktestResult result() {
            return trial.chosen();
        }
    }

    /// Which forecasts to judge.
    ///
    /// @param ours whether it is what we promised, rather than what partners promised us
    /// @param horizonDays how many days before the due date, 0 to 365
    /// @param from the first due day, absent for the standard window
    /// @param to the last due day, absent for the end of the record
    public record Question(
            boolean ours, int horizonDays, @Nullable LocalDate from, @Nullable LocalDate to) {

        /// Keeps the horizon within bounds.
        public Question {
            horizonDays = Math.clamp(horizonDays, 0, 365);
        }
    }

    private record Key(UUID organisation, Question question, LocalDate asOf) {}

    private record Kept(long size, Judgement judgement) {}

    private static final int MOST_KEPT = 64;

    /// How many promises are judged while a page waits.
    private static final int AT_ONCE = 2_000;

    private final TrustBook trust;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
    private final Map<Key, Boolean> waiting = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("forecast-quality").daemon().factory());

    ForecastQuality(TrustBook trust) {
        this.trust = trust;
    }

    /// Judges the forecasts of the last three years, or of all but the first year if there are
    /// fewer, unless the question names a window.
    ///
    /// @return absent while a long past is being judged; ask again
    public Optional<Judgement> judge(UUID organisation, LocalDate today, Question question) {
        TrustBook.Past past = trust.past(organisation, today, question.ours());
        Key key = new Key(organisation, question, past.asOf());
        Kept known = kept.get(key);
        if (known != null && known.size == past.size()) {
            return Optional.of(known.judgement);
        }
        List<PromiseFacts> promises = past.promises().get();
        if (promises.size() <= AT_ONCE) {
            return Optional.of(keep(key, past.size(), judge(promises, past.asOf(), question)));
        }
        if (waiting.putIfAbsent(key, true) == null) {
            worker.execute(() -> {
                try {
                    keep(key, past.size(), judge(promises, past.asOf(), question));
                } catch (RuntimeException e) {
                    LOG.warn("The forecasts were not judged.", e);
                } finally {
                    waiting.remove(key);
                }
            });
        }
        return Optional.empty();
    }

    private Judgement keep(Key key, long size, Judgement judgement) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, new Kept(size, judgement));
        return judgement;
    }

    private static Judgement judge(List<PromiseFacts> promises, LocalDate asOf, Question question) {
        LocalDate from = question.from();
        if (from == null) {
            LocalDate secondYear =
                    promises.stream()
                            .map(PromiseFacts::due)
                            .min(LocalDate::compareTo)
                            .map(first -> first.plusYears(1))
                            .orElse(asOf);
            LocalDate threeYearsAgo = asOf.minusYears(3);
            from = secondYear.isAfter(threeYearsAgo) ? secondYear : threeYearsAgo;
        }
        LocalDate to = question.to() == null ? asOf.minusDays(1) : question.to();
        ModelCard card = ModelCard.of(promises, Grace.NONE, from, to, asOf);
        ModelTrial trial =
                card.byHorizon().stream()
                        .filter(each -> each.horizonDays() == question.horizonDays())
                        .findFirst()
                        .orElseGet(trialOf(promises, question, from, to, asOf));
        return new Judgement(from, to, asOf, promises.size(), trial, card);
    }

    private static Supplier<ModelTrial> trialOf(
            List<PromiseFacts> promises,
            Question question,
            LocalDate from,
            LocalDate to,
            LocalDate asOf) {
        return () -> ModelTrial.run(promises, Grace.NONE, question.horizonDays(), from, to, asOf);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
