package twelvekeys.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import twelvekeys.tables.Dialect;
import twelvekeys.tables.NumberReading;
import twelvekeys.tables.NumberValue;
import twelvekeys.tables.SheetDialect;

/// How the amounts of a file are written. What could be read in two ways, and is proven by no other
/// amount of the file, is asked and not guessed.
///
/// @param reading with a decimal point or a decimal comma
/// @param sheet whether they are cells of a workbook, whose numbers come with a point and with the
///   noise of binary fractions
record BooksNumbers(NumberReading reading, boolean sheet) {

    private static final Pattern CURRENCY = Pattern.compile("[\\p{L}\\p{Sc}&&[^eE]]");

    /// Recognises it.
    ///
    /// @param amounts all amounts of the file
    /// @param said what a person said, null if nothing
    /// @throws BooksRefused if an amount could be read in two ways and nothing proves which
    static BooksNumbers of(Dialect dialect, List<String> amounts, @Nullable NumberReading said) {
        if (dialect instanceof SheetDialect) {
            return new BooksNumbers(NumberReading.POINT, true);
        }
        if (said != null) {
            return new BooksNumbers(said, false);
        }
        NumberReading proven = NumberReading.recognise(amounts);
        boolean proof = amounts.stream().anyMatch(amount -> provesAny(amount));
        if (!proof) {
            amounts.stream()
                    .filter(BooksNumbers::isEither)
                    .findFirst()
                    .ifPresent(BooksNumbers::ask);
        }
        return new BooksNumbers(proven, false);
    }

    private static boolean provesAny(String amount) {
        return read(NumberReading.POINT, amount) == null
                ^ read(NumberReading.COMMA, amount) == null;
    }

    private static boolean isEither(String amount) {
        BigDecimal point = read(NumberReading.POINT, amount);
        BigDecimal comma = read(NumberReading.COMMA, amount);
        return point != null && comma != null && point.compareTo(comma) != 0;
    }

    private static void ask(String amount) {
        throw BooksRefused.whole(
                "“%s” can be read as %s or as %s, and no other amount of the file tells which."
                                .formatted(
                                        amount.strip(),
                                        plain(read(NumberReading.POINT, amount)),
                                        plain(read(NumberReading.COMMA, amount)))
                        + " Say under “Amounts” how they are written, and send it again.");
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    private static @Nullable BigDecimal read(NumberReading reading, String amount) {
        return reading.read(amount) instanceof NumberValue.Amount(var read) ? read : null;
    }

    /// An amount of a cell, null if it is empty.
    ///
    /// @throws IllegalArgumentException in words, if it is none, or names a currency
    @Nullable BigDecimal amount(String cell) {
        if (CURRENCY.matcher(cell).find()) {
            throw new IllegalArgumentException(
                    "“%s” must be figures alone; the currency has a column of its own"
                            .formatted(BookedPeriod.shown(cell)));
        }
        return switch (reading.read(cell)) {
            case NumberValue.Absent _ -> null;
            case NumberValue.NotANumber(String why) ->
                    throw new IllegalArgumentException(
                            why + " with a decimal " + reading.code() + " like the others");
            case NumberValue.Amount(BigDecimal amount) ->
                    sheet && amount.scale() > Booked.DECIMALS
                            ? amount.setScale(Booked.DECIMALS, RoundingMode.HALF_UP)
                            : amount;
        };
    }
}
