package twelvekeys.notes;

/// A person of one of the two sides, whose name may stand in the text.
///
/// @param name the whole name, in any script, given name first where the script parts names
/// @param side `a` or `b`
public record Participant(String name, String side) {

    /// @throws IllegalArgumentException when the name is blank or the side is neither
    public Participant {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A participant needs a name.");
        }
        if (!side.equals("a") && !side.equals("b")) {
            throw new IllegalArgumentException("A side is a or b, not \"" + side + "\".");
        }
    }
}
