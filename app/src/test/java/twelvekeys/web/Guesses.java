package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What somebody could know or guess of another organisation: what to try for each place in the
/// pattern of an address.
final class Guesses {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Map<String, List<String>> known = new LinkedHashMap<>();

    void add(String place, String value) {
        assertThat(value).isNotBlank();
        known.computeIfAbsent(place, any -> new ArrayList<>()).add(value);
    }

    /// What to try for a place; fails for one that nobody thought of.
    List<String> of(String place) {
        List<String> values = known.get(place);
        if (values == null) {
            throw new AssertionError("Say what somebody could guess for {" + place + "}.");
        }
        return values;
    }

    /// The addresses of a pattern, with everything in it that could be known or guessed.
    List<String> fill(String pattern) {
        MatchResult place = PLACE.matcher(pattern).results().findFirst().orElse(null);
        if (place == null) {
            return List.of(pattern);
        }
        String before = pattern.substring(0, place.start());
        String name =
                switch (place.group(1)) {
                    case "id" -> before.replaceAll("^.*?([a-z]+)/$", "$1");
                    case "promiseId" -> "promise";
                    case "breach" -> "case";
                    default -> place.group(1);
                };
        return of(name).stream()
                .flatMap(guess -> fill(before + guess + pattern.substring(place.end())).stream())
                .toList();
    }
}
