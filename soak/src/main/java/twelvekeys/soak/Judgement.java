package twelvekeys.soak;

import java.util.ArrayList;
import java.util.List;

/// What a judge found.
///
/// @param lost acknowledged entries that are not there, or not as they were acknowledged
/// @param doubled requests with more than one effect
/// @param wrong everything else that does not hold, in words
/// @param readingsEqual whether the readings were what a rebuild makes
record Judgement(long lost, long doubled, List<String> wrong, boolean readingsEqual) {

    static final Judgement WELL = new Judgement(0, 0, List.of(), true);

    Judgement {
        wrong = List.copyOf(wrong);
    }

    /// Whether everything holds.
    boolean holds() {
        return lost == 0 && doubled == 0 && wrong.isEmpty() && readingsEqual;
    }

    /// This and another one together.
    Judgement and(Judgement other) {
        List<String> all = new ArrayList<>(wrong);
        all.addAll(other.wrong);
        return new Judgement(
                lost + other.lost,
                doubled + other.doubled,
                all,
                readingsEqual && other.readingsEqual);
    }
}
