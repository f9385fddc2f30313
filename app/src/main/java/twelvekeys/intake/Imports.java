package twelvekeys.intake;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.partnership.Organisation;
import twelvekeys.tables.ColumnRoles;
import twelvekeys.tables.DateReading;
import twelvekeys.tables.PromiseColumns;
import twelvekeys.tables.PromiseRows;
import twelvekeys.tables.Recognition;
import twelvekeys.tables.Role;
import twelvekeys.tables.RoleProposal;
import twelvekeys.tables.RowResult;
import twelvekeys.tables.Table;
import twelvekeys.tables.TableException;
import twelvekeys.tables.TableFile;
import twelvekeys.tables.TableSample;
import twelvekeys.tables.Understanding;

/// Files that organisations drop: received, understood, started, and followed to their end.
@Service
@EnableConfigurationProperties(IntakeSettings.class)
public class Imports {

    /// How many rows are looked at to understand the columns once the file has been walked through.
    private static final long LOOKED_AT = 20_000;

    private static final int SHOWN_ROWS = 6;
    private static final int ROWS_PER_BATCH = 1_000;

    private final ImportFiles files;
    private final ImportStore store;
    private final RowStore rows;
    private final ImportRunner runner;
    private final TransactionTemplate transactions;
    private final IntakeSettings settings;
    private final Clock clock;

    Imports(
            ImportFiles files,
            ImportStore store,
            RowStore rows,
            ImportRunner runner,
            TransactionTemplate transactions,
            IntakeSettings settings,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.rows = rows;
        this.runner = runner;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /// Keeps a file and walks through it once.
    ///
    /// @return the import, which waits for a word on its columns
    /// @throws ImportRefused if the file as a whole cannot be read; it is not kept then
    public Import receive(Organisation importer, String fileName, InputStream content) {
        return receive(importer, fileName, content, null);
    }

    /// Keeps a file and walks through it once, unless it has come before under the same key.
    ///
    /// @param key what the sender calls this upload, 1 to 200 characters; absent if nothing
    /// @return the import, which waits for a word on its columns; or the one that the first upload
    ///   under this key became
    /// @throws ImportRefused if the file as a whole cannot be read, or the key stands for another
    ///   file; it is not kept then
    public Import receive(
            Organisation importer, String fileName, InputStream content, @Nullable String key) {
        UUID id = UUID.randomUUID();
        ImportFiles.KeptFile kept = files.keep(id, content);
        Import received;
        try {
            received = received(importer, id, fileName, kept, key);
        } catch (TableException e) {
            files.forget(id);
            throw new ImportRefused(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            files.forget(id);
            throw e;
        }
        if (!received.id().equals(id)) {
            files.forget(id);
        }
        return received;
    }

    private Import received(
            Organisation importer,
            UUID id,
            String fileName,
            ImportFiles.KeptFile kept,
            @Nullable String key) {
        TableSample sample = TableSample.of(TableFile.open(kept.path(), settings.limits()));
        Import file =
                new Import(
                        importer.id(),
                        id,
                        FileName.shown(fileName),
                        kept.bytes(),
                        sample.dialect().describe(),
                        sample.headers(),
                        ImportState.ASKING,
                        null,
                        null,
                        0,
                        0,
                        new ImportCounts(0, 0, 0, 0, 0, 0, 0),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        null);
        Boolean added = transactions.execute(status -> store.add(file, kept.sha256(), key));
        if (key == null || Boolean.TRUE.equals(added)) {
            return file;
        }
        return store.sent(importer.id(), key, kept.sha256())
                .orElseThrow(() ->
                        new ImportRefused(
                                "Another file was sent under this Idempotency-Key before. Use a"
                                        + " new key for each file."));
    }

    /// An import of an organisation.
    public Optional<Import> find(UUID organisation, UUID id) {
        return store.find(organisation, id);
    }

    /// The latest imports of an organisation, newest first.
    public List<Import> latest(UUID organisation, int most) {
        return store.latest(organisation, most);
    }

    /// How a file's columns are understood: as a person just said, else as they were meant the last
    /// time, else as recognised.
    ///
    /// @param said what a person said so far, absent at first
    /// @throws ImportRefused if something said names a column or a reading that does not exist
    public Look look(Import file, @Nullable Answer said) {
        Table table = TableFile.open(files.path(file.id()), settings.limits());
        TableSample sample = TableSample.of(table, LOOKED_AT);
        Map<Role, RoleProposal> proposals =
                ColumnRoles.recognise(sample.headers(), sample.firstRows());
        Optional<Meant> remembered =
                store.remembered(file.organisation(), file.headers(), LocalDate.now(clock));
        Map<Role, String> chosen = new EnumMap<>(Role.class);
        Map<Role, String> dates = new EnumMap<>(Role.class);
        Direction direction = Direction.THEIRS;
        if (said != null) {
            chosen.putAll(said.columns());
            dates.putAll(said.dates());
            direction = said.direction();
        } else if (remembered.isPresent()) {
            PromiseColumns columns = remembered.get().columns();
            chosen.putAll(columns.columns());
            columns.dates().forEach((role, reading) -> dates.put(role, reading.code()));
            direction = remembered.get().direction();
        } else {
            proposals.forEach((role, proposal) -> chosen.put(role, proposal.header()));
        }
        Understanding understanding = understand(sample, chosen, dates);
        if (said == null && remembered.isEmpty() && chosen.remove(Role.MADE) != null) {
            Understanding without = understand(sample, chosen, dates);
            if (refused(table, without) < refused(table, understanding)) {
                understanding = without;
            }
        }
        return new Look(
                file,
                direction,
                understanding,
                proposals,
                said == null && remembered.isPresent(),
                recognised(understanding),
                sample.firstRows().stream().limit(SHOWN_ROWS).toList(),
                store.sameFileBefore(file.organisation(), file.id()));
    }

    /// How many of the first rows would be refused; none while a question is open. A column of days
    /// of promising that costs rows is probably another date, and is not proposed.
    private static long refused(Table table, Understanding understanding) {
        if (!understanding.isComplete()
                || !understanding.columns().containsKey(Role.PROMISOR)
                || !understanding.columns().containsKey(Role.DUE)) {
            return 0;
        }
        long refused = 0;
        try (PromiseRows rows = PromiseRows.read(table, understanding.toColumns())) {
            for (long row = 0; row < LOOKED_AT && rows.hasNext(); row++) {
                refused += rows.next() instanceof RowResult.Refused ? 1 : 0;
            }
        }
        return refused;
    }

    private static Understanding understand(
            TableSample sample, Map<Role, String> chosen, Map<Role, String> dates) {
        try {
            Understanding understanding = Understanding.of(sample, chosen);
            for (Map.Entry<Role, String> date : dates.entrySet()) {
                Recognition recognised = understanding.dates().get(date.getKey());
                if (recognised != null && !(recognised instanceof Recognition.NotDates)) {
                    understanding =
                            understanding.answered(
                                    date.getKey(), DateReading.parse(date.getValue()));
                }
            }
            return understanding;
        } catch (IllegalArgumentException e) {
            throw new ImportRefused(String.valueOf(e.getMessage()));
        }
    }

    private static Map<Role, DateReading> recognised(Understanding understanding) {
        Map<Role, DateReading> readings = new EnumMap<>(Role.class);
        understanding
                .dates()
                .forEach((role, recognition) -> {
                    if (recognition instanceof Recognition.Recognised(var reading)) {
                        readings.put(role, reading);
                    }
                });
        return readings;
    }

    /// Starts an import whose columns a person has confirmed. Saying the same again has no further
    /// effect.
    ///
    /// @throws ImportRefused if a column is missing, a question is left open, or the day is wrong
    public void start(Import file, Answer said) {
        LocalDate today = LocalDate.now(clock);
        LocalDate given = said.stateOf();
        LocalDate stateOf = given == null ? today : given;
        if (stateOf.isAfter(today)) {
            throw new ImportRefused(
                    "The file cannot show the state of %s, which has not come. Choose today or an earlier day."
                            .formatted(stateOf));
        }
        Look look = look(file, withPartnerColumn(said));
        PromiseColumns columns;
        try {
            columns = look.understanding().toColumns();
        } catch (IllegalArgumentException e) {
            throw new ImportRefused(String.valueOf(e.getMessage()));
        }
        Meant meant = new Meant(said.direction(), columns, stateOf);
        transactions.executeWithoutResult(status -> {
            Import locked = store.lock(file.organisation(), file.id());
            if (locked.state() == ImportState.ASKING) {
                store.start(locked, meant, clock.instant());
            }
        });
        runner.submit(file.organisation(), file.id());
    }

    /// What we promised names the partners in the promisee's column. A file without a column for
    /// our own units has no promisor's column; the partner's then stands for both.
    private static Answer withPartnerColumn(Answer said) {
        if (said.direction() == Direction.THEIRS) {
            return said;
        }
        String partner = said.columns().get(Role.PROMISEE);
        if (partner == null) {
            throw new ImportRefused(
                    "Choose the column that names the partner to whom the promise was made.");
        }
        Map<Role, String> columns = new EnumMap<>(said.columns());
        columns.putIfAbsent(Role.PROMISOR, partner);
        return new Answer(said.direction(), columns, said.dates(), said.stateOf());
    }

    /// Rows of an import that have their fate, by line number.
    ///
    /// @param status which fate, absent for all
    /// @param noted whether only rows with a reason or a note are wanted
    public List<DecidedRow> rows(
            Import file, @Nullable RowStatus status, boolean noted, long afterLine, int most) {
        return rows.decided(file.organisation(), file.id(), status, noted, afterLine, most);
    }

    /// Hands every row with a fate to a reader, by line number: a batch a transaction, so that a
    /// slow reader holds none.
    public void eachRow(Import file, @Nullable RowStatus status, Consumer<DecidedRow> reader) {
        long after = 0;
        List<DecidedRow> batch;
        do {
            batch = rows(file, status, false, after, ROWS_PER_BATCH);
            batch.forEach(reader);
            after = batch.isEmpty() ? after : batch.getLast().line();
        } while (batch.size() == ROWS_PER_BATCH);
    }

    /// When the same bytes were imported to their end before, if they were.
    public Optional<Instant> sameFileBefore(Import file) {
        return store.sameFileBefore(file.organisation(), file.id());
    }
}
