package twelvekeys.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// A piece of a sentence. Numbers and days stay what they are, so that each reader writes them in
/// its own way: a page with signs and spaces, a program without.
public sealed interface Piece {

    /// Words.
    ///
    /// @param words the words
    /// @param strong whether they carry the news
    record Text(String words, boolean strong) implements Piece {}

    /// The name of a side.
    ///
    /// @param side the side
    /// @param name what it is called
    record Name(Side side, String name) implements Piece {}

    /// Words that lead somewhere.
    ///
    /// @param words the words
    /// @param href an address of this server, from its root
    /// @param side the side they are about, absent if neither or both
    record Link(String words, String href, @Nullable Side side) implements Piece {}

    /// A share, 0 to 1.
    record Share(double share) implements Piece {}

    /// A range of shares, each 0 to 1.
    record Span(double low, double high) implements Piece {}

    /// A place on the pulse's scale, 1 to 7.
    record Mean(double mean) implements Piece {}

    /// How many there are of something.
    ///
    /// @param count how many
    /// @param one what one is called, empty for the bare number
    /// @param many what several are called
    /// @param spelt whether small numbers are written as words
    record Count(long count, String one, String many, boolean spelt) implements Piece {}

    /// A number that leads to what it counts.
    ///
    /// @param count how many
    /// @param href an address of this server, from its root
    record Tallied(long count, String href) implements Piece {}

    /// A day.
    record Day(LocalDate day) implements Piece {}

    /// How far a day is away from another.
    record Away(LocalDate day, LocalDate from) implements Piece {}

    /// An amount, in the currency the promise was put on record with.
    record Amount(BigDecimal amount) implements Piece {}
}
