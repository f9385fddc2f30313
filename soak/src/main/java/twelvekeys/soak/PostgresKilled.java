package twelvekeys.soak;

import java.util.List;
import java.util.SplittableRandom;

/// Every process of PostgreSQL is killed in one stroke under a server that stays, and has to bring
/// it back by itself.
final class PostgresKilled implements Fault {

    @Override
    public String title() {
        return "kill -9 of PostgreSQL alone";
    }

    @Override
    public Aftermath cycle(Stage stage, SplittableRandom random) {
        return Burst.struck(stage, random, () -> stage.server().killDatabase(), () -> {});
    }

    @Override
    public List<Control> controls() {
        return List.of(Control.REMOVED_ENTRY, Control.ALTERED_READING);
    }
}
