package twelvekeys.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The disk under the data folder runs full while entries are written, and gets room again.
final class DiskFull implements Fault {

    private static final Duration LONGEST_UNTIL_REFUSED = Duration.ofMinutes(1);

    /// Room that is left, in bytes: from none to more than a segment of the write-ahead log.
    private static final int MOST_LEFT = 20_000_000;

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
            disk.fill(random.nextBoolean() ? 0 : random.nextInt(MOST_LEFT) / 64);
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

    @Override
    public List<Control> controls() {
        return List.of(Control.REMOVED_ENTRY);
    }
}
