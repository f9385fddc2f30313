package twelvekeys.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.tables.Names;

/// The organisations that have a home in this installation.
///
/// In an organisation's name one finds that organisation. In the installation's
/// ([twelvekeys.storage.Tenancy]) one finds whose it is and the invented ones, and adds others.
@Service
@Transactional(readOnly = true)
public class Organisations {

    private static final String COLUMNS = "select id, name, example from organisation ";

    private final JdbcClient db;

    Organisations(JdbcClient db) {
        this.db = db;
    }

    /// The organisation this installation belongs to, absent until it has told its name.
    public Optional<Organisation> home() {
        return db.sql(COLUMNS + "where home").query((row, n) -> read(row)).optional();
    }

    /// An organisation by its identity.
    public Optional<Organisation> find(UUID id) {
        return db.sql(COLUMNS + "where id = ?").param(id).query((row, n) -> read(row)).optional();
    }

    /// An organisation by its identity, apart from the transaction that asks: that one may be on
    /// somebody else's work.
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public Optional<Organisation> findApart(UUID id) {
        return find(id);
    }

    /// The invented organisations of the example, by name.
    public List<Organisation> examples() {
        return db.sql(COLUMNS + "where example order by name").query((row, n) -> read(row)).list();
    }

    /// Makes the organisation this installation belongs to.
    ///
    /// @throws IllegalArgumentException if the name is empty or too long
    /// @throws IllegalStateException if there is one already
    @Transactional
    public Organisation settle(String name, Instant at) {
        home().ifPresent(home -> {
            throw new IllegalStateException(
                    "This installation belongs to " + home.name() + " already.");
        });
        return add(name, true, false, at);
    }

    /// Adds an invented organisation.
    @Transactional
    public Organisation addExample(String name, Instant at) {
        return add(name, false, true, at);
    }

    /// Adds an organisation that joins somebody's partnership.
    ///
    /// @throws IllegalArgumentException if the name is empty or too long
    @Transactional
    Organisation add(String name, Instant at) {
        return add(name, false, false, at);
    }

    private Organisation add(String name, boolean home, boolean example, Instant at) {
        String clean = OrganisationName.checked(name);
        Organisation added = new Organisation(UUID.randomUUID(), clean, example);
        db.sql(
                        """
                        insert into organisation (id, name, name_key, home, example, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(added.id(), clean, Names.key(clean), home, example, Timestamp.from(at))
                .update();
        return added;
    }

    private static Organisation read(ResultSet row) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("example"));
    }
}
