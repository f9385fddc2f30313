package twelvekeys.storage;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// A program that writes rows until it is killed. It prints the process id of its database, and
/// then the number of each row after its commit.
final class CrashingProgram {

    private CrashingProgram() {}

    /// Starts it as a process of its own.
    ///
    /// @param data the data folder
    /// @param round numbers the rows apart from those of other rounds
    static Process start(Path data, int round) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        CrashingProgram.class.getName(),
                        data.toString(),
                        TestStorage.cache().toString(),
                        Integer.toString(round))
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /// Runs until killed, or until a million rows are written.
    public static void main(String[] args) throws SQLException {
        DataFolder folder = DataFolder.open(Path.of(args[0]));
        EmbeddedPostgres server =
                EmbeddedPostgres.start(folder, PostgresBinaries.unpackedIn(Path.of(args[1])), 0);
        Database database = RoleSetup.prepare(server, folder);
        Migrations.apply(database, "sample", "storage-test/migration");
        System.out.println("database " + server.pid());
        try (Connection app = database.connect(database.application());
                PreparedStatement insert =
                        app.prepareStatement("INSERT INTO sample.entry VALUES (?, 'told')")) {
            long first = Long.parseLong(args[2]) * 1_000_000L;
            for (long id = first; id < first + 1_000_000L; id++) {
                insert.setLong(1, id);
                insert.executeUpdate();
                System.out.println("row " + id + " kept");
            }
        }
    }
}
