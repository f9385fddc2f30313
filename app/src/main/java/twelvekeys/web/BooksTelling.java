package twelvekeys.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.BookedPeriod;
import twelvekeys.decision.BookedQuarter;
import twelvekeys.decision.BookedQuarter.Change;
import twelvekeys.decision.BookedQuarter.Sum;
import twelvekeys.decision.BookedQuarter.Together;
import twelvekeys.decision.Books;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.web.chart.BenefitBars;

/// What one's own books say, in plain words.
final class BooksTelling {

    private static final String NOT_ENOUGH = "not enough evidence";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BooksTelling() {}

    /// An amount with its currency; that it is not told, where it is not.
    static String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "not told" : Figures.amount(amount, currency);
    }

    /// `Q1 2026`.
    static String quarter(LocalDate first) {
        return "Q"
                + ((first.getMonthValue() + 2) / BookedPeriod.QUARTER)
                + Figures.NO_BREAK_SPACE
                + first.getYear();
    }

    /// `March 2026` or `Q1 2026`.
    static String period(BookedPeriod period) {
        return period.months() == BookedPeriod.QUARTER
                ? quarter(period.first())
                : Figures.month(period.first()) + Figures.NO_BREAK_SPACE + period.first().getYear();
    }

    /// What is told of all partnerships, a line a currency.
    static String headline(Collection<List<BookedQuarter>> all) {
        long gain = all.stream().filter(each -> sign(each) > 0).count();
        long loss = all.stream().filter(each -> sign(each) < 0).count();
        if (gain + loss == 0) {
            return "What it brought us, by our own books";
        }
        return "What it brought us, by our own books: "
                + (loss == 0
                        ? "a benefit with every partner shown"
                        : gain == 0
                                ? "no benefit with any partner shown"
                                : "a benefit with "
                                        + Figures.inWords(gain)
                                        + ", a loss with "
                                        + Figures.inWords(loss));
    }

    private static int sign(List<BookedQuarter> quarters) {
        BigDecimal benefit = BookedQuarter.lastFour(quarters).benefit().amount();
        return benefit == null ? 0 : benefit.signum();
    }

    /// The quarters of a page of partnerships, by partnership and currency in their order.
    static Map<String, List<BookedQuarter>> grouped(List<BookedQuarter> quarters) {
        return quarters.stream()
                .collect(
                        Collectors.groupingBy(
                                each -> each.partnership() + each.currency(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    static BooksSection.Row row(
            Partnership partnership, Side own, List<BookedQuarter> quarters, LocalDate today) {
        String currency = quarters.getFirst().currency();
        Together last = BookedQuarter.lastFour(quarters);
        return new BooksSection.Row(
                "/partnerships/" + partnership.id(),
                partnership.name(own.other()),
                BenefitBars.draw(Levels.drawn(own), currency, bars(quarters, today)),
                which(last),
                money(last.business().amount(), currency),
                months(last.business(), last.quarters()),
                money(last.benefit().amount(), currency),
                months(last.benefit(), last.quarters()),
                perHundred(last.perHundred()),
                lastChange(quarters, currency),
                quarters.reversed().stream().map(each -> inFigures(each, currency)).toList());
    }

    private static String which(Together last) {
        return last.quarters() == 1
                ? quarter(last.to())
                : Figures.inWords(last.quarters())
                        + " quarters, "
                        + quarter(last.from())
                        + " to "
                        + quarter(last.to());
    }

    private static String months(Sum sum, int quarters) {
        return sum.amount() == null
                ? ""
                : sum.months() + " of " + quarters * BookedPeriod.QUARTER + " months";
    }

    private static String perHundred(@Nullable BigDecimal perHundred) {
        return perHundred == null
                ? NOT_ENOUGH
                : Figures.amount(perHundred.setScale(1, RoundingMode.HALF_UP));
    }

    /// The change of the last quarter that can be compared: one that is not over seldom can.
    private static List<String> lastChange(List<BookedQuarter> quarters, String currency) {
        for (BookedQuarter each : quarters.reversed()) {
            List<String> changes = changes(each, currency);
            if (changes.size() > 1) {
                return Stream.concat(Stream.of(quarter(each.quarter())), changes.stream()).toList();
            }
        }
        return List.of(NOT_ENOUGH);
    }

    /// The change on the quarter before, and on a year before; one line where neither can be told.
    private static List<String> changes(BookedQuarter each, String currency) {
        String before = change(each.onBefore(), currency);
        String yearBefore = change(each.onYearBefore(), currency);
        return before.equals(NOT_ENOUGH) && yearBefore.equals(NOT_ENOUGH)
                ? List.of(NOT_ENOUGH)
                : List.of("on the quarter before: " + before, "on a year before: " + yearBefore);
    }

    private static String change(Change change, String currency) {
        if (change.growth() == null && change.more() == null) {
            return NOT_ENOUGH;
        }
        List<String> said = new ArrayList<>();
        if (change.growth() != null) {
            said.add("business " + percent(change.growth()));
        }
        if (change.more() != null) {
            said.add("benefit " + signed(change.more()) + after(currency));
        }
        return String.join(", ", said);
    }

    private static String percent(BigDecimal share) {
        long percent = share.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).longValue();
        return Figures.points(percent) + Figures.NO_BREAK_SPACE + "%";
    }

    private static String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + Figures.amount(amount);
    }

    private static String after(String currency) {
        return currency.isEmpty() ? "" : Figures.NO_BREAK_SPACE + currency;
    }

    private static String inFigures(BookedQuarter each, String currency) {
        return quarter(each.quarter())
                + ": business "
                + told(each.business(), currency)
                + ", benefit "
                + told(each.benefit(), currency)
                + "; for each hundred "
                + perHundred(each.perHundred())
                + "; change "
                + String.join("; ", changes(each, currency));
    }

    private static String told(Sum sum, String currency) {
        String months = months(sum, 1);
        return money(sum.amount(), currency) + (months.isEmpty() ? "" : " (" + months + ")");
    }

    /// The last three years, with the quarters nobody told, and those still to come that somebody
    /// did.
    private static List<BenefitBars.Bar> bars(List<BookedQuarter> quarters, LocalDate today) {
        Map<LocalDate, BenefitBars.Bar> bars = new TreeMap<>();
        LocalDate first = Books.first(today, Books.QUARTERS);
        for (int i = 0; i < Books.QUARTERS; i++) {
            LocalDate day = first.plusMonths((long) i * BookedPeriod.QUARTER);
            bars.put(day, new BenefitBars.Bar(day, null));
        }
        quarters.forEach(each ->
                bars.put(
                        each.quarter(),
                        new BenefitBars.Bar(each.quarter(), each.benefit().amount())));
        return List.copyOf(bars.values());
    }
}
