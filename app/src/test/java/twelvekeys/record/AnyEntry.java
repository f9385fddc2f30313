package twelvekeys.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
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
        return Stream.of(begun(), made(), moved(), done(), corrected()).map(this::draft).toList();
    }

    private Draft draft(Entry entry) {
        Instant at = Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000));
        return new Draft(
                entry,
                side(),
                text(),
                at,
                maybe(() -> new Draft.Origin(id(), text(), lineNumbers())));
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
        return new PromiseRenegotiated(id(), day(), day(), day(), maybe(this::text));
    }

    private Entry done() {
        return new PromiseDone(id(), day(), maybe(this::text));
    }

    private Entry corrected() {
        return new PromiseCorrected(
                id(),
                Stream.of(Field.values())
                        .filter(field -> random.nextBoolean())
                        .map(field -> new Correction(field, maybe(this::text), maybe(this::text)))
                        .toList());
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
