package twelvekeys.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.Newcomers;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseBook;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PromiseLine;
import twelvekeys.storage.Tenancy;

/// A partnership with as many promises as a test wants, around a day.
///
/// @param organisation the organisation on side A
/// @param partnership the partnership
/// @param token a token of a partner manager of it
public record SomePartnership(UUID organisation, Partnership partnership, String token) {

    /// A name longer than a line, with letters that fonts often lack.
    private static final String LONG =
            "Überprüfte Stücklisten für Łódź, Αθήνα and Харків, with every drawing, test report and"
                    + " certificate of origin that customs asked for in the spring, signed by both"
                    + " plants and handed over in one folder, number ";

    /// A new one.
    ///
    /// @param promises how many promises it has
    public static SomePartnership with(BeanFactory beans, int promises, LocalDate today) {
        Organisations organisations = beans.getBean(Organisations.class);
        TransactionTemplate transactions = beans.getBean(TransactionTemplate.class);
        Organisation ours = InOurName.organisation(organisations);
        Organisation theirs = InOurName.organisation(organisations);
        Newcomers newcomers = new Newcomers(beans);
        String token = newcomers.token(newcomers.join(ours.id(), Role.PARTNER_MANAGER));
        Partnership partnership =
                Tenancy.as(
                        ours.id(),
                        () ->
                                Objects.requireNonNull(
                                        transactions.execute(_ ->
                                                beans.getBean(Partnerships.class)
                                                        .between(
                                                                ours,
                                                                theirs,
                                                                today.minusYears(9),
                                                                Instant.EPOCH))));
        List<Draft> history = new ArrayList<>();
        for (int number = 0; number < promises; number++) {
            history.addAll(promise(number, promises, today));
        }
        history.sort(Comparator.comparing(Draft::at));
        Tenancy.as(
                ours.id(),
                () -> {
                    transactions.executeWithoutResult(
                            _ -> beans.getBean(PromiseBook.class).write(partnership.id(), history));
                    return true;
                });
        return new SomePartnership(ours.id(), partnership, token);
    }

    /// The promises fall due over three years, a ninth of them ahead.
    private static List<Draft> promise(int number, int all, LocalDate today) {
        UUID id = UUID.randomUUID();
        LocalDate due = today.plusDays(120).minusDays((long) number * 1080 / all);
        Side promisor = number % 3 == 0 ? Side.A : Side.B;
        LocalDate made = due.minusDays(15);
        String what = number % 4 == 1 ? LONG + number : "Delivery " + number;
        List<Draft> said = new ArrayList<>();
        said.add(
                said(
                        made.isAfter(today) ? today : made,
                        promisor,
                        new Entry.PromiseMade(
                                id,
                                promisor,
                                "",
                                what,
                                null,
                                "Delivery",
                                BigDecimal.valueOf(100L + number),
                                made,
                                due,
                                List.of(new PromiseLine("", what, BigDecimal.TEN, null)),
                                null,
                                null)));
        if (number % 7 == 3) {
            said.add(
                    said(
                            due.minusDays(3),
                            promisor,
                            new Entry.PromiseRenegotiated(
                                    id, due, due.plusDays(4), due.minusDays(3), "Customs.")));
        }
        if (number % 11 != 5) {
            LocalDate done = number % 5 == 2 ? due.plusDays(6) : due.minusDays(1);
            said.add(said(done, promisor.other(), new Entry.PromiseDone(id, done, null)));
        } else if (number % 2 == 1) {
            LocalDate on = due.plusDays(9);
            said.add(
                    said(
                            on,
                            promisor.other(),
                            new PromiseEntry.Declared(
                                    id, PromiseEntry.Verdict.NOT_KEPT, null, on, null)));
        }
        return said.stream().filter(draft -> !draft.at().isAfter(noon(today))).toList();
    }

    private static Draft said(LocalDate day, Side side, Entry entry) {
        return new Draft(entry, side, "Anna Berg", noon(day), null, null);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
