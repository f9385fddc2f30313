package twelvekeys.tables;

/// A sign that a file is not as plain as it seemed, so that it must be read the other way.
final class NotPlainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPlainException(String why) {
        super(why, null, false, false);
    }
}
