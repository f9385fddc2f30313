package twelvekeys.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseState;

/// A promise that concerns an organisation, seen from its side.
///
/// @param partnership the partnership
/// @param own the side it is seen from
/// @param partner how the other side is called
/// @param promise the promise
/// @param number its number in its partnership
/// @param title what was promised, else the delivery, else its number
/// @param promisor the side that keeps it
/// @param state where it stands between the two sides
/// @param firstDue the first date promised or proposed
/// @param due the date that stands
/// @param dueInForce the date it is judged by
/// @param madeOn the day it was made, absent if unknown
/// @param proposer the side whose proposal waits for an answer, absent if none does
public record Matter(
        UUID partnership,
        Side own,
        String partner,
        UUID promise,
        int number,
        String title,
        Side promisor,
        PromiseState state,
        LocalDate firstDue,
        LocalDate due,
        LocalDate dueInForce,
        @Nullable LocalDate madeOn,
        @Nullable Side proposer) {

    /// Whether it is one's own side that keeps it.
    public boolean owed() {
        return promisor == own;
    }

    /// Its page.
    public String path() {
        return "/partnerships/" + partnership + "/promises/" + promise;
    }
}
