package twelvekeys.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What the values of a column look like, as far as it matters for its meaning.
///
/// @param filled cells that are not blank
/// @param distinct different values among them
/// @param dates whether at least half of the filled cells are dates; where most hold other text, a
///   day would be known of few rows
/// @param numbers share of the filled cells that are amounts
record ColumnContent(int filled, int distinct, boolean dates, double numbers) {

    static ColumnContent of(int column, List<Row> rows) {
        List<String> values = new ArrayList<>();
        for (Row row : rows) {
            String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
            if (!cell.isEmpty()) {
                values.add(cell);
            }
        }
        boolean dates =
                !(DateFormats.recognise(values) instanceof Recognition.NotDates)
                        && values.stream().filter(v -> DateText.shape(v) != null).count() * 2
                                >= values.size();
        NumberReading reading = NumberReading.recognise(values);
        long numbers =
                values.stream().filter(v -> reading.read(v) instanceof NumberValue.Amount).count();
        double share = values.isEmpty() ? 0 : numbers / (double) values.size();
        return new ColumnContent(values.size(), new HashSet<>(values).size(), dates, share);
    }

    /// How well the values fit a role: 1 very well, 0 not at all.
    double fit(Role role) {
        if (filled == 0) {
            return role == Role.DONE ? 0.9 : 0.4;
        }
        return switch (role) {
            case DUE, DONE, MADE -> dates ? 1 : 0;
            case VALUE -> dates ? 0 : numbers;
            case PROMISOR, PROMISEE -> dates || numbers > 0.9 ? 0.2 : recurs() ? 1 : 0.8;
            case CATEGORY -> dates ? 0 : numbers > 0.9 ? 0.4 : recurs() ? 1 : 0.5;
            case WHAT -> dates ? 0 : numbers > 0.9 ? 0.2 : 1;
            case DELIVERABLE -> dates ? 0 : distinct * 3 > filled ? 1 : 0.6;
            case LINE -> dates ? 0 : 1;
        };
    }

    private boolean recurs() {
        return distinct * 2 <= filled || filled < 20;
    }

    String describe(Role role) {
        if (filled == 0) {
            return "its first cells are empty";
        }
        return switch (role) {
            case DUE, DONE, MADE -> "its values are dates";
            case VALUE -> Math.round(numbers * 100) + " % of its values are numbers";
            case PROMISOR, PROMISEE, CATEGORY, WHAT, DELIVERABLE, LINE ->
                    distinct + " different values in " + filled + " rows";
        };
    }
}
