package twelvekeys.filings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import twelvekeys.facts.Chains;
import twelvekeys.facts.Observation;

/// Reads a `companyfacts` response: every number one company ever filed.
///
/// Only tags that a chain names are kept, and of those the states and the years. A `cik` and a
/// value may be numbers or texts.
final class CompanyFacts {

    /// What one file held.
    ///
    /// @param cik the company's number, positive
    record Content(long cik, String name, List<Observation> observations, Refusals refusals) {}

    /// A whole number of so many digits and a sign is a long; what is nearest to it is exact.
    private static final int LONG_DIGITS = 18;

    private final Checked checked;
    private final Numbers numbers;
    private final List<Observation> found = new ArrayList<>();
    private final Refusals refusals = new Refusals();

    private CompanyFacts(Checked checked, Numbers numbers) {
        this.checked = checked;
        this.numbers = numbers;
    }

    /// Reads a file whole.
    ///
    /// @throws RefusedException if it is none, or not whole
    /// @throws tools.jackson.core.JacksonException if it is no JSON
    static Content read(JsonParser parser, Checked checked, Numbers numbers)
            throws RefusedException {
        CompanyFacts reader = new CompanyFacts(checked, numbers);
        Json.start(parser);
        long cik = 0;
        String name = "";
        boolean seen = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("cik")) {
                cik = Numbers.cik(Json.text(parser));
            } else if (member.equals("entityName")) {
                name = Json.text(parser);
            } else if (member.equals("facts") && value == JsonToken.START_OBJECT) {
                seen = true;
                reader.taxonomies(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new RefusedException("goes on after its end");
        }
        if (cik == 0 || !seen) {
            throw new RefusedException(cik == 0 ? "names no company (cik)" : "holds no facts");
        }
        return new Content(cik, name, reader.found, reader.refusals);
    }

    private void taxonomies(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String taxonomy = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                tags(parser, taxonomy);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void tags(JsonParser parser, String taxonomy) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String tag = taxonomy + ":" + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && Chains.tags().contains(tag)) {
                tag(parser, numbers.word(tag));
            } else {
                parser.skipChildren();
            }
        }
    }

    private void tag(JsonParser parser, String tag) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean units = parser.currentName().equals("units");
            JsonToken value = parser.nextToken();
            if (!units || value != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String unit = numbers.word(parser.currentName());
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        value(parser, tag, unit);
                    }
                }
            }
        }
    }

    private void value(JsonParser parser, String tag, String unit) {
        double value = Double.NaN;
        boolean hasStart = false;
        LocalDate start = null;
        LocalDate end = null;
        LocalDate filed = null;
        String form = "";
        String accession = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (member) {
                case "val" -> value = number(parser, token);
                case "start" -> {
                    hasStart = true;
                    start = numbers.day(Json.text(parser));
                }
                case "end" -> end = numbers.day(Json.text(parser));
                case "filed" -> filed = numbers.day(Json.text(parser));
                case "form" -> form = isPart(start, end) ? "" : Json.text(parser);
                case "accn" -> accession = isPart(start, end) ? "" : Json.text(parser);
                default -> parser.skipChildren();
            }
        }
        if (start == null && hasStart) {
            refusals.add("has no day");
            return;
        }
        add(tag, value, unit, start, end, filed, form, accession);
    }

    /// Whether a value is already seen to be of no whole year, and so is checked but not kept.
    private static boolean isPart(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start != null && end != null && !Observation.isYear(start, end);
    }

    private void add(
            String tag,
            double value,
            String unit,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate filed,
            String form,
            String accession) {
        Observation observation =
                checked.observation(
                        tag,
                        value,
                        unit,
                        start,
                        end,
                        filed,
                        numbers.word(form),
                        numbers.word(accession),
                        refusals);
        if (observation != null && (observation.start() == null || observation.isYear())) {
            found.add(observation);
        }
    }

    private static double number(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() <= LONG_DIGITS) {
            return parser.getLongValue();
        }
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING ->
                    Numbers.number(Json.text(parser));
            default -> {
                parser.skipChildren();
                yield Double.NaN;
            }
        };
    }
}
