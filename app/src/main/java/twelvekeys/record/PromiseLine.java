package twelvekeys.record;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Json;

/// One line of a promise: several lines of one delivery are one promise.
///
/// @param key what tells the line from the others in its file, empty if nothing does
/// @param what what the line delivers, empty if not said
/// @param value what it is worth, absent if unknown
/// @param doneOn the day it came, absent while it has not
public record PromiseLine(
        String key, String what, @Nullable BigDecimal value, @Nullable LocalDate doneOn) {

    /// The lines as one canonical text, equal for equal lines.
    public static String write(List<PromiseLine> lines) {
        return new String(Canonical.bytes(toJson(lines)), StandardCharsets.UTF_8);
    }

    /// The lines of a text that [#write] wrote, in whatever order its members stand now.
    public static List<PromiseLine> read(String text) {
        return fromJson((Json.Arr) Json.parse(text));
    }

    static Json.Arr toJson(List<PromiseLine> lines) {
        return Json.array(lines.stream().map(PromiseLine::json).toList());
    }

    static List<PromiseLine> fromJson(Json.Arr lines) {
        return lines.objects().stream().map(PromiseLine::of).toList();
    }

    private Json.Obj json() {
        return Json.object()
                .put("key", key)
                .put("what", what)
                .putOptional("value", Optional.ofNullable(value).map(BigDecimal::toPlainString))
                .putOptional("done", Optional.ofNullable(doneOn).map(LocalDate::toString));
    }

    private static PromiseLine of(Json.Obj line) {
        return new PromiseLine(
                line.text("key"),
                line.text("what"),
                line.optionalText("value").map(RecordJson::amount).orElse(null),
                line.optionalText("done").map(LocalDate::parse).orElse(null));
    }
}
