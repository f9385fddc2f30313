package twelvekeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import twelvekeys.intake.ErasedRows;
import twelvekeys.ledger.Hash;
import twelvekeys.record.ErasedList;
import twelvekeys.record.RecordCheck;
import twelvekeys.storage.Backup;
import twelvekeys.storage.Installation;
import twelvekeys.storage.LogHead;
import twelvekeys.storage.Restore;
import twelvekeys.storage.StartRefused;

/// The commands for whoever looks after an installation's data: `backup`, `restore` and `check`.
/// They start no web server.
final class DataCommands {

    private static final int USAGE = 2;
    private static final String FORM =
            "backup FILE [--data FOLDER] | restore FILE --data FOLDER [--erased FILE]"
                    + " | check [--data FOLDER]";

    private final Map<String, String> environment;

    private DataCommands(Map<String, String> environment) {
        this.environment = environment;
    }

    /// What was asked for.
    ///
    /// @param file null for `check`
    /// @param data the data folder; null if none was named
    /// @param erased the list of what was erased; null if none was named
    private record Asked(
            String command, @Nullable Path file, @Nullable Path data, @Nullable Path erased) {

        static Optional<Asked> of(String... args) {
            List<String> plain = new ArrayList<>();
            Path data = null;
            Path erased = null;
            for (int i = 0; i < args.length; i++) {
                if (args[i].startsWith("--data=")) {
                    data = Path.of(args[i].substring("--data=".length()));
                } else if (args[i].equals("--data") && i + 1 < args.length) {
                    i++;
                    data = Path.of(args[i]);
                } else if (args[i].startsWith("--erased=")) {
                    erased = Path.of(args[i].substring("--erased=".length()));
                } else if (args[i].equals("--erased") && i + 1 < args.length) {
                    i++;
                    erased = Path.of(args[i]);
                } else if (args[i].startsWith("-")) {
                    return Optional.empty();
                } else {
                    plain.add(args[i]);
                }
            }
            int files = plain.equals(List.of("check")) ? 0 : 1;
            boolean fits =
                    plain.size() == files + 1
                            && List.of("backup", "restore", "check").contains(plain.getFirst())
                            && !(plain.getFirst().equals("restore") && data == null)
                            && (plain.getFirst().equals("restore") || erased == null);
            return fits
                    ? Optional.of(
                            new Asked(
                                    plain.getFirst(),
                                    files == 0 ? null : Path.of(plain.get(1)),
                                    data,
                                    erased))
                    : Optional.empty();
        }
    }

    /// Runs one command.
    ///
    /// @param args the command and its arguments
    public static void main(String[] args) {
        Optional<Asked> asked = Asked.of(args);
        if (asked.isEmpty()) {
            System.err.println("twelvekeys: this takes " + FORM);
            System.exit(USAGE);
        }
        try {
            boolean well = new DataCommands(System.getenv()).run(asked.orElseThrow());
            System.exit(well ? 0 : 1);
        } catch (StartRefused e) {
            System.err.println("twelvekeys: " + e.getMessage());
            System.exit(1);
        }
    }

    private boolean run(Asked asked) {
        Path file = asked.file();
        Path data = asked.data();
        if (file == null) {
            return check(data);
        }
        if (data != null && asked.command().equals("restore")) {
            return restore(file, data.toAbsolutePath().normalize(), asked.erased());
        }
        return backup(file, data);
    }

    private boolean backup(Path file, @Nullable Path data) {
        try (Installation from = Installation.of(data, environment)) {
            Backup.Taken taken =
                    Backup.take(from, file, RecordCheck::heads, Instant.now(), version());
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d files of %s in %s, PostgreSQL %s, taken while the server %s.%n",
                    file,
                    taken.files(),
                    megabytes(taken.bytes()),
                    megabytes(taken.size()),
                    taken.postgres(),
                    from.isRunning() ? "ran" : "was stopped");
            for (LogHead log : taken.logs()) {
                String root = log.root() == null ? "not kept yet" : log.root();
                tell(log.partnership().toString(), log.entries(), root);
            }
            ErasedList known = ErasedList.in(from.root().resolve("files"));
            ErasedList.in(folderOf(file)).add(known.all());
            System.out.println(
                    "Whoever can read this file can act as this installation. Keep it secret.");
            return true;
        }
    }

    private boolean restore(Path file, Path data, @Nullable Path listed) {
        Set<Hash> erased = new LinkedHashSet<>(ErasedList.in(folderOf(file)).all());
        if (listed != null) {
            if (!Files.isRegularFile(listed)) {
                throw new StartRefused("There is no list " + listed + ".");
            }
            erased.addAll(ErasedList.of(listed).all());
        }
        Restore.into(
                file,
                data,
                Installation.cache(environment),
                (connection, noted) -> {
                    ErasedRows.forget(connection, erased.stream().map(Hash::bytes).toList());
                    if (!tell(RecordCheck.check(connection, noted, erased))) {
                        throw new StartRefused("The record in the backup is not in order.");
                    }
                });
        ErasedList.in(data.resolve("files")).add(erased);
        System.out.println("Restored into " + data + ". Hold the roots against a checkpoint kept");
        System.out.println("elsewhere before anybody is served from it.");
        if (listed == null) {
            System.out.println(
                    "What was erased after the last backup in this folder was taken may be");
            System.out.println(
                    "back: --erased FILE takes the list files/erased.txt of the old data");
            System.out.println("folder along, and the server erases it again before it serves.");
        }
        return true;
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    }

    private boolean check(@Nullable Path data) {
        try (Installation installation = Installation.of(data, environment);
                Connection connection = installation.connect()) {
            Set<Hash> erased = ErasedList.in(installation.root().resolve("files")).all();
            return tell(RecordCheck.check(connection, List.of(), erased));
        } catch (SQLException e) {
            throw new StartRefused("The record could not be read: " + e.getMessage(), e);
        }
    }

    private static boolean tell(List<RecordCheck.Found> all) {
        for (RecordCheck.Found found : all) {
            tell(found.partnership().toString(), found.entries(), found.root());
            found.wrong().ifPresent(wrong -> System.out.println("  WRONG: " + wrong));
        }
        boolean well = all.stream().allMatch(found -> found.wrong().isEmpty());
        long entries = all.stream().mapToLong(RecordCheck.Found::entries).sum();
        System.out.printf(
                Locale.ROOT,
                "%s: %,d entries of %,d partnerships are in order.%n",
                well ? "OK" : "WRONG",
                entries,
                all.size());
        return well;
    }

    private static void tell(String partnership, long entries, String root) {
        System.out.printf(Locale.ROOT, "%s  %,9d entries  root %s%n", partnership, entries, root);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    private static String version() {
        String version = DataCommands.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
