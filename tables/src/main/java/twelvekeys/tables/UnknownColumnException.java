package twelvekeys.tables;

import java.util.List;

/// A column was asked for that the table does not have. The message lists the columns there are.
public final class UnknownColumnException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String asked;

    UnknownColumnException(String asked, List<String> headers) {
        super(
                "There is no column “"
                        + TableProblems.shown(asked)
                        + "”. The columns are: "
                        + String.join(", ", headers)
                        + ".");
        this.asked = asked;
    }

    /// The name that was asked for.
    public String asked() {
        return asked;
    }

    /// The place of a column, found without regard to case and outer spaces.
    ///
    /// @throws UnknownColumnException if there is no such column
    static int find(List<String> headers, String asked) {
        String key = Names.key(asked);
        for (int i = 0; i < headers.size(); i++) {
            if (Names.key(headers.get(i)).equals(key)) {
                return i;
            }
        }
        throw new UnknownColumnException(asked, headers);
    }
}
