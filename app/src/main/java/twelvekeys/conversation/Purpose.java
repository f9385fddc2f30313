package twelvekeys.conversation;

/// What a stakeholder is asked for.
public enum Purpose {
    /// To answer one wave of the pulse.
    PULSE("/pulse/"),
    /// To answer an open question.
    CONVERSATION("/conversation/");

    private final String path;

    Purpose(String path) {
        this.path = path;
    }

    /// The address behind which the link's secret stands.
    public String path() {
        return path;
    }
}
