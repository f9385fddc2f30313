package twelvekeys.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.TwelveKeys;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.storage.Tenancy;

/// The whole application on a data folder. It imports a file, or goes on with it, and says how far
/// it has come; when the file is done it writes down what stands, spoils the readings and ends.
final class ImportingProgram {

    private ImportingProgram() {}

    /// Starts it as a process of its own.
    ///
    /// @param data the data folder
    /// @param file the file to import, unless one has been started there
    /// @param result where to write what stands in the end
    static Process start(Path data, Path file, Path result) throws IOException {
        return java(
                ImportingProgram.class,
                "--twelvekeys.data=" + data,
                "--twelvekeys.cache=" + Path.of("target", "test-cache").toAbsolutePath(),
                "--file=" + file,
                "--result=" + result);
    }

    /// Starts the command that makes the readings again.
    static Process rebuild(Path data) throws IOException {
        return java(
                TwelveKeys.class,
                "--twelvekeys.data=" + data,
                "--twelvekeys.cache=" + Path.of("target", "test-cache").toAbsolutePath(),
                "--twelvekeys.rebuild=true",
                "--logging.level.twelvekeys=info");
    }

    private static Process java(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Collections.addAll(
                command,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        Collections.addAll(command, arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// Runs until the import is done, or until killed.
    public static void main(String[] args) throws Exception {
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(TwelveKeys.class)
                        .web(WebApplicationType.NONE)
                        .run(args);
        Organisations organisations = context.getBean(Organisations.class);
        Organisation us =
                Tenancy.installation(() ->
                        organisations
                                .home()
                                .orElseGet(() -> organisations.settle("Us", Instant.now())));
        Tenancy.as(us.id(), () -> run(context, us));
        System.exit(SpringApplication.exit(context));
    }

    private static Path run(ConfigurableApplicationContext context, Organisation us)
            throws IOException, InterruptedException {
        Imports imports = context.getBean(Imports.class);
        if (imports.latest(us.id(), 1).isEmpty()) {
            Path file = Path.of(context.getEnvironment().getRequiredProperty("file"));
            try (InputStream content = Files.newInputStream(file)) {
                imports.start(imports.receive(us, "big.csv", content), said());
            }
        }
        follow(imports, us);
        JdbcClient db = context.getBean(JdbcClient.class);
        Path result = Path.of(context.getEnvironment().getRequiredProperty("result"));
        List<String> stands =
                context.getBean(TransactionTemplate.class)
                        .execute(status -> {
                            List<String> lines = WhatStands.of(db, us);
                            db.sql("update promise set due = due + 1, what = 'spoilt'").update();
                            return lines;
                        });
        return Files.write(result, stands);
    }

    /// How the file's columns are meant.
    static Answer said() {
        return new Answer(Direction.THEIRS, ImportDesk.COLUMNS, Map.of(), LocalDate.of(2026, 3, 1));
    }

    private static void follow(Imports imports, Organisation us) throws InterruptedException {
        Import file = imports.latest(us.id(), 1).getFirst();
        while (file.state() != ImportState.DONE) {
            System.out.println(
                    "%s %d".formatted(file.state(), file.rowsRead() + file.counts().decided()));
            Thread.sleep(5);
            file = imports.find(us.id(), file.id()).orElseThrow();
        }
        System.out.println("DONE");
    }
}
