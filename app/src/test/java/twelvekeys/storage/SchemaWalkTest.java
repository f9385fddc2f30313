package twelvekeys.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Walks through the schema and fails on whatever would let one tenant see another's rows.
/// `schema-walk.sql` is one query a rule; a row is a breach, told in its one column.
class SchemaWalkTest {

    /// What breaks a rule and is meant, with the reason.
    private static final Map<String, String> MEANT =
            Map.of(
                    "key one_home_organisation of organisation does not begin with the tenant",
                    "An installation belongs to one organisation. Only the installation adds any.");

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theDatabaseHoldsTheTenantsApart() {
        List<String> found = new ArrayList<>(walk());
        assertThat(found).containsAll(MEANT.keySet());
        found.removeAll(MEANT.keySet());
        assertThat(found).isEmpty();
    }

    @Test
    void theWalkSeesEveryTable() {
        List<String> tables =
                superuser()
                        .sql(
                                """
                                select relname from pg_class where relkind = 'r'
                                  and relnamespace = 'public'::regnamespace
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(tables)
                .contains(
                        "organisation",
                        "partnership",
                        "log_head",
                        "entry",
                        "promise",
                        "model_choice")
                .contains("import", "import_row", "remembered_columns")
                .contains("schema_history_partnership");
        tables.stream()
                .filter(name -> !name.startsWith("schema_history_"))
                .forEach(name -> {
                    asSuperuser("alter table " + name + " disable row level security");
                    assertThat(walk()).contains(name + " does not enable row-level security");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "alter table bad disable row level security; bad does not enable row-level security",
                "alter table bad no force row level security; bad does not force row-level security",
                "grant delete on bad to twelvekeys_app; bad has no policy for DELETE, which is granted",
                "grant update (word) on bad to twelvekeys_app; bad has no policy for UPDATE, which is granted",
                "grant truncate on bad to twelvekeys_app; bad may be emptied or referred to past its policies: TRUNCATE",
                "create policy p on bad for delete using (true); policy p of bad does not compare a setting of the tenant",
                "create policy p on bad for insert with check (word <> ''); policy p of bad does not compare a setting of the tenant",
                "create policy p on bad for delete using (partnership_id in (select id from partnership where a_organisation = current_setting('twelvekeys.organisation')::uuid)); policy p of bad reads a table",
                "create policy p on bad for delete using (current_setting('twelvekeys.organisation') = (select b.word from bad b limit 1)); policy p of bad reads a table",
                "create policy p on bad for delete using (mine(partnership_id) and current_setting('twelvekeys.organisation') <> ''); policy p of bad reads a table",
                "create unique index bad_word on bad (word); key bad_word of bad does not begin with the tenant",
                "alter table bad add unique (word, partnership_id); key bad_word_partnership_id_key of bad does not begin with the tenant",
                "alter table bad add foreign key (other) references partnership (id); key bad_other_fkey of bad does not begin with the tenant",
                "create view seen as select * from bad; view seen sees with the eyes of its owner",
                "create materialized view kept as select * from bad; view kept sees with the eyes of its owner",
                "create function f() returns int security definer return 1; function f() runs with the rights of its owner",
                "grant select on schema_history_record to twelvekeys_app; schema_history_record can be read or written by the application"
            })
    void theWalkNoticesWhatIsBad(String make, String told) {
        asSuperuser("create function mine(uuid) returns boolean return true");
        asSuperuser(
                """
                create table bad (
                    partnership_id uuid not null, word text not null, other uuid,
                    primary key (partnership_id, word))
                """);
        asSuperuser("alter table bad enable row level security, force row level security");
        asSuperuser(
                """
                create policy reading on bad for select using
                    (partnership_id::text = nullif(current_setting('twelvekeys.organisation', true), ''))
                """);
        asSuperuser("grant select on bad to twelvekeys_app");
        assertThat(walk()).containsExactlyElementsOf(MEANT.keySet());
        asSuperuser(make);
        assertThat(walk()).contains(told);
    }

    @Test
    void aViewWithTheEyesOfWhoeverAsksIsFine() {
        asSuperuser("create view seen with (security_invoker = true) as select * from promise");
        assertThat(walk()).containsExactlyElementsOf(MEANT.keySet());
    }

    private List<String> walk() {
        try (InputStream sql = SchemaWalkTest.class.getResourceAsStream("schema-walk.sql")) {
            return superuser()
                    .sql(
                            new String(
                                    Objects.requireNonNull(sql).readAllBytes(),
                                    StandardCharsets.UTF_8))
                    .param(database.database().application().user())
                    .query((row, n) -> row.getString(1))
                    .list();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JdbcClient superuser() {
        return JdbcClient.create(database.superuser());
    }

    private void asSuperuser(String sql) {
        TestDatabase.execute(database.superuser(), sql);
    }
}
