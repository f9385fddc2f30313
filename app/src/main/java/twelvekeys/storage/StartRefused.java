package twelvekeys.storage;

/// A reason not to start that the person at the keyboard can remove: one clear line, shown without
/// a stack trace, after which the program ends with exit code 1.
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param line what is wrong and what to do about it, in one line without any password
    public StartRefused(String line) {
        super(line);
    }

    /// @param line what is wrong and what to do about it, in one line without any password
    /// @param cause what was noticed first
    public StartRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
