package twelvekeys.ledger;

/// A note, checkpoint or key that is not what its form asks for, or that is not signed as it must
/// be. The message names the rule.
public final class NoteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoteException(String message) {
        super(message);
    }

    NoteException(String message, Throwable cause) {
        super(message, cause);
    }
}
