package twelvekeys.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The server's clock jumps forth and back, by hours and days, between requests and over restarts.
final class ClockJumped implements Fault {

    private static final int JUMPS = 5;
    private static final int MOST_HOURS = 24 * 40;

    @Override
    public String title() {
        return "clock moved by hours and days";
    }

    @Override
    public Aftermath cycle(Stage stage, SplittableRandom random) {
        Chapter chapter = stage.chapter();
        Path file = stage.folder().resolve("clock");
        List<String> wrong = new ArrayList<>();
        stage.server().stop();
        JumpingClock.jump(file, hours(random));
        stage.start(ServerWithJumpingClock.class, List.of(file.toString()));
        try (Load load = Load.on(chapter, 2, List.of(stage.rest()))) {
            for (int i = 1; i <= JUMPS; i++) {
                JumpingClock.jump(file, hours(random));
                load.await(10 * i);
            }
            if (load.awaitRefusal(Duration.ZERO)) {
                wrong.add("something was refused because the clock had moved");
            }
        }
        stage.server().stop();
        stage.start();
        chapter.repeatUnanswered(stage.rest());
        return Aftermath.of(wrong);
    }

    private static Duration hours(SplittableRandom random) {
        return Duration.ofHours(random.nextInt(-MOST_HOURS, MOST_HOURS));
    }

    @Override
    public List<Control> controls() {
        return List.of(Control.REMOVED_ENTRY);
    }
}
