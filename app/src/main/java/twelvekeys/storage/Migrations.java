package twelvekeys.storage;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the schema up to date, one module after the other, as the owner.
///
/// Each module keeps its scripts in `db/migration/<module>` (`V1__say_what_it_does.sql` and so on)
/// and has a history table of its own, `schema_history_<module>`, so that modules number their
/// scripts without looking at each other. A script may use what a module earlier in the list made.
///
/// Nothing is granted by default. A script says what the application role may do: `GRANT SELECT,
/// INSERT ON promise TO ${app};`
final class Migrations {

    /// Every module with a schema, in the order in which they are applied.
    static final List<String> MODULES =
            List.of(
                    "identity",
                    "partnership",
                    "record",
                    "promise",
                    "notice",
                    "intake",
                    "conversation",
                    "decision",
                    "company");

    private Migrations() {}

    /// Applies what is missing.
    ///
    /// @throws StartRefused when a script fails, or one already applied has been changed
    static void apply(Database database) {
        for (String module : MODULES) {
            String location = "db/migration/" + module;
            if (Migrations.class.getResource("/" + location) != null) {
                apply(database, module, location);
            }
        }
    }

    /// Applies the scripts of one module.
    ///
    /// @param location folder on the class path
    static void apply(Database database, String module, String location) {
        try {
            Flyway.configure()
                    .dataSource(
                            database.url(), database.owner().user(), database.owner().password())
                    .locations("classpath:" + location)
                    .table("schema_history_" + module)
                    .baselineOnMigrate(true) // the schema holds other modules' tables by then
                    .baselineVersion("0")
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .placeholders(Map.of("app", quoted(database.application())))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartRefused(
                    "The schema of "
                            + module
                            + " could not be brought up to date: "
                            + String.valueOf(e.getMessage()).replaceAll("\\s+", " "),
                    e);
        }
    }

    /// The role's name as an SQL identifier.
    private static String quoted(Login login) {
        return '"' + login.user().replace("\"", "\"\"") + '"';
    }
}
