package twelvekeys.filings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import twelvekeys.facts.FilerClass;
import twelvekeys.facts.Filing;

/// Reads `submissions` responses: who a company is, and what it filed.
///
/// `recent` holds about a thousand filings; the older ones stand in continuation files, which have
/// the same columns and no name of the company in them but in that of the file.
final class Submissions {

    private static final Set<String> ANNUAL =
            Set.of("10-K", "10-K405", "10-KSB", "10-KT", "20-F", "40-F");
    private static final Set<String> EVENTS =
            Set.of("NT 10-K", "NT 10-Q", "10-K/A", "3", "4", "PX14A6G", "SD");
    private static final Set<String> ITEMS =
            Set.of("1.03", "2.01", "3.01", "4.01", "4.02", "5.01", "5.02");
    private static final Set<String> COLUMNS =
            Set.of("accessionNumber", "filingDate", "reportDate", "form", "items");

    /// What a file held.
    ///
    /// @param cik 0 for a continuation file
    record Content(
            long cik,
            String name,
            int sic,
            FilerClass filerClass,
            List<Filing> filings,
            @Nullable LocalDate from,
            List<Draft.Continuation> continuations) {}

    private final Numbers numbers;
    private long cik;
    private String name = "";
    private int sic;
    private String category = "";
    private final Map<String, List<String>> columns = new HashMap<>();
    private final List<Draft.Continuation> continuations = new ArrayList<>();

    private Submissions(Numbers numbers) {
        this.numbers = numbers;
    }

    /// Whether a form is an annual report.
    static boolean isAnnual(String form) {
        return ANNUAL.contains(form);
    }

    /// Reads a file whole.
    ///
    /// @throws RefusedException if it is none, or not whole
    /// @throws tools.jackson.core.JacksonException if it is no JSON
    static Content read(JsonParser parser, Numbers numbers) throws RefusedException {
        Submissions reader = new Submissions(numbers);
        Json.start(parser);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            reader.member(parser, parser.currentName(), parser.nextToken());
        }
        if (parser.nextToken() != null) {
            throw new RefusedException("goes on after its end");
        }
        return reader.content();
    }

    private void member(JsonParser parser, String member, JsonToken value) {
        switch (member) {
            case "cik" -> cik = Numbers.cik(Json.text(parser));
            case "name" -> name = Json.text(parser);
            case "sic" -> sic = Numbers.whole(Json.text(parser));
            case "category" -> category = Json.text(parser);
            case "filings" -> filings(parser, value);
            default -> column(parser, member, value);
        }
    }

    private void filings(JsonParser parser, JsonToken value) {
        if (value != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken inner = parser.nextToken();
            if (member.equals("recent") && inner == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    column(parser, parser.currentName(), parser.nextToken());
                }
            } else if (member.equals("files") && inner == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    continuation(parser);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void continuation(JsonParser parser) {
        String file = "";
        LocalDate from = null;
        LocalDate to = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "name" -> file = Json.text(parser);
                case "filingFrom" -> from = numbers.day(Json.text(parser));
                case "filingTo" -> to = numbers.day(Json.text(parser));
                default -> parser.skipChildren();
            }
        }
        if (from != null && to != null) {
            continuations.add(
                    new Draft.Continuation(file.toLowerCase(java.util.Locale.ROOT), from, to));
        }
    }

    private void column(JsonParser parser, String column, JsonToken value) {
        if (value != JsonToken.START_ARRAY || !COLUMNS.contains(column)) {
            parser.skipChildren();
            return;
        }
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            cells.add(Json.text(parser));
            parser.skipChildren();
        }
        columns.put(column, cells);
    }

    private Content content() throws RefusedException {
        List<String> forms = columns.getOrDefault("form", List.of());
        for (String column : COLUMNS) {
            if (columns.getOrDefault(column, List.of()).size() != forms.size()) {
                throw new RefusedException("has columns of filings of different lengths");
            }
        }
        List<Filing> filings = new ArrayList<>();
        LocalDate from = null;
        for (int i = 0; i < forms.size(); i++) {
            LocalDate filed = numbers.day(cell("filingDate", i));
            if (filed == null) {
                throw new RefusedException("has a filing without a day");
            }
            from = from == null || filed.isBefore(from) ? filed : from;
            Set<String> items = items(cell("items", i));
            if (isOfUse(forms.get(i), items)) {
                filings.add(
                        new Filing(
                                cell("accessionNumber", i),
                                numbers.word(forms.get(i)),
                                filed,
                                numbers.day(cell("reportDate", i)),
                                items));
            }
        }
        return new Content(
                cik, name, sic, filerClass(category), filings, from, List.copyOf(continuations));
    }

    private String cell(String column, int row) {
        return columns.getOrDefault(column, List.of()).get(row);
    }

    private static boolean isOfUse(String form, Set<String> items) {
        return ANNUAL.contains(form) || EVENTS.contains(form) || !items.isEmpty();
    }

    private static Set<String> items(String text) {
        if (text.isEmpty()) {
            return Set.of();
        }
        Set<String> items = new HashSet<>();
        for (String item : text.split(",", -1)) {
            if (ITEMS.contains(item.strip())) {
                items.add(item.strip());
            }
        }
        return items;
    }

    /// The class of filer in a text such as `Large accelerated filer` or, with markup,
    /// `Non-accelerated filer<br>Smaller reporting company`.
    private static FilerClass filerClass(String category) {
        String lower = category.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("large accelerated")) {
            return FilerClass.LARGE_ACCELERATED;
        }
        return lower.startsWith("accelerated") ? FilerClass.ACCELERATED : FilerClass.OTHER;
    }
}
