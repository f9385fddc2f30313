package twelvekeys.soak;

import java.util.List;
import java.util.SplittableRandom;

/// One way in which the world goes wrong.
interface Fault {

    /// What it is called in the table, in a few words.
    String title();

    /// Writes, disturbs, and leaves the stage with a server that answers.
    ///
    /// @return what the fault itself found, beside what is judged afterwards
    /// @throws SoakFailed if the server does not recover
    Aftermath cycle(Stage stage, SplittableRandom random);

    /// What must be noticed, or this fault proves nothing.
    List<Control> controls();
}
