package twelvekeys.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Two organisations, a partnership with a third party each, and one they share: what the database
/// shows whom, whatever the SQL forgets.
class RowLevelSecurityTest {

    private static final List<String> INSIDE = List.of("log_head", "entry", "promise");
    private static final List<String> OWN = List.of("import", "import_row", "remembered_columns");

    private static final UUID A = new UUID(0xA, 1);
    private static final UUID B = new UUID(0xB, 1);
    private static final UUID ONLY_A = new UUID(0xA, 2);
    private static final UUID ONLY_B = new UUID(0xB, 2);
    private static final UUID SHARED = new UUID(0xAB, 3);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient db = database.jdbc();
    private final TransactionTemplate transactions = database.transactions();

    @BeforeEach
    void twoOrganisations() {
        organisation(A, "A");
        organisation(B, "B");
        partnership(ONLY_A, A, null);
        partnership(ONLY_B, B, null);
        partnership(SHARED, A, B);
    }

    @AfterEach
    void close() {
        database.close();
    }

    static List<String> inside() {
        return INSIDE;
    }

    static List<String> own() {
        return OWN;
    }

    @ParameterizedTest
    @MethodSource("inside")
    void aSideSeesItsPartnershipsAndNoOthers(String table) {
        String all = "select partnership_id from " + table;
        assertThat(as(A, () -> ids(all))).containsExactlyInAnyOrder(ONLY_A, SHARED);
        assertThat(as(B, () -> ids(all))).containsExactlyInAnyOrder(ONLY_B, SHARED);
        String asked = all + " where partnership_id = '" + ONLY_A + "'";
        assertThat(as(A, () -> ids(asked))).containsExactly(ONLY_A);
        assertThat(as(B, () -> ids(asked))).isEmpty();
        assertThat(Tenancy.inside(ONLY_A, () -> in(() -> ids(all)))).containsExactly(ONLY_A);
    }

    @ParameterizedTest
    @MethodSource("own")
    void whatAnOrganisationBringsInIsItsOwn(String table) {
        String all = "select organisation_id from " + table;
        assertThat(as(A, () -> ids(all))).containsExactly(A);
        assertThat(as(B, () -> ids(all))).containsExactly(B);
        assertThat(as(B, () -> ids(all + " where organisation_id = '" + A + "'"))).isEmpty();
    }

    @Test
    void anOrganisationSeesItselfAndItsPartnerships() {
        assertThat(as(A, () -> ids("select id from organisation"))).containsExactly(A);
        assertThat(as(B, () -> ids("select id from partnership")))
                .containsExactlyInAnyOrder(ONLY_B, SHARED);
    }

    @Test
    void changesThatForgetTheirConditionReachOnesOwnRowsOnly() {
        assertThat(as(B, () -> run("update promise set what = 'x'"))).isEqualTo(2);
        assertThat(as(B, () -> run("update log_head set size = 7"))).isEqualTo(2);
        assertThat(as(B, () -> run("update import set problem = 'x'"))).isOne();
        assertThat(as(B, () -> run("update import_row set reason = 'x'"))).isOne();
        assertThat(as(B, () -> run("update remembered_columns set columns = '{}'"))).isOne();
        assertThat(as(B, () -> run("delete from promise"))).isEqualTo(2);
        assertThat(as(B, () -> run("delete from import_row"))).isOne();
        assertThat(as(A, () -> ids("select partnership_id from promise where what = 'word'")))
                .containsExactly(ONLY_A);
        assertThat(as(A, () -> ids("select organisation_id from import_row"))).containsExactly(A);
    }

    @Test
    void nothingIsPutWhereOneDoesNotSit() {
        refused(B, "insert into log_head (partnership_id) values ('" + ONLY_A + "')");
        refused(B, entry(ONLY_A, 2));
        refused(B, promise(ONLY_A, 2));
        refused(B, file(A, 2));
        refused(B, row(A, 2));
        refused(B, columns(A, 2));
        refused(B, organisationSql(new UUID(9, 9), "C"));
        refused(B, partnershipSql(new UUID(9, 9), A, null));
        refused(B, partnershipSql(new UUID(9, 9), A, B));
        assertThat(as(B, () -> run(entry(SHARED, 2)))).isOne();
        assertThat(as(B, () -> run(partnershipSql(new UUID(9, 9), B, null)))).isOne();
    }

    @Test
    void aRowIsNotMovedIntoAnothersHands() {
        refused(B, "update promise set partnership_id = '" + ONLY_A + "', id = gen_random_uuid()");
        refused(B, "update import_row set organisation_id = '" + A + "', line = 9");
        refused(B, "update remembered_columns set organisation_id = '" + A + "'");
    }

    @Test
    void aNameThatIsTakenElsewhereIsNotToldToAStranger() {
        assertThat(
                        Tenancy.installation(
                                () -> in(() -> run(organisationSql(UUID.randomUUID(), "A")))))
                .isOne();
    }

    @Test
    void withoutATenantNothingIsSeenOrWritten() {
        for (String table :
                List.of(
                        "organisation",
                        "partnership",
                        "log_head",
                        "entry",
                        "promise",
                        "import",
                        "import_row",
                        "remembered_columns")) {
            String count = "select count(*) from " + table;
            assertThat(count(count)).as(table).isZero();
            assertThat(in(() -> count(count))).as(table).isZero();
        }
        assertThat(in(() -> run("delete from promise"))).isZero();
        assertThatThrownBy(() -> in(() -> run(entry(ONLY_A, 2))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void theInstallationListsAndSeesNothingThatStandsInside() {
        as(A, () -> run("update import set state = 'APPLYING'"));
        Tenancy.installation(() ->
                in(() -> {
                    assertThat(ids("select partnership_id from log_head")).hasSize(3);
                    assertThat(ids("select organisation_id from import")).containsExactly(A);
                    for (String table : List.of("partnership", "entry", "promise", "import_row")) {
                        assertThat(count("select count(*) from " + table)).as(table).isZero();
                    }
                    assertThat(run("update log_head set size = 9")).isZero();
                    assertThat(run("update import set state = 'FAILED'")).isZero();
                    return true;
                }));
    }

    @Test
    void lookingPeopleUpShowsNoRecord() {
        for (String table :
                List.of("organisation", "partnership", "log_head", "entry", "promise")) {
            assertThat(Tenancy.identity(() -> in(() -> count("select count(*) from " + table))))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void settingsEndWithTheTransactionOnAPooledConnection() {
        for (int round = 0; round < 20; round++) {
            assertThat(as(A, () -> count("select count(*) from promise"))).isEqualTo(2);
            assertThat(count("select count(*) from promise")).isZero();
            assertThat(in(() -> count("select count(*) from partnership"))).isZero();
            assertThat(
                            in(() ->
                                    count(
                                            """
                                            select count(*) from (values ('organisation'), ('partnerships'),
                                                ('identity'), ('installation')) as s (name)
                                            where nullif(current_setting('twelvekeys.' || name, true), '') is not null
                                            """)))
                    .isZero();
        }
    }

    @Test
    void aPartnershipThatBeginsIsSeenOnceItIsLookedForAgain() {
        UUID begun = new UUID(9, 9);
        PartnershipsInSight inSight = new PartnershipsInSight(database.dataSource());
        String log = "insert into log_head (partnership_id) values ('" + begun + "')";
        refused(B, partnershipSql(begun, B, null) + "; " + log);
        as(
                B,
                () -> {
                    run(partnershipSql(begun, B, null));
                    inSight.readAgain();
                    return run(log);
                });
        assertThat(as(B, () -> ids("select partnership_id from log_head"))).contains(begun);
        assertThatThrownBy(inSight::readAgain).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void workInAnothersNameDoesNotJoinATransaction() {
        assertThatThrownBy(() -> as(A, () -> as(B, () -> count("select count(*) from promise"))))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> in(() -> as(B, () -> count("select count(*) from promise"))))
                .isInstanceOf(IllegalTransactionStateException.class);
        TransactionTemplate apart = database.transactions();
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        List<UUID> seen =
                as(
                        A,
                        () -> {
                            Tenancy.as(
                                    B,
                                    () ->
                                            apart.execute(
                                                    status -> ids("select id from organisation")));
                            return as(A, () -> ids("select id from organisation"));
                        });
        assertThat(seen).containsExactly(A);
    }

    private void organisation(UUID id, String name) {
        Tenancy.installation(() -> in(() -> run(organisationSql(id, name))));
        as(id, () -> run(file(id, 1)) + run(row(id, 1)) + run(columns(id, 1)));
    }

    private void partnership(UUID id, UUID a, @Nullable UUID b) {
        as(a, () -> run(partnershipSql(id, a, b)));
        as(
                a,
                () -> {
                    run("insert into log_head (partnership_id) values ('" + id + "')");
                    return run(entry(id, 1)) + run(promise(id, 1));
                });
    }

    private static String organisationSql(UUID id, String name) {
        return "insert into organisation (id, name, name_key, created_at) values ('%s', '%s', '%s', now())"
                .formatted(id, name, name);
    }

    private static String partnershipSql(UUID id, UUID a, @Nullable UUID b) {
        return """
        insert into partnership (id, a_organisation, b_organisation, a_name, b_name, b_key, begun_on,
            created_at) values ('%s', '%s', %s, 'a', 'b', '%s', '2026-01-01', now())
        """
                .formatted(id, a, b == null ? "null" : "'" + b + "'", id);
    }

    private static String entry(UUID partnership, int number) {
        return """
        insert into entry (partnership_id, seq, type, side, recorded_at, body, leaf)
        values ('%s', %d, 't', 'a', now(), '{}', sha256('x'))
        """
                .formatted(partnership, number);
    }

    private static String promise(UUID partnership, int number) {
        return """
        insert into promise (partnership_id, id, number, promisor, unit, unit_key, match_key, what,
            category, first_due, due, due_in_force, early_moves, moves, lines, last_seq,
            state, basis)
        values ('%1$s', gen_random_uuid(), %2$d, 'a', '', '', '', 'word', '', '2026-01-01',
            '2026-01-01', '2026-01-01', '', 0, '[]', 1,
            'PROMISED', 'CLAIMED')
        """
                .formatted(partnership, number);
    }

    private static UUID fileOf(UUID organisation) {
        return new UUID(organisation.getMostSignificantBits(), 7);
    }

    private static String file(UUID organisation, int number) {
        return """
        insert into import (organisation_id, id, file_name, bytes, sha256, dialect, headers,
            header_signature, state, created_at)
        values ('%s', '%s', 'f%d', 1, repeat('0', 64), '', '[]', '', 'ASKING', now())
        """
                .formatted(
                        organisation,
                        number == 1 ? fileOf(organisation) : UUID.randomUUID(),
                        number);
    }

    private static String row(UUID organisation, int line) {
        return "insert into import_row (organisation_id, import_id, line) values ('%s', '%s', %d)"
                .formatted(organisation, fileOf(organisation), line);
    }

    private static String columns(UUID organisation, int number) {
        return """
        insert into remembered_columns (organisation_id, header_signature, direction, columns, used_at)
        values ('%s', 's%d', 'OURS', '{}', now())
        """
                .formatted(organisation, number);
    }

    private void refused(UUID organisation, String sql) {
        assertThatThrownBy(() -> as(organisation, () -> run(sql)))
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("violates row-level security policy");
    }

    private <T> T as(UUID organisation, Supplier<T> work) {
        return Tenancy.as(organisation, () -> in(work));
    }

    private <T> T in(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    private int run(String sql) {
        return db.sql(sql).update();
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private List<UUID> ids(String sql) {
        return db.sql(sql).query((row, n) -> row.getObject(1, UUID.class)).list();
    }
}
