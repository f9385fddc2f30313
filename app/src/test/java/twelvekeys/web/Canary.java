package twelvekeys.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What is private to Fennel in the tests, each with the word that marks it: the name of a bird
/// that stands nowhere else.
enum Canary {
    NOTE_ON_A_PROMISE("finch"),
    NOTE_ON_A_CASE("lark"),
    MINUTES("wren"),
    /// Of a file that brought Kittiwake nothing; the name of one that did stands in the record.
    NAME_OF_A_FILE("dove"),
    NAME_OF_FILINGS("owl"),
    NAME_OF_A_FILE_OF_OUR_BOOKS("shrike"),
    CELL_NOBODY_ASKED_FOR("rook"),
    REFUSED_ROW("teal"),
    NAME_OF_A_FILE_NO_REPORT_SPEAKS_OF("gull"),
    OTHER_PARTNER("swan"),
    PROMISE_OF_ANOTHER_PARTNER("heron"),
    MEMBER_WHO_WROTE_NOTHING("jay"),
    ADDRESS_OF_A_MEMBER("tern"),
    ADDRESS_IN_THE_OUTBOX("coot"),
    ADDRESS_OF_A_STAKEHOLDER("snipe"),
    NAME_OF_A_TOKEN("ibis"),
    /// Of somebody of the other side, whom Fennel asked.
    ADDRESS_OF_SOMEBODY_ASKED("crane");

    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_-]{8,}");

    final String word;

    Canary(String bird) {
        word = "canary" + bird;
    }

    /// The canaries and the secrets in a text, also where they are written in Base64.
    static Set<String> in(String text, Set<String> secrets) {
        Set<String> found = new TreeSet<>();
        look(text, secrets, found);
        ENCODED.matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(run -> look(decoded(run), secrets, found));
        return found;
    }

    private static void look(String text, Set<String> secrets, Set<String> found) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (Canary canary : Canary.values()) {
            if (plain.contains(canary.word)) {
                found.add(canary.word);
            }
        }
        secrets.stream().filter(text::contains).forEach(found::add);
    }

    private static String decoded(String run) {
        String url = run.replace('+', '-').replace('/', '_');
        byte[] bytes =
                Base64.getUrlDecoder().decode(url.substring(0, url.length() - url.length() % 4));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
