package twelvekeys.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.identity.Members;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Practice;
import twelvekeys.practice.Practices;
import twelvekeys.storage.Tenancy;

/// Reaching for the contract is an alarm: it is the one thing that is told to the sponsors of the
/// side that did it, too.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class AlarmTest {

    @Autowired Telling telling;
    @Autowired Outbox outbox;
    @Autowired Members members;
    @Autowired Practices practices;
    @Autowired SettableClock clock;

    private final TwoCompanies companies;
    private Organisation a = new Organisation(new UUID(0, 0), "", true);
    private Organisation b = a;

    @Autowired
    AlarmTest(AutowireCapableBeanFactory beans) {
        companies = beans.createBean(TwoCompanies.class);
    }

    @BeforeEach
    void twoCompaniesWithTheirSponsors(Organisation ours) {
        clock.set(LocalDate.of(2026, 6, 1));
        a = ours;
        b = companies.company("Kittiwake Freight");
        for (Organisation each : List.of(a, b)) {
            companies.person("Manager", each, Role.PARTNER_MANAGER, "UTC");
            companies.person("Sponsor", each, Role.SPONSOR, "UTC");
        }
    }

    @Test
    void bothSponsorsAreToldAndOnTheOtherSideEverybody() {
        Partnership partnership = companies.between(a, b);
        practices.begin(
                TwoCompanies.author(partnership, Side.A, "Manager"),
                Practice.REACH,
                Map.of("what", "Clause 7.2", "words", "Nobody answered for a week."));
        assertThat(told(b)).containsExactlyInAnyOrder("Manager", "Sponsor");
        assertThat(told(a)).containsExactly("Sponsor");
        assertThat(told(a)).as("once").containsExactly("Sponsor");
    }

    @Test
    void anythingElseIsToldToTheOtherSideAlone() {
        Partnership partnership = companies.between(a, b);
        practices.begin(
                TwoCompanies.author(partnership, Side.A, "Manager"),
                Practice.ADMISSION,
                Map.of("words", "We were wrong about the dock."));
        assertThat(told(a)).isEmpty();
        assertThat(told(b)).hasSize(2);
    }

    /// The names of those of an organisation to whom something was written, one for each message.
    private List<String> told(Organisation organisation) {
        return Tenancy.as(
                organisation.id(),
                () -> {
                    telling.run(organisation.id(), clock.instant());
                    return members.of(organisation.id()).stream()
                            .filter(member -> member.role() == Role.PARTNER_MANAGER)
                            .flatMap(member -> outbox.page(member, 0, 20).messages().stream())
                            .map(Outbox.Message::name)
                            .toList();
                });
    }
}
