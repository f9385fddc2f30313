package twelvekeys.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.TwelveKeys;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnerships;
import twelvekeys.storage.Installation;
import twelvekeys.storage.Tenancy;

/// The server as it is shipped, without its pages: its own PostgreSQL, with the settings that lose
/// nothing. A data folder that it made itself goes when it is closed.
final class BenchServer implements AutoCloseable {

    private final Path data;
    private final boolean passing;
    private final ConfigurableApplicationContext context;
    private final Installation installation;

    private BenchServer(
            Path data,
            boolean passing,
            ConfigurableApplicationContext context,
            Installation installation) {
        this.data = data;
        this.passing = passing;
        this.context = context;
        this.installation = installation;
    }

    /// Starts one in a new data folder, beside what else runs here.
    static BenchServer start() throws IOException {
        return start(Files.createTempDirectory("twelvekeys-bench"), true);
    }

    /// Starts one in a data folder that stays.
    static BenchServer in(Path data) {
        return start(data, false);
    }

    private static BenchServer start(Path data, boolean passing) {
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(TwelveKeys.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                Map.of(
                                        "twelvekeys.data", data.toString(),
                                        "twelvekeys.mail.every", "0s",
                                        "logging.level.root", "warn"))
                        .run();
        return new BenchServer(data, passing, context, Installation.of(data, System.getenv()));
    }

    /// A part of the server.
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// Tells of everything of a kind that happens in the server.
    <T> void on(Class<T> kind, Consumer<T> listener) {
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told
                    && kind.isInstance(told.getPayload())) {
                listener.accept(kind.cast(told.getPayload()));
            }
        });
    }

    /// A new organisation.
    Organisation organisation(String name) {
        return Tenancy.installation(
                () -> part(Organisations.class).addExample(name, Instant.EPOCH));
    }

    /// A new partnership of an organisation; its log has one entry.
    UUID partnership(Organisation organisation, String partner) {
        return Tenancy.as(
                organisation.id(),
                () ->
                        part(TransactionTemplate.class)
                                .execute(_ ->
                                        part(Partnerships.class)
                                                .withPartner(
                                                        organisation,
                                                        partner,
                                                        LocalDate.EPOCH,
                                                        Instant.EPOCH)
                                                .id()));
    }

    /// A connection of the superuser to the same database.
    Connection connect() throws SQLException {
        return installation.connect();
    }

    /// Runs statements as the superuser.
    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The port and password by which a program of PostgreSQL's reaches the same server.
    String port() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return lines.get(3).strip();
    }

    String password() throws IOException {
        return Files.readString(data.resolve("secrets/postgres-superuser")).strip();
    }

    /// A folder for files of the comparison.
    Path folder() {
        return data;
    }

    @Override
    public void close() {
        installation.close();
        context.close();
        if (passing) {
            remove(data);
        }
    }

    /// Deletes a folder with all that is in it.
    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(BenchServer::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
