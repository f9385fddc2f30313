package twelvekeys.identity;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;

/// The rules for a person's own words: a name of 1 to 200 characters in any script, a time zone
/// that exists, a well-formed language.
final class PersonRules {

    static final String LANGUAGE = "en-GB";

    private static final int LONGEST_NAME = 200;

    private PersonRules() {}

    static String name(String given) {
        String clean =
                Normalizer.normalize(given, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]", " ")
                        .replaceAll("\\s+", " ")
                        .strip();
        if (clean.isEmpty()) {
            throw new IdentityRefused("name", "Please give your name, as others know you.");
        }
        if (clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
            throw new IdentityRefused(
                    "name", "That name has more than 200 characters; please shorten it.");
        }
        return clean;
    }

    static ZoneId zone(String given) {
        try {
            return ZoneId.of(given.strip());
        } catch (DateTimeException e) {
            throw new IdentityRefused(
                    "zone", "There is no such time zone. Choose one such as Europe/London.");
        }
    }

    static String language(String given) {
        try {
            String tag = new Locale.Builder().setLanguageTag(given.strip()).build().toLanguageTag();
            if (tag.length() <= 35 && !tag.equals("und")) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // Told below, with the tags that name no language.
        }
        throw new IdentityRefused("language", "Give a language such as en-GB, de or ja.");
    }
}
