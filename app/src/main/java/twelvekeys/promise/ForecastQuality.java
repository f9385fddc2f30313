package twelvekeys.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.trust.Backtest;
import twelvekeys.trust.BacktestResult;
import twelvekeys.trust.Grace;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.PromiseFacts;

/// How good the forecasts would have been on an organisation's own past: the same model that the
/// pages show, asked again for each promise with only what was known before.
@Service
@Transactional(readOnly = true)
public class ForecastQuality {

    /// What was judged, and how it came out.
    ///
    /// @param from the first due day judged
    /// @param to the last due day judged
    /// @param asOf the day the record is read for
    /// @param horizonDays how many days before the due date each forecast was made
    /// @param history how many promises there are in all, also before the window
    /// @param result the scores
    public record Judgement(
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            int horizonDays,
            int history,
            BacktestResult result) {}

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

    private final Partnerships partnerships;
    private final PartnershipRecord record;
    private final TrustBook trust;
    private final JdbcClient db;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    ForecastQuality(
            Partnerships partnerships, PartnershipRecord record, TrustBook trust, JdbcClient db) {
        this.partnerships = partnerships;
        this.record = record;
        this.trust = trust;
        this.db = db;
    }

    /// Judges the forecasts of the last three years, or of all but the first year if there are
    /// fewer, unless the question names a window. Kept until an entry is added.
    public Judgement judge(UUID organisation, LocalDate today, Question question) {
        List<Partnership> own = partnerships.of(organisation);
        List<UUID> ids = own.stream().map(Partnership::id).toList();
        LocalDate asOf = trust.standing(organisation, today, null).asOf();
        Key key = new Key(organisation, question, asOf);
        long size = record.size(ids);
        Kept known = kept.get(key);
        if (known != null && known.size == size) {
            return known.judgement;
        }
        Judgement fresh = judge(facts(organisation, own, question.ours()), asOf, question);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, new Kept(size, fresh));
        return fresh;
    }

    private static Judgement judge(List<PromiseFacts> facts, LocalDate asOf, Question question) {
        LocalDate from = question.from();
        if (from == null) {
            LocalDate secondYear =
                    facts.stream()
                            .map(PromiseFacts::due)
                            .min(LocalDate::compareTo)
                            .map(first -> first.plusYears(1))
                            .orElse(asOf);
            LocalDate threeYearsAgo = asOf.minusYears(3);
            from = secondYear.isAfter(threeYearsAgo) ? secondYear : threeYearsAgo;
        }
        LocalDate to = question.to() == null ? asOf.minusDays(1) : question.to();
        BacktestResult result =
                Backtest.run(
                        facts,
                        NestedModel.STANDARD,
                        Grace.NONE,
                        question.horizonDays(),
                        from,
                        to,
                        asOf);
        return new Judgement(from, to, asOf, question.horizonDays(), facts.size(), result);
    }

    private List<PromiseFacts> facts(UUID organisation, List<Partnership> own, boolean ours) {
        List<PromiseFacts> facts = new ArrayList<>();
        for (Side side : Side.values()) {
            UUID[] ids =
                    own.stream()
                            .filter(p -> (p.sideOf(organisation) == side) == ours)
                            .map(Partnership::id)
                            .toArray(UUID[]::new);
            facts.addAll(facts(ids, side, ours));
        }
        return facts;
    }

    private List<PromiseFacts> facts(UUID[] partnerships, Side promisor, boolean ours) {
        List<PromiseFacts> facts = new ArrayList<>();
        RowCallbackHandler each =
                row -> {
                    String partner = row.getString("partnership_id");
                    facts.add(
                            new PromiseFacts(
                                    ours ? Standing.US : partner,
                                    ours ? partner : row.getString("unit_key"),
                                    null,
                                    row.getObject("due_in_force", LocalDate.class),
                                    row.getObject("done_on", LocalDate.class),
                                    null,
                                    null,
                                    row.getBoolean("moved_early"),
                                    List.of()));
                };
        db.sql(
                        """
                        select partnership_id, unit_key, due_in_force, done_on, moved_early
                        from promise where partnership_id = any(?) and promisor = ?
                          and state in ('PROMISED', 'REPORTED', 'KEPT', 'NOT_KEPT', 'REVOKED')
                        """)
                .params(partnerships, promisor.code())
                .query(each);
        return facts;
    }
}
