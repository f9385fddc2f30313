package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreements;
import twelvekeys.practice.Field;
import twelvekeys.practice.Figure;
import twelvekeys.practice.Key;
import twelvekeys.practice.KeyReading;
import twelvekeys.practice.KeyReadings;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practice;
import twelvekeys.practice.Practices;

/// The twelve keys: what each side did for them, and the practices by which it is done.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/keys",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Keys", description = "The twelve keys, and the practices by which they are done")
@Allowed(Right.READ)
class KeysApi {

    /// The twelve keys of a partnership.
    ///
    /// @param keys by number
    record KeysView(List<KeyView> keys) {}

    /// One key.
    ///
    /// @param number its number, 1 to 12
    /// @param title what it is called
    /// @param meaning what it means
    /// @param theirs what the other side did
    /// @param ours what the caller's side did
    /// @param newest the day of the latest matter, null if there never was one
    /// @param unknown what is not known, in words
    /// @param next the practice that would tell most now, null for the key of the promise loop
    /// @param practices the practices by which it is done, with what each asks for
    record KeyView(
            int number,
            String title,
            String meaning,
            List<FigureView> theirs,
            List<FigureView> ours,
            @Nullable LocalDate newest,
            List<String> unknown,
            @Nullable String next,
            List<PracticeView> practices) {

        private static KeyView of(Seat seat, KeyReading reading) {
            Key key = reading.key();
            Practice next = reading.next();
            return new KeyView(
                    key.number(),
                    key.title(),
                    key.meaning(),
                    figures(reading, seat.own().other()),
                    figures(reading, seat.own()),
                    reading.newest(),
                    reading.unknown(),
                    next == null ? null : next.code(),
                    key.practices().stream().map(PracticeView::of).toList());
        }

        private static List<FigureView> figures(KeyReading reading, Side side) {
            return reading.of(side).stream().map(FigureView::of).toList();
        }
    }

    /// Something counted about one side and one key.
    ///
    /// @param code its name
    /// @param label what is counted
    /// @param value how much; null where nothing is known, which is not nothing
    /// @param unit `times`, `days`, `weeks`, `share`, `money`, or `balance`
    /// @param count how many matters stand behind it
    record FigureView(String code, String label, @Nullable Double value, String unit, long count) {

        private static FigureView of(Figure figure) {
            return new FigureView(
                    figure.code(),
                    figure.label(),
                    figure.value(),
                    Query.code(figure.unit()),
                    figure.count());
        }
    }

    /// A practice.
    ///
    /// @param code its name in an address
    /// @param title what it is called
    /// @param fields what it asks for
    /// @param answered whether the other side answers it with a yes or no
    record PracticeView(String code, String title, List<FieldView> fields, boolean answered) {

        private static PracticeView of(Practice practice) {
            return new PracticeView(
                    practice.code(),
                    practice.title(),
                    practice.fields().stream().map(FieldView::of).toList(),
                    practice.answers() != null);
        }
    }

    /// Something a practice asks for.
    ///
    /// @param name its name in a request
    /// @param kind `line`, `text`, `day`, `money`, `whole`, `choice`, or `names`
    /// @param label what it asks for
    /// @param required whether it must be given
    /// @param choices what can be chosen, empty unless it is a choice
    record FieldView(
            String name, String kind, String label, boolean required, List<String> choices) {

        private static FieldView of(Field field) {
            return new FieldView(
                    field.name(),
                    Query.code(field.kind()),
                    field.label(),
                    field.required(),
                    field.choices().stream().map(Field.Choice::code).toList());
        }
    }

    /// Matters of a key.
    ///
    /// @param matters newest first
    /// @param next the `after` of the next page, null on the last one
    record MattersView(List<KeyMatterView> matters, @Nullable String next) {}

    private final Acting acting;
    private final Practices practices;
    private final Agreements agreements;

    KeysApi(Acting acting, Practices practices, Agreements agreements) {
        this.acting = acting;
        this.practices = practices;
        this.agreements = agreements;
    }

    /// Shows all twelve keys.
    ///
    /// @param id the partnership
    @GetMapping
    KeysView all(@PathVariable UUID id) {
        Seat seat = acting.at(id);
        return new KeysView(
                readings(seat).all().stream().map(key -> KeyView.of(seat, key)).toList());
    }

    /// Shows one key.
    ///
    /// @param id the partnership
    /// @param number the key's number, 1 to 12
    @GetMapping("/{number}")
    KeyView one(@PathVariable UUID id, @PathVariable int number) {
        Seat seat = acting.at(id);
        return KeyView.of(seat, readings(seat).of(key(number)));
    }

    /// Lists what was put on record for a key.
    ///
    /// @param id the partnership
    /// @param number the key's number, 1 to 12
    /// @param limit how many at most, 1 to 200
    /// @param after the place to go on behind, from `next`
    @GetMapping("/{number}/matters")
    ResponseEntity<MattersView> matters(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        Seat seat = acting.at(id);
        Key key = key(number);
        Query.within("limit", limit, 1, Cursor.MOST);
        List<Matter> all =
                practices.of(id).stream()
                        .filter(matter -> matter.practice().key() == key)
                        .sorted(Comparator.comparingLong(Matter::firstSeq).reversed())
                        .toList();
        List<Matter> found = Cursor.behind(all, after, matter -> matter.id().toString());
        String next = Cursor.next(found, limit, last -> Cursor.of(last.id()));
        List<KeyMatterView> page =
                found.stream().limit(limit).map(matter -> KeyMatterView.of(seat, matter)).toList();
        return Cursor.page(request, next, new MattersView(page, next));
    }

    /// Does a practice. The body has a member for each field that the practice asks for; names are
    /// an array, or one text with commas.
    ///
    /// @param id the partnership
    /// @param number the key's number, 1 to 12
    /// @param practice the practice's code, such as `teach-back`
    @Allowed(Right.WRITE)
    @PostMapping(
            path = "/{number}/practices/{practice}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    KeyMatterView begin(
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable String practice,
            RequestKey key,
            @RequestBody Map<String, Object> given) {
        Seat seat = acting.at(id);
        Practice done =
                Practice.of(practice)
                        .filter(each -> each.key() == key(number))
                        .orElseThrow(Refusal::notThere);
        Map<String, String> texts = texts(done, given);
        return KeyMatterView.of(
                seat, Refusal.inWords(() -> practices.begin(seat.author(key), done, texts)));
    }

    private static Map<String, String> texts(Practice practice, Map<String, Object> given) {
        List<String> known = practice.fields().stream().map(Field::name).toList();
        Map<String, String> texts = new HashMap<>();
        given.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw Query.unknown(practice.code(), name, known);
            }
            if (value != null) {
                texts.put(name, text(name, value));
            }
        });
        return texts;
    }

    private static String text(String name, Object value) {
        return switch (value) {
            case String text -> text;
            case Integer number -> number.toString();
            case Double number when !Double.isFinite(number) -> number.toString();
            case Number number -> new BigDecimal(number.toString()).toPlainString();
            case List<?> names -> {
                List<String> each = new ArrayList<>();
                names.forEach(one -> each.add(text(name, one)));
                yield String.join(", ", each);
            }
            default ->
                    throw new Refusal(
                            HttpStatus.BAD_REQUEST,
                            "“%s” must be a text, a number, or an array of texts.".formatted(name));
        };
    }

    private KeyReadings readings(Seat seat) {
        UUID id = seat.partnership().id();
        return new KeyReadings(practices.of(id), agreements.of(id), acting.today());
    }

    private static Key key(int number) {
        return Key.of(number).orElseThrow(Refusal::notThere);
    }
}
