package twelvekeys.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database with a thousand short partnerships of one organisation and a long one, and how many
/// rows PostgreSQL reads there for an answer.
///
/// PostgreSQL chooses how it reads by what it believes of a table. What the policies of row-level
/// security add to a question must not make it believe that a partnership is short.
public final class ManyPartnerships implements AutoCloseable {

    /// The long partnership.
    public static final UUID LASTING = new UUID(2, 2);

    private static final UUID US = new UUID(1, 1);

    private final TestDatabase database = TestDatabase.fresh();
    private final String table;

    /// Rows had better lie in no order, as where a thousand partnerships are written to by turns.
    ///
    /// @param table the one whose rows are counted
    /// @param fill the SQL that fills it for the table `partners`, which has an `id` and says which
    ///   of them is `lasting`
    public ManyPartnerships(String table, String fill) {
        this.table = table;
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into organisation (id, name, name_key, created_at)
                    values ('%1$s', 'us', 'us', now());
                    create temporary table partners as
                    select '%2$s'::uuid as id, true as lasting
                    union all
                    select md5('partner ' || n)::uuid, false from generate_series(1, 1000) n;
                    insert into partnership (id, a_organisation, a_name, b_name, b_key, begun_on,
                        created_at)
                    select id, '%1$s', 'us', 'partner', id::text, '1970-01-01', now() from partners;
                    """
                            .formatted(US, LASTING));
            statement.execute(fill);
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// A client that signs in as the application role.
    public JdbcClient jdbc() {
        return database.jdbc();
    }

    /// How many rows of the table are read for a question.
    ///
    /// @param found how many answers it has
    public long read(int found, Supplier<? extends Collection<?>> question) {
        return Tenancy.as(
                US,
                () ->
                        database.transactions()
                                .execute(_ -> {
                                    long before = counted();
                                    Collection<?> answer = question.get();
                                    long rows = counted() - before;
                                    assertThat(answer).hasSize(found);
                                    return rows;
                                }));
    }

    private long counted() {
        return database.jdbc()
                .sql(
                        """
                        select seq_tup_read + coalesce(idx_tup_fetch, 0)
                        from pg_stat_xact_user_tables where relname = ?
                        """)
                .param(table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        database.close();
    }
}
