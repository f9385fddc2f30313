package twelvekeys.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseBook;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.record.PromiseLine;
import twelvekeys.record.Terms;
import twelvekeys.storage.Tenancy;

/// A portfolio of as many partners as a test wants, each later and worse than the one before, and
/// all of them later in the South, with promises both ways that were moved, revoked, released,
/// declared not kept, mended and disputed, and contracts that were reached for.
///
/// @param organisation the organisation on side A
/// @param partnerships its partnerships, the best partner first
/// @param reworked the promises of partners that were not accepted, disputed or delivered again
/// @param reaches how often we reached for the contract, by partnership
public record SomePortfolio(
        UUID organisation,
        List<Partnership> partnerships,
        Set<UUID> reworked,
        Map<UUID, Integer> reaches) {

    private static final List<String> UNITS = List.of("", "North", "South");

    /// Fills the portfolio of an organisation.
    ///
    /// @param partners how many partners
    /// @param each how many promises each of them makes, over three years and two months ahead
    public static SomePortfolio of(
            BeanFactory beans, UUID organisation, int partners, int each, LocalDate today) {
        SomePortfolio portfolio =
                new SomePortfolio(
                        organisation, new ArrayList<>(), new HashSet<>(), new HashMap<>());
        for (int partner = 0; partner < partners; partner++) {
            portfolio.add(beans, partner, partners, each, today);
        }
        return portfolio;
    }

    private void add(BeanFactory beans, int partner, int partners, int each, LocalDate today) {
        TransactionTemplate transactions = beans.getBean(TransactionTemplate.class);
        Organisations organisations = beans.getBean(Organisations.class);
        Organisation ours =
                Tenancy.as(
                        organisation,
                        () ->
                                Objects.requireNonNull(
                                        transactions.execute(_ ->
                                                organisations.find(organisation).orElseThrow())));
        Organisation theirs =
                InOurName.organisation(
                        organisations,
                        "%s %s Works"
                                .formatted(
                                        List.of("Alder", "Birch", "Cedar", "Damson", "Elm")
                                                .get(partner % 5),
                                        UUID.randomUUID().toString().substring(0, 4)));
        Partnership partnership =
                Tenancy.as(
                        organisation,
                        () ->
                                Objects.requireNonNull(
                                        transactions.execute(_ ->
                                                beans.getBean(Partnerships.class)
                                                        .between(
                                                                ours,
                                                                theirs,
                                                                today.minusYears(4),
                                                                Instant.EPOCH))));
        partnerships.add(partnership);
        Random random = new Random(partner);
        List<Draft> history = new ArrayList<>();
        for (int number = 0; number < each; number++) {
            LocalDate due = today.plusDays(60).minusDays((long) number * 1150 / each);
            double late = 0.02 + 0.95 * partner / partners;
            history.addAll(promise(random, number, due, late, today));
        }
        history.sort(Comparator.comparing(Draft::at));
        List<Draft> reached = reached(partnership, partner, today);
        Tenancy.as(
                organisation,
                () -> {
                    transactions.executeWithoutResult(_ -> {
                        beans.getBean(PromiseBook.class).write(partnership.id(), history);
                        beans.getBean(PartnershipRecord.class).append(partnership.id(), reached);
                    });
                    return true;
                });
    }

    private List<Draft> reached(Partnership partnership, int partner, LocalDate today) {
        List<Draft> reached = new ArrayList<>();
        for (int i = 0; i < partner % 4; i++) {
            reached.add(
                    said(
                            today.minusDays(200L * i + 20),
                            Side.A,
                            new PracticeEntry.ContractReached(
                                    UUID.randomUUID(),
                                    "Clause " + i,
                                    i == 0 ? new BigDecimal("1200") : null,
                                    "It was late again.")));
        }
        if (!reached.isEmpty()) {
            reaches.put(partnership.id(), reached.size());
        }
        reached.add(
                said(
                        today.minusDays(50),
                        Side.B,
                        new PracticeEntry.ContractReached(
                                UUID.randomUUID(), "Clause 9", null, "They were late.")));
        return reached;
    }

    private List<Draft> promise(
            Random random, int number, LocalDate due, double late, LocalDate today) {
        UUID id = UUID.randomUUID();
        Side promisor = number % 4 == 3 ? Side.A : Side.B;
        LocalDate made = due.minusDays(20 + random.nextInt(20));
        List<Draft> said = new ArrayList<>();
        if (number % 3 == 0) {
            said.add(told(id, promisor, number, due, made));
        } else {
            said.add(imported(id, promisor, number, due, made));
        }
        LocalDate inForce = due;
        if (random.nextInt(6) == 0) {
            inForce = due.plusDays(5);
            LocalDate on = due.minusDays(4);
            said.add(
                    said(
                            on,
                            promisor,
                            new Entry.PromiseRenegotiated(id, due, inForce, on, "The road.")));
        }
        boolean isLate = random.nextDouble() < late + (number % UNITS.size() == 2 ? 0.3 : 0);
        LocalDate done = inForce.plusDays(isLate ? 2 + random.nextInt(12) : -random.nextInt(6));
        switch (random.nextInt(30)) {
            case 0 -> {
                LocalDate on = inForce.minusDays(2);
                said.add(said(on, promisor, new PromiseEntry.Revoked(id, on, "We cannot.")));
            }
            case 1 -> {
                LocalDate on = inForce.minusDays(3);
                said.add(said(on, promisor.other(), new PromiseEntry.Released(id, on, null)));
            }
            case 2 -> notAccepted(said, id, promisor, done, today);
            case 3 -> {
                said.add(declared(id, promisor, Verdict.NOT_KEPT, inForce.plusDays(9)));
                disputed(said, id, promisor, inForce.plusDays(11), today);
            }
            case 4 -> {
                said.add(declared(id, promisor, Verdict.NOT_KEPT, inForce.plusDays(9)));
                mended(said, id, promisor, inForce.plusDays(12), today);
            }
            case 5 -> {
                said.add(declared(id, promisor, Verdict.KEPT_IN_PART, inForce.plusDays(1)));
                reworked(id, promisor, inForce.plusDays(1), today);
            }
            case 6 -> said.add(declared(id, promisor, Verdict.NOT_KEPT, inForce.plusDays(3)));
            default ->
                    said.add(said(done, promisor.other(), new Entry.PromiseDone(id, done, null)));
        }
        return said.stream().filter(draft -> !draft.at().isAfter(noon(today))).toList();
    }

    private void reworked(UUID id, Side promisor, LocalDate on, LocalDate today) {
        if (promisor == Side.B && !on.isAfter(today)) {
            reworked.add(id);
        }
    }

    /// It is reported done on the day, and declared not kept a day later.
    private void notAccepted(
            List<Draft> said, UUID id, Side promisor, LocalDate done, LocalDate today) {
        said.add(said(done, promisor, new PromiseEntry.Reported(id, done, List.of(), null)));
        said.add(declared(id, promisor, Verdict.NOT_KEPT, done.plusDays(1)));
        reworked(id, promisor, done.plusDays(1), today);
    }

    private void disputed(List<Draft> said, UUID id, Side promisor, LocalDate on, LocalDate today) {
        said.add(said(on, promisor, new PromiseEntry.OutcomeAnswered(id, false, "It was there.")));
        reworked(id, promisor, on, today);
    }

    /// Another promise is asked for and made, to make amends.
    private void mended(List<Draft> said, UUID id, Side promisor, LocalDate on, LocalDate today) {
        UUID amends = UUID.randomUUID();
        Terms terms =
                new Terms("Amends", on.plusDays(20), null, null, "", "", "", null, null, null);
        said.add(
                said(
                        on,
                        promisor.other(),
                        new PromiseEntry.Proposed(amends, promisor, terms, id, null, null)));
        said.add(
                said(
                        on.plusDays(1),
                        promisor,
                        new PromiseEntry.Accepted(amends, on.plusDays(1), null, null)));
        reworked(id, promisor, on.plusDays(1), today);
    }

    private static Draft declared(UUID id, Side promisor, Verdict verdict, LocalDate on) {
        return said(on, promisor.other(), new PromiseEntry.Declared(id, verdict, null, on, null));
    }

    private static Draft told(UUID id, Side promisor, int number, LocalDate due, LocalDate made) {
        return said(
                made,
                promisor.other(),
                new PromiseEntry.Told(
                        id,
                        promisor,
                        new Terms(
                                "Parts " + number,
                                due,
                                null,
                                null,
                                "",
                                UNITS.get(number % UNITS.size()),
                                "Parts",
                                new BigDecimal(50 + number),
                                number % 2 == 0 ? "EUR" : "NOK",
                                null),
                        made,
                        null));
    }

    private static Draft imported(
            UUID id, Side promisor, int number, LocalDate due, LocalDate made) {
        String what = "Delivery " + number;
        return said(
                made,
                Side.A,
                new Entry.PromiseMade(
                        id,
                        promisor,
                        UNITS.get(number % UNITS.size()),
                        what,
                        null,
                        number % 2 == 0 ? "Parts" : "Service",
                        number % 5 == 0 ? null : BigDecimal.valueOf(100L + number),
                        number % 7 == 0 ? null : made,
                        due,
                        List.of(new PromiseLine("", what, BigDecimal.TEN, null)),
                        null,
                        null));
    }

    private static Draft said(LocalDate day, Side side, Entry entry) {
        return new Draft(entry, side, "Anna Berg", noon(day), null, null);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
