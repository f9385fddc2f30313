package twelvekeys.cli;

/// A command that cannot be carried out, with what to tell the person and the exit code.
public final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Exit code: the command was understood, and there was nothing to compute from.
    public static final int NOT_COMPUTED = 1;

    /// Exit code of `verify`: nothing was judged. Its other codes are verdicts, so this is the
    /// `EX_USAGE` of sysexits.h, far from them.
    static final int NOT_JUDGED = 64;

    /// Exit code: the command was not understood.
    public static final int WRONG_USAGE = 2;

    private final int exitCode;

    private CommandFailed(int exitCode, String message) {
        super(message, null, false, false);
        this.exitCode = exitCode;
    }

    /// There was nothing to compute from.
    public static CommandFailed notComputed(String message) {
        return new CommandFailed(NOT_COMPUTED, message);
    }

    static CommandFailed notJudged(String message) {
        return new CommandFailed(NOT_JUDGED, message);
    }

    /// The command was not understood.
    public static CommandFailed wrongUsage(String message) {
        return new CommandFailed(WRONG_USAGE, message);
    }

    /// The exit code of the process.
    public int exitCode() {
        return exitCode;
    }
}
