package twelvekeys.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twelvekeys.ledger.Json;

/// The form of what is written for ever: a type or a component renamed would leave old logs
/// unreadable.
class EntryFormatTest {

    private static final UUID ID = new UUID(0, 7);

    /// Add a line for a new type; never change one.
    private static final String FORMAT =
            """
            agreement.answered: topic proposal agrees words
            agreement.proposed: topic text words
            breach.acknowledged: breach kind words
            breach.ended: breach end on words
            breach.opened: breach promise kind words
            breach.probation-set: breach until words
            entry.replied: about to words
            name.erased: writer
            promise.accepted: promise on check words
            promise.claim-answered: promise answer words
            promise.countered: promise terms check words
            promise.declared: promise verdict doneOn on words
            promise.declined: promise words
            promise.half-way: promise on stillOn check words
            promise.outcome-answered: promise agrees words
            promise.proposed: promise promisor terms mends check words
            promise.released: promise on words
            promise.reported: promise doneOn evidence words
            promise.revoked: promise on words
            promise.taken-back: promise words
            promise.told: promise promisor terms madeOn words
            side.joined: name on
            witness.alarm-raised: found kept shown words
            witness.key-named: key words
            witness.key-withdrawn: key words
            words.erased: about entry why
            """;

    @Test
    void theFormIsFrozen() {
        Map<String, String> lines = new TreeMap<>();
        for (Class<? extends Entry> type : EntryCodec.byComponents()) {
            lines.put(EntryCodec.name(type), String.join(" ", components(type)));
        }
        StringBuilder format = new StringBuilder();
        lines.forEach((name, parts) -> format.append(name).append(": ").append(parts).append('\n'));
        assertThat(format.toString()).isEqualTo(FORMAT);
        assertThat(components(Terms.class))
                .containsExactly(
                        "what",
                        "due",
                        "dueTime",
                        "zone",
                        "doneWhen",
                        "unit",
                        "category",
                        "value",
                        "currency",
                        "said");
        assertThat(components(Said.class)).containsExactly("by", "to", "where", "place", "on");
        assertThat(components(CapacityCheck.class))
                .containsExactly("open", "without", "with", "firstToSlip", "against");
        assertThat(components(Evidence.File.class))
                .containsExactly("name", "sha256", "mediaType", "bytes");
        assertThat(components(Evidence.Link.class)).containsExactly("name", "address");
    }

    @Test
    void anEntryIsWrittenAsItReads() {
        PromiseEntry.Reported reported =
                new PromiseEntry.Reported(
                        ID,
                        LocalDate.of(2026, 5, 1),
                        List.of(new Evidence.Link("the log", "https://example.org/log")),
                        null);
        assertThat(RecordJson.write(reported))
                .isEqualTo(
                        Json.object()
                                .put("promise", ID.toString())
                                .put("doneOn", "2026-05-01")
                                .put(
                                        "evidence",
                                        Json.array(
                                                Json.object()
                                                        .put("kind", "link")
                                                        .put("name", "the log")
                                                        .put(
                                                                "address",
                                                                "https://example.org/log"))));
    }

    private static List<String> components(Class<?> type) {
        return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }
}
