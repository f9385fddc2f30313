package twelvekeys.report;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// A table as JSON: an array of objects, one a row, with the columns as names in their order. Whole
/// numbers and shares are numbers, amounts are text with all their digits as everywhere over REST,
/// days and moments are written as in ISO 8601, and nothing is null.
final class JsonTable implements TableOut {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonGenerator json;
    private List<String> names = List.of();

    JsonTable(OutputStream out) {
        json = MAPPER.createGenerator(out, JsonEncoding.UTF8);
        json.writeStartArray();
    }

    @Override
    public void columns(String... columns) {
        names = List.of(columns);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        if (values.size() != names.size()) {
            throw new IllegalArgumentException("a row has a value for each column: " + names);
        }
        json.writeStartObject();
        for (int at = 0; at < values.size(); at++) {
            json.writeName(names.get(at));
            write(values.get(at));
        }
        json.writeEndObject();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case BigDecimal amount -> json.writeString(amount.toPlainString());
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double share -> json.writeNumber(share);
            case Boolean yes -> json.writeBoolean(yes);
            default -> json.writeString(value.toString());
        }
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.close();
    }
}
