package twelvekeys.soak;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// The cycle of a fault that strikes in the middle of writing: promises are put on record, in every
/// other cycle beside a running import, until the fault strikes; then whatever had no answer is
/// sent again.
final class Burst {

    private static final int WRITERS = 4;
    private static final int IMPORTED_ROWS = 1_500;

    private Burst() {}

    /// Carries one cycle out.
    ///
    /// @param strike does the harm
    /// @param recover brings a server back, if it does not come back by itself
    static Aftermath struck(
            Stage stage, SplittableRandom random, Runnable strike, Runnable recover) {
        Chapter chapter = stage.chapter();
        ImportRun run =
                random.nextBoolean()
                        ? new ImportRun(ImportFile.of(IMPORTED_ROWS), chapter.space())
                        : null;
        try (Load load = Load.on(chapter, WRITERS, List.of(stage.rest()))) {
            load.await(1 + random.nextInt(30));
            if (run != null) {
                run.send(stage.rest());
            }
            Pause.of(Duration.ofMillis(random.nextInt(600)));
            strike.run();
        }
        recover.run();
        return settled(stage, chapter, run);
    }

    /// Sends again what had no answer, and waits for the import.
    static Aftermath settled(Stage stage, Chapter chapter, @Nullable ImportRun run) {
        chapter.repeatUnanswered(stage.rest());
        if (run == null) {
            return Aftermath.PLAIN;
        }
        run.finish(stage.rest());
        return Aftermath.of(run, stage);
    }
}
