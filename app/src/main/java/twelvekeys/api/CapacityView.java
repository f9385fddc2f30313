package twelvekeys.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.promise.CapacityDesk;
import twelvekeys.promise.Promise;
import twelvekeys.trust.CapacityReading;
import twelvekeys.trust.OpenPromise;

/// What the capacity check says of one promise beside those that are open to the same partner.
///
/// @param open how many others are open
/// @param dueNearby how many of them are due near its date
/// @param with the chance that all are kept with the promise in question, null without evidence
/// @param without the chance that all others are kept; null if none is open, or without evidence
/// @param firstToSlip the open promise likeliest to slip; null without evidence, or if it is the
///   one in question
/// @param advisesAgainst whether the check advises against it: with it, it is likelier than not
///   that one of them slips; never with less than two recent promises to go by
/// @param otherDate a later date at which it weighs little; null where the one asked about does,
///   where none within ninety days does, or without evidence
/// @param words the same in sentences
record CapacityView(
        int open,
        int dueNearby,
        @Nullable AllKeptView with,
        @Nullable AllKeptView without,
        @Nullable SlipView firstToSlip,
        boolean advisesAgainst,
        @Nullable OtherDateView otherDate,
        String words) {

    /// A later date, and the chances that it leaves.
    ///
    /// @param due the date
    /// @param kept the chance that the promise itself is kept by then, 0 to 1
    /// @param allKept the chance that all open promises are, it among them
    record OtherDateView(LocalDate due, double kept, double allKept) {}

    /// The chance that all of some promises are kept.
    ///
    /// @param kept the chance, 0 to 1
    /// @param lower the chance if every promise stood at the lower end of its range
    /// @param upper the chance if every promise stood at the upper end of its range
    record AllKeptView(double kept, double lower, double upper) {

        private static AllKeptView of(CapacityReading.Chance chance) {
            return new AllKeptView(chance.kept(), chance.lower(), chance.upper());
        }
    }

    /// A promise that may slip.
    ///
    /// @param promise its identity
    /// @param number its number within the partnership
    /// @param what what was promised
    /// @param due the date that stands
    record SlipView(UUID promise, int number, String what, LocalDate due) {}

    static CapacityView of(CapacityDesk.Seen seen) {
        CapacityReading reading = seen.reading();
        AllKeptView with = null;
        AllKeptView without = null;
        if (reading instanceof CapacityReading.Known known) {
            with = AllKeptView.of(known.withIt());
            without = known.withoutIt().map(AllKeptView::of).orElse(null);
        }
        return new CapacityView(
                reading.open(),
                reading.dueNearby(),
                with,
                without,
                seen.firstToSlip()
                        .filter(promise -> !isInQuestion(reading, promise))
                        .map(promise ->
                                new SlipView(
                                        promise.id(),
                                        promise.number(),
                                        promise.what(),
                                        promise.due()))
                        .orElse(null),
                seen.advisesAgainst(),
                seen.otherDate()
                        .map(other -> new OtherDateView(other.due(), other.kept(), other.allKept()))
                        .orElse(null),
                reading.words(open -> name(seen, open)));
    }

    private static boolean isInQuestion(CapacityReading reading, Promise promise) {
        return reading instanceof CapacityReading.Known known
                && known.inQuestion().id().equals(promise.id().toString());
    }

    private static String name(CapacityDesk.Seen seen, OpenPromise open) {
        return seen.open().stream()
                .filter(promise -> promise.id().toString().equals(open.id()))
                .filter(promise -> !isInQuestion(seen.reading(), promise))
                .findFirst()
                .map(promise -> "promise %d, due %s".formatted(promise.number(), promise.due()))
                .orElse("this one");
    }
}
