package twelvekeys.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The indicators of **C** and **T** that are read from what was filed, and when.
///
/// Events are counted over the last three years, and over the observed part of them only: a year
/// whose filings are not known is never a clean one. Less than one observed year tells nothing.
final class Events {

    private static final int YEARS = 3;
    private static final double DAYS_OF_YEAR = 365.25;
    private static final int INSIDER_DAYS = 2;
    private static final int FIRST_INSIDER_DAYS = 10;
    private static final Set<String> INSIDER_FORMS = Set.of("3", "4");
    private static final int LAST_MONTH_OF_MINERALS = 5;

    private Events() {}

    static double lateInsiders(Worksheet sheet) {
        List<Filing> known = recent(sheet);
        int all = 0;
        int late = 0;
        for (Filing filing : known) {
            if (INSIDER_FORMS.contains(filing.form()) && filing.reported() != null) {
                all++;
                if (filing.filed().isAfter(insiderDeadline(filing.form(), filing.reported()))) {
                    late++;
                    sheet.count(filing);
                }
            }
        }
        return all == 0
                ? sheet.unknown("forms of insiders in observed years")
                : (double) late / all;
    }

    /// A form 4 is due two business days after the trade, a form 3 ten days after somebody became
    /// an insider. Source: Securities Exchange Act, section 16(a). Holidays are not known here, so
    /// one further day is given.
    private static LocalDate insiderDeadline(String form, LocalDate reported) {
        if (form.equals("3")) {
            return nextBusinessDay(reported.plusDays(FIRST_INSIDER_DAYS)).plusDays(1);
        }
        LocalDate day = reported;
        for (int i = 0; i < INSIDER_DAYS; i++) {
            day = nextBusinessDay(day.plusDays(1));
        }
        return nextBusinessDay(day.plusDays(1));
    }

    private static LocalDate nextBusinessDay(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY
                || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    static double item(Worksheet sheet, String item) {
        return perYear(sheet, filing -> filing.items().contains(item));
    }

    static double contested(Worksheet sheet) {
        return perYear(sheet, filing -> filing.form().equals("PX14A6G"));
    }

    static double lateNotices(Worksheet sheet) {
        return perYear(sheet, filing -> filing.form().startsWith("NT 10-"));
    }

    static double amendments(Worksheet sheet) {
        return perYear(sheet, filing -> filing.form().equals("10-K/A"));
    }

    private static double perYear(Worksheet sheet, Predicate<Filing> event) {
        List<Filing> happened = recent(sheet).stream().filter(event).toList();
        happened.forEach(sheet::count);
        return happened.size() / observedYears(sheet);
    }

    /// Days from the deadline of the annual report to the day it was filed; 0 if it was in time.
    static double daysLate(Worksheet sheet) {
        LocalDate end = sheet.source().yearEnd();
        LocalDate deadline =
                nextBusinessDay(end.plusDays(sheet.source().filerClass().daysToFile()));
        Filing report = firstAnnual(sheet, end);
        if (report == null) {
            return sheet.unknown("the day its annual report was filed");
        }
        sheet.count(report);
        return Math.max(0, ChronoUnit.DAYS.between(deadline, report.filed()));
    }

    private static @Nullable Filing firstAnnual(Worksheet sheet, LocalDate end) {
        Filing first = null;
        for (Filing filing : sheet.source().filings()) {
            if (AnnualForms.isOriginal(filing.form())
                    && filing.reported() != null
                    && Math.abs(ChronoUnit.DAYS.between(end, filing.reported())) <= 10
                    && (first == null || filing.filed().isBefore(first.filed()))) {
                first = filing;
            }
        }
        return first;
    }

    /// The share of reports on minerals from conflict regions (form SD) filed by the end of May.
    static double minerals(Worksheet sheet) {
        int all = 0;
        int inTime = 0;
        for (Filing filing : recent(sheet)) {
            if (filing.form().equals("SD")) {
                all++;
                sheet.count(filing);
                LocalDate due =
                        nextBusinessDay(
                                LocalDate.of(filing.filed().getYear(), LAST_MONTH_OF_MINERALS, 31));
                if (!filing.filed().isAfter(due)) {
                    inTime++;
                }
            }
        }
        return all == 0 ? sheet.unknown("a form SD in observed years") : (double) inTime / all;
    }

    /// Whether any form SD was ever filed; the others need not file one.
    static boolean reportsMinerals(FigureSource source) {
        return source.filings().stream().anyMatch(filing -> filing.form().equals("SD"));
    }

    private static List<Filing> recent(Worksheet sheet) {
        LocalDate from = sheet.asOf().minusYears(YEARS);
        if (observedYears(sheet) < 1) {
            sheet.unknown("a whole year of its filings");
        }
        return sheet.source().filings().stream()
                .filter(filing -> filing.filed().isAfter(from))
                .filter(filing -> isObserved(sheet, filing))
                .toList();
    }

    private static boolean isObserved(Worksheet sheet, Filing filing) {
        LocalDate from = sheet.source().observedFrom();
        return from != null && !filing.filed().isBefore(from);
    }

    private static double observedYears(Worksheet sheet) {
        LocalDate from = sheet.source().observedFrom();
        if (from == null) {
            return 0;
        }
        double years = ChronoUnit.DAYS.between(from, sheet.asOf()) / DAYS_OF_YEAR;
        return Math.min(YEARS, Math.max(0, years));
    }
}
