package twelvekeys.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The sentences of a passage, by their offsets.
final class Sentences {

    private static final Set<String> SHORT_FORMS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "st", "ltd", "co", "inc", "no", "nos",
                    "approx", "e.g", "i.e", "eg", "ie", "etc", "vs", "jan", "feb", "mar", "apr",
                    "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "wed",
                    "thu", "fri", "a.m", "p.m", "ext", "ref", "fig", "sec", "para", "dept");

    /// A sentence longer than this is cut at a space: nobody speaks so, and work stays linear.
    private static final int LONGEST = 1_500;

    private Sentences() {}

    static List<Line> of(String text, int from, int to) {
        List<Line> sentences = new ArrayList<>();
        int start = from;
        for (int at = from; at < to; at++) {
            boolean space = Tokens.isSpace(text.charAt(at));
            if (ends(text, at, start, to)
                    || (space && at - start > LONGEST)
                    || at - start > 2 * LONGEST) {
                add(sentences, text, start, at + 1);
                start = at + 1;
            }
        }
        add(sentences, text, start, to);
        return sentences;
    }

    private static void add(List<Line> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Tokens.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Tokens.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Line(start, end));
        }
    }

    private static boolean ends(String text, int at, int start, int to) {
        char c = text.charAt(at);
        if (c == '。' || c == '！' || c == '？') {
            return true;
        }
        boolean closing = "\"”’')]".indexOf(c) >= 0 && at > start && isMark(text.charAt(at - 1));
        if (!isMark(c) && !closing) {
            return false;
        }
        if (at + 1 >= to) {
            return true;
        }
        if (!Tokens.isSpace(text.charAt(at + 1))) {
            return false;
        }
        return beginsSentence(text, at + 1, to) && !(c == '.' && isShortForm(text, at, start));
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static boolean beginsSentence(String text, int from, int to) {
        int at = from;
        while (at < to && at < from + 8 && Tokens.isSpace(text.charAt(at))) {
            at++;
        }
        return at >= to || !Character.isLowerCase(text.codePointAt(at));
    }

    private static boolean isShortForm(String text, int point, int start) {
        int at = point;
        while (at > start
                && at > point - 8
                && !Tokens.isSpace(text.charAt(at - 1))
                && "(,;".indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        String word = Line.lower(text, at, point);
        boolean initial =
                word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i");
        boolean number =
                !word.isEmpty() && word.chars().allMatch(Character::isDigit) && at == start;
        return initial || number || SHORT_FORMS.contains(word);
    }
}
