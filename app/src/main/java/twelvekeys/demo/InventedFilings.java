package twelvekeys.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import twelvekeys.company.Filings;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Side;
import twelvekeys.record.CompanyEntry;
import twelvekeys.record.CompanyEntry.Item;
import twelvekeys.record.Draft;
import twelvekeys.storage.Tenancy;

/// What the example shows of the public record: Kittiwake is listed in an invented market, and
/// Fennel & Rye, which files nothing, has shown some of the checklist.
@Component
class InventedFilings {

    private static final String TOM = "Tom Vasey";
    private static final String RUTH = "Ruth Adeyemi";

    private final Filings filings;
    private final Clock clock;

    InventedFilings(Filings filings, Clock clock) {
        this.filings = filings;
        this.clock = clock;
    }

    /// What happened, with what the two put on record about one another's public record.
    static List<Draft> with(List<Draft> drafts, LocalDate today) {
        List<Draft> all = new ArrayList<>(drafts);
        all.add(
                draft(
                        today,
                        150,
                        Side.A,
                        new CompanyEntry.Linked(
                                Side.B, InventedMarket.KITTIWAKE, "Kittiwake Freight plc")));
        all.add(
                draft(
                        today,
                        148,
                        Side.A,
                        new CompanyEntry.EvidenceGiven(
                                Side.A,
                                Item.AUDITED_ACCOUNTS,
                                "Audited by Marlow & Finch, unqualified. Ruth has the whole report.",
                                LocalDate.of(today.getYear() - 2, 12, 31))));
        all.add(
                draft(
                        today,
                        120,
                        Side.B,
                        new CompanyEntry.EvidenceGiven(
                                Side.A,
                                Item.PAYS_ON_TIME,
                                "Our own invoices: 31 days on average, over twelve months.",
                                today.minusDays(130))));
        all.add(
                draft(
                        today,
                        90,
                        Side.A,
                        new CompanyEntry.EvidenceGiven(
                                Side.A,
                                Item.BAD_NEWS_TOLD,
                                "That the Leeds plant would close for three weeks, told two months"
                                        + " before.",
                                today.minusDays(95))));
        all.sort(Comparator.comparing(Draft::at));
        return all;
    }

    private static Draft draft(LocalDate today, int ago, Side side, CompanyEntry entry) {
        return new Draft(
                entry,
                side,
                side == Side.A ? TOM : RUTH,
                today.minusDays(ago).atTime(10, 20).toInstant(ZoneOffset.UTC),
                null,
                null);
    }

    /// Brings the invented market to organisations that have brought nothing, each for itself.
    void bring(List<Organisation> organisations, long seed) {
        Map<String, byte[]> files = new InventedMarket(seed, LocalDate.now(clock)).files();
        for (Organisation each : organisations) {
            Tenancy.as(
                    each.id(),
                    () -> {
                        if (filings.all(each.id()).isEmpty()) {
                            filings.receive(each, sent(files), null);
                        }
                        return each;
                    });
        }
    }

    private static List<Filings.Sent> sent(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file ->
                        new Filings.Sent(file.getKey(), new ByteArrayInputStream(file.getValue())))
                .toList();
    }
}
