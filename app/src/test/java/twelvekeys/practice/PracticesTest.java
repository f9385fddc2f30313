package twelvekeys.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.Newcomers;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PracticeEntry.Progress;
import twelvekeys.record.RepeatedKey;

/// The practices of the twelve keys: both sides can do every one of them, by the same rules.
@WholeApplicationTest
@ExtendWith(InOurName.class)
@SuppressWarnings("NullAway.Init")
class PracticesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired private BeanFactory beans;
    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private Practices practices;
    @Autowired private PartnershipRecord record;
    @Autowired private TransactionTemplate transactions;
    @Autowired private SettableClock clock;

    private Partnership partnership;
    private UUID person;

    @BeforeEach
    void twoSides(Organisation ours) {
        clock.set(TODAY);
        Instant now = clock.instant();
        Organisation them = InOurName.organisation(organisations);
        partnership = transactions.execute(_ -> partnerships.between(ours, them, TODAY, now));
        person = new Newcomers(beans).join(ours.id(), Role.CONTRIBUTOR).person();
    }

    @ParameterizedTest
    @EnumSource
    void bothSidesDoItAndBothReadTheSame(Practice practice) {
        for (int seed = 0; seed < 10; seed++) {
            for (Side side : Side.values()) {
                Map<String, String> given = new GivenFields(seed, TODAY).of(practice);
                Matter begun = practices.begin(author(side, null), practice, given);
                assertThat(begun.practice()).isEqualTo(practice);
                assertThat(begun.side()).isEqualTo(side);
                assertThat(practices.find(partnership.id(), begun.id())).contains(begun);
            }
        }
        assertThat(practices.of(partnership.id())).hasSize(20);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingOrOutOfPlaceIsSaidInWordsAndWritesNothing(Practice practice) {
        long before = record.size(partnership.id());
        for (Field field : practice.fields()) {
            Map<String, String> given = new HashMap<>(new GivenFields(7, TODAY).of(practice));
            if (field.required()) {
                given.put(field.name(), "  ");
                refused(practice, given, "“" + field.label() + "” is missing.");
            }
            String wrong =
                    switch (field.kind()) {
                        case LINE -> "x".repeat(201);
                        case TEXT -> "x".repeat(2_001);
                        case DAY -> "31 February";
                        case MONEY -> "1e400";
                        case WHOLE -> "-1";
                        case CHOICE -> "neither";
                        case NAMES -> ", ;";
                    };
            given.put(field.name(), wrong);
            refused(practice, given, "“" + field.label() + "”");
        }
        assertThat(record.size(partnership.id())).isEqualTo(before);
    }

    private void refused(Practice practice, Map<String, String> given, String message) {
        assertThatThrownBy(() -> practices.begin(author(Side.A, null), practice, given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheOtherSideAnswersAndItMayThinkAgain(Practice practice) {
        Matter matter = begun(practice);
        if (practice.answers() == null) {
            assertThatThrownBy(
                            () -> practices.answer(author(Side.B, null), matter.id(), true, null))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("reply to it");
            return;
        }
        assertThatThrownBy(() -> practices.answer(author(Side.A, null), matter.id(), true, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the other side answers it");
        Matter no = practices.answer(author(Side.B, null), matter.id(), false, "Not quite.");
        assertThat(no.waits()).isFalse();
        Matter yes = practices.answer(author(Side.B, null), matter.id(), true, null);
        assertThat(yes.answer())
                .isEqualTo(new PracticeEntry.MatterAnswered(matter.id(), true, null));
        assertThat(record.about(partnership.id(), matter.id())).hasSize(3);
    }

    @Test
    void theSameRequestTwiceHasOneEffectAndAnotherUnderItsKeyIsRefused() {
        Map<String, String> given = Map.of("words", "We were wrong about the dock.");
        Matter first = practices.begin(author(Side.A, "k"), Practice.ADMISSION, given);
        assertThat(practices.begin(author(Side.A, "k"), Practice.ADMISSION, given))
                .isEqualTo(first);
        assertThatThrownBy(() ->
                        practices.begin(
                                author(Side.A, "k"),
                                Practice.ADMISSION,
                                Map.of("words", "About the ramp, too.")))
                .isInstanceOf(RepeatedKey.class);
        assertThat(practices.of(partnership.id())).hasSize(1);
    }

    @Test
    void anAimIsMovedByEitherSideUntilItIsReachedOrGivenUp() {
        Matter aim = begun(Practice.AIM);
        assertThat(
                        practices
                                .move(author(Side.B, null), aim.id(), Progress.NEARER, null)
                                .isOpenAim())
                .isTrue();
        assertThat(
                        practices
                                .move(author(Side.A, null), aim.id(), Progress.REACHED, "Done.")
                                .isOpenAim())
                .isFalse();
        assertThatThrownBy(() ->
                        practices.move(author(Side.B, null), aim.id(), Progress.GIVEN_UP, null))
                .hasMessage("The aim was reached already.");
    }

    @Test
    void aRewardIsGivenOnceByTheSideThatPromisedIt() {
        Matter reward = begun(Practice.REWARD);
        assertThatThrownBy(() -> practices.give(author(Side.B, null), reward.id(), TODAY, null))
                .hasMessageContaining("The side that promised it");
        assertThatThrownBy(() ->
                        practices.give(author(Side.A, null), reward.id(), TODAY.plusDays(1), null))
                .hasMessageContaining("lies ahead");
        practices.give(author(Side.A, null), reward.id(), TODAY, "Two more routes.");
        assertThatThrownBy(() -> practices.give(author(Side.A, null), reward.id(), TODAY, null))
                .hasMessage("The reward was given already.");
    }

    @Test
    void aCardThatIsWithdrawnLosesItsWordsForGood() {
        Matter card =
                practices.begin(
                        author(Side.A, null),
                        Practice.CARD,
                        Map.of("what", "Routes, north", "words", "I paint on Sundays."));
        practices.withdraw(author(Side.A, null), card.id(), false);
        Matter after = practices.find(partnership.id(), card.id()).orElseThrow();
        assertThat(after.withdrawn()).isTrue();
        assertThat(after.begun().words()).isEqualTo("[erased]");
        assertThat(record.about(partnership.id(), card.id()).toString())
                .doesNotContain("paint")
                .doesNotContain("Routes");
    }

    @Test
    void whatWasReadIsKeptUntilSomethingIsWritten() {
        UUID id = partnership.id();
        UUID us = Objects.requireNonNull(partnership.organisation(Side.A));
        assertThat(practices.of(us, List.of(id), TODAY)).isEmpty();
        Matter one = begun(Practice.ADMISSION);
        assertThat(practices.of(us, List.of(id), TODAY)).containsEntry(id, List.of(one));
        Matter two = begun(Practice.WALK);
        assertThat(practices.of(us, List.of(id), TODAY)).containsEntry(id, List.of(one, two));
    }

    private Matter begun(Practice practice) {
        return practices.begin(
                author(Side.A, null), practice, new GivenFields(3, TODAY).of(practice));
    }

    private Author author(Side side, @Nullable String key) {
        return new Author(
                partnership.id(),
                side,
                side == Side.A ? "Anna Berg" : "Bo Lind",
                ZoneOffset.UTC,
                key,
                side == Side.A ? person : null);
    }
}
