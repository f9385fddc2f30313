package twelvekeys.decision;

import java.util.List;

/// Figures that are not kept, none of them, because some are wrong. The message tells a person how
/// many.
public final class BooksRefused extends RuntimeException {

    /// The most rows that are named.
    public static final int MOST_NAMED = 100;

    private static final long serialVersionUID = 1L;

    /// A row that is wrong.
    ///
    /// @param line its line in the file, or its number in the request, from 1
    /// @param reason what is wrong, and what to do
    public record Row(long line, String reason) {}

    private final transient List<Row> rows;
    private final int more;

    private BooksRefused(String message, List<Row> wrong) {
        super(message, null, false, false);
        this.rows = List.copyOf(wrong.subList(0, Math.min(MOST_NAMED, wrong.size())));
        this.more = wrong.size() - rows.size();
    }

    /// Refuses everything for the rows that are wrong, at least one.
    public static BooksRefused of(List<Row> wrong) {
        return new BooksRefused(
                wrong.size() == 1
                        ? "One row is wrong, so nothing was kept. Put it right and send all again."
                        : wrong.size()
                                + " rows are wrong, so nothing was kept. Put them right and send"
                                + " all again.",
                wrong);
    }

    /// Refuses a file as a whole.
    static BooksRefused whole(String message) {
        return new BooksRefused(message, List.of());
    }

    /// The rows that are wrong in their order, at most 100; none where the whole is refused.
    public List<Row> rows() {
        return rows;
    }

    /// How many more rows are wrong.
    public int more() {
        return more;
    }
}
