package twelvekeys.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import twelvekeys.storage.StorageSettings.External;
import twelvekeys.storage.StorageSettings.Owner;

class ExternalDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "postgres://app:p%40ss+@db.example/keys, jdbc:postgresql://db.example/keys, p@ss+",
        "postgresql://app:x@db.example:5433/keys?sslmode=verify-full,"
                + "jdbc:postgresql://db.example:5433/keys?sslmode=verify-full, x",
    })
    void anAddressWithAUserBecomesAJdbcAddressWithoutOne(
            String given, String jdbc, String password) {
        Database database = ExternalDatabase.from(settings(given, null, null));
        assertThat(database.url()).isEqualTo(jdbc);
        assertThat(database.application()).isEqualTo(new Login("app", password));
        assertThat(database.owner()).isEqualTo(new Login("owner", "secret"));
    }

    @Test
    void aSettingOfItsOwnWinsOverTheAddress() {
        Database database =
                ExternalDatabase.from(settings("postgres://a:b@host/keys", "app", "better"));
        assertThat(database.application()).isEqualTo(new Login("app", "better"));
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://host/keys, must begin with",
        "postgres://app:x@host, must name a host and a database",
        "postgres://app:s ecret@host/keys, no valid address",
        "jdbc:postgresql://host/keys, TWELVEKEYS_DATABASE_USER is missing"
    })
    void anIncompleteAddressIsRefusedWithoutRepeatingIt(String given, String told) {
        assertThatThrownBy(() -> ExternalDatabase.from(settings(given, null, null)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(told)
                .hasNoCause()
                .message()
                .doesNotContain("ecret");
    }

    @Test
    void aServerThatIsNotThereIsToldInOneLine() {
        Database nowhere =
                ExternalDatabase.from(settings("jdbc:postgresql://127.0.0.1:1/keys", "a", "b"));
        assertThatThrownBy(() -> ExternalDatabase.check(nowhere))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Role owner cannot sign in to the database: ");
    }

    @Test
    void noSettingShowsAPassword() {
        External settings = settings("postgres://app:hidden@host/keys", "app", "hidden");
        assertThat(
                        new StorageSettings(null, null, false, 0, settings).toString()
                                + ExternalDatabase.from(settings))
                .doesNotContain("hidden")
                .doesNotContain("secret");
    }

    private static External settings(String url, @Nullable String user, @Nullable String password) {
        return new External(url, user, password, new Owner("owner", "secret"));
    }
}
