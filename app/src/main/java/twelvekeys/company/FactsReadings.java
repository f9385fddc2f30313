package twelvekeys.company;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.facts.Letter;
import twelvekeys.partnership.Side;

/// The scores an organisation has of its linked companies, as they were worked out last.
@Service
@Transactional(readOnly = true)
public class FactsReadings {

    private final Companies companies;
    private final FactsStore store;
    private final Clock clock;

    FactsReadings(Companies companies, FactsStore store, Clock clock) {
        this.companies = companies;
        this.store = store;
        this.clock = clock;
    }

    /// What an organisation knows of one side.
    ///
    /// @param company which company it is, as the shared record has it
    /// @param points its scores, the earliest first; empty where there are none
    /// @param alerts what it filed within a year that should be read at once, the latest first
    public record OfSide(SideCompany company, List<FactsPoint> points, List<FiledAlert> alerts) {

        /// Copies the lists.
        public OfSide {
            points = List.copyOf(points);
            alerts = List.copyOf(alerts);
        }

        /// The latest score, absent where there is none.
        public Optional<FactsPoint> latest() {
            return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
        }
    }

    /// What an organisation knows of one side of a partnership.
    public OfSide of(UUID organisation, UUID partnership, Side side) {
        return of(organisation, Objects.requireNonNull(companies.of(partnership).get(side)));
    }

    /// What an organisation knows of both sides of a partnership.
    public Map<Side, OfSide> ofBoth(UUID organisation, UUID partnership) {
        Map<Side, OfSide> both = new EnumMap<>(Side.class);
        companies
                .of(partnership)
                .forEach((side, company) -> both.put(side, of(organisation, company)));
        return both;
    }

    private OfSide of(UUID organisation, SideCompany company) {
        SideCompany.Link link = company.link();
        return link == null
                ? new OfSide(company, List.of(), List.of())
                : new OfSide(
                        company,
                        store.points(organisation, link.cik()),
                        store.alerts(organisation, List.of(link.cik()), aYearAgo()));
    }

    /// What linked companies filed lately, in all of an organisation's partnerships, each told for
    /// where it is linked, the latest first.
    ///
    /// @param since the earliest day on which it was found
    public List<CompanyFiled> filedLately(UUID organisation, LocalDate since) {
        List<FiledAlert> found =
                store.found(organisation, aYearAgo(), since.atStartOfDay(clock.getZone()));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Companies.Place>> places = companies.places(organisation);
        return found.stream()
                .flatMap(alert ->
                        places.getOrDefault(alert.cik(), List.of()).stream()
                                .map(place ->
                                        new CompanyFiled(
                                                organisation,
                                                place.partnership(),
                                                place.name(),
                                                alert)))
                .toList();
    }

    private LocalDate aYearAgo() {
        return LocalDate.now(clock).minusYears(1);
    }

    /// How a letter came about.
    ///
    /// @param asOf the day of the score; absent for the latest
    /// @return absent where there is no such score
    public Optional<Explained> explained(
            UUID organisation,
            UUID partnership,
            Side side,
            Letter letter,
            @Nullable LocalDate asOf) {
        SideCompany.Link link = Objects.requireNonNull(companies.of(partnership).get(side)).link();
        if (link == null) {
            return Optional.empty();
        }
        LocalDate day = asOf;
        if (day == null) {
            List<FactsPoint> points = store.points(organisation, link.cik());
            if (points.isEmpty()) {
                return Optional.empty();
            }
            day = points.getLast().asOf();
        }
        return store.explained(organisation, link.cik(), day, letter);
    }
}
