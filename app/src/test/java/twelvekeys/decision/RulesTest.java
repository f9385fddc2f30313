package twelvekeys.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practice;
import twelvekeys.promise.Breach;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.DecisionEntry.Decided;
import twelvekeys.record.DecisionEntry.Kind;
import twelvekeys.record.Draft;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.record.PracticeEntry.ContractReached;
import twelvekeys.record.RecordedEntry;
import twelvekeys.trust.Level;

/// Each rule on worked cases: when it speaks, when it is silent, and that it says why.
class RulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final UUID ID = new UUID(1, 2);
    private static final Partnership PARTNERSHIP =
            new Partnership(ID, ID, ID, "Fennel", "Kittiwake", TODAY.minusYears(1), false);
    private static final Level NONE = new Level(.8, .1, .99, 0, 0, 0, 0, 0);
    private static final Level GOOD = new Level(.95, .88, .98, 40, 2, 3, 30, 30);
    private static final Level THIN = new Level(.97, .82, .99, 4, 0, 0, 3, 3);
    private static final Level WIDE = new Level(.9, .79, .97, 30, 3, 0, 25, 25);
    private static final Level WEAK = new Level(.5, .4, .62, 40, 20, 0, 30, 30);

    private Level theirs = NONE;
    private Level ours = NONE;
    private long overdueTheirs;
    private long overdueOurs;
    private final List<Matter> matters = new ArrayList<>();
    private final List<Breach> cases = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    private Suggestion says(String rule) {
        return all().stream().filter(each -> each.code().equals(rule)).findFirst().orElseThrow();
    }

    private List<Suggestion> all() {
        return Suggestions.of(
                new Situation(
                        PARTNERSHIP,
                        Side.A,
                        TODAY,
                        theirs,
                        ours,
                        overdueTheirs,
                        overdueOurs,
                        matters,
                        cases,
                        null,
                        new DecisionHistory(decisions, List.of(), List.of())));
    }

    private @Nullable Kind suggests(String rule) {
        return says(rule).kind();
    }

    private void decided(Kind kind, PartnershipStanding to, LocalDate on) {
        Decided decided =
                new Decided(
                        UUID.randomUUID(),
                        kind,
                        to,
                        "x",
                        "x",
                        on.plusMonths(6),
                        null,
                        null,
                        "",
                        "");
        decisions.add(
                new Decision(
                        ID,
                        new Spoken<>(decided, Side.A, "Tom", at(on), decisions.size() + 1L),
                        null,
                        Map.of(),
                        Map.of(),
                        decisions.size() + 1L));
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private void reached(LocalDate on) {
        ContractReached reached =
                new ContractReached(UUID.randomUUID(), "Clause 11", null, "Late.");
        Draft draft = new Draft(reached, Side.A, "Tom", at(on), null, null);
        RecordedEntry entry = new RecordedEntry(ID, 1, draft, "");
        matters.add(
                new Matter(
                        ID,
                        Practice.REACH,
                        Side.A,
                        "Tom",
                        entry.draft().at(),
                        1,
                        reached,
                        null,
                        null,
                        null,
                        false,
                        entry.draft().at(),
                        1));
    }

    private void broken(Breach.State state, LocalDate opened, @Nullable LocalDate ended) {
        cases.add(
                new Breach(
                        ID,
                        UUID.randomUUID(),
                        Side.A,
                        null,
                        BreachEntry.Kind.INTEGRITY,
                        "x",
                        at(opened),
                        state,
                        null,
                        null,
                        ended,
                        1));
    }

    @Test
    void everyRuleHasANameOfItsOwnAndExplainsItself() {
        List<Suggestion> all = all();
        assertThat(all)
                .hasSize(Rules.ALL.size())
                .extracting(Suggestion::code)
                .doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(each -> {
                    assertThat(each.code()).matches("[a-z]+(-[a-z]+)+");
                    assertThat(each.words()).isNotBlank().endsWith(".");
                    assertThat(each.means()).isNotBlank();
                    assertThat(Rules.of(each.code())).isPresent();
                });
    }

    @Test
    void withoutEvidenceNoRuleSpeaks() {
        assertThat(all()).allMatch(each -> each.kind() == null);
        assertThat(says("kept-with-enough-evidence").words())
                .isEqualTo("There is not enough evidence of what they did.");
    }

    @Test
    void aLevelCountsByTheLowerEndOfItsRangeAndOnlyWithEnoughEvidence() {
        theirs = GOOD;
        assertThat(suggests("kept-with-enough-evidence")).isEqualTo(Kind.GROW);
        assertThat(says("kept-with-enough-evidence").words())
                .isEqualTo("They kept 95\u00a0% of 40 promises, range 88–98\u00a0%.");
        theirs = THIN;
        assertThat(suggests("kept-with-enough-evidence")).isNull();
        assertThat(says("kept-with-enough-evidence").words()).contains("it takes ten");
        theirs = WIDE;
        assertThat(suggests("kept-with-enough-evidence")).isNull();
        assertThat(says("kept-with-enough-evidence").words()).contains("below 80 %");
    }

    @Test
    void aLinkIsWeakWithItsWholeRangeOnEitherSide() {
        theirs = WEAK;
        assertThat(suggests("weak-link")).isEqualTo(Kind.REPAIR);
        theirs = new Level(.65, .5, .75, 20, 7, 0, 15, 15);
        assertThat(suggests("weak-link")).isNull();
        ours = WEAK;
        assertThat(suggests("weak-link")).isEqualTo(Kind.REPAIR);
        assertThat(says("weak-link").words()).contains("what we did");
    }

    @Test
    void threeReachesWithinAQuarterAreTold() {
        reached(TODAY.minusDays(1));
        reached(TODAY.minusDays(60));
        reached(TODAY.minusDays(91));
        assertThat(suggests("three-reaches-in-a-quarter")).isNull();
        assertThat(says("three-reaches-in-a-quarter").words()).contains("twice");
        reached(TODAY.minusDays(90));
        assertThat(suggests("three-reaches-in-a-quarter")).isEqualTo(Kind.REPAIR);
        assertThat(says("three-reaches-in-a-quarter").since()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void aBreachIsMendedBeforeMoreIsBuilt() {
        broken(Breach.State.ACKNOWLEDGED, TODAY.minusDays(30), null);
        assertThat(suggests("unhealed-breach")).isEqualTo(Kind.REPAIR);
        decided(Kind.REPAIR, PartnershipStanding.REPAIRING, TODAY.minusDays(20));
        assertThat(suggests("unhealed-breach")).isNull();
        assertThat(suggests("healed-breach")).isNull();
        cases.clear();
        broken(Breach.State.HEALED, TODAY.minusDays(30), TODAY.minusDays(2));
        assertThat(suggests("healed-breach")).isEqualTo(Kind.HOLD);
        assertThat(says("healed-breach").waits()).isTrue();
        cases.clear();
        broken(Breach.State.OPENED_IN_ERROR, TODAY.minusDays(30), TODAY.minusDays(2));
        assertThat(suggests("healed-breach")).isNull();
    }

    @Test
    void ourOwnOverdueComesFirst() {
        overdueTheirs = 3;
        overdueOurs = 1;
        assertThat(suggests("silent-overdue")).isEqualTo(Kind.HOLD);
        assertThat(all().getFirst().code()).isEqualTo("our-own-overdue-first");
        assertThat(all().getFirst().words()).isEqualTo("1 promise of ours is past its date.");
        overdueTheirs = 2;
        assertThat(suggests("silent-overdue")).isNull();
    }

    @Test
    void aProspectIsTriedByAPromiseEachWay() {
        theirs = THIN;
        assertThat(suggests("first-promises-kept")).isNull();
        ours = THIN;
        assertThat(suggests("first-promises-kept")).isEqualTo(Kind.START);
        decided(Kind.START, PartnershipStanding.PROVING, TODAY);
        assertThat(suggests("first-promises-kept")).isNull();
    }

    @Test
    void aDecisionAnswersWhatWasThereUntilTheDayToLookBack() {
        theirs = GOOD;
        assertThat(says("kept-with-enough-evidence").waits()).isTrue();
        decided(Kind.HOLD, PartnershipStanding.TRUSTED, TODAY.minusMonths(2));
        assertThat(says("kept-with-enough-evidence").waits()).isFalse();
        decisions.clear();
        decided(Kind.HOLD, PartnershipStanding.TRUSTED, TODAY.minusMonths(7));
        assertThat(says("kept-with-enough-evidence").waits()).isTrue();
        IntStream.range(0, 3).forEach(day -> reached(TODAY.minusDays(day)));
        assertThat(says("three-reaches-in-a-quarter").waits()).isTrue();
        decided(Kind.HOLD, PartnershipStanding.TRUSTED, TODAY);
        assertThat(says("three-reaches-in-a-quarter").waits()).isFalse();
    }
}
