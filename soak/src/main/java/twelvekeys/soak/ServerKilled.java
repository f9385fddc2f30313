package twelvekeys.soak;

import java.util.List;
import java.util.SplittableRandom;

/// The server is killed and its PostgreSQL left behind, for the next start to find.
final class ServerKilled implements Fault {

    @Override
    public String title() {
        return "kill -9 of the server alone";
    }

    @Override
    public Aftermath cycle(Stage stage, SplittableRandom random) {
        return Burst.struck(stage, random, () -> stage.server().killAlone(), stage::start);
    }

    @Override
    public List<Control> controls() {
        return List.of(Control.REMOVED_ENTRY, Control.ALTERED_READING);
    }
}
