package twelvekeys.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of a chain: a concept as a sum of tags and of other concepts.
///
/// @param concept what it stands for
/// @param terms what is added and subtracted, at least one
/// @param text the sum as it is written
/// @param reason why it stands for the concept
public record Rule(Concept concept, List<Term> terms, String text, String reason) {

    private static final Pattern TERM =
            Pattern.compile("\\s*([+-]?)\\s*(\\??)(@?)([A-Za-z-]+:\\w+|[A-Z_]+)");

    /// One summand.
    ///
    /// @param sign 1 or -1
    /// @param optional whether it may be missing, and then counts nothing
    /// @param tag the taxonomy and name; null if a concept is meant
    /// @param concept another concept; null if a tag is meant
    public record Term(
            int sign, boolean optional, @Nullable String tag, @Nullable Concept concept) {}

    /// Reads the sum of a rule.
    ///
    /// @throws IllegalArgumentException if it is none
    static Rule parse(Concept concept, String sum, String reason) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(sum);
        int at = 0;
        while (at < sum.length() && matcher.find(at) && matcher.start() == at) {
            boolean isConcept = !matcher.group(3).isEmpty();
            String name = matcher.group(4);
            terms.add(
                    new Term(
                            matcher.group(1).equals("-") ? -1 : 1,
                            !matcher.group(2).isEmpty(),
                            isConcept ? null : name,
                            isConcept ? Concept.valueOf(name) : null));
            at = matcher.end();
        }
        if (at < sum.stripTrailing().length() || terms.isEmpty()) {
            throw new IllegalArgumentException("no sum of tags: " + sum);
        }
        return new Rule(concept, List.copyOf(terms), sum, reason);
    }
}
