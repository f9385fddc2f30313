package twelvekeys.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.storage.PartnershipsInSight;
import twelvekeys.tables.Names;

/// The partnerships of this installation, as one organisation may see them.
@Service
@Transactional(readOnly = true)
public class Partnerships {

    private static final String COLUMNS =
            """
            select id, a_organisation, b_organisation, a_name, b_name, begun_on, example
            from partnership
            """;

    private final JdbcClient db;
    private final PartnershipsInSight inSight;
    private final ApplicationEventPublisher events;

    Partnerships(JdbcClient db, PartnershipsInSight inSight, ApplicationEventPublisher events) {
        this.db = db;
        this.inSight = inSight;
        this.events = events;
    }

    /// The partnerships on one of whose sides the organisation sits.
    public List<Partnership> of(UUID organisation) {
        return db.sql(COLUMNS + "where a_organisation = :o or b_organisation = :o order by id")
                .param("o", organisation)
                .query((row, n) -> read(row))
                .list();
    }

    /// A partnership, if the organisation sits on one of its sides; otherwise as if there were
    /// none.
    public Optional<Partnership> find(UUID id, UUID organisation) {
        return db.sql(COLUMNS + "where id = :id and (a_organisation = :o or b_organisation = :o)")
                .param("id", id)
                .param("o", organisation)
                .query((row, n) -> read(row))
                .optional();
    }

    /// The partnership of an organisation with a partner of that name, begun if there is none.
    ///
    /// @param organisation the organisation that names its partner
    /// @param partner the partner's name; two spellings with one [Names#key] are one partner
    /// @param on the day the partnership counts from, used only when it is begun
    @Transactional(propagation = Propagation.MANDATORY)
    public Partnership withPartner(
            Organisation organisation, String partner, LocalDate on, Instant at) {
        String name = OrganisationName.checked(partner);
        Optional<Partnership> known = byPartnerKey(organisation.id(), Names.key(name));
        known.ifPresent(partnership -> inSight.readAgain()); // it may be younger than we are
        return known.orElseGet(() -> begin(organisation, null, name, on, at));
    }

    /// Begins a partnership in which both sides have a home here, in the name of side A.
    @Transactional(propagation = Propagation.MANDATORY)
    public Partnership between(Organisation a, Organisation b, LocalDate on, Instant at) {
        return begin(a, b.id(), b.name(), on, at);
    }

    /// Lets the other side of a partnership join: from now on both sides write here.
    ///
    /// @param joining the organisation that becomes side B, under its own name
    /// @throws IllegalStateException if somebody has joined already, or it is the same organisation
    @Transactional(propagation = Propagation.MANDATORY)
    public Partnership join(Partnership partnership, Organisation joining, Instant at) {
        if (joining.id().equals(partnership.aOrganisation())) {
            throw new IllegalStateException(
                    "An organisation cannot be both sides of a partnership.");
        }
        int joined =
                db.sql(
                                """
                                update partnership set b_organisation = ?, b_name = ?
                                where id = ? and b_organisation is null
                                """)
                        .params(joining.id(), joining.name(), partnership.id())
                        .update();
        if (joined == 0) {
            throw new IllegalStateException(
                    "The other side of this partnership has joined already.");
        }
        Partnership both =
                new Partnership(
                        partnership.id(),
                        partnership.aOrganisation(),
                        joining.id(),
                        partnership.aName(),
                        joining.name(),
                        partnership.begunOn(),
                        partnership.example());
        events.publishEvent(new PartnershipJoined(both, at));
        return both;
    }

    private Optional<Partnership> byPartnerKey(UUID organisation, String key) {
        return db.sql(COLUMNS + "where a_organisation = ? and b_key = ?")
                .params(organisation, key)
                .query((row, n) -> read(row))
                .optional();
    }

    private Partnership begin(
            Organisation a, @Nullable UUID b, String bName, LocalDate on, Instant at) {
        Partnership begun =
                new Partnership(UUID.randomUUID(), a.id(), b, a.name(), bName, on, a.example());
        int inserted =
                db.sql(
                                """
                                insert into partnership (id, a_organisation, b_organisation, a_name,
                                    b_name, b_key, example, begun_on, created_at)
                                values (:id, :a, :b, :aName, :bName, :bKey, :example, :on, :at)
                                on conflict (a_organisation, b_key) do nothing
                                """)
                        .param("id", begun.id())
                        .param("a", a.id())
                        .param("b", b)
                        .param("aName", a.name())
                        .param("bName", bName)
                        .param("bKey", Names.key(bName))
                        .param("example", begun.example())
                        .param("on", on)
                        .param("at", Timestamp.from(at))
                        .update();
        inSight.readAgain();
        if (inserted == 0) {
            return byPartnerKey(a.id(), Names.key(bName)).orElseThrow();
        }
        events.publishEvent(new PartnershipBegan(begun, at));
        return begun;
    }

    private static Partnership read(ResultSet row) throws SQLException {
        return new Partnership(
                row.getObject("id", UUID.class),
                row.getObject("a_organisation", UUID.class),
                row.getObject("b_organisation", UUID.class),
                row.getString("a_name"),
                row.getString("b_name"),
                row.getObject("begun_on", LocalDate.class),
                row.getBoolean("example"));
    }
}
