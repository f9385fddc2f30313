package twelvekeys.record;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.Frontier;
import twelvekeys.ledger.Hash;
import twelvekeys.storage.Installation;
import twelvekeys.storage.LogHead;

/// Reads every record of an installation once, from its first entry to its last, and holds what is
/// stored against what must follow from it. It needs no running server, and only reads.
///
/// What it cannot notice is a record rewritten as a whole, with all that follows from it: that
/// contradicts the checkpoints that were kept elsewhere, which is why it gives the root.
public final class RecordCheck {

    private static final int FETCHED = 1_000;

    private RecordCheck() {}

    /// What was found in one partnership's record.
    ///
    /// @param partnership whose
    /// @param entries how many are in order, from the first
    /// @param root over them, in Base64 as a checkpoint has it
    /// @param wrong the first place that is not in order; absent if all is
    public record Found(UUID partnership, long entries, String root, Optional<String> wrong) {}

    /// The heads of all records, for a backup.
    ///
    /// @param connection of the superuser
    public static List<LogHead> heads(Connection connection) throws SQLException {
        List<LogHead> heads = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select partnership_id, size, frontier
                                from log_head order by partnership_id
                                """)) {
            while (row.next()) {
                byte[] frontier = row.getBytes("frontier");
                heads.add(
                        new LogHead(
                                row.getObject("partnership_id", UUID.class),
                                row.getLong("size"),
                                frontier == null ? null : Frontier.of(frontier).root().base64()));
            }
        }
        return heads;
    }

    /// Checks all records as they stand at one moment, knowing of no erasures but those they tell
    /// of themselves.
    ///
    /// @param connection of the superuser or the application role, outside a transaction
    /// @param noted what the records must begin with; empty if nothing is known of them
    public static List<Found> check(Connection connection, List<LogHead> noted)
            throws SQLException {
        return check(connection, noted, Set.of());
    }

    /// Checks all records as they stand at one moment.
    ///
    /// @param connection of the superuser or the application role, outside a transaction
    /// @param noted what the records must begin with; empty if nothing is known of them
    /// @param erased what is known to have been erased beside what the records say of it themselves
    public static List<Found> check(Connection connection, List<LogHead> noted, Set<Hash> erased)
            throws SQLException {
        Map<UUID, LogHead> expected = new HashMap<>();
        noted.forEach(head -> expected.put(head.partnership(), head));
        List<Found> found = new ArrayList<>();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try {
            Installation.seeAll(connection);
            for (UUID partnership : partnerships(connection)) {
                Installation.seeInside(connection, partnership);
                found.add(check(connection, partnership, expected.remove(partnership), erased));
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
        }
        expected.values()
                .forEach(head ->
                        found.add(
                                new Found(
                                        head.partnership(),
                                        0,
                                        Frontier.EMPTY.root().base64(),
                                        Optional.of("the whole record is missing"))));
        return found;
    }

    private static List<UUID> partnerships(Connection connection) throws SQLException {
        List<UUID> partnerships = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select partnership_id from log_head order by partnership_id")) {
            while (row.next()) {
                partnerships.add(row.getObject(1, UUID.class));
            }
        }
        return partnerships;
    }

    /// Checks one record as the transaction of a connection sees it.
    ///
    /// @param noted what it must begin with; null if nothing is known of it
    /// @param erased what is known to have been erased beside what the record says of it itself
    static Found check(
            Connection connection, UUID partnership, @Nullable LogHead noted, Set<Hash> erased)
            throws SQLException {
        LogWalk walk = new LogWalk(partnership, noted, erased);
        Optional<String> wrong;
        try {
            head(connection, partnership, walk);
            subtrees(connection, partnership, walk);
            entries(connection, partnership, walk);
            walk.end();
            attachments(connection, partnership);
            wrong = Optional.empty();
        } catch (LogWalk.Wrong e) {
            wrong = Optional.of(String.valueOf(e.getMessage()));
        }
        Frontier sound = walk.sound();
        return new Found(partnership, sound.size(), sound.root().base64(), wrong);
    }

    private static void head(Connection connection, UUID partnership, LogWalk walk)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select size, frontier from log_head where partnership_id = ?")) {
            query.setObject(1, partnership);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                walk.head(row.getLong("size"), row.getBytes("frontier"));
            }
        }
    }

    private static void subtrees(Connection connection, UUID partnership, LogWalk walk)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        """
                        select height, number, hash from subtree
                        where partnership_id = ? order by height, number
                        """)) {
            query.setFetchSize(FETCHED);
            query.setObject(1, partnership);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    walk.subtree(row.getInt("height"), row.getLong("number"), row.getBytes("hash"));
                }
            }
        }
    }

    private static void entries(Connection connection, UUID partnership, LogWalk walk)
            throws SQLException, LogWalk.Wrong {
        try (PreparedStatement query =
                connection.prepareStatement(
                        """
                        select e.seq, e.type, e.subject, e.side, e.recorded_at, e.body, e.leaf,
                            e.writer, w.salt, w.name, t.secret, t.texts
                        from entry e
                        left join writer w on w.partnership_id = e.partnership_id
                            and w.commitment = e.writer
                        left join sealed_text t on t.partnership_id = e.partnership_id
                            and t.seq = e.seq
                        where e.partnership_id = ? order by e.seq
                        """)) {
            query.setFetchSize(FETCHED);
            query.setObject(1, partnership);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    walk.entry(
                            row.getLong("seq"),
                            row.getString("body").getBytes(StandardCharsets.UTF_8),
                            row.getBytes("leaf"),
                            LogWalk.Columns.of(row),
                            LogWalk.Texts.of(row));
                }
            }
        }
    }

    private static void attachments(Connection connection, UUID partnership)
            throws SQLException, LogWalk.Wrong {
        try (PreparedStatement query =
                connection.prepareStatement(
                        """
                        select sha256 from attachment
                        where partnership_id = ? and sha256 <> encode(sha256(content), 'hex')
                        order by sha256 limit 1
                        """)) {
            query.setObject(1, partnership);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    throw new LogWalk.Wrong(
                            "the attachment " + row.getString(1) + " is not the one of this hash");
                }
            }
        }
    }
}
