package twelvekeys.facts;

/// The five parts of FACTS.
public enum Letter {
    /// Financial stability and strength.
    F("Financial stability", "failures"),
    /// Accounting conservativeness.
    A("Accounting conservativeness", "accounting enforcement and restatements"),
    /// Corporate governance.
    C("Corporate governance", "later restatements"),
    /// Transparency.
    T("Transparency", "later amendments"),
    /// Sustainability.
    S("Sustainability", "later penalties");

    private final String label;
    private final String judgedAgainst;

    Letter(String label, String judgedAgainst) {
        this.label = label;
        this.judgedAgainst = judgedAgainst;
    }

    /// As it is shown.
    public String label() {
        return label;
    }

    /// The outcomes it has to foretell to be worth anything, in lower case.
    public String judgedAgainst() {
        return judgedAgainst;
    }
}
