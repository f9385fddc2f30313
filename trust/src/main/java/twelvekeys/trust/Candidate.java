package twelvekeys.trust;

/// A model that may give the chances.
public enum Candidate {
    /// What everybody kept lately, the same for every promise: nothing is known of anybody.
    RECENT_RATE("the recent rate alone"),
    /// Nested levels: everybody, the promisor, the promisor with the promisee ([NestedModel]).
    NESTED("nested levels"),
    /// Effects that add up and drift ([CrossedModel]).
    CROSSED("crossed effects");

    private final String words;

    Candidate(String words) {
        this.words = words;
    }

    /// What it is called in a sentence.
    public String words() {
        return words;
    }
}
