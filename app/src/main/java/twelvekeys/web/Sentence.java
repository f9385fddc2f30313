package twelvekeys.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// A sentence with some of its words set apart, escaped as it is written.
public final class Sentence implements Content {

    private record Part(String text, boolean strong, @Nullable Side side) {}

    private final List<Part> parts = new ArrayList<>();

    /// Adds plain words.
    Sentence say(String words) {
        parts.add(new Part(words, false, null));
        return this;
    }

    /// Adds words that carry the news.
    Sentence strong(String words) {
        parts.add(new Part(words, true, null));
        return this;
    }

    /// Adds the name of a side, in its colour.
    Sentence name(String name, Side side) {
        parts.add(new Part(name, true, side));
        return this;
    }

    /// Whether nothing has been said.
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        for (Part part : parts) {
            Side side = part.side;
            if (part.strong) {
                output.writeContent(
                        side == null ? "<b>" : "<b class=\"side-" + side.code() + "\">");
            }
            Escape.htmlContent(part.text, output);
            if (part.strong) {
                output.writeContent("</b>");
            }
        }
    }

    /// The sentence without its marking.
    @Override
    public String toString() {
        StringBuilder plain = new StringBuilder();
        parts.forEach(part -> plain.append(part.text));
        return plain.toString();
    }
}
