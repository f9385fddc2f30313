package twelvekeys.soak;

/// Why a run could not go on: the stage could not be set up, or a server did not come back.
final class SoakFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SoakFailed(String message) {
        super(message);
    }

    SoakFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
