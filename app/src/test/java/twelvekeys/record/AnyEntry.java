package twelvekeys.record;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.Entry.Correction;
import twelvekeys.record.Entry.Field;
import twelvekeys.record.Entry.PartnershipBegun;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;

/// Entries of every type with generated values, the same for the same seed.
final class AnyEntry {

    private static final List<String> SCRIPTS =
            List.of(
                    "plain words",
                    "Ünïcödé",
                    "港冷蔵",
                    "Ελληνικά",
                    "עברית",
                    "العربية",
                    "ไทย",
                    "हिन्दी",
                    "\uD83E\uDD1D\uD83C\uDFFD",
                    "\"quoted\" \\ back",
                    "line\nbreak\r\ttab",
                    "=HYPERLINK(\"x\")",
                    "\u2028\u2029\u0301",
                    "\uD834\uDD1E",
                    "");

    private final SplittableRandom random;

    AnyEntry(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// One draft of each type.
    List<Draft> drafts() {
        Stream<Entry> byHand = Stream.of(begun(), made(), moved(), done(), corrected());
        Stream<Entry> byComponents =
                EntryCodec.byComponents().stream().map(type -> (Entry) record(type));
        return Stream.concat(byHand, byComponents).map(this::draft).toList();
    }

    /// A record of a type that is written component by component.
    private Object record(Class<?> type) {
        if (type == Terms.class) {
            return terms();
        }
        if (type == Evidence.Link.class) {
            return new Evidence.Link(text(), "https://example.org/" + random.nextInt(100));
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
        @Nullable Object[] parts = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean absent = nullable(components[i]) && random.nextBoolean();
            parts[i] = absent ? null : value(components[i]);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made", e);
        }
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Object value(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> of
                && (of == String.class || of == UUID.class)) {
            return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> value(of)).toList();
        }
        return value(component.getType());
    }

    private Object value(Class<?> type) {
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class || type == Integer.class) {
            return random.nextInt(1_000);
        }
        if (type == long.class) {
            return random.nextLong(1L << 53);
        }
        if (type == String.class) {
            return text();
        }
        if (type == UUID.class) {
            return id();
        }
        if (type == Side.class) {
            return side();
        }
        if (type == LocalDate.class) {
            return day();
        }
        if (type == BigDecimal.class) {
            return amount();
        }
        if (type == List.class) {
            return List.of(record(Evidence.Link.class), record(Evidence.File.class));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return record(type);
    }

    private Terms terms() {
        boolean timed = random.nextBoolean();
        return new Terms(
                "do " + text(),
                day(),
                timed ? LocalTime.ofSecondOfDay(60L * random.nextInt(1440)) : null,
                timed ? ZoneId.of(random.nextBoolean() ? "Asia/Tokyo" : "UTC") : null,
                text().strip(),
                text().strip(),
                text().strip(),
                random.nextBoolean() ? new BigDecimal("12.50") : null,
                random.nextBoolean() ? "EUR" : null,
                random.nextBoolean()
                        ? new Said("Ruth", "佐藤 美咲", Said.Occasion.WALK, "", day())
                        : null);
    }

    private Draft draft(Entry entry) {
        Instant at = Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000));
        return new Draft(
                entry,
                side(),
                text(),
                at,
                maybe(() -> new Draft.Origin(id(), text(), lineNumbers())),
                null);
    }

    private List<Long> lineNumbers() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> random.nextLong(1L << 53))
                .toList();
    }

    private Entry begun() {
        return new PartnershipBegun(text(), text(), day());
    }

    private Entry made() {
        return new PromiseMade(
                id(),
                side(),
                text(),
                text(),
                maybe(this::text),
                text(),
                maybe(this::amount),
                maybe(this::day),
                day(),
                lines(),
                maybe(this::text),
                maybe(this::id));
    }

    private Entry moved() {
        return new PromiseRenegotiated(
                id(), day(), day(), day(), maybe(this::text), maybe(this::day));
    }

    private Entry done() {
        return new PromiseDone(id(), day(), maybe(this::text));
    }

    private Entry corrected() {
        return new PromiseCorrected(
                id(),
                Stream.of(Field.values())
                        .filter(field -> random.nextBoolean())
                        .map(field ->
                                field == Field.LINES
                                        ? new Correction(
                                                field, maybe(this::lined), maybe(this::lined))
                                        : new Correction(
                                                field, maybe(this::text), maybe(this::text)))
                        .toList());
    }

    private String lined() {
        return PromiseLine.write(lines());
    }

    private List<PromiseLine> lines() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(
                        i -> new PromiseLine(text(), text(), maybe(this::amount), maybe(this::day)))
                .toList();
    }

    /// An amount as its plain decimal notation reads it back: never of a negative scale.
    private BigDecimal amount() {
        return new BigDecimal(
                BigInteger.valueOf(random.nextLong()).pow(random.nextInt(1, 4)), random.nextInt(9));
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(0, 60_000));
    }

    private Side side() {
        return random.nextBoolean() ? Side.A : Side.B;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String text() {
        return SCRIPTS.get(random.nextInt(SCRIPTS.size()))
                + SCRIPTS.get(random.nextInt(SCRIPTS.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
