package twelvekeys.decision;

/// What was asked for is not in this record: a decision, or something that was listed as unknown.
public final class NoSuchDecision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchDecision() {
        super("There is no such decision in this record.");
    }
}
