package twelvekeys.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import twelvekeys.promise.Portfolio.Row;
import twelvekeys.promise.Promise;

/// Orders of a portfolio. Rows that are equal follow the partner's name, then the identity, so a
/// page never shows a partnership twice.
enum PortfolioOrder {
    /// By the partner's name.
    PARTNER,
    /// The lowest level first.
    LEVEL,
    /// The most effective promises first.
    EVIDENCE,
    /// The most open promises at risk first.
    AT_RISK,
    /// The most overdue promises first, of either side.
    OVERDUE,
    /// The one whose next open promise is due first.
    DUE;

    private static final Comparator<Row> BY_PARTNER =
            Comparator.comparing((Row row) -> row.partner().toLowerCase(Locale.ROOT))
                    .thenComparing(row -> row.partnership().id());

    Comparator<Row> comparator() {
        return switch (this) {
            case PARTNER -> BY_PARTNER;
            case LEVEL ->
                    Comparator.comparingDouble((Row row) -> row.theirs().kept())
                            .thenComparing(BY_PARTNER);
            case EVIDENCE ->
                    Comparator.comparingDouble((Row row) -> -row.theirs().effective())
                            .thenComparing(BY_PARTNER);
            case AT_RISK ->
                    Comparator.comparingLong((Row row) -> -row.atRisk()).thenComparing(BY_PARTNER);
            case OVERDUE ->
                    Comparator.comparingLong((Row row) -> -row.overdueTheirs() - row.overdueOurs())
                            .thenComparing(BY_PARTNER);
            case DUE -> Comparator.comparing(PortfolioOrder::nextDue).thenComparing(BY_PARTNER);
        };
    }

    private static LocalDate nextDue(Row row) {
        Promise next = row.next();
        return next == null ? LocalDate.MAX : next.due();
    }
}
