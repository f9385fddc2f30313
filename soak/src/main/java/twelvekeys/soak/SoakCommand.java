package twelvekeys.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import twelvekeys.storage.Installation;

/// The command `soak`: plans a run, carries it out in temporary folders, prints the table.
@Command(
        name = "soak",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Starts a server of its own in a temporary folder, disturbs it again and again, and proves"
                    + " after each time that nothing acknowledged was lost. It touches no other data.",
        })
final class SoakCommand implements Callable<Integer> {

    private static final int HOLDS = 0;
    private static final int DOES_NOT_HOLD = 1;

    /// The faults by the names that a command line knows.
    enum Name {
        kill,
        disconnect,
        vanish,
        repeat,
        clock,
        two,
        disk
    }

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "30",
            description =
                    "cycles with a kill -9: of all, of the server, of PostgreSQL (${DEFAULT-VALUE})")
    private int kills;

    @Option(
            names = "--disk-full",
            paramLabel = "N",
            defaultValue = "5",
            description = "cycles with a full disk; needs root (${DEFAULT-VALUE})")
    private int diskFull;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "cycles of each of the other faults (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--faults",
            paramLabel = "A,B",
            split = ",",
            description = "only these: ${COMPLETION-CANDIDATES}")
    private Set<Name> faults = Set.of(Name.values());

    @Option(
            names = "--minutes",
            paramLabel = "M",
            defaultValue = "0",
            description = "begin anew with all but the full disk until so many minutes are over")
    private int minutes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "the order of faults and their moments; told at the start")
    private @Nullable Long seed;

    @Option(names = "--keep", description = "leave the temporary folder, with the server's log")
    private boolean keep;

    private final PrintStream out;

    SoakCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        long chosen = seed == null ? RandomGenerator.getDefault().nextLong() >>> 1 : seed;
        out.println("Seed " + chosen);
        SplittableRandom random = new SplittableRandom(chosen);
        Path folder = Files.createTempDirectory("twelvekeys-soak");
        Runnable clear = () -> clear(folder);
        LeftBehind.last(clear);
        try {
            boolean holds = run(folder, random);
            out.println(holds ? "All holds." : "IT DOES NOT HOLD.");
            return holds ? HOLDS : DOES_NOT_HOLD;
        } finally {
            LeftBehind.done(clear);
        }
    }

    private void clear(Path folder) {
        if (keep) {
            out.println("Kept " + folder);
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            out.println(folder + " could not be deleted: " + e.getMessage());
        }
    }

    private boolean run(Path folder, SplittableRandom random) throws IOException {
        long until = System.nanoTime() + minutes * 60_000_000_000L;
        List<Tally> all = new ArrayList<>();
        List<Fault> plan = plan(random);
        if (!plan.isEmpty()) {
            all.addAll(onDisk(folder.resolve("disk"), plan, random, until));
        }
        if (faults.contains(Name.disk) && diskFull > 0) {
            all.addAll(onSmallDisk(folder.resolve("small"), random));
        }
        Table.print(out, all);
        if (all.isEmpty()) {
            out.println("Nothing was done, so nothing is shown.");
        }
        return !all.isEmpty() && all.stream().allMatch(Tally::holds);
    }

    private List<Fault> plan(SplittableRandom random) {
        List<Fault> kinds =
                List.of(new EverythingKilled(), new ServerKilled(), new PostgresKilled());
        List<Fault> plan = new ArrayList<>();
        for (int i = 0; faults.contains(Name.kill) && i < kills; i++) {
            plan.add(kinds.get(random.nextInt(kinds.size())));
        }
        Map<Name, Fault> others =
                Map.of(
                        Name.disconnect, new ConnectionsDropped(),
                        Name.vanish, new ClientsVanished(),
                        Name.repeat, new RequestsRepeated(),
                        Name.clock, new ClockJumped(),
                        Name.two, new TwoServers());
        for (int i = 0; i < rounds; i++) {
            Stream.of(Name.values())
                    .filter(faults::contains)
                    .map(others::get)
                    .filter(Objects::nonNull)
                    .forEach(plan::add);
        }
        return plan;
    }

    private Collection<Tally> onDisk(
            Path folder, List<Fault> plan, SplittableRandom random, long until) {
        try (Stage stage = Stage.open(folder, folder.resolve("data"), cache())) {
            stage.warmUp();
            Soak soak = new Soak(stage, random, out);
            do {
                soak.run(plan);
            } while (System.nanoTime() < until);
            return soak.end(new LinkedHashSet<>(plan));
        }
    }

    private Collection<Tally> onSmallDisk(Path folder, SplittableRandom random) throws IOException {
        Path root = Files.createDirectories(folder.resolve("mounted"));
        Optional<SmallDisk> mounted = SmallDisk.mount(root, SmallDisk.MEGABYTES);
        if (mounted.isEmpty()) {
            out.println(
                    "Skipped: disk full. A disk that may be filled needs the right to mount one; run this as root.");
            return List.of();
        }
        try (SmallDisk disk = mounted.get();
                Stage stage = Stage.open(folder, disk.root().resolve("data"), cache())) {
            Soak soak = new Soak(stage, random, out);
            Fault fault = new DiskFull(disk);
            soak.run(Collections.nCopies(diskFull, fault));
            return soak.end(List.of(fault));
        }
    }

    private static Path cache() {
        return Installation.cache(System.getenv());
    }
}
