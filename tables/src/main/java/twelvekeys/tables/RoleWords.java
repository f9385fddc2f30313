package twelvekeys.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How well the name of a column fits a role, by the words in `role-words.txt`.
///
/// A name that is exactly one of the phrases has the phrase's weight. Further words in the name
/// lower it; words that speak against the role lower it much.
final class RoleWords {

    /// How well a name fits a role.
    ///
    /// @param strength 0 not at all to 1 exactly
    /// @param phrase the phrase that was found
    record Match(double strength, String phrase) {}

    /// Words with the same weight.
    private record Line(double weight, List<List<String>> phrases) {}

    private static final String RESOURCE = "role-words.txt";
    private static final String AGAINST_KEY = "not";
    private static final Match NONE = new Match(0, "");

    private static final Map<Role, List<Line>> WORDS = new EnumMap<>(Role.class);
    private static final Map<Role, List<String>> AGAINST = new EnumMap<>(Role.class);

    static {
        load();
    }

    private RoleWords() {}

    private static void load() {
        try (InputStream in = RoleWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            Role role = Role.PROMISOR;
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                if (line.startsWith("  ")) {
                    take(role, line.strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    role = Role.valueOf(line.strip().toUpperCase(Locale.ROOT));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes a line such as `0.7 manufacturer, provider`.
    private static void take(Role role, String line) {
        int gap = line.indexOf(' ');
        String key = line.substring(0, gap);
        List<String> phrases = List.of(line.substring(gap).strip().split(", ", -1));
        if (key.equals(AGAINST_KEY)) {
            AGAINST.computeIfAbsent(role, r -> new ArrayList<>()).addAll(phrases);
            return;
        }
        List<List<String>> split = phrases.stream().map(p -> List.of(p.split(" ", -1))).toList();
        WORDS.computeIfAbsent(role, r -> new ArrayList<>())
                .add(new Line(Double.parseDouble(key), split));
    }

    /// The best phrase of a role in a column name.
    static Match match(Role role, String header) {
        List<String> tokens = tokens(header);
        Match best = NONE;
        for (Line line : WORDS.getOrDefault(role, List.of())) {
            for (List<String> phrase : line.phrases()) {
                double strength = line.weight() * coverage(tokens, phrase, role);
                if (strength > best.strength()) {
                    best = new Match(strength, String.join(" ", phrase));
                }
            }
        }
        return best;
    }

    /// 1 if the name is the phrase, less for each further word, nothing if it is not in it.
    private static double coverage(List<String> tokens, List<String> phrase, Role role) {
        int at = Collections.indexOfSubList(tokens, phrase);
        if (at < 0) {
            return 0;
        }
        List<String> rest = new ArrayList<>(tokens);
        rest.subList(at, at + phrase.size()).clear();
        double coverage = 1;
        for (String word : rest) {
            boolean opposed = AGAINST.getOrDefault(role, List.of()).contains(word);
            coverage *= opposed ? 0.3 : 0.85;
        }
        return coverage;
    }

    /// The words of a name: accents off, lower case, split at signs and at humps (`dueDate`).
    private static List<String> tokens(String header) {
        String spaced = header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
        String plain =
                Normalizer.normalize(spaced, Normalizer.Form.NFD)
                        .replaceAll("\\p{Mn}", "")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
