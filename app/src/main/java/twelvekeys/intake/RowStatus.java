package twelvekeys.intake;

/// What became of a row. Every row of a finished import has exactly one.
public enum RowStatus {
    /// It brought something new: a promise, an outcome, or a moved date.
    ACCEPTED("accepted"),
    /// It says what the record says already.
    UNCHANGED("unchanged"),
    /// It set something right that stood differently.
    CORRECTED("corrected"),
    /// It could not be used; its reason stands beside it.
    REFUSED("refused");

    private final String label;

    RowStatus(String label) {
        this.label = label;
    }

    /// The status in the words of a page.
    public String label() {
        return label;
    }
}
