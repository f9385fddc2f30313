package twelvekeys.tables;

/// What a column of a file of promises means.
public enum Role {
    /// Who promised.
    PROMISOR("who promised"),
    /// To whom, or for which part of the own organisation.
    PROMISEE("to whom"),
    /// The day it was promised for.
    DUE("promised for"),
    /// The day it came.
    DONE("came on"),
    /// The day the promise was made.
    MADE("promised on"),
    /// The delivery that several lines belong to.
    DELIVERABLE("delivery"),
    /// What tells one line of a delivery from another.
    LINE("line"),
    /// What it is worth.
    VALUE("value"),
    /// The kind of thing that was promised.
    CATEGORY("kind"),
    /// What was promised, in words.
    WHAT("what");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /// The role for people.
    public String label() {
        return label;
    }

    /// Whether its column holds dates.
    public boolean isDate() {
        return this == DUE || this == DONE || this == MADE;
    }

    /// Whether no promise can be read without it.
    public boolean isRequired() {
        return this == PROMISOR || this == DUE;
    }
}
