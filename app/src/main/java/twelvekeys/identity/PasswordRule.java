package twelvekeys.identity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The rule that a password has 12 to 200 characters, any of them, and says more than whose it is:
/// without the words of its person's own name and e-mail address, 8 characters must be left.
final class PasswordRule {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int LEFT = 8;
    private static final int SHORTEST_WORD = 3;

    private PasswordRule() {}

    /// The password in the one form in which it is hashed and compared.
    static String form(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /// Whether nobody can have such a password, since it is too long to be one.
    static boolean tooLong(String password) {
        return password.length()
                > 10 * LONGEST; // what is one character in the end may be typed as many
    }

    /// Refuses a password that is too easy.
    ///
    /// @throws IdentityRefused if the rule is broken
    static void check(String password, String name, String email) {
        if (tooLong(password)) {
            throw new IdentityRefused("password", "Use at most 200 characters.");
        }
        String form = form(password);
        int length = form.codePointCount(0, form.length());
        if (length < SHORTEST) {
            throw new IdentityRefused(
                    "password", "Use at least 12 characters; a few words in a row will do.");
        }
        if (length > LONGEST) {
            throw new IdentityRefused("password", "Use at most 200 characters.");
        }
        String rest = form.toLowerCase(Locale.ROOT);
        for (String word : words(name + " " + email)) {
            rest = rest.replace(word, "");
        }
        if (rest.codePointCount(0, rest.length()) < LEFT) {
            throw new IdentityRefused(
                    "password",
                    "That password is mostly your own name or address. Choose other words.");
        }
    }

    private static List<String> words(String text) {
        return Stream.of(form(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }
}
