package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.record.Terms;

/// Every step of the loop, tried in every state by both sides: what the table allows works, and
/// everything else is refused, names both states and leaves no trace.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class EveryStepTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DUE = TODAY.plusDays(20);
    private static final Side PROMISOR = Side.A;
    private static final Side PROMISEE = Side.B;

    /// The steps that a person can take with a promise that is there.
    private enum Step {
        COUNTER,
        ACCEPT,
        DECLINE,
        TAKE_BACK,
        RENEGOTIATE,
        LOOK_HALF_WAY,
        REPORT,
        DECLARE_KEPT,
        DECLARE_IN_PART,
        DECLARE_NOT_KEPT,
        DISAGREE,
        RELEASE,
        REVOKE,
        CONFIRM,
        DISPUTE
    }

    /// What may be done, by state; `both` sides stand for the side named before each step.
    /// Requested and countered promises here wait for the promisor's answer, offered ones for the
    /// promisee's.
    private static final String ALLOWED =
            """
            REQUESTED: promisor COUNTER, promisor ACCEPT, promisor DECLINE, promisee TAKE_BACK
            OFFERED: promisee COUNTER, promisee ACCEPT, promisee DECLINE, promisor TAKE_BACK
            COUNTERED: promisor COUNTER, promisor ACCEPT, promisor DECLINE, promisee TAKE_BACK
            DECLINED:
            TAKEN_BACK:
            PROMISED: promisor RENEGOTIATE, promisor LOOK_HALF_WAY, promisor REPORT, promisee DECLARE_KEPT, promisee RELEASE, promisor REVOKE
            REPORTED: promisee DECLARE_KEPT, promisee DECLARE_IN_PART, promisee DECLARE_NOT_KEPT
            KEPT: promisee DECLARE_KEPT, promisee DECLARE_IN_PART, promisee DECLARE_NOT_KEPT, promisor DISAGREE
            NOT_KEPT: promisor REPORT, promisee DECLARE_KEPT, promisee DECLARE_IN_PART, promisee DECLARE_NOT_KEPT, promisor DISAGREE
            RELEASED:
            REVOKED:
            """;

    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private PromiseLoop loop;
    @Autowired private PromiseBook book;
    @Autowired private PartnershipRecord record;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient db;
    @Autowired private SettableClock clock;

    private Partnership partnership;

    private Organisation us = new Organisation(new UUID(0, 0), "", true);

    @BeforeEach
    void twoSides(Organisation ours) {
        us = ours;
        clock.set(TODAY);
        begin();
    }

    private void begin() {
        Instant now = clock.instant();
        Organisation them = InOurName.organisation(organisations);
        partnership = transactions.execute(status -> partnerships.between(us, them, TODAY, now));
    }

    @Test
    void everyStepInEveryStateByBothSides() {
        Map<PromiseState, List<String>> allowed = allowed();
        int tried = 0;
        for (PromiseState state : PromiseState.values()) {
            for (Step step : Step.values()) {
                for (Side side : Side.values()) {
                    Promise promise = in(state);
                    assertThat(promise.state()).isEqualTo(state);
                    String name = (side == PROMISOR ? "promisor " : "promisee ") + step;
                    if (allowed.getOrDefault(state, List.of()).contains(name)) {
                        Promise after = take(step, side, promise);
                        assertThat(after.lastSeq())
                                .as("%s of a promise %s", name, state)
                                .isGreaterThan(promise.lastSeq());
                    } else {
                        refused(state, step, side, promise);
                    }
                    tried++;
                }
            }
        }
        assertThat(tried).isEqualTo(PromiseState.values().length * Step.values().length * 2);
        readingsEqualARebuild();
    }

    @Test
    void aClaimIsAnsweredByTheOtherSideAndNeverByItsOwn() {
        for (ClaimAnswer answer : List.of(ClaimAnswer.CONFIRMED, ClaimAnswer.DISPUTED)) {
            Promise claim = claim();
            assertThatThrownBy(() -> loop.answerClaim(by(PROMISEE), claim.id(), answer, null, null))
                    .isInstanceOf(IllegalStep.class)
                    .hasMessageContaining("claim of your own side");
            Promise answered = loop.answerClaim(by(PROMISOR), claim.id(), answer, null, null);
            assertThatThrownBy(() -> loop.answerClaim(by(PROMISOR), claim.id(), answer, null, null))
                    .isInstanceOf(IllegalStep.class)
                    .hasMessageContaining("already");
            assertThat(answered.basis().name()).isEqualTo(answer.name());
            Promise left = loop.answerClaim(by(PROMISOR), claim.id(), ClaimAnswer.LEFT, null, null);
            assertThat(left.basis().name()).isEqualTo("CLAIMED");
        }
    }

    @Test
    void whatIsNotThereIsNotThereForEveryStep() {
        Promise elsewhere = in(PromiseState.PROMISED);
        begin();
        for (Step step : Step.values()) {
            assertThatThrownBy(() -> take(step, PROMISOR, elsewhere))
                    .as("%s", step)
                    .isInstanceOf(NotThere.class);
        }
        assertThat(record.size(partnership.id())).isEqualTo(1);
    }

    @Test
    void aStepTakenOnWhatHasChangedIsRefused() {
        Promise promise = in(PromiseState.PROMISED);
        loop.renegotiate(
                by(PROMISOR), promise.id(), DUE.plusDays(3), TODAY, "a lorry broke down", null);
        long size = record.size(partnership.id());
        assertThatThrownBy(() -> loop.release(by(PROMISEE), promise.id(), null, promise.lastSeq()))
                .isInstanceOf(Overtaken.class)
                .hasMessageContaining("in the meantime");
        assertThat(record.size(partnership.id())).isEqualTo(size);
    }

    @Test
    void todayIsTheDayOfWhoeverSpeaksUnlessThePromiseNamesAZone() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        clock.set(TODAY);
        clock.pass(Duration.ofHours(6));
        LocalDate there = TODAY.plusDays(1);
        Promise promise = in(PromiseState.PROMISED);
        Author nagoya = new Author(partnership.id(), PROMISOR, "Yui", tokyo, null, null);
        assertThatThrownBy(
                        () -> loop.report(by(PROMISOR), promise.id(), there, List.of(), null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot lie ahead");
        Promise reported = loop.report(nagoya, promise.id(), there, List.of(), null, null);
        assertThat(reported.doneOn()).isEqualTo(there);
        Terms terms =
                new Terms("by noon", DUE, LocalTime.NOON, tokyo, "", "", "", null, null, null);
        Promise zoned = loop.propose(by(PROMISOR), partnership, PROMISOR, terms, null, true, null);
        loop.accept(by(PROMISEE), partnership, zoned.id(), true, null, null);
        assertThat(loop.report(by(PROMISOR), zoned.id(), there, List.of(), null, null).doneOn())
                .as("where it is due that day has come")
                .isEqualTo(there);
        clock.set(TODAY);
    }

    private void refused(PromiseState state, Step step, Side side, Promise promise) {
        long size = record.size(partnership.id());
        assertThatThrownBy(() -> take(step, side, promise))
                .as("%s by %s of a promise %s", step, side, state)
                .isInstanceOf(IllegalStep.class)
                .hasMessageContaining(state.label());
        assertThat(record.size(partnership.id())).isEqualTo(size);
        assertThat(book.find(partnership.id(), promise.id())).contains(promise);
    }

    private Promise take(Step step, Side side, Promise promise) {
        Author author = by(side);
        UUID id = promise.id();
        return switch (step) {
            case COUNTER -> loop.counter(author, partnership, id, terms("other"), true, null, null);
            case ACCEPT -> loop.accept(author, partnership, id, true, null, null);
            case DECLINE -> loop.decline(author, id, "no", null);
            case TAKE_BACK -> loop.takeBack(author, id, null, null);
            case RENEGOTIATE -> loop.renegotiate(author, id, DUE.plusDays(7), TODAY, "why", null);
            case LOOK_HALF_WAY -> loop.lookHalfWay(author, partnership, id, true, null, null);
            case REPORT -> loop.report(author, id, TODAY, List.of(), null, null);
            case DECLARE_KEPT -> loop.declare(author, id, Verdict.KEPT, TODAY, null, null);
            case DECLARE_IN_PART ->
                    loop.declare(author, id, Verdict.KEPT_IN_PART, null, null, null);
            case DECLARE_NOT_KEPT -> loop.declare(author, id, Verdict.NOT_KEPT, null, null, null);
            case DISAGREE -> loop.answerOutcome(author, id, false, "not so", null);
            case RELEASE -> loop.release(author, id, null, null);
            case REVOKE -> loop.revoke(author, id, null, null);
            case CONFIRM -> loop.answerClaim(author, id, ClaimAnswer.CONFIRMED, null, null);
            case DISPUTE -> loop.answerClaim(author, id, ClaimAnswer.DISPUTED, null, null);
        };
    }

    private Promise in(PromiseState state) {
        return switch (state) {
            case REQUESTED -> proposed(PROMISEE);
            case OFFERED -> proposed(PROMISOR);
            case COUNTERED -> take(Step.COUNTER, PROMISEE, proposed(PROMISOR));
            case DECLINED -> take(Step.DECLINE, PROMISEE, proposed(PROMISOR));
            case TAKEN_BACK -> take(Step.TAKE_BACK, PROMISOR, proposed(PROMISOR));
            case PROMISED -> take(Step.ACCEPT, PROMISEE, proposed(PROMISOR));
            case REPORTED -> take(Step.REPORT, PROMISOR, in(PromiseState.PROMISED));
            case KEPT -> take(Step.DECLARE_KEPT, PROMISEE, in(PromiseState.REPORTED));
            case NOT_KEPT -> take(Step.DECLARE_NOT_KEPT, PROMISEE, in(PromiseState.REPORTED));
            case RELEASED -> take(Step.RELEASE, PROMISEE, in(PromiseState.PROMISED));
            case REVOKED -> take(Step.REVOKE, PROMISOR, in(PromiseState.PROMISED));
        };
    }

    private Promise proposed(Side by) {
        return loop.propose(by(by), partnership, PROMISOR, terms("first"), null, true, null);
    }

    private Promise claim() {
        return loop.tell(by(PROMISEE), PROMISOR, terms("told"), TODAY, null);
    }

    private static Terms terms(String what) {
        return new Terms(what, DUE, null, null, "seen", "", "", new BigDecimal("10"), "EUR", null);
    }

    private Author by(Side side) {
        return new Author(partnership.id(), side, "somebody", ZoneOffset.UTC, null, null);
    }

    private void readingsEqualARebuild() {
        List<Map<String, @Nullable Object>> before = new ArrayList<>(rows("promise", "number"));
        book.rebuild(partnership.id());
        assertThat(rows("promise", "number")).isEqualTo(before);
    }

    private List<Map<String, @Nullable Object>> rows(String table, String order) {
        return transactions.execute(status ->
                db.sql(
                                "select * from %s where partnership_id = ? order by %s"
                                        .formatted(table, order))
                        .param(partnership.id())
                        .query()
                        .listOfRows());
    }

    private static Map<PromiseState, List<String>> allowed() {
        Map<PromiseState, List<String>> allowed = new EnumMap<>(PromiseState.class);
        for (String line : ALLOWED.lines().toList()) {
            String[] parts = line.split(":", 2);
            allowed.put(PromiseState.valueOf(parts[0]), List.of(parts[1].strip().split(", ", -1)));
        }
        return allowed;
    }
}
