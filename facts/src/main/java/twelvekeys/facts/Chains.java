package twelvekeys.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The fallback chains: which tags stand for a concept, in which order, and why.
///
/// They decide more than the formulas do: in 2010 the tag `Liabilities` alone stood in three of
/// five annual reports. They are data, one line a rule, in `chains.txt`.
public final class Chains {

    private static final String FILE = "chains.txt";
    private static final int FIELDS = 3;

    private static final Map<Concept, List<Rule>> RULES = read();
    private static final Set<String> TAGS = tagsOf(RULES);

    private Chains() {}

    /// The rules of a concept, the first choice first.
    public static List<Rule> of(Concept concept) {
        return Objects.requireNonNull(RULES.get(concept));
    }

    /// Every tag that any rule names; no other tag is ever needed.
    public static Set<String> tags() {
        return TAGS;
    }

    private static Map<Concept, List<Rule>> read() {
        Map<Concept, List<Rule>> rules = new EnumMap<>(Concept.class);
        for (Concept concept : Concept.values()) {
            rules.put(concept, new ArrayList<>());
        }
        try (InputStream in = Objects.requireNonNull(Chains.class.getResourceAsStream(FILE));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    Rule rule = rule(line);
                    Objects.requireNonNull(rules.get(rule.concept())).add(rule);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        rules.replaceAll((concept, list) -> List.copyOf(list));
        return rules;
    }

    private static Rule rule(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException(FILE + ": no rule: " + line);
        }
        return Rule.parse(Concept.valueOf(fields[0].strip()), fields[1].strip(), fields[2].strip());
    }

    private static Set<String> tagsOf(Map<Concept, List<Rule>> rules) {
        Set<String> tags = new LinkedHashSet<>();
        for (List<Rule> chain : rules.values()) {
            for (Rule rule : chain) {
                for (Rule.Term term : rule.terms()) {
                    if (term.tag() != null) {
                        tags.add(term.tag());
                    }
                }
            }
        }
        return Set.copyOf(tags);
    }
}
