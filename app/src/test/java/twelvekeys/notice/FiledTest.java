package twelvekeys.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.company.CompanyFiled;
import twelvekeys.company.FiledAlert;
import twelvekeys.identity.Members;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.storage.Tenancy;

/// What a linked company filed is told to the partner managers and sponsors of the organisation in
/// whose files it was found, once, and to nobody else.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class FiledTest {

    @Autowired TellingFilings telling;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transactions;
    @Autowired Outbox outbox;
    @Autowired Members members;
    @Autowired SettableClock clock;

    private final TwoCompanies companies;
    private Organisation ours = new Organisation(new java.util.UUID(0, 0), "", true);
    private Organisation theirs = ours;

    @Autowired
    FiledTest(AutowireCapableBeanFactory beans) {
        companies = beans.createBean(TwoCompanies.class);
    }

    @BeforeEach
    void twoCompaniesWithTheirPeople(Organisation us) {
        clock.set(LocalDate.of(2026, 6, 1));
        ours = us;
        theirs = companies.company("Kittiwake Freight");
        for (Organisation each : List.of(ours, theirs)) {
            companies.person("Manager", each, Role.PARTNER_MANAGER, "UTC");
            companies.person("Sponsor", each, Role.SPONSOR, "UTC");
            companies.person("Contributor", each, Role.CONTRIBUTOR, "UTC");
        }
    }

    @Test
    void managersAndSponsorsOfWhoeverReadItAreToldOnce() {
        Partnership partnership = companies.between(ours, theirs);
        found(partnership, FiledAlert.Kind.NOT_TO_BE_RELIED_ON, "8-K");
        found(partnership, FiledAlert.Kind.NOT_TO_BE_RELIED_ON, "8-K");
        assertThat(told(ours))
                .extracting(Outbox.Message::name)
                .containsExactlyInAnyOrder("Manager", "Sponsor");
        assertThat(told(ours)).as("told once").hasSize(2);
        found(partnership, FiledAlert.Kind.NOT_TO_BE_RELIED_ON, "8-K");
        assertThat(told(ours)).as("found again").hasSize(2);
        assertThat(told(theirs)).isEmpty();
        Outbox.Message message = told(ours).getFirst();
        assertThat(message.subject())
                .endsWith("says that accounts it filed are not to be relied on");
        assertThat(message.text())
                .contains("Form 8-K item 4.02", "0009000001-26-000007")
                .contains("/partnerships/" + partnership.id() + "/facts");
    }

    private void found(Partnership partnership, FiledAlert.Kind kind, String form) {
        transactions.executeWithoutResult(_ ->
                events.publishEvent(
                        new CompanyFiled(
                                ours.id(),
                                partnership.id(),
                                "Kittiwake Freight",
                                new FiledAlert(
                                        9_000_001,
                                        kind,
                                        "0009000001-26-000007",
                                        form,
                                        LocalDate.of(2026, 5, 20),
                                        clock.instant()))));
    }

    private List<Outbox.Message> told(Organisation organisation) {
        return Tenancy.as(
                organisation.id(),
                () -> {
                    telling.run(organisation.id(), clock.instant());
                    return members.of(organisation.id()).stream()
                            .filter(member -> member.role() == Role.PARTNER_MANAGER)
                            .flatMap(member -> outbox.page(member, 0, 20).messages().stream())
                            .toList();
                });
    }
}
