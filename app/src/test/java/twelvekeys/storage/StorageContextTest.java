package twelvekeys.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class StorageContextTest {

    @TempDir Path temporary;

    @Test
    void modulesGetAClientThatSignsInAsTheApplication() {
        try (ConfigurableApplicationContext context = start()) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            assertThat(jdbc.sql("SELECT current_user").query(String.class).single())
                    .isEqualTo("twelvekeys_app");
            assertThat(context.getBeansOfType(DataSource.class)).hasSize(1);
            assertThat(context.getBean(DataFolder.class).files()).isDirectory();
            String inside =
                    context.getBean(TransactionTemplate.class)
                            .execute(status ->
                                    jdbc.sql("SELECT pg_current_xact_id()::text")
                                            .query(String.class)
                                            .single());
            assertThat(inside).isNotBlank();
        }
    }

    @Test
    void closingTheContextFreesTheFolder() {
        start().close();
        start().close();
        assertThat(temporary.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aSecondServerOnTheFolderIsRefused() {
        try (ConfigurableApplicationContext first = start()) {
            assertThat(first.isRunning()).isTrue();
            assertThatThrownBy(this::start)
                    .hasRootCauseInstanceOf(StartRefused.class)
                    .rootCause()
                    .hasMessageStartingWith("Another Twelve Keys server uses the data folder");
        }
    }

    @Test
    void anExternalServerIsUsedWhenNamed() throws Exception {
        try (TestDatabase other = TestDatabase.fresh();
                ConfigurableApplicationContext context =
                        start(
                                "--twelvekeys.database.url=" + other.database().url(),
                                "--twelvekeys.database.user=twelvekeys_app",
                                "--twelvekeys.database.password="
                                        + other.database().application().password(),
                                "--twelvekeys.database.owner.user=twelvekeys_owner",
                                "--twelvekeys.database.owner.password="
                                        + other.database().owner().password());
                Connection connection = context.getBean(DataSource.class).getConnection()) {
            assertThat(connection.getMetaData().getURL()).startsWith(other.database().url());
            assertThat(temporary.resolve("data/postgres")).doesNotExist();
        }
    }

    @Test
    void theDemonstrationNeverUsesAnExternalServer() {
        assertThatThrownBy(() ->
                        start(
                                "--twelvekeys.demo=true",
                                "--twelvekeys.database.url=jdbc:postgresql://h/production"))
                .hasRootCauseInstanceOf(StartRefused.class)
                .rootCause()
                .hasMessageContaining("database of its own");
    }

    @Test
    void anExternalServerWithTheOwnerAsApplicationIsRefused() {
        try (TestDatabase other = TestDatabase.fresh()) {
            String owner = other.database().owner().password();
            assertThatThrownBy(() ->
                            start(
                                    "--twelvekeys.database.url=" + other.database().url(),
                                    "--twelvekeys.database.user=twelvekeys_owner",
                                    "--twelvekeys.database.password=" + owner,
                                    "--twelvekeys.database.owner.user=twelvekeys_owner",
                                    "--twelvekeys.database.owner.password=" + owner))
                    .hasRootCauseInstanceOf(StartRefused.class)
                    .rootCause()
                    .hasMessageContaining("twelvekeys_owner owns the")
                    .message()
                    .doesNotContain(owner);
        }
    }

    private ConfigurableApplicationContext start(String... more) {
        return new SpringApplicationBuilder(OnlyStorage.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "twelvekeys.data=" + temporary.resolve("data"),
                        "twelvekeys.cache=" + TestStorage.cache())
                .run(more);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(StorageConfiguration.class)
    static class OnlyStorage {}
}
