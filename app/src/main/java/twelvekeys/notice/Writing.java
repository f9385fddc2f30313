package twelvekeys.notice;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import twelvekeys.notice.Letter.Part;

/// Writes a [Letter] out, as plain text and as HTML. Both say all of it.
@Component
class Writing {

    /// Stands for the single-use link until the message goes out. Nobody's words can hold it.
    static final String SECRET = "\uE000";

    private static final int LONGEST_SUBJECT = 180;
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\u202A-\u202E\u2066-\u2069\\s]+");
    private static final Pattern UNSEEN_IN_LINES =
            Pattern.compile("[\\p{Co}\\p{Cs}\u202A-\u202E\u2066-\u2069&&[^\n]]|[\\p{Cc}&&[^\n]]");

    private final Home home;

    Writing(Home home) {
        this.home = home;
    }

    /// A line that can hold no other: no control characters, at most 180 characters.
    static String line(String words) {
        String clean = UNSEEN.matcher(words).replaceAll(" ").strip();
        return clean.codePointCount(0, clean.length()) <= LONGEST_SUBJECT
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private static String lines(String words) {
        return UNSEEN_IN_LINES.matcher(words).replaceAll(" ").strip();
    }

    /// The plain text.
    ///
    /// @param name how the reader is called, empty if nobody knows
    String text(Letter letter, String name) {
        StringBuilder text = new StringBuilder();
        text.append(name.isEmpty() ? "Good day," : line(name) + ",").append("\n\n");
        for (Part part : letter.parts()) {
            switch (part) {
                case Part.Says says -> text.append(lines(says.words())).append("\n\n");
                case Part.Quotes quotes ->
                        text.append("  “")
                                .append(lines(quotes.words()).replace("\n", "\n  "))
                                .append("”\n\n");
                case Part.Keeps keeps -> text.append(lines(keeps.text())).append("\n\n");
                case Part.Heads heads -> text.append(line(heads.words())).append("\n\n");
                case Part.Lists lists -> {
                    text.append("- ").append(line(lists.words())).append('\n');
                    String path = lists.path();
                    text.append(path == null ? "" : "  " + home.at(path) + "\n").append('\n');
                }
                case Part.Asks asks ->
                        text.append(line(asks.words()))
                                .append(":\n")
                                .append(home.at(asks.path()))
                                .append("\n\n");
                case Part.AsksBySecret asks ->
                        text.append(line(asks.words())).append(":\n").append(SECRET).append("\n\n");
            }
        }
        return text.append(footer(letter)).append('\n').toString();
    }

    private String footer(Letter letter) {
        return letter.kind().switchable()
                ? "-- \nTwelve Keys. Choose what you are told: " + home.at("/me/notices")
                : "-- \nTwelve Keys, " + home.at("/");
    }

    /// The HTML.
    String html(Letter letter, String name) {
        StringBuilder html =
                new StringBuilder(
                        "<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>");
        html.append(escaped(letter.subject())).append("</title></head><body>\n<p>");
        html.append(name.isEmpty() ? "Good day" : escaped(line(name))).append(",</p>\n");
        boolean listing = false;
        for (Part part : letter.parts()) {
            boolean item = part instanceof Part.Lists;
            html.append(item == listing ? "" : item ? "<ul>\n" : "</ul>\n");
            listing = item;
            html.append(html(part)).append('\n');
        }
        html.append(listing ? "</ul>\n" : "").append("<p><small>Twelve Keys. ");
        html.append(
                letter.kind().switchable()
                        ? link(home.at("/me/notices"), "Choose what you are told")
                        : link(home.at("/"), "Open it"));
        return html.append("</small></p>\n</body></html>\n").toString();
    }

    private String html(Part part) {
        return switch (part) {
            case Part.Says says -> "<p>" + broken(says.words()) + "</p>";
            case Part.Quotes quotes ->
                    "<blockquote><p>“" + broken(quotes.words()) + "”</p></blockquote>";
            case Part.Keeps keeps -> "<pre>" + escaped(lines(keeps.text())) + "</pre>";
            case Part.Heads heads -> "<h2>" + escaped(line(heads.words())) + "</h2>";
            case Part.Lists lists -> {
                String path = lists.path();
                String words = line(lists.words());
                yield "<li>"
                        + (path == null ? escaped(words) : link(home.at(path), words))
                        + "</li>";
            }
            case Part.Asks asks -> "<p>" + link(home.at(asks.path()), line(asks.words())) + "</p>";
            case Part.AsksBySecret asks ->
                    "<p><a href=\"" + SECRET + "\">" + escaped(line(asks.words())) + "</a></p>";
        };
    }

    private static String broken(String words) {
        return escaped(lines(words)).replace("\n", "<br>\n");
    }

    private static String link(String address, String words) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
