package twelvekeys.practice;

import java.util.List;

/// Something a practice asks for: a field of its form, a member of its request.
///
/// @param name its name in both
/// @param kind what can be given in it
/// @param label what it asks for, in words
/// @param help what helps to answer, empty if nothing
/// @param required whether it must be given
/// @param choices what can be chosen, empty unless it is a choice
public record Field(
        String name, Kind kind, String label, String help, boolean required, List<Choice> choices) {

    /// What can be given.
    public enum Kind {
        /// One line.
        LINE,
        /// Several lines.
        TEXT,
        /// A day.
        DAY,
        /// An amount of money, with two decimal places at most.
        MONEY,
        /// A whole number, 0 or more.
        WHOLE,
        /// One of some choices.
        CHOICE,
        /// Names of people, with commas between them.
        NAMES
    }

    /// Something that can be chosen.
    ///
    /// @param code its name in a request
    /// @param label it in words
    public record Choice(String code, String label) {}

    /// Copies the choices.
    public Field {
        choices = List.copyOf(choices);
    }

    static Field needed(String name, Kind kind, String label, String help) {
        return new Field(name, kind, label, help, true, List.of());
    }

    static Field maybe(String name, Kind kind, String label, String help) {
        return new Field(name, kind, label, help, false, List.of());
    }

    static Field choice(String name, String label, List<Choice> choices) {
        return new Field(name, Kind.CHOICE, label, "", true, choices);
    }
}
