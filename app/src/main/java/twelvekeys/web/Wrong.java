package twelvekeys.web;

import org.jspecify.annotations.Nullable;

/// What is wrong with a form, and where.
///
/// @param field the field it is about, empty if about none
/// @param words what is wrong, and what to do
public record Wrong(String field, String words) {

    /// The words about a field, null if they are about another one.
    public static @Nullable String about(@Nullable Wrong wrong, String field) {
        return wrong != null && wrong.field.equals(field) ? wrong.words : null;
    }

    /// Whether it is about a field; the form marks it so.
    public static boolean at(@Nullable Wrong wrong, String field) {
        return about(wrong, field) != null;
    }
}
