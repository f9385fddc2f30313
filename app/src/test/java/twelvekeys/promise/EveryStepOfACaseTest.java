package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Breach.State;
import twelvekeys.record.Author;
import twelvekeys.record.BreachEntry.End;
import twelvekeys.record.BreachEntry.Kind;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.record.RepeatedKey;
import twelvekeys.record.Terms;

/// Every step of a case, tried in every state by both sides: what the table allows works, and
/// everything else is refused, names both states and leaves no trace.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class EveryStepOfACaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Side INJURED = Side.B;

    /// The steps of a case that is there, with the state that each leads to.
    private enum Step {
        ACKNOWLEDGE(State.ACKNOWLEDGED),
        SET_PROBATION(State.ON_PROBATION),
        HEAL(State.HEALED),
        NOT_HEAL(State.NOT_HEALED),
        CALL_AN_ERROR(State.OPENED_IN_ERROR);

        private final State to;

        Step(State to) {
            this.to = to;
        }
    }

    private static final String ALLOWED =
            """
            OPENED: other ACKNOWLEDGE, injured HEAL, injured NOT_HEAL, injured CALL_AN_ERROR
            ACKNOWLEDGED: injured SET_PROBATION, injured HEAL, injured NOT_HEAL, injured CALL_AN_ERROR
            ON_PROBATION: injured SET_PROBATION, injured HEAL, injured NOT_HEAL, injured CALL_AN_ERROR
            HEALED:
            NOT_HEALED: injured HEAL
            OPENED_IN_ERROR:
            """;

    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private Breaches breaches;
    @Autowired private PromiseLoop loop;
    @Autowired private PartnershipRecord record;
    @Autowired private TransactionTemplate transactions;
    @Autowired private SettableClock clock;

    private Partnership partnership;

    private Organisation us = new Organisation(new UUID(0, 0), "", true);

    @BeforeEach
    void twoSides(Organisation ours) {
        us = ours;
        begin();
    }

    private void begin() {
        clock.set(TODAY);
        Instant now = clock.instant();
        Organisation them = InOurName.organisation(organisations);
        partnership = transactions.execute(status -> partnerships.between(us, them, TODAY, now));
    }

    @Test
    void everyStepInEveryStateByBothSides() {
        Map<State, List<String>> allowed = allowed();
        for (State state : State.values()) {
            begin();
            for (Step step : Step.values()) {
                for (Side side : Side.values()) {
                    Breach breach = in(state);
                    assertThat(breach.state()).isEqualTo(state);
                    String name = (side == INJURED ? "injured " : "other ") + step;
                    if (allowed.getOrDefault(state, List.of()).contains(name)) {
                        Breach after = take(step, side, breach, null);
                        assertThat(after.state())
                                .as("%s of a case %s", name, state)
                                .isEqualTo(step.to);
                        assertThat(breaches.find(partnership.id(), breach.id())).contains(after);
                    } else {
                        refused(name, step, side, breach);
                    }
                }
            }
        }
    }

    private void refused(String name, Step step, Side side, Breach breach) {
        long size = record.size(partnership.id());
        assertThatThrownBy(() -> take(step, side, breach, null))
                .as("%s of a case %s", name, breach.state())
                .isInstanceOf(IllegalStep.class)
                .hasMessageContaining(breach.state().label())
                .hasMessageContaining(step.to.label());
        assertThat(record.size(partnership.id())).isEqualTo(size);
        assertThat(breaches.find(partnership.id(), breach.id())).contains(breach);
    }

    @Test
    void onlyTheSideAPromiseWasMadeToOpensACaseAboutIt() {
        Promise promise = notKept();
        assertThatThrownBy(() ->
                        breaches.open(by(Side.A), promise.id(), Kind.COMPETENCE, "we were late"))
                .isInstanceOf(IllegalStep.class)
                .hasMessageContaining("your own side’s");
        Breach opened = breaches.open(by(INJURED), promise.id(), Kind.COMPETENCE, "it was late");
        assertThat(opened.promise()).isEqualTo(promise.id());
        assertThat(opened.injured()).isEqualTo(INJURED);
    }

    @Test
    void aProposalThatWasNeverPromisedCannotBecomeABreach() {
        Promise proposed = loop.propose(by(Side.A), partnership, Side.A, terms(), null, true, null);
        long size = record.size(partnership.id());
        assertThatThrownBy(() ->
                        breaches.open(by(INJURED), proposed.id(), Kind.INTEGRITY, "not meant"))
                .isInstanceOf(IllegalStep.class)
                .hasMessageContaining("offered")
                .hasMessageContaining("breach");
        assertThat(record.size(partnership.id())).isEqualTo(size);
    }

    @Test
    void amendsArePromisesThatNameTheCase() {
        Breach breach = in(State.ACKNOWLEDGED);
        Promise amends =
                loop.propose(by(Side.A), partnership, Side.A, terms(), breach.id(), true, null);
        loop.propose(by(Side.A), partnership, Side.A, terms(), null, true, null);
        assertThat(breaches.amends(partnership.id(), List.of(breach.id())))
                .extracting(Promise::id)
                .containsExactly(amends.id());
    }

    @Test
    void aStepSentTwiceHasOneEffectAndAnotherUnderItsKeyNone() {
        Breach breach = in(State.OPENED);
        Breach once = take(Step.ACKNOWLEDGE, Side.A, breach, "key");
        long size = record.size(partnership.id());
        assertThat(take(Step.ACKNOWLEDGE, Side.A, breach, "key")).isEqualTo(once);
        assertThatThrownBy(() ->
                        breaches.acknowledge(
                                by(Side.A, "key"), breach.id(), Kind.INTEGRITY, "else", null))
                .isInstanceOf(RepeatedKey.class);
        assertThat(record.size(partnership.id())).isEqualTo(size);
    }

    @Test
    void aStepTakenOnWhatHasChangedIsRefused() {
        Breach breach = in(State.OPENED);
        take(Step.ACKNOWLEDGE, Side.A, breach, null);
        assertThatThrownBy(() ->
                        breaches.end(by(INJURED), breach.id(), End.HEALED, "", breach.lastSeq()))
                .isInstanceOf(IllegalStep.class)
                .hasMessageContaining("acknowledged")
                .hasMessageContaining("in the meantime");
    }

    @Test
    void aCaseElsewhereIsNotThere() {
        Breach elsewhere = in(State.OPENED);
        Promise theirs = notKept();
        begin();
        for (Step step : Step.values()) {
            for (Side side : Side.values()) {
                assertThatThrownBy(() -> take(step, side, elsewhere, null))
                        .isInstanceOf(NotThere.class);
            }
        }
        assertThatThrownBy(
                        () -> breaches.open(by(INJURED), theirs.id(), Kind.COMPETENCE, "not ours"))
                .isInstanceOf(NotThere.class);
        assertThat(record.size(partnership.id())).isEqualTo(1);
    }

    @Test
    void aCaseNeedsWordsAndAProbationADayAhead() {
        Breach breach = in(State.ACKNOWLEDGED);
        long size = record.size(partnership.id());
        assertThatThrownBy(() -> breaches.open(by(INJURED), null, Kind.COMPETENCE, "  "))
                .hasMessageContaining("Say what happened");
        assertThatThrownBy(() -> breaches.setProbation(by(INJURED), breach.id(), TODAY, "", null))
                .hasMessageContaining("lies ahead");
        assertThat(record.size(partnership.id())).isEqualTo(size);
    }

    private Breach take(Step step, Side side, Breach breach, @Nullable String key) {
        Author author = by(side, key);
        UUID id = breach.id();
        return switch (step) {
            case ACKNOWLEDGE ->
                    breaches.acknowledge(author, id, Kind.COMPETENCE, "it was so", null);
            case SET_PROBATION -> breaches.setProbation(author, id, TODAY.plusDays(90), "", null);
            case HEAL -> breaches.end(author, id, End.HEALED, "", null);
            case NOT_HEAL -> breaches.end(author, id, End.NOT_HEALED, "", null);
            case CALL_AN_ERROR -> breaches.end(author, id, End.OPENED_IN_ERROR, "", null);
        };
    }

    private Breach in(State state) {
        return switch (state) {
            case OPENED -> breaches.open(by(INJURED), null, Kind.INTEGRITY, "we were not told");
            case ACKNOWLEDGED -> take(Step.ACKNOWLEDGE, Side.A, in(State.OPENED), null);
            case ON_PROBATION -> take(Step.SET_PROBATION, INJURED, in(State.ACKNOWLEDGED), null);
            case HEALED -> take(Step.HEAL, INJURED, in(State.ON_PROBATION), null);
            case NOT_HEALED -> take(Step.NOT_HEAL, INJURED, in(State.OPENED), null);
            case OPENED_IN_ERROR -> take(Step.CALL_AN_ERROR, INJURED, in(State.OPENED), null);
        };
    }

    private Promise notKept() {
        Promise promised = loop.propose(by(Side.A), partnership, Side.A, terms(), null, true, null);
        loop.accept(by(INJURED), partnership, promised.id(), true, null, null);
        loop.report(by(Side.A), promised.id(), TODAY, List.of(), null, null);
        return loop.declare(by(INJURED), promised.id(), Verdict.NOT_KEPT, null, null, null);
    }

    private static Terms terms() {
        return new Terms("A truck", TODAY.plusDays(9), null, null, "", "", "", null, null, null);
    }

    private Author by(Side side) {
        return by(side, null);
    }

    private Author by(Side side, @Nullable String key) {
        return new Author(partnership.id(), side, "somebody", ZoneOffset.UTC, key, null);
    }

    private static Map<State, List<String>> allowed() {
        Map<State, List<String>> allowed = new EnumMap<>(State.class);
        for (String line : ALLOWED.lines().toList()) {
            String[] parts = line.split(":", 2);
            allowed.put(State.valueOf(parts[0]), List.of(parts[1].strip().split(", ", -1)));
        }
        return allowed;
    }
}
