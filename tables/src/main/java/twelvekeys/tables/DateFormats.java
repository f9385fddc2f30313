package twelvekeys.tables;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells how the dates of a column are written, from its values.
///
/// A column is a date column if at least half of its *different* values look like dates, so a text
/// that recurs in thousands of cells, such as "Date Not Captured", counts once. The order of day
/// and month is recognised only from proof: a first number above 12 in one cell, and a second
/// number above 12 in none. Without proof, or with proof of both, it is asked.
///
/// With two-digit years the last number is taken for the year, unless a first number of 0 or above
/// 31 shows that the year stands first.
public final class DateFormats {

    private DateFormats() {}

    /// Looks at the values of a column. The more of them the better: proof of the order may stand
    /// in a single row.
    public static Recognition recognise(List<String> samples) {
        Set<String> values = new LinkedHashSet<>();
        for (String sample : samples) {
            String value = sample.strip();
            if (!(DateReading.PLAIN.read(value) instanceof DateValue.Absent)) {
                values.add(value);
            }
        }
        if (values.isEmpty()) {
            return new Recognition.NotDates("the column has no values");
        }
        Tally tally = new Tally();
        values.forEach(tally::take);
        return tally.decide(values.size());
    }

    /// The count of what the values look like.
    private static final class Tally {

        private final Set<DatePattern> patterns = EnumSet.noneOf(DatePattern.class);
        private int dates;
        private int serials;
        private int numbers;
        private int dayFirst;
        private int monthFirst;
        private int yearFirst;
        private int fitsYearFirst;
        private @Nullable String other;

        void take(String value) {
            DateShape shape = DateText.shape(value);
            dates++;
            switch (shape) {
                case null -> {
                    dates--;
                    other = other == null ? value : other;
                }
                case DateShape.YearFirst d ->
                        patterns.add(d.iso() ? DatePattern.ISO : DatePattern.YEAR_FIRST);
                case DateShape.Named d -> patterns.add(DatePattern.NAMED);
                case DateShape.Compact d -> patterns.add(DatePattern.COMPACT);
                case DateShape.Numbers d -> takeNumbers(d);
                case DateShape.Serial d -> {
                    dates--;
                    serials++;
                }
            }
        }

        private void takeNumbers(DateShape.Numbers d) {
            numbers++;
            dayFirst += d.provesDayFirst() ? 1 : 0;
            monthFirst += d.provesMonthFirst() ? 1 : 0;
            yearFirst += d.provesYearFirst() ? 1 : 0;
            fitsYearFirst += d.fitsYearFirst() ? 1 : 0;
        }

        Recognition decide(int values) {
            if (serials == values) {
                return new Recognition.Ambiguous(List.of(DateReading.of(DatePattern.SERIAL)));
            }
            if (dates * 2 < values || dates == 0) {
                String example =
                        other == null ? "" : ", such as “" + TableProblems.shown(other) + "”";
                return new Recognition.NotDates(
                        "only %d of %d different values look like dates; the others do not%s"
                                .formatted(dates, values, example));
            }
            return numbers == 0 ? new Recognition.Recognised(DateReading.of(patterns)) : order();
        }

        private Recognition order() {
            if (yearFirst > 0 && fitsYearFirst == numbers) {
                return new Recognition.Recognised(with(DatePattern.YEAR_FIRST));
            }
            if (dayFirst > 0 && monthFirst == 0) {
                return new Recognition.Recognised(with(DatePattern.DAY_FIRST));
            }
            if (monthFirst > 0 && dayFirst == 0) {
                return new Recognition.Recognised(with(DatePattern.MONTH_FIRST));
            }
            DateReading day = with(DatePattern.DAY_FIRST);
            DateReading month = with(DatePattern.MONTH_FIRST);
            return new Recognition.Ambiguous(
                    monthFirst > dayFirst ? List.of(month, day) : List.of(day, month));
        }

        private DateReading with(DatePattern order) {
            Set<DatePattern> all = EnumSet.of(order);
            all.addAll(patterns);
            return DateReading.of(all);
        }
    }
}
