package twelvekeys.ledger;

/// The place where a bundle contradicts itself, on its way to becoming a verdict.
final class BundleFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String member;
    private final long line;
    private final String what;

    /// @param member where in the zip
    /// @param what in words that follow the place, such as `is missing`
    BundleFault(String member, String what) {
        this(member, 0, what);
    }

    /// @param line counted from 1; 0 if it is about the whole member
    BundleFault(String member, long line, String what) {
        super(what, null, false, false);
        this.member = member;
        this.line = line;
        this.what = what;
    }

    BundleVerdict.Tampered verdict() {
        return new BundleVerdict.Tampered(member, line, what);
    }
}
