package twelvekeys.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What one's own books say of one partnership in one calendar quarter and one currency: the sums
/// of its months, and what can be said of them.
///
/// @param partnership the partnership
/// @param currency three letters, empty where nobody said
/// @param quarter its first day
/// @param business the business of the months that tell it
/// @param benefit the benefit of the months that tell it
/// @param perHundred the benefit of each hundred of business; null unless the same months tell
///   both, and there was business
/// @param onBefore the change on the quarter before
/// @param onYearBefore the change on the same quarter of the year before
public record BookedQuarter(
        UUID partnership,
        String currency,
        LocalDate quarter,
        Sum business,
        Sum benefit,
        @Nullable BigDecimal perHundred,
        Change onBefore,
        Change onYearBefore) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    /// A sum over months.
    ///
    /// @param amount the sum, null where no month tells any
    /// @param months how many months tell it
    public record Sum(@Nullable BigDecimal amount, int months) {

        static final Sum NONE = new Sum(null, 0);
    }

    /// A change on an earlier quarter. Each is null, *not enough evidence*, unless both quarters
    /// tell it for the same number of months.
    ///
    /// @param growth by which share of the earlier business it grew, −1 or more; null also where
    ///   there was none
    /// @param more by how much the benefit is more
    public record Change(@Nullable BigDecimal growth, @Nullable BigDecimal more) {

        static final Change UNKNOWN = new Change(null, null);

        static Change between(@Nullable BookedQuarter before, Sum business, Sum benefit) {
            return before == null
                    ? UNKNOWN
                    : new Change(growth(before.business, business), more(before.benefit, benefit));
        }

        private static @Nullable BigDecimal growth(Sum before, Sum now) {
            BigDecimal more = more(before, now);
            return more == null || Objects.requireNonNull(before.amount).signum() == 0
                    ? null
                    : more.divide(before.amount, DECIMALS, RoundingMode.HALF_UP);
        }

        private static @Nullable BigDecimal more(Sum before, Sum now) {
            return before.amount == null || now.amount == null || before.months != now.months
                    ? null
                    : now.amount.subtract(before.amount);
        }
    }

    /// The benefit of each hundred of business, two decimals.
    static BigDecimal perHundred(BigDecimal benefit, BigDecimal business) {
        return benefit.multiply(HUNDRED).divide(business, 2, RoundingMode.HALF_UP);
    }

    /// The quarters that are looked at together.
    ///
    /// @param from the first day of the first
    /// @param to the first day of the last
    /// @param quarters how many quarters have figures, at most four
    /// @param business the business of them
    /// @param benefit the benefit of them
    /// @param perHundred the benefit of each hundred of business; null unless each of the quarters
    ///   has one
    public record Together(
            LocalDate from,
            LocalDate to,
            int quarters,
            Sum business,
            Sum benefit,
            @Nullable BigDecimal perHundred) {}

    private static final int TOGETHER = 4;

    /// The last four quarters that have figures.
    ///
    /// @param all quarters of one partnership and currency, the oldest first, at least one
    public static Together lastFour(List<BookedQuarter> all) {
        List<BookedQuarter> last = all.subList(Math.max(0, all.size() - TOGETHER), all.size());
        Sum business = sum(last, BookedQuarter::business);
        Sum benefit = sum(last, BookedQuarter::benefit);
        boolean known = last.stream().allMatch(each -> each.perHundred != null);
        return new Together(
                last.getFirst().quarter,
                last.getLast().quarter,
                last.size(),
                business,
                benefit,
                known && business.amount != null && benefit.amount != null
                        ? perHundred(benefit.amount, business.amount)
                        : null);
    }

    private static Sum sum(List<BookedQuarter> all, Function<BookedQuarter, Sum> which) {
        List<Sum> sums = all.stream().map(which).toList();
        BigDecimal amount =
                sums.stream()
                        .map(Sum::amount)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null);
        return new Sum(amount, sums.stream().mapToInt(Sum::months).sum());
    }
}
