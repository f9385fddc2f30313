package twelvekeys.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import twelvekeys.partnership.Side;
import twelvekeys.trust.Percent;

/// A sentence or two, in [Piece]s.
///
/// @param pieces the pieces, in order
public record Words(List<Piece> pieces) {

    /// Nothing said.
    public static final Words NONE = new Words(List.of());

    /// Copies the pieces.
    public Words {
        pieces = List.copyOf(pieces);
    }

    /// Plain words.
    public static Words of(String words) {
        return words.isEmpty() ? NONE : new Words(List.of(new Piece.Text(words, false)));
    }

    /// Words that lead somewhere.
    static Words link(String words, String href) {
        return new Words(List.of(new Piece.Link(words, href, null)));
    }

    /// These words with others behind them.
    private Words and(Piece piece) {
        List<Piece> all = new ArrayList<>(pieces);
        all.add(piece);
        return new Words(all);
    }

    Words and(Words more) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(more.pieces);
        return new Words(all);
    }

    Words say(String words) {
        return and(new Piece.Text(words, false));
    }

    Words strong(String words) {
        return and(new Piece.Text(words, true));
    }

    Words name(Side side, String name) {
        return and(new Piece.Name(side, name));
    }

    Words to(String words, String href) {
        return and(new Piece.Link(words, href, null));
    }

    Words share(double share) {
        return and(new Piece.Share(share));
    }

    Words span(double low, double high) {
        return and(new Piece.Span(low, high));
    }

    Words mean(double mean) {
        return and(new Piece.Mean(mean));
    }

    /// A number with its noun: `12 promises`.
    Words count(long count, String one, String many) {
        return and(new Piece.Count(count, one, many, false));
    }

    /// A number in a sentence with its noun: `twelve promises`, `no promise`.
    Words spelt(long count, String one, String many) {
        return and(new Piece.Count(count, one, many, true));
    }

    /// A number that leads to what it counts.
    Words tallied(long count, String href) {
        return and(new Piece.Tallied(count, href));
    }

    Words day(LocalDate day) {
        return and(new Piece.Day(day));
    }

    Words away(LocalDate day, LocalDate from) {
        return and(new Piece.Away(day, from));
    }

    Words amount(BigDecimal amount) {
        return and(new Piece.Amount(amount));
    }

    /// Whether nothing is said.
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /// The words for a program: days as in ISO 8601, numbers in digits.
    public String plain() {
        StringBuilder plain = new StringBuilder();
        pieces.forEach(piece -> plain.append(plain(piece)));
        return plain.toString();
    }

    private static String plain(Piece piece) {
        return switch (piece) {
            case Piece.Text text -> text.words();
            case Piece.Name name -> name.name();
            case Piece.Link link -> link.words();
            case Piece.Share share -> Percent.of(share.share()) + " %";
            case Piece.Span span ->
                    Percent.of(span.low()) + " to " + Percent.of(span.high()) + " %";
            case Piece.Mean mean -> BigDecimal.valueOf(mean.mean()).toPlainString();
            case Piece.Count count -> {
                String noun = count.count() == 1 ? count.one() : count.many();
                yield noun.isEmpty() ? "" + count.count() : count.count() + " " + noun;
            }
            case Piece.Tallied tallied -> Long.toString(tallied.count());
            case Piece.Day day -> day.day().toString();
            case Piece.Away away -> away.day().toString();
            case Piece.Amount amount -> amount.amount().toPlainString();
        };
    }
}
