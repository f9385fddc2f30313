package twelvekeys.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Json;

class EntryCodecTest {

    private static final UUID PARTNERSHIP = new UUID(1, 2);

    @Test
    void everyEntryReadsBackAsItWasWritten() {
        for (long seed = 0; seed < 500; seed++) {
            for (Draft draft : new AnyEntry(seed).drafts()) {
                byte[] body = Canonical.bytes(EntryCodec.write(PARTNERSHIP, seed + 1, draft));
                assertThat(EntryCodec.read((Json.Obj) Json.parse(body))).isEqualTo(draft);
            }
        }
    }

    @Test
    void everyTypeOfEntryIsTried() {
        Set<Class<?>> tried = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
        new AnyEntry(1).drafts().forEach(draft -> tried.add(draft.entry().getClass()));
        assertThat(tried).containsExactlyInAnyOrder(variants(Entry.class).toArray(Class<?>[]::new));
    }

    private static Stream<Class<?>> variants(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EntryCodecTest::variants)
                : Stream.of(type);
    }

    @Test
    void linesReadBackHoweverTheirMembersAreOrdered() {
        PromiseLine line = new PromiseLine("1", "pallets", null, null);
        assertThat(PromiseLine.read("[{\"what\":\"pallets\",\"key\":\"1\"}]"))
                .containsExactly(line);
    }

    @Test
    void anUnknownTypeIsNamed() {
        Json.Obj strange =
                Json.object()
                        .put("type", "promise.forgotten")
                        .put("side", "a")
                        .put("by", "x")
                        .put("at", "2026-01-01T00:00:00Z")
                        .put("data", Json.object());
        assertThatThrownBy(() -> EntryCodec.read(strange))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("promise.forgotten");
    }
}
