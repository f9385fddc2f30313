package twelvekeys.notes;

import java.util.List;

/// Where an e-mail begins to repeat an older one.
final class Quoting {

    private static final List<String> SEPARATORS =
            List.of(
                    "-----original message",
                    "----- original message",
                    "-------- original message",
                    "---------- forwarded message",
                    "-----forwarded message",
                    "-------- forwarded",
                    "begin forwarded message",
                    "________________________________",
                    "-----ursprüngliche nachricht");

    private Quoting() {}

    static boolean begins(String words) {
        return SEPARATORS.stream().anyMatch(words::startsWith);
    }

    /// The line that goes on after "On … wrote:" and what it introduces, or 0 when line `i` is
    /// none.
    static int afterIntroduction(String text, List<Line> lines, int i) {
        String first = lines.get(i).words(text);
        if (!first.startsWith("on ") && !first.startsWith("am ") && !first.startsWith("le ")) {
            return 0;
        }
        for (int at = i; at < Math.min(i + 3, lines.size()); at++) {
            String words = lines.get(at).words(text);
            if (words.endsWith("wrote:")
                    || words.endsWith("schrieb:")
                    || words.endsWith("écrit :")) {
                return afterQuote(text, lines, at + 1);
            }
        }
        return 0;
    }

    /// Marked quotes end with their marks; unmarked ones with the text.
    private static int afterQuote(String text, List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).words(text).isEmpty()) {
            at++;
        }
        boolean marked = at < lines.size() && lines.get(at).words(text).startsWith(">");
        return marked || at >= lines.size() ? at : lines.size();
    }
}
