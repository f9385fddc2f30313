package twelvekeys.filings;

import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// How JSON is read: token by token, with bounds on depth and on the length of texts.
final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(64)
                                    .maxStringLength(1_000_000)
                                    .build())
                    .build();

    private Json() {}

    static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /// Why a text could not be read, for people.
    static String reason(JacksonException e) {
        if (e instanceof JacksonIOException && e.getCause() instanceof RefusedException refused) {
            return String.valueOf(refused.getMessage());
        }
        if (e instanceof UnexpectedEndOfInputException) {
            return "is cut short";
        }
        TokenStreamLocation at = e.getLocation();
        return at == null
                ? "is no JSON that is read here: nested too deeply, or with a text that is too long"
                : "is no JSON (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    /// A scalar as text; empty for null.
    static String text(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL
                ? ""
                : String.valueOf(parser.getString());
    }

    /// Goes to the start of the outermost object.
    static void start(JsonParser parser) throws RefusedException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new RefusedException("is no JSON object");
        }
    }
}
