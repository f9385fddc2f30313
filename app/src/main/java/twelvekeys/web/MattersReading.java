package twelvekeys.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.company.SideCompany;
import twelvekeys.conversation.Conversations;
import twelvekeys.decision.Decisions;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreements;
import twelvekeys.practice.KeyReadings;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practices;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.Claims;
import twelvekeys.record.Witnesses;

/// Reads what stands between two sides beside their open promises, each thing once.
@Component
@Transactional(readOnly = true)
class MattersReading {

    private final Breaches breaches;
    private final Claims claims;
    private final Agreements agreements;
    private final Witnesses witnesses;
    private final Practices practices;
    private final Conversations conversations;
    private final Decisions decisions;

    MattersReading(
            Breaches breaches,
            Claims claims,
            Agreements agreements,
            Witnesses witnesses,
            Practices practices,
            Conversations conversations,
            Decisions decisions) {
        this.breaches = breaches;
        this.claims = claims;
        this.agreements = agreements;
        this.witnesses = witnesses;
        this.practices = practices;
        this.conversations = conversations;
        this.decisions = decisions;
    }

    /// What stands between them.
    ///
    /// @param companies which company each side is, which the page has read already
    OpenMatters of(
            Partnership partnership, Side own, LocalDate today, Collection<SideCompany> companies) {
        UUID id = partnership.id();
        List<Matter> practised =
                practices
                        .of(
                                Objects.requireNonNull(partnership.organisation(own)),
                                List.of(id),
                                today)
                        .getOrDefault(id, List.of());
        Witnesses.Watch watch = witnesses.watch(id);
        return new OpenMatters(
                partnership,
                own,
                breaches.of(id),
                claims.counts(id),
                new KeyReadings(practised, agreements.of(id), today),
                decisions.of(id),
                conversations.of(id),
                watch.keys(),
                !watch.alarms().isEmpty(),
                companies);
    }
}
