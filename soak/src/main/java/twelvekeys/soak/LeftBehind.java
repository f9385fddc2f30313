package twelvekeys.soak;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What must be cleared away however the run ends, also when somebody interrupts it.
final class LeftBehind {

    private static final Set<Stage> STAGES = ConcurrentHashMap.newKeySet();
    private static final Set<Runnable> LAST = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(LeftBehind::clear));
    }

    private LeftBehind() {}

    static void watch(Stage stage) {
        STAGES.add(stage);
    }

    static void forget(Stage stage) {
        STAGES.remove(stage);
    }

    /// Remembers what is to be done once no process is left.
    static void last(Runnable work) {
        LAST.add(work);
    }

    /// Does it now.
    static void done(Runnable work) {
        if (LAST.remove(work)) {
            work.run();
        }
    }

    private static void clear() {
        STAGES.forEach(Stage::abandon);
        LAST.forEach(Runnable::run);
    }
}
