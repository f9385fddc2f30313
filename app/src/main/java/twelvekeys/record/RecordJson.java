package twelvekeys.record;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.Json;
import twelvekeys.partnership.Side;

/// Java records to JSON and back, one member a component under the component's own name.
///
/// Dates are ISO 8601, decimals are texts, an enum is its name in lower case, an absent component
/// is an absent member. A sealed interface of records is written with a member `kind`. The names of
/// components are therefore part of the log's format: `EntryFormatTest` holds them.
final class RecordJson {

    private static final String KIND = "kind";

    private static final int MOST_PLACES = 10_000;

    private RecordJson() {}

    /// The record as an object.
    static Json.Obj write(Record value) {
        Json.Obj written = Json.object();
        Class<?> sealed = sealedType(value.getClass());
        if (sealed != null) {
            written = written.put(KIND, name(value.getClass()));
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = get(value, component);
            if (part != null) {
                written = written.put(component.getName(), json(part));
            }
        }
        return written;
    }

    /// The record that [#write] wrote. Members it does not know are left aside, so that a later
    /// version may add some.
    ///
    /// @throws twelvekeys.ledger.JsonException if a member is missing or of another kind
    static <T> T read(Json.Obj written, Class<T> type) {
        if (!type.isRecord()) {
            String kind = written.text(KIND);
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                if (name(permitted).equals(kind)) {
                    return type.cast(read(written, permitted));
                }
            }
            throw new IllegalStateException("The record holds the unknown kind “" + kind + "”.");
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] parts = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            String member = components[i].getName();
            parts[i] =
                    written.has(member)
                            ? value(written.member(member), components[i].getGenericType())
                            : null;
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(parts);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Json json(Object part) {
        return switch (part) {
            case Boolean truth -> new Json.Bool(truth);
            case Integer number -> Json.Num.of(number);
            case Long number -> Json.Num.of(number);
            case BigDecimal decimal -> new Json.Str(decimal.toPlainString());
            case Side side -> new Json.Str(side.code());
            case Enum<?> constant -> new Json.Str(constant.name().toLowerCase(Locale.ROOT));
            case ZoneId zone -> new Json.Str(zone.getId());
            case List<?> items -> Json.array(items.stream().map(RecordJson::json).toList());
            case Record inner -> write(inner);
            default -> new Json.Str(part.toString());
        };
    }

    private static Object value(Json json, Type type) {
        if (type instanceof ParameterizedType list) {
            Type of = list.getActualTypeArguments()[0];
            List<Object> items = new ArrayList<>();
            ((Json.Arr) json).items().forEach(item -> items.add(value(item, of)));
            return items;
        }
        Class<?> wanted = (Class<?>) type;
        return switch (json) {
            case Json.Obj inner -> read(inner, wanted);
            case Json.Bool truth -> truth.value();
            case Json.Num number ->
                    wanted == int.class || wanted == Integer.class
                            ? (Object) Math.toIntExact((long) number.value())
                            : (Object) (long) number.value();
            case Json.Str text -> text(text.text(), wanted);
            case Json.Arr items -> throw unexpected(json, wanted);
            case Json.Null nothing -> throw unexpected(json, wanted);
        };
    }

    private static Object text(String text, Class<?> wanted) {
        if (wanted == String.class) {
            return text;
        }
        if (wanted == UUID.class) {
            return UUID.fromString(text);
        }
        if (wanted == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (wanted == LocalTime.class) {
            return LocalTime.parse(text);
        }
        if (wanted == ZoneId.class) {
            return ZoneId.of(text);
        }
        if (wanted == BigDecimal.class) {
            return amount(text);
        }
        if (wanted == Side.class) {
            return Side.of(text);
        }
        for (Object constant : wanted.isEnum() ? wanted.getEnumConstants() : new Object[0]) {
            if (((Enum<?>) constant).name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new IllegalStateException(
                "The record holds “%s” where a %s should stand."
                        .formatted(text, wanted.getSimpleName()));
    }

    /// An amount as the record holds it: in figures that can be written out.
    static BigDecimal amount(String text) {
        BigDecimal amount = new BigDecimal(text);
        if (amount.scale() < -MOST_PLACES || amount.scale() > MOST_PLACES) {
            throw new IllegalStateException(
                    "The record holds an amount of more than " + MOST_PLACES + " places.");
        }
        return amount;
    }

    private static IllegalStateException unexpected(Json json, Class<?> wanted) {
        return new IllegalStateException(
                "The record holds %s where a %s should stand."
                        .formatted(json.kind(), wanted.getSimpleName()));
    }

    private static @Nullable Object get(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The sealed interface whose variants are told apart by a member: only [Evidence] is one.
    private static @Nullable Class<?> sealedType(Class<?> type) {
        return Evidence.class.isAssignableFrom(type) ? Evidence.class : null;
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
