package twelvekeys.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
import twelvekeys.practice.Agreement.Proposal;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.Author;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RepeatedKey;

/// What the two sides settle between them.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class AgreementsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private Agreements agreements;
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
    void theStandardWordingHoldsUntilBothAgreeOnOthers() {
        assertThat(standing().holds()).isEqualTo(Agreements.LEGAL_STANDING);
        assertThat(standing().agreed()).isFalse();
        for (Side side : Side.values()) {
            String words = "Words of side " + side;
            long proposal = propose(side, words, null);
            assertThat(standing().holds()).isNotEqualTo(words);
            answer(side.other(), proposal, true);
            assertThat(standing().holds()).isEqualTo(words);
            assertThat(standing().agreed()).isTrue();
            assertThat(standing().agreedAt()).isEqualTo(clock.instant());
            assertThat(standing().proposal()).isNull();
        }
    }

    @Test
    void aNumberHoldsOnceBothAgreeAndNoOtherTopicChanges() {
        UUID id = partnership.id();
        assertThat(agreements.number(id, Topic.GIFT_LIMIT)).isEqualByComparingTo("50");
        agreements.propose(
                author(Side.A), Topic.GIFT_LIMIT, new BigDecimal("75.50"), "As the law says.");
        assertThat(agreements.number(id, Topic.GIFT_LIMIT)).isEqualByComparingTo("50");
        Proposal open = Objects.requireNonNull(agreements.on(id, Topic.GIFT_LIMIT).proposal());
        agreements.answer(author(Side.B), Topic.GIFT_LIMIT, open.seq(), true, null);
        assertThat(agreements.number(id, Topic.GIFT_LIMIT)).isEqualByComparingTo("75.50");
        for (Topic topic : Topic.values()) {
            assertThat(agreements.on(id, topic).agreed()).isEqualTo(topic == Topic.GIFT_LIMIT);
        }
    }

    @Test
    void aNumberOutsideItsBoundsOrOfTheWrongKindIsRefusedInWords() {
        for (String number : List.of("4", "51", "5.5")) {
            assertThatThrownBy(() ->
                            agreements.propose(
                                    author(Side.A),
                                    Topic.MINIMUM_GROUP,
                                    new BigDecimal(number),
                                    null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("That is from 5 to 50, a whole number.");
        }
        assertThatThrownBy(
                        () -> agreements.propose(author(Side.A), Topic.MINIMUM_GROUP, "six", null))
                .hasMessage("This is settled in a number, not in words.");
        assertThatThrownBy(() ->
                        agreements.propose(
                                author(Side.A), Topic.LEGAL_STANDING, BigDecimal.ONE, null))
                .hasMessage("This is settled in words, not in a number.");
        assertThat(record.ofAgreements(partnership.id())).isEmpty();
    }

    @Test
    void wordsThatAreNotAgreedToChangeNothing() {
        answer(Side.B, propose(Side.A, "Binding.", null), false);
        assertThat(standing())
                .isEqualTo(
                        new Agreement(
                                Topic.LEGAL_STANDING,
                                Agreements.LEGAL_STANDING,
                                null,
                                false,
                                null,
                                null));
        assertThat(record.ofAgreements(partnership.id())).hasSize(2);
    }

    @Test
    void nobodyAgreesToTheirOwnWordsOrToWordsThatWereReplaced() {
        long first = propose(Side.A, "First.", null);
        assertThatThrownBy(() -> answer(Side.A, first, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the other side answers it");
        long second = propose(Side.B, "Second.", null);
        assertThatThrownBy(() -> answer(Side.B, first, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not open any more");
        answer(Side.A, second, true);
        assertThatThrownBy(() -> answer(Side.A, second, true))
                .isInstanceOf(IllegalStateException.class);
        assertThat(standing().holds()).isEqualTo("Second.");
        assertThat(record.ofAgreements(partnership.id())).hasSize(3);
    }

    @Test
    void emptyAndEndlessWordsAreRefused() {
        for (String words : List.of("", "  ", "x".repeat(2_001))) {
            assertThatThrownBy(() -> propose(Side.A, words, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(record.ofAgreements(partnership.id())).isEmpty();
    }

    @Test
    void aProposalSentTwiceIsOne() {
        long once = propose(Side.A, "Once.", "key");
        assertThat(propose(Side.A, "Once.", "key")).isEqualTo(once);
        assertThatThrownBy(() -> propose(Side.A, "Twice.", "key")).isInstanceOf(RepeatedKey.class);
        assertThat(record.ofAgreements(partnership.id())).hasSize(1);
    }

    private Agreement standing() {
        return agreements.on(partnership.id(), Topic.LEGAL_STANDING);
    }

    private long propose(Side side, String words, @Nullable String key) {
        Author author = new Author(partnership.id(), side, "somebody", ZoneOffset.UTC, key, null);
        Proposal open = agreements.propose(author, Topic.LEGAL_STANDING, words, null).proposal();
        return Objects.requireNonNull(open).seq();
    }

    private Author author(Side side) {
        return new Author(partnership.id(), side, "somebody", ZoneOffset.UTC, null, null);
    }

    private void answer(Side side, long proposal, boolean agrees) {
        agreements.answer(
                new Author(partnership.id(), side, "somebody", ZoneOffset.UTC, null, null),
                Topic.LEGAL_STANDING,
                proposal,
                agrees,
                null);
    }
}
