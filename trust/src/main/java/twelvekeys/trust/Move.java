package twelvekeys.trust;

/// Planned volume that goes to another promisor of the same lot.
///
/// @param lot the lot
/// @param from who was to carry it
/// @param to who would carry it instead
/// @param promises how many promises, more than 0; need not be whole
public record Move(Lot lot, String from, String to, double promises) {

    public Move {
        if (!(promises > 0) || Double.isInfinite(promises) || from.equals(to)) {
            throw new IllegalArgumentException(
                    "No move: " + promises + " promises from " + from + " to " + to);
        }
    }
}
