package twelvekeys.tables;

import java.math.BigDecimal;

/// What a cell of a column of amounts says.
public sealed interface NumberValue {

    /// A number, in whatever currency the column is.
    record Amount(BigDecimal amount) implements NumberValue {}

    /// Nothing: an empty cell.
    record Absent() implements NumberValue {}

    /// Something that is no number.
    ///
    /// @param why for people
    record NotANumber(String why) implements NumberValue {}
}
