package twelvekeys.soak;

import java.util.List;
import java.util.SplittableRandom;

/// The server and its PostgreSQL are killed in one stroke, and started again.
final class EverythingKilled implements Fault {

    @Override
    public String title() {
        return "kill -9 of server and PostgreSQL";
    }

    @Override
    public Aftermath cycle(Stage stage, SplittableRandom random) {
        return Burst.struck(stage, random, () -> stage.server().killWithDatabase(), stage::start);
    }

    @Override
    public List<Control> controls() {
        return List.of(Control.LAZY_COMMIT, Control.FORGOTTEN_ROW);
    }
}
