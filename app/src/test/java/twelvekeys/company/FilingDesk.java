package twelvekeys.company;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.demo.InventedMarket;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.storage.Tenancy;

/// Brings filings and waits until they are read and scored, in the name of whoever brings them.
@TestComponent
class FilingDesk {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Filings filings;
    private final Organisations organisations;
    private final Partnerships partnerships;
    private final TransactionTemplate transactions;

    FilingDesk(
            Filings filings,
            Organisations organisations,
            Partnerships partnerships,
            TransactionTemplate transactions) {
        this.filings = filings;
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.transactions = transactions;
    }

    Partnership between(Organisation a, Organisation b) {
        return Objects.requireNonNull(
                Tenancy.as(
                        a.id(),
                        () ->
                                transactions.execute(
                                        _ -> partnerships.between(a, b, TODAY, Instant.EPOCH))));
    }

    Organisation another() {
        return InOurName.organisation(organisations);
    }

    static Author author(Partnership partnership, Side side) {
        return new Author(partnership.id(), side, "Ailsa Grant", ZoneOffset.UTC, null, null);
    }

    FilingSet market(Organisation by) {
        return bring(by, new InventedMarket(7, TODAY).files());
    }

    FilingSet bring(Organisation by, String name, String content) {
        return bring(by, Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    FilingSet bring(Organisation by, Map<String, byte[]> files) {
        return Tenancy.as(
                by.id(),
                () -> {
                    List<Filings.Sent> sent = new ArrayList<>();
                    files.forEach((name, content) ->
                            sent.add(new Filings.Sent(name, new ByteArrayInputStream(content))));
                    return read(by, filings.receive(by, sent, null).id());
                });
    }

    /// Waits until a set has been read or refused.
    FilingSet read(Organisation by, UUID set) {
        await(() ->
                Tenancy.as(by.id(), () -> filings.find(by.id(), set))
                        .filter(each -> !each.state().running())
                        .isPresent());
        return Tenancy.as(by.id(), () -> filings.find(by.id(), set)).orElseThrow();
    }

    static void await(BooleanSupplier there) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - until > 0) {
                throw new AssertionError("It did not come in time");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
