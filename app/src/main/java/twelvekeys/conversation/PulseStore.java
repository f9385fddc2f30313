package twelvekeys.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;

/// The tables of the pulse beside the record: how many were asked, sealed answers, results.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PulseStore {

    /// A sealed answer.
    static final class Sealed {

        private final UUID id;
        private final Side side;
        private final byte[] bytes;

        /// @param bytes not to be changed any more
        Sealed(UUID id, Side side, byte[] bytes) {
            this.id = id;
            this.side = side;
            this.bytes = bytes;
        }

        UUID id() {
            return id;
        }

        Side side() {
            return side;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /// A wave by name.
    record Name(UUID partnership, UUID wave) {}

    private final JdbcClient db;

    PulseStore(JdbcClient db) {
        this.db = db;
    }

    void open(Wave wave) {
        db.sql("insert into pulse_wave (partnership_id, wave, closes) values (?, ?, ?)")
                .params(wave.partnership(), wave.id(), wave.closes())
                .update();
    }

    void end(Wave wave, Instant at) {
        db.sql("update pulse_wave set ended_at = ? where partnership_id = ? and wave = ?")
                .params(Timestamp.from(at), wave.partnership(), wave.id())
                .update();
    }

    /// The waves in sight that are open although their last day is over.
    List<Name> over(LocalDate today) {
        return db.sql(
                        """
                        select partnership_id, wave from pulse_wave
                        where ended_at is null and closes < ?
                        """)
                .param(today)
                .query((row, n) -> name(row))
                .list();
    }

    /// The waves in sight that ended after a moment.
    List<Name> ended(Instant after) {
        return db.sql("select partnership_id, wave from pulse_wave where ended_at > ?")
                .param(Timestamp.from(after))
                .query((row, n) -> name(row))
                .list();
    }

    private static Name name(ResultSet row) throws SQLException {
        return new Name(
                row.getObject("partnership_id", UUID.class), row.getObject("wave", UUID.class));
    }

    void countAsked(Wave wave, Side side, int more) {
        db.sql(
                        """
                        insert into pulse_asked (partnership_id, wave, side, asked)
                        values (?, ?, ?, ?)
                        on conflict (partnership_id, wave, side)
                        do update set asked = pulse_asked.asked + excluded.asked
                        """)
                .params(wave.partnership(), wave.id(), side.code(), more)
                .update();
    }

    Map<Side, Integer> asked(UUID partnership, UUID wave) {
        Map<Side, Integer> asked = new EnumMap<>(Side.class);
        db.sql("select side, asked from pulse_asked where partnership_id = ? and wave = ?")
                .params(partnership, wave)
                .query(row -> {
                    asked.put(Side.of(row.getString("side")), row.getInt("asked"));
                });
        return asked;
    }

    void add(Wave wave, Sealed answer) {
        db.sql(
                        """
                        insert into pulse_answer (partnership_id, wave, id, side, sealed)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        wave.partnership(),
                        wave.id(),
                        answer.id(),
                        answer.side().code(),
                        answer.bytes())
                .update();
    }

    List<Sealed> answers(Wave wave) {
        return db.sql(
                        """
                        select id, side, sealed from pulse_answer
                        where partnership_id = ? and wave = ? order by id
                        """)
                .params(wave.partnership(), wave.id())
                .query((row, n) ->
                        new Sealed(
                                row.getObject("id", UUID.class),
                                Side.of(row.getString("side")),
                                row.getBytes("sealed")))
                .list();
    }

    void forgetAnswers(Wave wave) {
        db.sql("delete from pulse_answer where partnership_id = ? and wave = ?")
                .params(wave.partnership(), wave.id())
                .update();
    }

    void keep(Wave wave, String results) {
        db.sql("insert into pulse_result (partnership_id, wave, results) values (?, ?, ?)")
                .params(wave.partnership(), wave.id(), results)
                .update();
    }

    /// The results of several waves, by wave; those without are left out.
    Map<UUID, String> results(Collection<Wave> waves) {
        Map<UUID, String> results = new HashMap<>();
        db.sql(
                        """
                        select wave, results from pulse_result
                        where partnership_id = any(?) and wave = any(?)
                        """)
                .params(
                        waves.stream().map(Wave::partnership).toArray(UUID[]::new),
                        waves.stream().map(Wave::id).toArray(UUID[]::new))
                .query(row -> {
                    results.put(row.getObject("wave", UUID.class), row.getString("results"));
                });
        return results;
    }

    Optional<String> results(UUID partnership, UUID wave) {
        return db.sql("select results from pulse_result where partnership_id = ? and wave = ?")
                .params(partnership, wave)
                .query((row, n) -> row.getString("results"))
                .optional();
    }

    /// Which third of the keys somebody is asked first, absent until that is settled.
    Optional<Integer> part(Stakeholder who) {
        return db.sql(
                        """
                        select part from stakeholder
                        where organisation_id = ? and id = ? and part is not null
                        """)
                .params(who.organisation(), who.id())
                .query((row, n) -> row.getInt("part"))
                .optional();
    }

    void part(Stakeholder who, int part) {
        db.sql("update stakeholder set part = ? where organisation_id = ? and id = ?")
                .params(part, who.organisation(), who.id())
                .update();
    }

    /// How many of one organisation were given each third of the keys first.
    Map<Integer, Integer> parts(UUID organisation, UUID wave) {
        Map<Integer, Integer> parts = new HashMap<>();
        db.sql(
                        """
                        select part, count(*) as people from stakeholder
                        where organisation_id = ? and purpose = 'PULSE' and subject = ?
                            and part is not null
                        group by part
                        """)
                .params(organisation, wave)
                .query(row -> {
                    parts.put(row.getInt("part"), row.getInt("people"));
                });
        return parts;
    }
}
