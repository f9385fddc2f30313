package twelvekeys.conversation;

/// Whom somebody judges: their own side, or the other one.
public enum About {
    /// The side they speak for.
    OWN("s"),
    /// The side across the table.
    OTHER("o");

    private final String code;

    About(String code) {
        this.code = code;
    }

    /// The letter in the name of a question: `s` or `o`.
    String code() {
        return code;
    }
}
