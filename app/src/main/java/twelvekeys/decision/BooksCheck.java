package twelvekeys.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The rule that no month is told twice: of one partnership and currency, a quarter that stands as
/// a whole and a month of it do not both stand.
final class BooksCheck {

    /// A figure that is brought, and where it stands in what brings it.
    ///
    /// @param line the line of the file, or the number in the request, from 1
    record Brought(long line, Booked figure) {}

    private record Month(UUID partnership, String currency, LocalDate first) {}

    /// @param line the line that told the month, 0 for the books themselves
    private record Told(BookedPeriod period, long line) {}

    private final Map<Month, Told> told = new HashMap<>();
    private final List<BooksRefused.Row> wrong = new ArrayList<>();

    private BooksCheck(Collection<Booked> inForce) {
        inForce.forEach(figure -> each(figure.place(), 0));
    }

    /// What is wrong with figures that are brought, in their order.
    ///
    /// @param inForce the figures that count now, of the same partnerships
    static List<BooksRefused.Row> of(Collection<Booked> inForce, List<Brought> brought) {
        BooksCheck check = new BooksCheck(inForce);
        brought.forEach(check::take);
        return check.wrong;
    }

    private void take(Brought brought) {
        Booked.Place place = brought.figure().place();
        for (LocalDate first : place.period().each()) {
            Told before = told.get(month(place, first));
            if (before != null && before.line > 0) {
                refuse(
                        brought,
                        "row %d tells %s already, of the same partner and currency; tell each"
                                        .formatted(before.line, before.period.text())
                                + " month once");
                return;
            }
            if (before != null && !before.period.equals(place.period())) {
                refuse(
                        brought,
                        "%s overlaps %s, which stands in your books; withdraw that first"
                                .formatted(place.period().text(), before.period.text()));
                return;
            }
        }
        each(place, brought.line());
    }

    private void refuse(Brought brought, String reason) {
        wrong.add(new BooksRefused.Row(brought.line(), reason));
    }

    private void each(Booked.Place place, long line) {
        place.period()
                .each()
                .forEach(first -> told.put(month(place, first), new Told(place.period(), line)));
    }

    private static Month month(Booked.Place place, LocalDate first) {
        return new Month(place.partnership(), place.currency(), first);
    }
}
