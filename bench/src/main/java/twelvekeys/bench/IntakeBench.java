package twelvekeys.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import twelvekeys.intake.Answer;
import twelvekeys.intake.Direction;
import twelvekeys.intake.Import;
import twelvekeys.intake.ImportState;
import twelvekeys.intake.Imports;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.storage.Tenancy;
import twelvekeys.tables.Role;

/// A file imported from its first byte to the last entry, with readings, fates of rows and the
/// tree, beside plain `COPY` of the same rows into a table of the same columns on the same server.
final class IntakeBench {

    private static final int PARTNERS = 40;
    private static final long PAUSE = 25;
    private static final LocalDate STATE_OF = LocalDate.of(2026, 6, 1);

    private static final Map<Role, String> COLUMNS =
            Map.of(
                    Role.PROMISOR, "vendor",
                    Role.PROMISEE, "site",
                    Role.DELIVERABLE, "delivery",
                    Role.WHAT, "what",
                    Role.CATEGORY, "kind",
                    Role.VALUE, "value",
                    Role.MADE, "made",
                    Role.DUE, "due",
                    Role.DONE, "done");

    private static final String TABLE =
            """
            create table plain_row (vendor text, site text, delivery text, what text, kind text,
                value numeric, made date, due date, done date)
            """;

    private final BenchServer server;
    private final int rows;

    private IntakeBench(BenchServer server, int rows) {
        this.server = server;
        this.rows = rows;
    }

    /// Runs it and prints what it found.
    static void run(Options options) throws Exception {
        int rounds = options.number("rounds", 5);
        int rows = options.number("rows", 20_000);
        try (BenchServer server = BenchServer.start()) {
            server.execute(TABLE);
            IntakeBench bench = new IntakeBench(server, rows);
            Path warmUp = bench.file(-1);
            bench.imported(warmUp, -1);
            bench.copied(warmUp);
            Rounds told = new Rounds("rows imported, with proofs", "rows by plain COPY");
            for (int round = 0; round < rounds; round++) {
                Path file = bench.file(round);
                told.add(rows / bench.imported(file, round), rows / bench.copied(file));
            }
            System.out.printf(
                    "Imports of %,d rows of %d partners, %d rounds; least – middle – most%n",
                    rows, PARTNERS, rounds);
            System.out.print(told.told("a second"));
        }
    }

    /// A file of rows that no other round has.
    private Path file(int round) throws IOException {
        StringBuilder text =
                new StringBuilder("vendor,site,delivery,what,kind,value,made,due,done\n");
        for (int row = 0; row < rows; row++) {
            LocalDate due = STATE_OF.minusDays(1 + row % 700);
            text.append(
                    "Vendor %d,Site %d,D-%d-%d,12 pallets of part %d,rail,%d.50,%s,%s,%s\n"
                            .formatted(
                                    row % PARTNERS,
                                    row % 7,
                                    round,
                                    row,
                                    row % 900,
                                    100 + row % 5000,
                                    due.minusDays(30),
                                    due,
                                    row % 9 == 0 ? "" : due.plusDays(row % 5 - 3)));
        }
        return Files.writeString(server.folder().resolve("round" + round + ".csv"), text);
    }

    /// Imports the file for an organisation of its own; the seconds it takes.
    private double imported(Path file, int round) throws Exception {
        Organisation organisation = server.organisation("Fennel " + round);
        Imports imports = server.part(Imports.class);
        long begun = System.nanoTime();
        Import done =
                Tenancy.as(
                        organisation.id(),
                        () -> {
                            Import received;
                            try (InputStream content = Files.newInputStream(file)) {
                                received = imports.receive(organisation, "bench.csv", content);
                            }
                            Answer said = new Answer(Direction.THEIRS, COLUMNS, Map.of(), STATE_OF);
                            imports.start(received, said);
                            return finished(imports, received);
                        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        demandWhole(organisation, done);
        return seconds;
    }

    private static Import finished(Imports imports, Import file) throws InterruptedException {
        Import now = file;
        do {
            Thread.sleep(PAUSE);
            now = imports.find(file.organisation(), file.id()).orElseThrow();
        } while (now.state().running());
        return now;
    }

    /// Every row must have become a promise on record, or the figure means nothing.
    private void demandWhole(Organisation organisation, Import done) {
        long entries =
                Tenancy.as(
                        organisation.id(),
                        () -> {
                            List<UUID> all =
                                    server.part(Partnerships.class).of(organisation.id()).stream()
                                            .map(Partnership::id)
                                            .toList();
                            return server.part(PartnershipRecord.class).size(all);
                        });
        if (done.state() != ImportState.DONE || entries < rows) {
            throw new IllegalStateException(
                    "The import of %d rows ended as %s, with %d entries"
                            .formatted(rows, done.state(), entries));
        }
    }

    /// Copies the rows into a plain table; the seconds it takes.
    private double copied(Path file) throws Exception {
        server.execute("truncate plain_row");
        try (Connection connection = server.connect();
                InputStream content = Files.newInputStream(file)) {
            long begun = System.nanoTime();
            long copied =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy plain_row from stdin (format csv, header)", content);
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (copied != rows) {
                throw new IllegalStateException(copied + " rows were copied instead of " + rows);
            }
            return seconds;
        }
    }
}
