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
            agreement.number-proposed: topic amount words
            agreement.proposed: topic text words
            breach.acknowledged: breach kind words
            breach.ended: breach end on words
            breach.opened: breach promise kind words
            breach.probation-set: breach until words
            company.evidence-given: about item words day
            company.linked: about cik name
            company.unlinked: about cik words
            conversation.answered: conversation answer words
            conversation.asked: conversation what prompts named closes words
            conversation.concluded: conversation answer outcome promise words
            conversation.reacted: conversation answer reaction
            conversation.theme-gathered: conversation theme what answers
            conversation.told: conversation words
            decision.account-given: decision words what
            decision.decided: decision kind to words what lookBackOn rule promise snapshot digest
            decision.looked-back: decision right words
            decision.reference-given: matter about what words
            decision.unknown-listed: matter what words
            decision.unknown-settled: matter words
            decision.view-given: decision agrees words
            entry.replied: about to words
            name.erased: writer
            practice.admitted: matter words
            practice.aim-moved: matter progress words
            practice.aim-set: matter what years by words
            practice.answered: matter agrees words
            practice.benefit-seen: matter balance words
            practice.card-withdrawn: matter words
            practice.card-written: matter what words
            practice.conceded: matter what cost words
            practice.contract-reached: matter what cost words
            practice.fought-over: matter what cost days words
            practice.game-called: matter game on words
            practice.hospitality-given: matter what value on award words
            practice.let-go: matter what cost days words
            practice.met: matter on how ours theirs words
            practice.money-card-written: matter words
            practice.profile-written: matter words
            practice.reward-given: matter on words
            practice.reward-promised: matter what worth by words
            practice.right-waived: matter what cost words
            practice.taught-back: matter words
            practice.traded-for-quarter: matter what words
            practice.truth-told: matter knownOn on words
            practice.walked: matter what on words
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
            pulse.answer-sealed: wave commitment
            pulse.wave-closed-unread: wave answersA answersB
            pulse.wave-opened: wave number items closes least words
            pulse.wave-revealed: wave answersA answersB results
            review.commented: comment quarter section words
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
