package twelvekeys.partnership;

/// One of the two sides of a partnership. Whatever one may do, the other may.
public enum Side {
    /// The side that began the partnership here.
    A("a"),
    /// The other side.
    B("b");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    /// The letter under which the side is stored and styled: `a` or `b`.
    public String code() {
        return code;
    }

    /// The side across the table.
    public Side other() {
        return this == A ? B : A;
    }

    /// The side of a stored letter.
    ///
    /// @throws IllegalArgumentException if the letter is neither `a` nor `b`
    public static Side of(String code) {
        return switch (code) {
            case "a" -> A;
            case "b" -> B;
            default -> throw new IllegalArgumentException("No side is called “" + code + "”.");
        };
    }
}
