package twelvekeys.report;

import java.util.Optional;
import java.util.stream.Stream;

/// The reports there are.
public enum ReportKind {
    /// One page before a meeting.
    BRIEF("brief", "Brief"),
    /// What a quarter was like.
    REVIEW("review", "Quarterly review"),
    /// Three gaps, three promises, one question.
    TEN_MINUTES("ten-minutes", "Sponsor’s ten minutes"),
    /// Who rates, sees and edits what.
    SYMMETRY("symmetry", "Symmetry report");

    private final String code;
    private final String title;

    ReportKind(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /// The word under which it is addressed.
    public String code() {
        return code;
    }

    /// What it is called.
    public String title() {
        return title;
    }

    /// The report of a code, absent if there is none.
    public static Optional<ReportKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
