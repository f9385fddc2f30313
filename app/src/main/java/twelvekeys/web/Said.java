package twelvekeys.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What a form or an address said, read with care.
///
/// @param fields its fields, each with what was said in it
record Said(MultiValueMap<String, String> fields) {

    /// The text of a field, empty if it was not there.
    String text(String name) {
        String text = fields.getFirst(name);
        return text == null ? "" : text;
    }

    /// All texts of a field.
    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /// All texts of a field, each once.
    Set<String> each(String name) {
        return new HashSet<>(all(name));
    }

    /// The identities in a field.
    ///
    /// @throws NotHere if one of them names nothing
    List<UUID> identities(String name) {
        return all(name).stream().map(Said::identity).toList();
    }

    /// A small number in a field, 0 if there is none.
    long number(String name) {
        String text = text(name);
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    /// The sequence number in a field, absent if there is none.
    @Nullable Long seq(String name) {
        return number(name) == 0 ? null : Long.valueOf(number(name));
    }

    /// A choice in a field.
    <E extends Enum<E>> E choice(String name, Class<E> type, E standard) {
        return Choice.of(type, text(name), standard);
    }

    /// An identity.
    ///
    /// @throws NotHere if the text is none, and so names nothing
    static UUID identity(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw new NotHere();
        }
    }
}
