package twelvekeys.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnerships;
import twelvekeys.storage.Tenancy;

/// The portfolio as a file says what the portfolio says, and runs nothing in a spreadsheet.
@WholeApplicationTest
@SuppressWarnings("NullAway.Init")
class PortfolioCsvTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

    @Autowired private Portfolio portfolio;
    @Autowired private PromiseBook book;
    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private TransactionTemplate transactions;

    private Portfolio.Glance glance(String... partners) {
        Organisation us = InOurName.organisation(organisations);
        return Tenancy.as(
                us.id(),
                () -> {
                    for (int i = 0; i < partners.length; i++) {
                        String partner = partners[i];
                        int seed = i;
                        transactions.executeWithoutResult(status -> {
                            UUID begun =
                                    partnerships
                                            .withPartner(
                                                    us, partner, Histories.START, Instant.EPOCH)
                                            .id();
                            if (seed > 0) {
                                book.write(begun, new Histories(seed).next(60));
                            }
                        });
                    }
                    return portfolio.glance(us.id(), TODAY, null);
                });
    }

    private static List<String> lines(Portfolio.Glance glance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PortfolioCsv.write(glance, out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void everyPartnershipIsARowWithItsLevelToTheLastDigit() {
        Portfolio.Glance glance = glance("Nobody Yet", "Baker", "Able");
        List<String> lines = lines(glance);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("\uFEFFpartner,partnership,as of,theirs kept,");
        assertThat(lines.get(1)).startsWith("Able,");
        assertThat(lines.get(2)).startsWith("Baker,");
        Portfolio.Row able =
                glance.rows().stream()
                        .filter(row -> row.partner().equals("Able"))
                        .findFirst()
                        .orElseThrow();
        assertThat(lines.get(1))
                .contains("," + able.theirs().kept() + "," + able.theirs().lower() + ",")
                .contains("," + able.open() + "," + able.atRisk() + ",");
    }

    @Test
    void withoutEvidenceThereIsNoShare() {
        assertThat(lines(glance("Nobody Yet")).getLast()).contains(",,,,0,0.0,not enough,,,,0,");
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsText() {
        assertThat(lines(glance("=HYPERLINK(\"http://x\")")).getLast()).startsWith("\"'=HYPERLINK");
    }
}
