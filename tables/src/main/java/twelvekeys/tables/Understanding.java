package twelvekeys.tables;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How the columns of one file were understood, with the questions that only a person can answer.
///
/// @param columns the header of each role that has a column, as it stands in the file
/// @param dates what the values of each date column say about how they are written
/// @param numbers how the column of values is written
public record Understanding(
        Map<Role, String> columns, Map<Role, Recognition> dates, NumberReading numbers) {

    /// Copies the maps.
    public Understanding {
        columns = Map.copyOf(columns);
        dates = Map.copyOf(dates);
    }

    /// Looks at the values of the columns chosen for each role. Names are found without regard to
    /// case and outer spaces.
    ///
    /// @throws UnknownColumnException if the table has no such column
    public static Understanding of(TableSample sample, Map<Role, String> chosen) {
        Map<Role, String> columns = new EnumMap<>(Role.class);
        Map<Role, Recognition> dates = new EnumMap<>(Role.class);
        NumberReading numbers = undecided(sample.dialect());
        for (Map.Entry<Role, String> choice : chosen.entrySet()) {
            Role role = choice.getKey();
            int index = UnknownColumnException.find(sample.headers(), choice.getValue());
            columns.put(role, sample.headers().get(index));
            List<String> values = sample.values().get(index);
            if (role.isDate()) {
                dates.put(role, dates(values));
            } else if (role == Role.VALUE) {
                numbers = NumberReading.recognise(values, numbers);
            }
        }
        return new Understanding(columns, dates, numbers);
    }

    /// Where decimals are written with a comma, cells are usually separated by semicolons.
    private static NumberReading undecided(Dialect dialect) {
        return dialect instanceof TextDialect text && text.separator() == ';'
                ? NumberReading.COMMA
                : NumberReading.POINT;
    }

    private static Recognition dates(List<String> values) {
        return values.isEmpty()
                ? new Recognition.Recognised(DateReading.PLAIN)
                : DateFormats.recognise(values);
    }

    /// The date columns whose reading a person must choose or confirm, with the possible readings.
    public Map<Role, List<DateReading>> questions() {
        Map<Role, List<DateReading>> open = new EnumMap<>(Role.class);
        dates.forEach((role, recognition) -> {
            if (recognition instanceof Recognition.Ambiguous(var candidates)) {
                open.put(role, candidates);
            }
        });
        return open;
    }

    /// The date columns that hold no dates, with the reason.
    public Map<Role, String> problems() {
        Map<Role, String> problems = new EnumMap<>(Role.class);
        dates.forEach((role, recognition) -> {
            if (recognition instanceof Recognition.NotDates(var why)) {
                problems.put(role, why);
            }
        });
        return problems;
    }

    /// The same with a person's answer for one date column.
    public Understanding answered(Role role, DateReading reading) {
        Map<Role, Recognition> answered = new EnumMap<>(Role.class);
        answered.putAll(dates);
        answered.put(role, new Recognition.Recognised(reading));
        return new Understanding(columns, answered, numbers);
    }

    /// Whether nothing is left to be asked or put right.
    public boolean isComplete() {
        return dates.values().stream().allMatch(Recognition.Recognised.class::isInstance);
    }

    /// The columns, ready for reading.
    ///
    /// @throws IllegalArgumentException if a required role has no column, or a date column has an
    ///   open question or holds no dates; the message names the column and says what to do
    public PromiseColumns toColumns() {
        Map<Role, DateReading> readings = new EnumMap<>(Role.class);
        dates.forEach((role, recognition) -> readings.put(role, reading(role, recognition)));
        return new PromiseColumns(columns, readings, numbers);
    }

    private DateReading reading(Role role, Recognition recognition) {
        String column = "The column “" + columns.get(role) + "” ";
        return switch (recognition) {
            case Recognition.Recognised(var reading) -> reading;
            case Recognition.NotDates(var why) ->
                    throw new IllegalArgumentException(
                            column + "holds no dates: " + why + ". Choose another column.");
            case Recognition.Ambiguous(var candidates) ->
                    throw new IllegalArgumentException(
                            column
                                    + "can be read in more than one way. Choose one of: "
                                    + candidates.stream()
                                            .map(r -> r.code() + " (" + r.label() + ")")
                                            .reduce((a, b) -> a + " or " + b)
                                            .orElse("")
                                    + ".");
        };
    }
}
