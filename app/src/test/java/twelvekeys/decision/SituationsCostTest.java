package twelvekeys.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SentStatements;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.record.DecisionEntry.Kind;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.storage.Tenancy;

/// What waits over many partnerships is read in as many statements as over few.
@WholeApplicationTest
@SuppressWarnings("NullAway.Init")
class SituationsCostTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired private Situations situations;
    @Autowired private Decisions decisions;
    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private TransactionTemplate transactions;
    @Autowired private SettableClock clock;

    @Test
    void fortyPartnershipsCostNoMoreStatementsThanThree() {
        clock.set(TODAY);
        Organisation few = organisation(3);
        Organisation many = organisation(40);
        int ofFew = statements(few, 3);
        assertThat(ofFew).isPositive().isLessThan(25);
        assertThat(statements(many, 40)).isEqualTo(ofFew);
    }

    private Organisation organisation(int partners) {
        Organisation us = InOurName.organisation(organisations);
        Tenancy.as(
                us.id(),
                () -> {
                    for (int i = 0; i < partners; i++) {
                        decided(us, "Partner " + i);
                    }
                    return us;
                });
        return us;
    }

    private void decided(Organisation us, String name) {
        Partnership partnership =
                Objects.requireNonNull(
                        transactions.execute(
                                _ -> partnerships.withPartner(us, name, TODAY, Instant.EPOCH)));
        decisions.decide(
                new Author(partnership.id(), Side.A, "Tom", ZoneOffset.UTC, null, null),
                partnership,
                new Deciding(
                        Kind.HOLD,
                        PartnershipStanding.TRUSTED,
                        "It holds.",
                        "Silence.",
                        TODAY.plusDays(30),
                        null,
                        null));
    }

    private int statements(Organisation us, int count) {
        return SentStatements.during(() ->
                assertThat(Tenancy.as(us.id(), () -> situations.of(us.id(), TODAY)))
                        .hasSize(count));
    }
}
