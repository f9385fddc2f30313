package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SentStatements;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnerships;
import twelvekeys.promise.Portfolio.Glance;
import twelvekeys.storage.Tenancy;

/// The portfolio asks the database the same few questions however much there is.
@WholeApplicationTest
class PortfolioCostTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

    @Autowired Portfolio portfolio;
    @Autowired PromiseBook book;
    @Autowired Organisations organisations;
    @Autowired Partnerships partnerships;
    @Autowired TransactionTemplate transactions;

    @Test
    void sixtyPartnershipsCostNoMoreStatementsThanThree() {
        Organisation few = organisation(3);
        Organisation many = organisation(60);
        int ofFew = statements(few, 3);
        int ofMany = statements(many, 60);
        assertThat(ofFew).isPositive().isLessThanOrEqualTo(8);
        assertThat(ofMany).isEqualTo(ofFew);
        assertThat(statements(many, 60)).isLessThan(ofMany);
    }

    @Test
    void aRowCountsWhatIsOpenAndOverdueOnEitherSide() {
        Organisation us = organisation(5);
        Glance glance =
                Tenancy.as(
                        us.id(), () -> portfolio.glance(us.id(), TODAY, LocalDate.of(2025, 9, 1)));
        assertThat(glance.rows()).hasSize(5);
        assertThat(glance.rows())
                .allSatisfy(row -> {
                    assertThat(row.open()).isPositive();
                    assertThat(row.atRisk()).isBetween(0L, row.open());
                    assertThat(row.overdueTheirs() + row.overdueOurs()).isPositive();
                    Promise next = Objects.requireNonNull(row.next());
                    assertThat(next.on(glance.asOf())).isEqualTo(PromiseStatus.OPEN);
                    assertThat(row.nextChance()).isNotNull();
                    assertThat(row.theirs().promises()).isPositive();
                });
    }

    @Test
    void anEmptyPortfolioIsRead() {
        Organisation us = organisation(0);
        Glance glance = Tenancy.as(us.id(), () -> portfolio.glance(us.id(), TODAY, null));
        assertThat(glance.rows()).isEmpty();
        assertThat(glance.asOf()).isEqualTo(TODAY);
        assertThat(glance.ended()).isFalse();
    }

    private int statements(Organisation us, int rows) {
        return SentStatements.during(() -> {
            Glance glance = Tenancy.as(us.id(), () -> portfolio.glance(us.id(), TODAY, null));
            assertThat(glance.rows()).hasSize(rows);
        });
    }

    private Organisation organisation(int partners) {
        Organisation us = InOurName.organisation(organisations);
        return Tenancy.as(
                us.id(),
                () -> {
                    for (int i = 0; i < partners; i++) {
                        partnership(us, i);
                    }
                    return us;
                });
    }

    private void partnership(Organisation us, int number) {
        transactions.executeWithoutResult(status -> {
            UUID begun =
                    partnerships
                            .withPartner(us, "Partner " + number, Histories.START, Instant.EPOCH)
                            .id();
            book.write(begun, new Histories(number).next(60));
        });
    }
}
