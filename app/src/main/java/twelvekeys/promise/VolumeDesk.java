package twelvekeys.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.allocation.Caution;
import twelvekeys.allocation.Limits;
import twelvekeys.allocation.Recommendation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.trust.MovedVolume;
import twelvekeys.trust.VolumePlan;
import twelvekeys.trust.VolumeSimulation;

/// Which volume an organisation might move between its partners, and what that would bring.
///
/// It reads what partners promised us and nothing else, and writes nothing. The plan, the chances,
/// the search and the simulation are those of the offline command `simulate`; only the day is that
/// of the pages.
@Service
public class VolumeDesk {

    /// The longest span, ten years.
    public static final int LONGEST_SPAN = 3650;

    /// What is asked.
    ///
    /// @param spanDays how long the last span was and the next one is, 1 to [#LONGEST_SPAN] days
    /// @param limits how far one is willing to go
    public record Question(int spanDays, Limits limits) {

        /// A year, and the standard limits.
        public static final Question STANDARD = new Question(365, Limits.STANDARD);
    }

    /// A partner.
    ///
    /// @param name its name
    /// @param side the side it is on
    public record Partner(String name, Side side) {

        static Partner of(Partnership partnership, UUID own) {
            Side side = partnership.sideOf(own).other();
            return new Partner(partnership.name(side), side);
        }
    }

    /// What is answered. Promisors of the plan are partnership ids, promisees unit keys.
    ///
    /// @param plan what the next span would bring if it were like the last
    /// @param recommendation the moves, and why
    /// @param simulated what they are expected to change
    /// @param partners each partner, by its id
    /// @param units each of our units as it is written, by its key
    public record Answer(
            VolumePlan plan,
            Recommendation recommendation,
            MovedVolume simulated,
            Map<String, Partner> partners,
            Map<String, String> units) {

        /// The name of a partner.
        public String partner(String promisor) {
            Partner partner = partners.get(promisor);
            return partner == null ? promisor : partner.name();
        }

        /// The side that a partner is on, in its partnership with us.
        public Side side(String promisor) {
            Partner partner = partners.get(promisor);
            return partner == null ? Side.B : partner.side();
        }

        /// One of our units as it is written; empty where none was named.
        public String unit(String key) {
            return units.getOrDefault(key, key);
        }

        /// Words of the core with the names of partners in place of their ids.
        public String named(String words) {
            String named = words;
            for (Map.Entry<String, Partner> each : partners.entrySet()) {
                named = named.replace(each.getKey(), each.getValue().name());
            }
            return named;
        }
    }

    private final Partnerships partnerships;
    private final TrustBook trust;
    private final PlannedValues values;

    VolumeDesk(Partnerships partnerships, TrustBook trust, PlannedValues values) {
        this.partnerships = partnerships;
        this.trust = trust;
        this.values = values;
    }

    /// Plans, recommends and simulates from what the organisation can see.
    @Transactional(readOnly = true)
    public Answer simulate(UUID organisation, LocalDate today, Question question) {
        List<Partnership> own = partnerships.of(organisation);
        Map<String, Partner> partners =
                own.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.id().toString(),
                                        each -> Partner.of(each, organisation)));
        LocalDate day = trust.standing(organisation, today, null).asOf();
        PlannedValues.Found found =
                values.between(
                        own.stream().map(Partnership::id).toList(),
                        day.minusDays(question.spanDays()),
                        day);
        VolumePlan plan = trust.volume(organisation, today, question.spanDays(), found.values());
        Recommendation recommendation =
                Recommendation.of(plan, question.limits(), Caution.STANDARD);
        return new Answer(
                plan,
                recommendation,
                VolumeSimulation.of(plan, recommendation.moves()),
                partners,
                found.units());
    }
}
