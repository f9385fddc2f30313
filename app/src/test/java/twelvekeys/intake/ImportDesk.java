package twelvekeys.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.promise.Promise;
import twelvekeys.promise.Promises;
import twelvekeys.storage.Tenancy;
import twelvekeys.tables.Role;

/// Drops files, waits until they are done, and looks at what came of them, in the name of whoever
/// imports.
@TestComponent
class ImportDesk {

    /// The columns of the tests' own files.
    static final Map<Role, String> COLUMNS =
            Map.of(
                    Role.PROMISOR, "vendor",
                    Role.PROMISEE, "site",
                    Role.DELIVERABLE, "delivery",
                    Role.LINE, "line",
                    Role.WHAT, "what",
                    Role.CATEGORY, "kind",
                    Role.VALUE, "value",
                    Role.MADE, "made",
                    Role.DUE, "due",
                    Role.DONE, "done");

    /// Their header.
    static final String HEADER = "vendor,site,delivery,line,what,kind,value,made,due,done\n";

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Imports imports;
    private final Organisations organisations;
    private final Promises promises;
    private final TransactionTemplate transactions;
    private final JdbcClient db;

    ImportDesk(
            Imports imports,
            Organisations organisations,
            Promises promises,
            TransactionTemplate transactions,
            JdbcClient db) {
        this.imports = imports;
        this.organisations = organisations;
        this.promises = promises;
        this.transactions = transactions;
        this.db = db;
    }

    /// An organisation of the test's own.
    Organisation organisation() {
        return InOurName.organisation(organisations);
    }

    /// Imports rows below [#HEADER], as what partners promised, of the clock's day.
    Import drop(Organisation us, String... rows) {
        return drop(us, null, rows);
    }

    /// The same, for the state of a day.
    Import drop(Organisation us, @Nullable LocalDate stateOf, String... rows) {
        String file = HEADER + String.join("\n", rows) + "\n";
        return drop(us, file, new Answer(Direction.THEIRS, COLUMNS, Map.of(), stateOf));
    }

    /// Imports a whole file.
    Import drop(Organisation us, String file, Answer said) {
        InputStream bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return finish(start(us, "test.csv", bytes, said));
    }

    /// Imports a file of the disk.
    Import drop(Organisation us, Path file, Answer said) {
        try (InputStream content = Files.newInputStream(file)) {
            return finish(start(us, String.valueOf(file.getFileName()), content, said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Receives and starts a file without waiting for its end.
    Import start(Organisation us, String name, InputStream content, Answer said) {
        return Tenancy.as(us.id(), () -> start(imports.receive(us, name, content), said));
    }

    private Import start(Import received, Answer said) {
        Map<Role, String> there = new EnumMap<>(Role.class);
        said.columns()
                .forEach((role, header) -> {
                    if (received.headers().contains(header)) {
                        there.put(role, header);
                    }
                });
        imports.start(received, new Answer(said.direction(), there, said.dates(), said.stateOf()));
        return received;
    }

    /// Waits until an import has ended, well or badly.
    Import finish(Import file) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            Import now =
                    Tenancy.as(
                                    file.organisation(),
                                    () -> imports.find(file.organisation(), file.id()))
                            .orElseThrow();
            if (!now.state().running()) {
                return now;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The import did not end: " + now);
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Every promise of an organisation's partnerships, by partner and number.
    List<Promise> promises(Organisation us) {
        return in(
                us,
                () ->
                        db.sql(
                                        """
                                        select p.partnership_id, p.id from promise p
                                        join partnership on partnership.id = p.partnership_id
                                        where a_organisation = ? order by b_key, number
                                        """)
                                .param(us.id())
                                .query((row, n) ->
                                        promises.find(
                                                        row.getObject("partnership_id", UUID.class),
                                                        row.getObject("id", UUID.class))
                                                .orElseThrow())
                                .list());
    }

    /// The types of the entries of an organisation's partnerships, in order.
    List<String> entries(Organisation us) {
        return in(
                us,
                () ->
                        db.sql(
                                        """
                                        select type from entry
                                        join partnership on partnership.id = entry.partnership_id
                                        where a_organisation = ? order by b_key, seq
                                        """)
                                .param(us.id())
                                .query((row, n) -> row.getString("type"))
                                .list());
    }

    /// All rows of an import that have their fate.
    List<DecidedRow> rows(Import file) {
        return Tenancy.as(file.organisation(), () -> imports.rows(file, null, false, 0, 100_000));
    }

    /// Everything an organisation's imports left behind.
    List<String> whatStands(Organisation us) {
        return in(us, () -> WhatStands.of(db, us));
    }

    private <T> T in(Organisation us, Supplier<T> query) {
        return Tenancy.as(us.id(), () -> transactions.execute(status -> query.get()));
    }
}
