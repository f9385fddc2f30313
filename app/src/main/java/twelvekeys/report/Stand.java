package twelvekeys.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.Standing;

/// How a partnership stands on a day: what is open, and what is past its date.
///
/// @param looking who looks
/// @param standing how everybody keeps their word
/// @param asOf the day
/// @param open open promises of both sides, the earliest first; of each side at most
///   [OpenBook#MOST]
/// @param overdue promises past their date for at most ninety days, the oldest first
/// @param ours how many are open of the reader's side
/// @param theirs how many are open of the other
record Stand(
        Looking looking,
        Standing standing,
        LocalDate asOf,
        List<Rated> open,
        List<Promise> overdue,
        long ours,
        long theirs) {

    /// How many are open of a side.
    long open(Side side) {
        return side == looking.own() ? ours : theirs;
    }

    List<Promise> overdue(Side side) {
        return overdue.stream().filter(promise -> promise.promisor() == side).toList();
    }

    Stream<Rated> openOf(Side side) {
        return open.stream().filter(rated -> rated.promise().promisor() == side);
    }

    /// What is at risk of both sides, the likeliest to fail first.
    List<Rated> atRisk() {
        return open.stream().filter(Rated::atRisk).sorted(Rated.LIKELIEST_TO_FAIL).toList();
    }
}
