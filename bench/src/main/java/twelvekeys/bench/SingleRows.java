package twelvekeys.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Plain single-row inserts into a table with a number and a text, each its own transaction: by
/// `pgbench` where it is installed, else by a loop of the same statement over JDBC.
final class SingleRows {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final String INSERT = "insert into single_row (body) values ";

    private final BenchServer server;
    private final Optional<Path> pgbench = installed();
    private final String body;

    /// @param body what each row holds
    SingleRows(BenchServer server, String body) throws SQLException {
        this.server = server;
        this.body = body;
        server.execute(
                "create table single_row"
                        + " (id bigint generated always as identity primary key, body text not null)");
    }

    private static Optional<Path> installed() {
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> onPath = Stream.of(path.split(":")).map(Path::of);
        return Stream.concat(onPath, Stream.of(Path.of("/usr/bin")))
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Which of the two does it, in words.
    String how() {
        return pgbench.isPresent()
                ? "plain inserts by pgbench"
                : "plain inserts over JDBC (no pgbench here)";
    }

    /// Inserts for a while.
    ///
    /// @return rows a second
    double insert(int connections, Duration time) throws Exception {
        return pgbench.isPresent()
                ? byPgbench(pgbench.get(), connections, time)
                : Clients.rate(connections, time, _ -> new Inserting());
    }

    private double byPgbench(Path program, int connections, Duration time)
            throws IOException, InterruptedException {
        Path script = server.folder().resolve("single-row.sql");
        Files.writeString(script, INSERT + "('" + body.replace("'", "''") + "');\n");
        ProcessBuilder run =
                new ProcessBuilder(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + connections,
                        "--jobs=" + Math.min(connections, 2),
                        "--time=" + Math.max(1, time.toSeconds()),
                        "--file=" + script,
                        "--host=127.0.0.1",
                        "--port=" + server.port(),
                        "--username=postgres",
                        "twelvekeys");
        run.environment().put("PGPASSWORD", server.password());
        run.environment().put("LC_ALL", "C");
        Process process = run.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench: " + said.strip().toLowerCase(Locale.ROOT));
        }
        return Double.parseDouble(rate.group(1));
    }

    /// One connection that inserts.
    private final class Inserting implements Clients.Client {

        private final Connection connection;
        private final PreparedStatement statement;

        Inserting() throws SQLException {
            connection = server.connect();
            statement = connection.prepareStatement(INSERT + "(?)");
            statement.setString(1, body);
        }

        @Override
        public void once() throws SQLException {
            statement.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
            connection.close();
        }
    }
}
