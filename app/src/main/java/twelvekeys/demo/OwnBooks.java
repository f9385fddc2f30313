package twelvekeys.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;
import twelvekeys.decision.Booked;
import twelvekeys.decision.BookedLine.Source;
import twelvekeys.decision.BookedPeriod;
import twelvekeys.decision.Books;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.storage.Tenancy;

/// What the books of the example's companies say since each partnership began, each company's own:
/// two sides of one partnership tell of the same business, and of benefits that differ.
@Component
class OwnBooks {

    private static final String FILE = "ledger.csv";
    private static final int MONTHS = 20;

    /// Of how many of its partners a company has figures.
    private static final int PARTNERS = 4;

    private final Members members;
    private final Partnerships partnerships;
    private final Books books;

    OwnBooks(Members members, Partnerships partnerships, Books books) {
        this.members = members;
        this.partnerships = partnerships;
        this.books = books;
    }

    /// Keeps a file of a company's books, and a correction by hand; nothing where nobody could have
    /// brought it.
    ///
    /// @param today the day before whose month the books end
    void of(Organisation organisation, long seed, LocalDate today) {
        members.of(organisation.id()).stream()
                .map(Member::name)
                .min(Comparator.naturalOrder())
                .ifPresent(by ->
                        Tenancy.as(
                                organisation.id(),
                                () -> {
                                    keep(organisation, by, seed, today);
                                    return true;
                                }));
    }

    private void keep(Organisation organisation, String by, long seed, LocalDate today) {
        List<Partnership> told =
                partnerships.of(organisation.id()).stream()
                        .sorted(Comparator.comparing(Partnership::bName))
                        .limit(PARTNERS)
                        .toList();
        List<Booked> figures = new ArrayList<>();
        for (Partnership each : told) {
            boolean ours = each.sideOf(organisation.id()) == Side.A;
            figures.addAll(figures(each, ours, seed, today));
        }
        if (figures.isEmpty()) {
            return;
        }
        books.put(new Books.Putting(organisation.id(), by, Source.FILE, FILE, null), figures);
        Booked last = figures.getLast();
        books.put(
                new Books.Putting(organisation.id(), by, Source.HAND, null, null),
                List.of(new Booked(last.place(), null, BigDecimal.valueOf(900))));
    }

    private static List<Booked> figures(
            Partnership partnership, boolean ours, long seed, LocalDate today) {
        int name = partnership.bName().hashCode();
        SplittableRandom business = new SplittableRandom(seed + name);
        SplittableRandom benefit = new SplittableRandom(seed + name + (ours ? 1 : 2));
        long size = business.nextLong(20, 70);
        int margin = benefit.nextInt(-1, 12);
        LocalDate first = today.withDayOfMonth(1).minusMonths(MONTHS);
        LocalDate begun = partnership.begunOn().withDayOfMonth(1);
        List<Booked> figures = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            if (first.plusMonths(month).isBefore(begun)) {
                continue;
            }
            long amount = size * business.nextLong(700, 1300);
            long brought = amount * (margin + benefit.nextInt(-3, 4)) / 100;
            figures.add(
                    new Booked(
                            new Booked.Place(
                                    partnership.id(),
                                    BookedPeriod.monthOf(first.plusMonths(month)),
                                    "EUR"),
                            BigDecimal.valueOf(amount),
                            BigDecimal.valueOf(brought)));
        }
        return figures;
    }
}
