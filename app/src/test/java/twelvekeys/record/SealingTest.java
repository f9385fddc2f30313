package twelvekeys.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.Json;
import twelvekeys.ledger.SealedText;
import twelvekeys.partnership.Side;

/// What of an entry can be erased, and that nothing of it is left in the entry.
class SealingTest {

    private static final UUID PARTNERSHIP = new UUID(1, 2);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void everyEntryOpensAsItWasSealed() {
        for (long seed = 0; seed < 300; seed++) {
            for (Draft draft : new AnyEntry(seed).drafts()) {
                Sample sample = new Sample(draft);
                assertThat(EntryCodec.read(sample.opened())).isEqualTo(draft);
                assertThat(Sealing.commitments(sample.body()))
                        .containsExactlyElementsOf(
                                sample.opening().sealed().stream()
                                        .map(SealedText::commitment)
                                        .toList());
                assertThat(Sealing.writer(sample.body())).isEqualTo(sample.writer().commitment());
            }
        }
    }

    @Test
    void everyEntryIsReadWithoutItsTextsToo() {
        for (long seed = 0; seed < 300; seed++) {
            for (Draft draft : new AnyEntry(seed).drafts()) {
                Sample sample = new Sample(draft);
                Draft left = EntryCodec.read(Sealing.open(sample.body(), null, null));
                assertThat(left.by()).isEqualTo(Sealing.ERASED);
                assertThat(EntryCodec.type(left.entry())).isEqualTo(EntryCodec.type(draft.entry()));
                assertThat(left.entry().subject()).isEqualTo(draft.entry().subject());
            }
        }
    }

    @Test
    void nothingThatPeopleWroteIsLeftInTheEntry() {
        PromiseEntry.Told told =
                new PromiseEntry.Told(
                        new UUID(0, 7),
                        Side.A,
                        new Terms(
                                "secret what",
                                LocalDate.of(2026, 5, 4),
                                null,
                                null,
                                "secret done when",
                                "Vigo",
                                "Cod",
                                null,
                                null,
                                new Said(
                                        "secret speaker",
                                        "secret listener",
                                        Said.Occasion.CALL,
                                        "secret place",
                                        null)),
                        null,
                        "secret words");
        PromiseEntry.Reported reported =
                new PromiseEntry.Reported(
                        new UUID(0, 7),
                        LocalDate.of(2026, 5, 4),
                        List.of(
                                new Evidence.Link("secret name", "https://secret.example/x"),
                                new Evidence.File("secret.pdf", "ab".repeat(32), "text/plain", 3)),
                        "secret words");
        Entry.PromiseCorrected corrected =
                new Entry.PromiseCorrected(
                        new UUID(0, 7),
                        List.of(
                                new Entry.Correction(
                                        Entry.Field.WHAT, "secret before", "secret after"),
                                new Entry.Correction(Entry.Field.DONE_ON, null, "2026-05-04"),
                                new Entry.Correction(
                                        Entry.Field.LINES,
                                        null,
                                        PromiseLine.write(
                                                List.of(
                                                        new PromiseLine(
                                                                "7",
                                                                "secret line",
                                                                null,
                                                                null))))));
        Draft.Origin origin = new Draft.Origin(new UUID(0, 9), "secret file.csv", List.of(2L));
        for (Entry entry : List.of(told, reported, corrected)) {
            Sample sample =
                    new Sample(
                            new Draft(entry, Side.A, "secret author", Instant.EPOCH, origin, null));
            String body = new String(Canonical.bytes(sample.body()), StandardCharsets.UTF_8);
            assertThat(body).doesNotContain("secret");
        }
        String facts =
                new String(
                        Canonical.bytes(
                                new Sample(new Draft(told, Side.A, "x", Instant.EPOCH, null, null))
                                        .body()),
                        StandardCharsets.UTF_8);
        assertThat(facts).contains("2026-05-04", "Vigo", "Cod", "call");
    }

    @Test
    void aTextPutInThePlaceOfAnotherIsNotBelieved() {
        PromiseEntry.Declined declined = new PromiseEntry.Declined(new UUID(0, 7), "true words");
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        SealedText writer = SealedText.seal("Ailsa", RANDOM);
        Sealing.Sealed sealed =
                Sealing.seal(
                        EntryCodec.write(
                                PARTNERSHIP,
                                2,
                                new Draft(declined, Side.A, "Ailsa", Instant.EPOCH, null, null)),
                        secret,
                        writer);
        Draft forged =
                EntryCodec.read(
                        Sealing.open(
                                sealed.body(),
                                new Sealing.Opening(secret, List.of("other words")),
                                SealedText.seal("Bertil", RANDOM)));
        assertThat(forged.by()).isEqualTo(Sealing.NOT_THE_SAME);
        assertThat(((PromiseEntry.Declined) forged.entry()).words())
                .isEqualTo(Sealing.NOT_THE_SAME);
    }

    @Test
    void theSameTextHasAnotherCommitmentEachTime() {
        Set<Hash> seen = new HashSet<>();
        List<Hash> all = new ArrayList<>();
        Draft draft =
                new Draft(
                        new PromiseEntry.Declined(new UUID(0, 7), "no"),
                        Side.A,
                        "Ailsa",
                        Instant.EPOCH,
                        null,
                        null);
        for (int i = 0; i < 100; i++) {
            all.addAll(Sealing.commitments(new Sample(draft).body()));
        }
        seen.addAll(all);
        assertThat(seen).hasSameSizeAs(all);
    }

    @Test
    void anEntryOfTheFirstFormKeepsItsTexts() {
        Draft draft =
                new Draft(
                        new PromiseEntry.Declined(new UUID(0, 7), "no"),
                        Side.A,
                        "Ailsa",
                        Instant.EPOCH,
                        null,
                        null);
        Json.Obj first = EntryCodec.write(PARTNERSHIP, 2, draft);
        assertThat(EntryCodec.read(Sealing.open(first, null, null))).isEqualTo(draft);
        assertThat(Sealing.commitments(first)).isEmpty();
        assertThat(Sealing.writer(first)).isNull();
    }

    /// An entry, sealed.
    private static final class Sample {

        private final SealedText writer;
        private final Sealing.Sealed sealed;
        private final byte[] secret = new byte[32];

        Sample(Draft draft) {
            RANDOM.nextBytes(secret);
            writer = SealedText.seal(draft.by(), RANDOM);
            Sealing.Sealed made =
                    Sealing.seal(EntryCodec.write(PARTNERSHIP, 2, draft), secret, writer);
            Json read = Json.parse(Canonical.bytes(made.body())); // as it comes out of the database
            sealed = new Sealing.Sealed(read.asObject(), made.texts());
        }

        Json.Obj body() {
            return sealed.body();
        }

        SealedText writer() {
            return writer;
        }

        Sealing.Opening opening() {
            return new Sealing.Opening(secret, sealed.texts());
        }

        Json.Obj opened() {
            return Sealing.open(body(), opening(), writer);
        }
    }
}
