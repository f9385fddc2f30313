package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person typed into a form, and what is wrong with it, field by field: a form that is
/// refused comes back with all of it.
///
/// @param values what was typed, by the name of the field
/// @param wrong what is wrong, and what to do, by the name of the field
public record Typed(Map<String, List<String>> values, Map<String, String> wrong) {

    /// A form that nobody has typed into.
    public static final Typed NOTHING = new Typed(Map.of(), Map.of());

    /// Copies both.
    public Typed {
        values = Map.copyOf(values);
        wrong = Map.copyOf(wrong);
    }

    static Typed of(HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
        return new Typed(values, Map.of());
    }

    /// A form that is filled beforehand.
    static Typed filled(Map<String, String> values) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, List.of(value)));
        return new Typed(all, Map.of());
    }

    /// The same with something wrong.
    Typed with(Map<String, String> found) {
        return new Typed(values, found);
    }

    /// What was typed into a field, empty if nothing.
    public String value(String field) {
        return values.getOrDefault(field, List.of("")).getFirst();
    }

    /// What was typed into a field, or else what stands there beforehand.
    public String value(String field, String beforehand) {
        return values.containsKey(field) ? value(field) : beforehand;
    }

    /// Everything that was chosen in a field that takes several.
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /// What is wrong with a field, null if nothing is.
    public @Nullable String wrong(String field) {
        return wrong.get(field);
    }

    /// Whether nothing is wrong.
    public boolean fits() {
        return wrong.isEmpty();
    }

    /// Whether nobody has typed anything.
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
