package twelvekeys.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The settings of a transaction that the policies of row-level security compare rows with.
///
/// They end with the transaction, so a pooled connection carries nothing over. The migrations
/// `…__row_level_security.sql` say which policy reads which.
final class TenantSettings {

    /// Set first, since the policy of the table `partnership` is read through it. Two statements in
    /// one round trip.
    private static final String ORGANISATION =
            "select set_config('twelvekeys.organisation', ?, true);\n";

    /// The length is asked for so that the list itself does not travel.
    private static final String PARTNERSHIPS =
            """
            select length(set_config('twelvekeys.partnerships',
                coalesce((select array_agg(id)::text from partnership
                          where a_organisation = ?::uuid or b_organisation = ?::uuid), '{}'), true))
            """;

    private static final String ONE_PARTNERSHIP =
            "select set_config('twelvekeys.partnerships', array[?::uuid]::text, true)";
    private static final String IDENTITY = "select set_config('twelvekeys.identity', 'on', true)";
    private static final String INSTALLATION =
            "select set_config('twelvekeys.installation', 'on', true)";

    private TenantSettings() {}

    /// Sets them for the transaction that has just begun; nothing where nobody is bound.
    static void begin(Connection connection, Tenancy.@Nullable Bound tenant) throws SQLException {
        switch (tenant) {
            case null -> {
                // Nothing is set, and so nothing is seen.
            }
            case Tenancy.Bound.Organisation(UUID id) ->
                    run(connection, ORGANISATION + PARTNERSHIPS, id, id, id);
            case Tenancy.Bound.Partnership(UUID id) -> run(connection, ONE_PARTNERSHIP, id);
            case Tenancy.Bound.Identity() -> run(connection, IDENTITY);
            case Tenancy.Bound.Installation() -> run(connection, INSTALLATION);
        }
    }

    /// Reads again in which partnerships the organisation sits.
    static void partnerships(Connection connection, UUID organisation) throws SQLException {
        run(connection, PARTNERSHIPS, organisation, organisation);
    }

    private static void run(Connection connection, String sql, UUID... ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setString(i + 1, ids[i].toString());
            }
            statement.execute();
        }
    }
}
