package twelvekeys.notes;

import java.util.List;
import java.util.Set;

/// The words of a promise, cleaned: without its date, its owner, and what only fills.
final class Wording {

    private static final int LONGEST = 240;
    private static final String EDGES = " \t\n\r,;:.–—-|!*([";
    private static final List<String> FILLERS =
            List.of(
                    "for you",
                    "over to you",
                    "across to you",
                    "if it helps",
                    "if that helps",
                    "please");
    private static final Set<String> LOOSE_ENDS =
            Set.of("and", "but", "so", "then", "by", "or", "also", "yet");

    private Wording() {}

    /// The tokens from `from` to before `to` as text, without those in the given ranges.
    static String of(Tokens t, int from, int to, List<int[]> without) {
        StringBuilder words = new StringBuilder();
        int last = to;
        while (last > from && t.in(last - 1, LOOSE_ENDS)) {
            last--;
        }
        for (int i = from; i < last; i++) {
            int skip = skipped(t, from, i, without);
            if (skip > i) {
                i = skip - 1;
                continue;
            }
            if (t.get(i).spaced() && !words.isEmpty()) {
                words.append(' ');
            }
            words.append(t.text(i, i + 1));
        }
        return tidy(words.toString());
    }

    private static int skipped(Tokens t, int from, int i, List<int[]> without) {
        for (int[] range : without) {
            if (i >= range[0] && i < range[1]) {
                return range[1];
            }
        }
        if (i == from + 1 && t.is(i, "you") && !t.is(from, "let") && !t.is(from, "tell")) {
            return i + 1;
        }
        int filler = t.phrase(i, FILLERS);
        return filler > 0 && i > from ? i + filler : i;
    }

    private static String tidy(String words) {
        String result = words.replace("()", "").replace("( )", "").replace("  ", " ");
        int start = 0;
        int end = Math.min(result.length(), LONGEST);
        if (end < result.length() && Character.isHighSurrogate(result.charAt(end - 1))) {
            end--;
        }
        while (start < end && EDGES.indexOf(result.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && EDGES.indexOf(result.charAt(end - 1)) >= 0) {
            end--;
        }
        result = result.substring(start, end);
        int space = result.lastIndexOf(' ');
        return space > 0 && LOOSE_ENDS.contains(result.substring(space + 1))
                ? tidy(result.substring(0, space))
                : result;
    }
}
