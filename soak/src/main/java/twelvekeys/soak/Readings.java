package twelvekeys.soak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The tables that can be made again from the record, as one hash of all their rows.
final class Readings {

    /// A tally that counts nothing says nothing: a rebuild leaves it out.
    private static final List<String> TABLES =
            List.of("promise t where true", "promise_tally t where promises <> 0");

    private Readings() {}

    /// The hash of the readings of some partnerships, the same for the same rows.
    static String hash(Connection superuser, Collection<UUID> partnerships) throws SQLException {
        List<String> hashes = new ArrayList<>();
        for (String table : TABLES) {
            try (PreparedStatement query =
                    superuser.prepareStatement(
                            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n'"
                                    + " order by t::text)), '') from "
                                    + table
                                    + " and partnership_id = any(?)")) {
                query.setArray(1, superuser.createArrayOf("uuid", partnerships.toArray()));
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    hashes.add(row.getString(1));
                }
            }
        }
        return String.join(", ", hashes);
    }
}
