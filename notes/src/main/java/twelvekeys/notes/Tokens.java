package twelvekeys.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A stretch of text as tokens, contractions taken apart: "we'll" is "we", "will".
final class Tokens {

    private static final Map<String, String> ENDINGS =
            Map.of("'ll", "will", "'d", "would", "'ve", "have", "'re", "are", "'m", "am");
    private static final Map<String, String> IRREGULAR =
            Map.of("won't", "will", "can't", "can", "shan't", "shall");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    /// Reads the characters from `start` to `end`; offsets stay those of the whole text.
    static Tokens of(String text, int start, int end) {
        Tokens result = new Tokens(text);
        int at = start;
        boolean spaced = true;
        while (at < end) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isSpace(c)) {
                spaced = true;
                at = next;
                continue;
            }
            int stop = Math.min(end, result.stop(at, next, c, end));
            result.add(at, stop, spaced);
            spaced = false;
            at = stop;
        }
        return result;
    }

    static Tokens of(String text) {
        return of(text, 0, text.length());
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b';
    }

    private int stop(int at, int next, int c, int end) {
        int stop = next;
        if (Character.isDigit(c)) {
            while (stop < end && Character.isDigit(text.codePointAt(stop))) {
                stop += Character.charCount(text.codePointAt(stop));
            }
        } else if (Character.isLetter(c)) {
            while (stop < end && continuesWord(stop, end)) {
                stop += Character.charCount(text.codePointAt(stop));
            }
        }
        return Math.max(stop, at + 1);
    }

    private boolean continuesWord(int at, int end) {
        int c = text.codePointAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        return isApostrophe(c) && at + 1 < end && Character.isLetter(text.codePointAt(at + 1));
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019';
    }

    private void add(int start, int end, boolean spaced) {
        String word = text.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (word.length() != end - start || word.indexOf('\'') < 1) {
            if (word.equals("cannot")) {
                tokens.add(new Token(start, start + 3, "can", spaced));
                tokens.add(new Token(start + 3, end, "not", false));
            } else {
                tokens.add(new Token(start, end, word, spaced));
            }
        } else if (word.endsWith("n't")) {
            int cut = end - 3;
            String verb = IRREGULAR.getOrDefault(word, word.substring(0, word.length() - 3));
            tokens.add(new Token(start, cut, verb.isEmpty() ? "not" : verb, spaced));
            tokens.add(new Token(cut, end, "not", false));
        } else {
            split(start, end, word, spaced);
        }
    }

    private void split(int start, int end, String word, boolean spaced) {
        int cut = word.lastIndexOf('\'');
        String ending = word.substring(cut);
        String meant = ending.equals("'s") ? "'s" : ENDINGS.get(ending);
        if (meant == null) {
            tokens.add(new Token(start, end, word, spaced));
        } else {
            tokens.add(new Token(start, start + cut, word.substring(0, cut), spaced));
            tokens.add(new Token(start + cut, end, meant, false));
        }
    }

    int size() {
        return tokens.size();
    }

    Token get(int i) {
        return tokens.get(i);
    }

    /// The word at `i`, or an empty text beyond either end.
    String word(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).word() : "";
    }

    boolean is(int i, String word) {
        return word(i).equals(word);
    }

    boolean in(int i, Set<String> words) {
        return words.contains(word(i));
    }

    /// Whether these words, parted by spaces, stand from `i` on.
    boolean reads(int i, String phrase) {
        int at = i;
        int from = 0;
        while (from <= phrase.length()) {
            int space = phrase.indexOf(' ', from);
            int to = space < 0 ? phrase.length() : space;
            String word = word(at++);
            if (word.length() != to - from || !phrase.startsWith(word, from)) {
                return false;
            }
            from = to + 1;
        }
        return true;
    }

    /// The number of tokens of the first of these phrases that stands at `i`, or 0.
    int phrase(int i, List<String> phrases) {
        for (String phrase : phrases) {
            if (reads(i, phrase)) {
                return words(phrase);
            }
        }
        return 0;
    }

    /// Where the first of these phrases begins between `from` and `to`, or -1.
    int find(int from, int to, List<String> phrases) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (phrase(i, phrases) > 0) {
                return i;
            }
        }
        return -1;
    }

    private static int words(String phrase) {
        return (int) phrase.chars().filter(c -> c == ' ').count() + 1;
    }

    boolean isWord(int i) {
        return i >= 0 && i < size() && get(i).isWord();
    }

    /// Whether the token at `i` follows the one before without white space.
    boolean joined(int i) {
        return i > 0 && i < size() && !get(i).spaced();
    }

    /// Whether the token begins with a capital, or with a letter that has no case.
    boolean capital(int i) {
        if (!isWord(i)) {
            return false;
        }
        return !Character.isLowerCase(text.codePointAt(get(i).start()));
    }

    boolean upperCase(int i) {
        return isWord(i)
                && text.substring(get(i).start(), get(i).end())
                        .codePoints()
                        .allMatch(Character::isUpperCase);
    }

    /// The whole number at `i`, written in digits, or null.
    @Nullable Integer digits(int i) {
        String word = word(i);
        if (word.isEmpty() || word.length() > 4) {
            return null;
        }
        int value = 0;
        for (int k = 0; k < word.length(); k++) {
            char c = word.charAt(k);
            if (c < '0' || c > '9') {
                return null;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /// The text from token `from` to before token `to`, as it stands.
    String text(int from, int to) {
        return from >= to ? "" : text.substring(get(from).start(), get(to - 1).end());
    }

    String source() {
        return text;
    }
}
