package twelvekeys.decision;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A figure of one's own books: how much business there was with a partner in a period, and what it
/// brought.
///
/// @param place of what it is
/// @param business how much was bought or sold, 0 or more; null where it is not said
/// @param benefit what that earned or saved after its cost, may be negative; null where it is not
///   said
public record Booked(Place place, @Nullable BigDecimal business, @Nullable BigDecimal benefit) {

    /// Of what a figure is. Two figures of one place are the same one, said again or corrected.
    ///
    /// @param partnership the partnership
    /// @param period the month or quarter
    /// @param currency three letters, empty where nobody said
    public record Place(UUID partnership, BookedPeriod period, String currency) {

        private static final Pattern CURRENCY = Pattern.compile("([A-Z]{3})?");

        /// @throws IllegalArgumentException in words, if the currency has another form
        public Place {
            if (!CURRENCY.matcher(currency).matches()) {
                throw new IllegalArgumentException("A currency is three letters, such as EUR.");
            }
        }
    }

    /// The most decimals of an amount.
    static final int DECIMALS = 4;

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(14);

    /// @throws IllegalArgumentException in words, unless at least one amount is given, business is
    ///   not negative, and both are below 10¹⁴ with at most four decimals
    public Booked {
        if (business == null && benefit == null) {
            throw new IllegalArgumentException("Give business, benefit or both.");
        }
        check("Business", business);
        check("Benefit", benefit);
        if (business != null && business.signum() < 0) {
            throw new IllegalArgumentException(
                    "Business is what was bought or sold, 0 or more; a loss is a negative benefit.");
        }
    }

    private static void check(String what, @Nullable BigDecimal amount) {
        if (amount != null
                && (amount.scale() > DECIMALS
                        || amount.precision() - amount.scale() > LIMIT.precision()
                        || amount.abs().compareTo(LIMIT) >= 0)) {
            throw new IllegalArgumentException(
                    what + " must be below 100 000 000 000 000, with at most four decimals.");
        }
    }

    /// This figure where it says something, and another one where it is silent.
    Booked over(@Nullable Booked before) {
        return before == null
                ? this
                : new Booked(
                        place,
                        business == null ? before.business : business,
                        benefit == null ? before.benefit : benefit);
    }

    /// Whether another figure says the same, however many zeros it ends on.
    boolean saysTheSame(Booked other) {
        return place.equals(other.place)
                && same(business, other.business)
                && same(benefit, other.benefit);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
