package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import twelvekeys.Newcomers;
import twelvekeys.SettableClock;
import twelvekeys.TwelveKeys;
import twelvekeys.promise.PromiseBook;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordCheck;
import twelvekeys.storage.LogHead;
import twelvekeys.storage.ReleasedSchema;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// The database of each release, with what two companies wrote in three weeks, is taken up by the
/// server of today: the schema is that of a new installation, the record is whole and begins as it
/// did, the readings are those of a rebuild, and the pages open.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class UpgradeDrillTest {

    /// Readings, which a rebuild makes again.
    private static final List<String> READINGS =
            List.of(
                    "select * from promise order by partnership_id, id",
                    """
                    select * from promise_tally where promises <> 0 order by partnership_id,
                        promisor, unit_key, unit, claimant, answered, basis, promised, moved,
                        moved_early
                    """);

    private static final List<String> PAGES =
            List.of("", "/promises", "/cases", "/claims", "/agreements", "/record", "/sharing");

    static Stream<Resource> releases() throws IOException {
        return Stream.of(
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:twelvekeys/released/*.sql"));
    }

    private static String text(Resource release) {
        try {
            return release.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext started(TestDatabase database) {
        ConfigurableApplicationContext server =
                new SpringApplicationBuilder(
                                TwelveKeys.class, SettableClock.InPlaceOfTheMachines.class)
                        .properties(database.asProperties())
                        .properties(
                                Map.of(
                                        "twelvekeys.mail.every",
                                        "0s",
                                        "server.port",
                                        "0",
                                        "spring.main.allow-bean-definition-overriding",
                                        "true"))
                        .run();
        server.getBean(SettableClock.class).set(TwoCompaniesAtWork.TODAY.plusDays(22));
        return server;
    }

    private static List<LogHead> heads(TestDatabase database) throws SQLException {
        try (Connection superuser = database.superuser().getConnection()) {
            return RecordCheck.heads(superuser);
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aReleasedDatabaseIsTakenUpByTheServerOfToday(Resource release) throws Exception {
        try (TestDatabase database = TestDatabase.restored(text(release))) {
            List<LogHead> before = heads(database);
            try (ConfigurableApplicationContext server = started(database)) {
                assertTheSchemaIsThatOfANewInstallation(database);
                assertTheRecordBeginsAsItDid(database, before);
                assertTheReadingsAreThoseOfARebuild(server, database);
                assertThePagesOpen(server, before);
            }
        }
    }

    private static void assertTheSchemaIsThatOfANewInstallation(TestDatabase database)
            throws SQLException {
        try (TestDatabase fresh = TestDatabase.fresh();
                Connection upgraded = database.superuser().getConnection();
                Connection made = fresh.superuser().getConnection()) {
            assertThat(ReleasedSchema.withoutRows(upgraded))
                    .contains("create table entry (", "create policy")
                    .isEqualTo(ReleasedSchema.withoutRows(made));
        }
    }

    private static void assertTheRecordBeginsAsItDid(TestDatabase database, List<LogHead> before)
            throws SQLException {
        assertThat(before).hasSizeGreaterThan(1);
        assertThat(before.stream().mapToLong(LogHead::entries).sum()).isGreaterThan(15);
        try (Connection superuser = database.superuser().getConnection()) {
            assertThat(RecordCheck.check(superuser, before))
                    .hasSameSizeAs(before)
                    .allSatisfy(found -> assertThat(found.wrong()).isEmpty());
        }
    }

    private static void assertTheReadingsAreThoseOfARebuild(
            ConfigurableApplicationContext server, TestDatabase database) {
        JdbcTemplate db = new JdbcTemplate(database.superuser());
        List<List<Map<String, @Nullable Object>>> before =
                READINGS.stream().map(db::queryForList).toList();
        assertThat(before.getFirst()).hasSizeGreaterThan(5);
        PromiseBook book = server.getBean(PromiseBook.class);
        PartnershipRecord record = server.getBean(PartnershipRecord.class);
        for (UUID partnership : Tenancy.installation(record::partnerships)) {
            Tenancy.inside(partnership, () -> book.rebuild(partnership));
        }
        assertThat(READINGS.stream().map(sql -> db.queryForList(sql).toString()).toList())
                .isEqualTo(before.stream().map(Object::toString).toList());
    }

    private static void assertThePagesOpen(
            ConfigurableApplicationContext server, List<LogHead> heads) {
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        SomeBrowser browser = new SomeBrowser("http://127.0.0.1:" + port);
        HttpResponse<String> in =
                browser.post(
                        "/sign-in",
                        "email",
                        Canary.ADDRESS_OF_A_MEMBER.word + "@fennel.example",
                        "password",
                        Newcomers.PASSWORD);
        assertThat(browser.goesTo(in)).isEqualTo("/");
        assertThat(browser.get("/").body()).contains("Kittiwake", Canary.OTHER_PARTNER.word);
        assertThat(browser.get("/people").body()).contains("Anna Berg");
        for (LogHead head : heads) {
            for (String page : PAGES) {
                String address = "/partnerships/" + head.partnership() + page;
                assertThat(browser.get(address).statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    /// The control: the drill would notice an entry that was changed on the way.
    @Test
    void aSnapshotWithAnotherEntryIsNoticed() throws Exception {
        String changed = text(releases().findFirst().orElseThrow()).replace("The test rig", "Rigs");
        try (TestDatabase database = TestDatabase.restored(changed);
                ConfigurableApplicationContext _ = started(database);
                Connection superuser = database.superuser().getConnection()) {
            assertThat(RecordCheck.check(superuser, heads(database)))
                    .anySatisfy(found ->
                            assertThat(found.wrong())
                                    .hasValueSatisfying(wrong ->
                                            assertThat(wrong)
                                                    .contains("is not the one whose hash")));
        }
    }
}
