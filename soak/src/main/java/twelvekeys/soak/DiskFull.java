package twelvekeys.soak;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import twelvekeys.storage.StartRefused;

/// The disk under the data folder runs full while entries are written, and gets room again.
final class DiskFull implements Fault {

    private static final Duration LONGEST_UNTIL_REFUSED = Duration.ofMinutes(1);

    /// Bytes that are left in some cycles; it takes some writing until they are used up.
    private static final int MOST_LEFT = 300_000;

    private static final int SEGMENTS = 8;

    private final SmallDisk disk;

    DiskFull(SmallDisk disk) {
        this.disk = disk;
    }

    @Override
    public String title() {
        return "disk full";
    }

    @Override
    public Aftermath cycle(Stage stage, SplittableRandom random) {
        Chapter chapter = stage.chapter();
        List<String> wrong = new ArrayList<>();
        try (Load load = Load.on(chapter, 4, List.of(stage.rest()))) {
            load.await(5);
            disk.fill(random.nextBoolean() ? 0 : random.nextInt(MOST_LEFT));
            if (random.nextBoolean()) {
                useUpTheLog(stage);
            }
            if (!load.awaitRefusal(LONGEST_UNTIL_REFUSED)) {
                wrong.add("nothing was refused while the disk was full");
            }
            Pause.of(Duration.ofMillis(random.nextInt(1_500)));
        } finally {
            disk.makeRoom();
        }
        chapter.repeatUnanswered(stage.rest());
        return Aftermath.of(wrong);
    }

    /// Makes PostgreSQL need new segments of its write-ahead log, for which it gives up altogether
    /// where it finds no room, instead of refusing a statement.
    private static void useUpTheLog(Stage stage) {
        try (Connection superuser = stage.superuser();
                Statement statement = superuser.createStatement()) {
            for (int i = 0; i < SEGMENTS; i++) {
                statement.execute("select pg_logical_emit_message(false, 'soak', 'x')");
                statement.execute("select pg_switch_wal()");
            }
        } catch (SQLException | StartRefused e) {
            // It has given up, as was wanted.
        }
    }

    @Override
    public List<Control> controls() {
        return List.of(Control.REMOVED_ENTRY);
    }
}
