package twelvekeys.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.Newcomers;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.identity.Role;
import twelvekeys.ledger.Hash;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseBook;
import twelvekeys.promise.PromiseState;
import twelvekeys.promise.Promises;
import twelvekeys.record.Author;
import twelvekeys.record.DecisionEntry.Decided;
import twelvekeys.record.DecisionEntry.Kind;
import twelvekeys.record.DecisionEntry.Right;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.record.PromiseLine;
import twelvekeys.record.RepeatedKey;
import twelvekeys.storage.TestDatabase;

/// Decisions of both sides, by the same rules, with what was to be seen when they were taken.
@WholeApplicationTest
@ExtendWith(InOurName.class)
@SuppressWarnings("NullAway.Init")
class DecisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired private BeanFactory beans;
    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private Decisions decisions;
    @Autowired private Weighing weighing;
    @Autowired private Snapshots snapshots;
    @Autowired private Promises promises;
    @Autowired private PromiseBook book;
    @Autowired private PartnershipRecord record;
    @Autowired private TransactionTemplate transactions;
    @Autowired private SettableClock clock;

    @Value("${twelvekeys.database.url}")
    private String url;

    private Partnership partnership;
    private UUID person;

    @BeforeEach
    void twoSides(Organisation ours) {
        clock.set(TODAY);
        partnership = begun(ours);
        person = new Newcomers(beans).join(ours.id(), Role.SPONSOR).person();
    }

    private Partnership begun(Organisation ours) {
        Organisation them = InOurName.organisation(organisations);
        Instant now = clock.instant();
        return Objects.requireNonNull(
                transactions.execute(_ -> partnerships.between(ours, them, TODAY, now)));
    }

    private Author author(Side side, @Nullable String key) {
        return new Author(
                partnership.id(), side, "Somebody of " + side, ZoneOffset.UTC, key, person);
    }

    private static Deciding deciding(Kind kind, PartnershipStanding to) {
        return new Deciding(
                kind,
                to,
                "We have seen enough.",
                "Two broken promises in a month.",
                TODAY.plusMonths(6),
                null,
                null);
    }

    private Decision decide(Side side, Kind kind, PartnershipStanding to) {
        return decisions.decide(author(side, null), partnership, deciding(kind, to));
    }

    private PartnershipStanding standing(Side side) {
        return decisions.of(partnership.id()).stand(side).standing();
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionMovesTheSideThatTookItAndTheOtherOnlyOnceItAgrees(Side side) {
        Decision start = decide(side, Kind.START, PartnershipStanding.PROVING);
        assertThat(standing(side)).isEqualTo(PartnershipStanding.PROVING);
        assertThat(standing(side.other())).isEqualTo(PartnershipStanding.PROSPECT);
        assertThat(decisions.of(partnership.id()).awaits(side.other())).isPresent();
        decisions.view(author(side.other(), null), start.id(), false, "We know you too little.");
        assertThat(standing(side.other())).isEqualTo(PartnershipStanding.PROSPECT);
        decisions.view(author(side.other(), null), start.id(), true, null);
        DecisionHistory after = decisions.of(partnership.id());
        assertThat(after.stand(side.other()).standing()).isEqualTo(PartnershipStanding.PROVING);
        assertThat(after.stand(side.other()).agreed()).isTrue();
        assertThat(after.find(start.id())).get().matches(Decision::joint);
        assertThat(after.awaits(side.other())).isEmpty();
    }

    @Test
    void toAgreeWithADecisionThatWasOvertakenMovesNothing() {
        Decision start = decide(Side.A, Kind.START, PartnershipStanding.PROVING);
        decide(Side.A, Kind.REPAIR, PartnershipStanding.STRAINED);
        decisions.view(author(Side.B, null), start.id(), true, null);
        assertThat(standing(Side.B)).isEqualTo(PartnershipStanding.PROSPECT);
    }

    @Test
    void ownDecisionsStandAboveWhatOneAgreedToBefore() {
        Decision grow = decide(Side.A, Kind.GROW, PartnershipStanding.TRUSTED);
        decisions.view(author(Side.B, null), grow.id(), true, "Gladly.");
        decide(Side.B, Kind.REPAIR, PartnershipStanding.REPAIRING);
        assertThat(standing(Side.A)).isEqualTo(PartnershipStanding.TRUSTED);
        assertThat(standing(Side.B)).isEqualTo(PartnershipStanding.REPAIRING);
        assertThat(decisions.of(partnership.id()).alike()).isFalse();
    }

    @Test
    void whatTheStandingDoesNotAllowIsRefusedInWordsAndLosesNothing() {
        assertThatThrownBy(() -> decide(Side.A, Kind.GROW, PartnershipStanding.ENDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A decision to grow does not make a partnership ended.");
        assertThatThrownBy(() -> decide(Side.A, Kind.END, PartnershipStanding.ENDED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("For your side the partnership is a prospect");
        decide(Side.A, Kind.END, PartnershipStanding.ENDING);
        decide(Side.A, Kind.END, PartnershipStanding.ENDED);
        assertThatThrownBy(() -> decide(Side.A, Kind.GROW, PartnershipStanding.TRUSTED))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Deciding.Option.from(PartnershipStanding.ENDED))
                .containsExactly(new Deciding.Option(Kind.START, PartnershipStanding.PROVING));
        decide(Side.A, Kind.START, PartnershipStanding.PROVING);
        assertThat(decisions.of(partnership.id()).decisions()).hasSize(3);
    }

    @Test
    void everyOptionThatIsOfferedCanBeTaken() {
        for (PartnershipStanding from : PartnershipStanding.values()) {
            assertThat(Deciding.Option.from(from)).isNotEmpty();
            for (Deciding.Option option : Deciding.Option.from(from)) {
                deciding(option.kind(), option.to()).demand(from, TODAY);
                assertThat(Deciding.Option.of(option.code())).contains(option);
            }
        }
    }

    @Test
    void reasonsADayAndAKnownRuleAreNeeded() {
        Deciding good = deciding(Kind.HOLD, PartnershipStanding.TRUSTED);
        List<Deciding> amiss =
                List.of(
                        new Deciding(
                                good.kind(), good.to(), " ", "x", good.lookBackOn(), null, null),
                        new Deciding(
                                good.kind(), good.to(), "x", "", good.lookBackOn(), null, null),
                        new Deciding(
                                good.kind(), good.to(), "x", "x", TODAY.plusDays(2), null, null),
                        new Deciding(
                                good.kind(), good.to(), "x", "x", TODAY.plusYears(9), null, null),
                        new Deciding(
                                good.kind(), good.to(), "x", "x", good.lookBackOn(), "luck", null),
                        new Deciding(
                                good.kind(),
                                good.to(),
                                "x",
                                "x",
                                good.lookBackOn(),
                                null,
                                new Deciding.Offer("x", TODAY.plusDays(9), "", false)));
        long before = record.size(partnership.id());
        for (Deciding each : amiss) {
            assertThatThrownBy(() -> decisions.decide(author(Side.A, null), partnership, each))
                    .as(each.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(record.size(partnership.id())).isEqualTo(before);
    }

    @Test
    void theSameRequestTwiceHasOneEffect() {
        Deciding what = deciding(Kind.START, PartnershipStanding.PROVING);
        Decision once = decisions.decide(author(Side.A, "k"), partnership, what);
        kept(Side.B, 1);
        Decision again = decisions.decide(author(Side.A, "k"), partnership, what);
        assertThat(again).isEqualTo(once);
        assertThatThrownBy(() ->
                        decisions.decide(
                                author(Side.A, "k"),
                                partnership,
                                deciding(Kind.GROW, PartnershipStanding.TRUSTED)))
                .isInstanceOf(RepeatedKey.class);
    }

    @Test
    void whatIsGivenWithADecisionBecomesAPromiseThatTheOtherSideAnswers() {
        Deciding grow =
                new Deciding(
                        Kind.GROW,
                        PartnershipStanding.TRUSTED,
                        "Twelve promises kept.",
                        "Silence.",
                        TODAY.plusMonths(6),
                        "kept-with-enough-evidence",
                        new Deciding.Offer(
                                "The Leeds run from September", TODAY.plusDays(90), "", true));
        Decision decision = decisions.decide(author(Side.A, null), partnership, grow);
        Promise given =
                promises.find(
                                partnership.id(),
                                Objects.requireNonNull(decision.decided().promise()))
                        .orElseThrow();
        assertThat(given.promisor()).isEqualTo(Side.A);
        assertThat(given.state()).isEqualTo(PromiseState.OFFERED);
        assertThat(given.category()).isEqualTo(Deciding.REWARD);
        assertThat(snapshots.check(decision).holds()).isTrue();
    }

    @Test
    void bothSidesLookBackEachForItself() {
        Decision start = decide(Side.A, Kind.START, PartnershipStanding.PROVING);
        assertThatThrownBy(() ->
                        decisions.lookBack(author(Side.A, null), start.id(), Right.YES, "So soon."))
                .isInstanceOf(IllegalStateException.class);
        LocalDate later = TODAY.plusMonths(6);
        clock.set(later);
        DecisionHistory before = decisions.of(partnership.id());
        assertThat(before.due(Side.A, later.minusDays(1))).isEmpty();
        assertThat(before.due(Side.A, later)).hasSize(1);
        assertThat(before.due(Side.B, later)).hasSize(1);
        decisions.lookBack(author(Side.A, null), start.id(), Right.PARTLY, "Slower than hoped.");
        decisions.lookBack(author(Side.B, null), start.id(), Right.YES, "We found our feet.");
        DecisionHistory after = decisions.of(partnership.id());
        assertThat(after.due(Side.A, later)).isEmpty();
        assertThat(after.due(Side.B, later)).isEmpty();
        assertThat(after.find(start.id()).orElseThrow().looked())
                .extractingByKey(Side.A)
                .satisfies(back -> assertThat(back.step().right()).isEqualTo(Right.PARTLY));
    }

    @Test
    void anEndingIsAJointAccountAndNothingElseIs() {
        Decision start = decide(Side.A, Kind.START, PartnershipStanding.PROVING);
        assertThatThrownBy(() ->
                        decisions.account(author(Side.A, null), start.id(), "Much.", "Never."))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("this was a decision to start");
        Decision end = decide(Side.A, Kind.END, PartnershipStanding.ENDING);
        decisions.account(author(Side.A, null), end.id(), "To ask earlier.", "With one contact.");
        Decision both =
                decisions.account(author(Side.B, null), end.id(), "To say no.", "With a forecast.");
        assertThat(both.accounts()).containsOnlyKeys(Side.A, Side.B);
    }

    @Test
    void whatIsNotKnownIsListedAndSettledOnce() {
        UUID reference = weighing.refer(author(Side.A, null), Side.B, "A port", "They ring first.");
        UUID unknown = weighing.list(author(Side.A, null), "Who owns the cold store", null);
        DecisionHistory before = decisions.of(partnership.id());
        assertThat(before.references()).hasSize(1);
        assertThat(before.references().getFirst().step().matter()).isEqualTo(reference);
        assertThat(before.open()).hasSize(1);
        weighing.settle(author(Side.B, null), unknown, "We do, since March.");
        assertThat(decisions.of(partnership.id()).open()).isEmpty();
        assertThatThrownBy(() -> weighing.settle(author(Side.A, null), unknown, "Again."))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> weighing.settle(author(Side.A, null), reference, "No."))
                .isInstanceOf(NoSuchDecision.class);
    }

    @Test
    void theSnapshotHoldsTheFiguresOfThatDayAndTheRecordBeforeTheDecision() {
        kept(Side.B, 12);
        long size = record.size(partnership.id());
        Decision decision = decide(Side.A, Kind.GROW, PartnershipStanding.TRUSTED);
        Snapshot frozen = snapshots.frozen(decision);
        assertThat(frozen.size()).isEqualTo(size).isLessThan(decision.taken().seq());
        assertThat(frozen.day()).isEqualTo(TODAY);
        LensFigure level = frozen.lens("record").orElseThrow().figure("kept", Side.B).orElseThrow();
        assertThat(level.count()).isEqualTo(12);
        assertThat(level.value()).isNotNull();
        assertThat(frozen.lens("record").orElseThrow().figure("kept", Side.A))
                .hasValueSatisfying(figure -> {
                    assertThat(figure.value()).isNull();
                    assertThat(figure.note()).isEqualTo("not enough evidence");
                });
        assertThat(frozen.lens("pulse").orElseThrow().missing()).hasSize(1);
        kept(Side.B, 5);
        assertThat(snapshots.check(decision).holds()).isTrue();
        assertThat(snapshots.frozen(decision)).isEqualTo(frozen);
    }

    @Test
    void whatIsFrozenTellsNothingOfOtherPartners(Organisation ours) {
        kept(Side.B, 6);
        Decision alone = decide(Side.A, Kind.GROW, PartnershipStanding.TRUSTED);
        Partnership here = partnership;
        partnership = begun(ours);
        for (int i = 0; i < 40; i++) {
            made(Side.B, TODAY.minusDays(30 + i), null);
        }
        partnership = here;
        Decision again = decide(Side.A, Kind.GROW, PartnershipStanding.TRUSTED);
        assertThat(snapshots.frozen(again).lenses()).isEqualTo(snapshots.frozen(alone).lenses());
    }

    @Test
    void aTamperedSnapshotIsTold() throws SQLException {
        kept(Side.B, 12);
        Decision decision = decide(Side.A, Kind.GROW, PartnershipStanding.TRUSTED);
        kept(Side.B, 2);
        assertThat(snapshots.check(decision)).isEqualTo(new SnapshotCheck(true, true, true));
        Decided decided = decision.decided();
        String text = decided.snapshot();
        String prettier = text.replace("\"count\":12", "\"count\":99");
        assertThat(prettier).isNotEqualTo(text);
        assertThat(snapshots.check(with(decision, prettier, decided.digest())).text()).isFalse();
        String spaced = text.replaceFirst(":", ": ");
        assertThat(snapshots.check(with(decision, spaced, Snapshot.digest(spaced))).text())
                .as("another spelling of the same")
                .isFalse();
        Snapshot frozen = snapshots.frozen(decision);
        String elsewhere = text.replace(frozen.root().hex(), Hash.of(new byte[32]).hex());
        assertThat(snapshots.check(with(decision, elsewhere, Snapshot.digest(elsewhere))).log())
                .as("another history")
                .isFalse();
        rewritten(decision, "\\\"count\\\":12", "\\\"count\\\":99");
        Decision stored = decisions.find(partnership.id(), decision.id()).orElseThrow();
        assertThat(stored.decided().snapshot()).isEqualTo(prettier);
        SnapshotCheck found = snapshots.check(stored);
        rewritten(decision, "\\\"count\\\":99", "\\\"count\\\":12");
        assertThat(found.text()).isFalse();
        assertThat(found.entry()).isFalse();
    }

    /// Rewrites the stored entry of a decision, as whoever looks after the database could.
    private void rewritten(Decision decision, String from, String to) throws SQLException {
        try (Connection connection = TestDatabase.superuser(url).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(
                            statement.executeUpdate(
                                    "update entry set body = replace(body, '%s', '%s') where partnership_id = '%s' and seq = %d"
                                            .formatted(
                                                    from,
                                                    to,
                                                    partnership.id(),
                                                    decision.taken().seq())))
                    .isEqualTo(1);
        }
    }

    private static Decision with(Decision decision, String snapshot, String digest) {
        Decided was = decision.decided();
        Decided now =
                new Decided(
                        was.decision(),
                        was.kind(),
                        was.to(),
                        was.words(),
                        was.what(),
                        was.lookBackOn(),
                        was.rule(),
                        was.promise(),
                        snapshot,
                        digest);
        return new Decision(
                decision.partnership(),
                new Spoken<>(
                        now,
                        decision.side(),
                        decision.taken().by(),
                        decision.at(),
                        decision.taken().seq()),
                decision.view(),
                decision.looked(),
                decision.accounts(),
                decision.lastSeq());
    }

    private void kept(Side promisor, int count) {
        for (int i = 0; i < count; i++) {
            LocalDate due = TODAY.minusDays(10 + 7L * i);
            made(promisor, due, due);
        }
    }

    private void made(Side promisor, LocalDate due, @Nullable LocalDate done) {
        UUID id = UUID.randomUUID();
        List<Draft> drafts = new ArrayList<>();
        drafts.add(
                draft(
                        promisor,
                        new PromiseMade(
                                id,
                                promisor,
                                "",
                                "Pallets",
                                null,
                                "",
                                null,
                                due.minusDays(20),
                                due,
                                List.of(new PromiseLine("", "Pallets", null, null)),
                                null,
                                null)));
        if (done != null) {
            drafts.add(draft(promisor.other(), new PromiseDone(id, done, null)));
        }
        transactions.executeWithoutResult(_ -> book.write(partnership.id(), drafts));
    }

    private Draft draft(Side side, Entry entry) {
        return new Draft(entry, side, "Somebody", clock.instant(), null, null);
    }
}
