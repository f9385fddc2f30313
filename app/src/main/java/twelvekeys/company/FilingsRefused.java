package twelvekeys.company;

/// Files that are not taken in; the message says why and what to do.
public class FilingsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FilingsRefused(String message) {
        super(message, null, false, false);
    }
}
