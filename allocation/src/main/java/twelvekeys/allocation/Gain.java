package twelvekeys.allocation;

import twelvekeys.trust.Portion;

/// What one promise gains by going from one promisor to another.
@FunctionalInterface
public interface Gain {

    /// The promises kept that one promise gains.
    ///
    /// @param from the portion it would leave
    /// @param to the portion it would join, of the same lot
    /// @return in promises kept; it moves only where this is above zero
    double of(Portion from, Portion to);
}
