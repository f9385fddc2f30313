package twelvekeys.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.decision.Deciding;
import twelvekeys.decision.Decision;
import twelvekeys.decision.Decisions;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.DecisionEntry.Kind;
import twelvekeys.record.DecisionEntry.Right;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.storage.Tenancy;

/// That the day to look back has come is told to both sides, once, and not to a side that did.
@WholeApplicationTest
@ExtendWith(InOurName.class)
@SuppressWarnings("NullAway.Init")
class LookBacksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate BACK = TODAY.plusDays(90);

    @Autowired private Reminders reminders;
    @Autowired private MailStore store;
    @Autowired private Decisions decisions;
    @Autowired private SettableClock clock;
    @Autowired private AutowireCapableBeanFactory beans;

    @AfterEach
    void itIsTheFirstOfJuneAgain() {
        clock.set(TODAY);
    }

    @Test
    void bothSidesAreToldOnTheDayAndOnce(Organisation a) {
        clock.set(TODAY);
        TwoCompanies companies = beans.createBean(TwoCompanies.class);
        Organisation b = companies.company("Kittiwake Freight");
        companies.person("Abe", a, Role.SPONSOR, "UTC");
        companies.person("Ben", b, Role.PARTNER_MANAGER, "UTC");
        Partnership partnership = companies.between(a, b);
        Decision decision =
                decisions.decide(
                        TwoCompanies.author(partnership, Side.A, "Abe"),
                        partnership,
                        new Deciding(
                                Kind.GROW,
                                PartnershipStanding.TRUSTED,
                                "Dates hold.",
                                "Silence.",
                                BACK,
                                null,
                                null));
        run(a, b, BACK.minusDays(1));
        assertThat(told(a)).isEmpty();
        run(a, b, BACK);
        run(a, b, BACK.plusDays(1));
        assertThat(told(a)).containsExactly("Was it right to grow? Look back with " + b.name());
        assertThat(told(b)).containsExactly("Was it right to grow? Look back with " + a.name());
        clock.set(BACK);
        companies.person("Cleo", a, Role.SPONSOR, "UTC");
        decisions.lookBack(
                TwoCompanies.author(partnership, Side.A, "Abe"),
                decision.id(),
                Right.YES,
                "It was.");
        run(a, b, BACK.plusDays(2));
        assertThat(told(a)).as("nobody is told after their side looked back").hasSize(1);
    }

    private void run(Organisation a, Organisation b, LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        for (Organisation each : List.of(a, b)) {
            Tenancy.as(
                    each.id(),
                    () -> {
                        reminders.run(each.id(), noon);
                        return true;
                    });
        }
    }

    private List<String> told(Organisation whose) {
        return Tenancy.as(
                whose.id(),
                () ->
                        store.page(whose.id(), null, 100, 0).stream()
                                .filter(mail -> mail.kind() == NoticeKind.LOOK_BACK)
                                .map(MailStore.Mail::subject)
                                .toList());
    }
}
