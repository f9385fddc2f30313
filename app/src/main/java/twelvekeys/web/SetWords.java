package twelvekeys.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.report.Piece;
import twelvekeys.report.Words;
import twelvekeys.web.paper.Deck.Run;

/// The words of a report as a page and a PDF set them.
///
/// @param words the words
/// @param root what stands before every address: nothing on a page, the server’s own in a file
public record SetWords(Words words, String root) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        boolean begun = false;
        for (Piece piece : words.pieces()) {
            if (!begun && piece instanceof Piece.Count count) {
                text(capital(count(count)), output);
            } else {
                write(piece, output);
            }
            begun = true;
        }
    }

    private void write(Piece piece, TemplateOutput output) {
        switch (piece) {
            case Piece.Link link -> link(link, output);
            case Piece.Tallied tallied ->
                    link(
                            new Piece.Link(Figures.count(tallied.count()), tallied.href(), null),
                            output);
            case Piece.Name name -> {
                output.writeContent("<b class=\"side-" + name.side().code() + "\">");
                text(name.name(), output);
                output.writeContent("</b>");
            }
            case Piece.Day _, Piece.Span _ -> {
                output.writeContent("<span class=\"whole\">");
                text(plain(piece), output);
                output.writeContent("</span>");
            }
            case Piece.Text(String said, boolean strong) when strong -> {
                output.writeContent("<b>");
                text(said, output);
                output.writeContent("</b>");
            }
            case Piece.Text _,
                    Piece.Share _,
                    Piece.Mean _,
                    Piece.Count _,
                    Piece.Away _,
                    Piece.Amount _ ->
                    text(plain(piece), output);
        }
    }

    private void link(Piece.Link link, TemplateOutput output) {
        output.writeContent("<a href=\"");
        Escape.htmlAttribute(root + link.href(), output);
        Side side = link.side();
        output.writeContent(side == null ? "\">" : "\" class=\"side-" + side.code() + "\">");
        text(link.words(), output);
        output.writeContent("</a>");
    }

    private static void text(String text, TemplateOutput output) {
        Escape.htmlContent(text, output);
    }

    /// The words as runs of a slide.
    ///
    /// @param root what stands before every address
    static List<Run> runs(Words words, String root) {
        List<Run> runs = new ArrayList<>();
        for (Piece piece : words.pieces()) {
            String said = unbroken(piece);
            runs.add(
                    switch (piece) {
                        case Piece.Link link ->
                                new Run(said, root + link.href(), false, code(link.side()));
                        case Piece.Tallied tallied ->
                                new Run(said, root + tallied.href(), false, "");
                        case Piece.Name name -> new Run(said, "", true, code(name.side()));
                        case Piece.Text text -> new Run(said, "", text.strong(), "");
                        case Piece.Count _ when runs.isEmpty() -> Run.of(capital(said));
                        default -> Run.of(said);
                    });
        }
        return runs;
    }

    private static String code(@Nullable Side side) {
        return side == null ? "" : side.code();
    }

    /// The words without their marking, where days and ranges are not broken over lines.
    static String unbroken(Words words) {
        StringBuilder plain = new StringBuilder();
        runs(words, "").forEach(run -> plain.append(run.words()));
        return plain.toString();
    }

    private static String unbroken(Piece piece) {
        boolean whole = piece instanceof Piece.Day || piece instanceof Piece.Span;
        return whole ? plain(piece).replace(' ', Figures.NO_BREAK_SPACE) : plain(piece);
    }

    /// The words without their marking.
    static String plain(Words words) {
        StringBuilder plain = new StringBuilder();
        words.pieces().forEach(piece -> plain.append(plain(piece)));
        boolean number = !words.isEmpty() && words.pieces().getFirst() instanceof Piece.Count;
        return number ? capital(plain.toString()) : plain.toString();
    }

    private static String plain(Piece piece) {
        return switch (piece) {
            case Piece.Text text -> text.words();
            case Piece.Name name -> name.name();
            case Piece.Link link -> link.words();
            case Piece.Share(double share) -> Figures.percent(share);
            case Piece.Span(double low, double high) -> Figures.range(low, high);
            case Piece.Mean(double mean) -> PulseWords.figure(mean);
            case Piece.Count count -> count(count);
            case Piece.Tallied tallied -> Figures.count(tallied.count());
            case Piece.Day(LocalDate day) -> Figures.date(day);
            case Piece.Away(LocalDate day, LocalDate from) -> Figures.relative(day, from);
            case Piece.Amount amount -> Figures.amount(amount.amount());
        };
    }

    /// A sentence that begins with a number in words begins with a capital.
    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String count(Piece.Count count) {
        String number =
                count.spelt() ? Figures.inWords(count.count()) : Figures.count(count.count());
        String noun = count.count() == 1 ? count.one() : count.many();
        return noun.isEmpty() ? number : number + Figures.NO_BREAK_SPACE + noun;
    }

    @Override
    public String toString() {
        return plain(words);
    }
}
