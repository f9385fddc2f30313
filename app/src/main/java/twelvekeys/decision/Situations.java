package twelvekeys.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.conversation.LatestPulses;
import twelvekeys.conversation.Pulse;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practices;
import twelvekeys.promise.Breach;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.Portfolio;

/// The situations of an organisation's partnerships, in the same few queries however many there
/// are.
@Service
@Transactional(readOnly = true)
public class Situations {

    private final Portfolio portfolio;
    private final Practices practices;
    private final Breaches breaches;
    private final LatestPulses pulses;
    private final Decisions decisions;

    Situations(
            Portfolio portfolio,
            Practices practices,
            Breaches breaches,
            LatestPulses pulses,
            Decisions decisions) {
        this.portfolio = portfolio;
        this.practices = practices;
        this.breaches = breaches;
        this.pulses = pulses;
        this.decisions = decisions;
    }

    /// All of them, in no particular order.
    public List<Situation> of(UUID organisation, LocalDate today) {
        return read(organisation, today, _ -> true);
    }

    /// That of one partnership, absent if the organisation has no part in it.
    public Optional<Situation> of(UUID organisation, UUID partnership, LocalDate today) {
        return read(organisation, today, row -> row.partnership().id().equals(partnership)).stream()
                .findFirst();
    }

    private List<Situation> read(
            UUID organisation, LocalDate today, Predicate<Portfolio.Row> which) {
        List<Portfolio.Row> rows =
                portfolio.glance(organisation, today, null).rows().stream().filter(which).toList();
        List<UUID> ids = rows.stream().map(row -> row.partnership().id()).toList();
        Map<UUID, List<Matter>> matters = practices.of(organisation, ids, today);
        Map<UUID, List<Breach>> cases = breaches.of(organisation, ids, today);
        Map<UUID, Pulse.Revealed> revealed = pulses.of(organisation, ids, today);
        Map<UUID, DecisionHistory> histories = decisions.of(organisation, ids, today);
        return rows.stream()
                .map(row -> {
                    UUID id = row.partnership().id();
                    return new Situation(
                            row.partnership(),
                            row.own(),
                            today,
                            row.theirs(),
                            row.ours(),
                            row.overdueTheirs(),
                            row.overdueOurs(),
                            matters.getOrDefault(id, List.of()),
                            cases.getOrDefault(id, List.of()),
                            revealed.get(id),
                            histories.getOrDefault(id, DecisionHistory.NOTHING));
                })
                .toList();
    }
}
