package twelvekeys.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.BookedQuarter.Change;
import twelvekeys.decision.BookedQuarter.Sum;

/// Reads figures by partnership, currency and calendar quarter. Values of two currencies or of two
/// partnerships are never added.
final class BookedQuarters {

    private static final int A_YEAR = 12;

    private record Whose(UUID partnership, String currency) {}

    private BookedQuarters() {}

    /// The quarters that have figures, by partnership and currency, the oldest first.
    ///
    /// @param figures the figures in force, no month of one partnership and currency twice
    static List<BookedQuarter> of(List<Booked> figures) {
        Map<Whose, Map<LocalDate, List<Booked>>> by = new HashMap<>();
        for (Booked figure : figures) {
            Booked.Place place = figure.place();
            by.computeIfAbsent(
                            new Whose(place.partnership(), place.currency()), _ -> new TreeMap<>())
                    .computeIfAbsent(place.period().quarter(), _ -> new ArrayList<>())
                    .add(figure);
        }
        List<BookedQuarter> all = new ArrayList<>();
        by.forEach((whose, quarters) -> all.addAll(read(whose, quarters)));
        all.sort(
                Comparator.comparing(BookedQuarter::partnership)
                        .thenComparing(BookedQuarter::currency)
                        .thenComparing(BookedQuarter::quarter));
        return all;
    }

    /// @param quarters the figures of each quarter, the oldest first
    private static List<BookedQuarter> read(Whose whose, Map<LocalDate, List<Booked>> quarters) {
        Map<LocalDate, BookedQuarter> read = new TreeMap<>();
        quarters.forEach((first, figures) -> {
            Sum business = sum(figures, Booked::business);
            Sum benefit = sum(figures, Booked::benefit);
            read.put(
                    first,
                    new BookedQuarter(
                            whose.partnership,
                            whose.currency,
                            first,
                            business,
                            benefit,
                            perHundred(figures, business, benefit),
                            Change.between(
                                    read.get(first.minusMonths(BookedPeriod.QUARTER)),
                                    business,
                                    benefit),
                            Change.between(
                                    read.get(first.minusMonths(A_YEAR)), business, benefit)));
        });
        return List.copyOf(read.values());
    }

    private static Sum sum(List<Booked> figures, Function<Booked, @Nullable BigDecimal> which) {
        List<Booked> telling = figures.stream().filter(each -> which.apply(each) != null).toList();
        return telling.isEmpty()
                ? Sum.NONE
                : new Sum(
                        telling.stream()
                                .map(each -> Objects.requireNonNull(which.apply(each)))
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        telling.stream().mapToInt(each -> each.place().period().months()).sum());
    }

    private static @Nullable BigDecimal perHundred(
            List<Booked> figures, Sum business, Sum benefit) {
        boolean both =
                figures.stream()
                        .allMatch(each -> each.business() != null && each.benefit() != null);
        BigDecimal of = business.amount();
        BigDecimal what = benefit.amount();
        return both && of != null && what != null && of.signum() > 0
                ? BookedQuarter.perHundred(what, of)
                : null;
    }
}
