package twelvekeys.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.identity.Person;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PrivateNotes;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.storage.Tenancy;

/// What the calendar tells, to whom, on which day, and once.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class RemindersTest {

    /// A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final LocalDate DUE = TODAY.plusDays(30);

    @Autowired Rounds rounds;
    @Autowired Reminders reminders;
    @Autowired MailStore store;
    @Autowired Choices choices;
    @Autowired PromiseLoop loop;
    @Autowired PrivateNotes notes;
    @Autowired SettableClock clock;

    private final TwoCompanies companies;
    private Organisation a = new Organisation(UUID.randomUUID(), "", true);
    private Organisation b = a;

    @Autowired
    RemindersTest(AutowireCapableBeanFactory beans) {
        companies = beans.createBean(TwoCompanies.class);
    }

    @BeforeEach
    void twoCompanies(Organisation ours) {
        clock.set(TODAY);
        a = ours;
        b = companies.company("Kittiwake Freight");
    }

    @AfterEach
    void itIsTheFirstOfJuneAgain() {
        clock.set(TODAY);
    }

    @Test
    void thePromisorIsRemindedSevenDaysBeforeAndOneEachOnce() {
        Person abe = companies.person("Abe", a, Role.CONTRIBUTOR, "UTC");
        companies.person("Ben", b, Role.PARTNER_MANAGER, "UTC");
        companies.promised(companies.between(a, b), Side.A, "The test rig", DUE);
        run(noon(DUE.minusDays(8)));
        assertThat(subjects(a, NoticeKind.DUE_SOON)).isEmpty();
        run(noon(DUE.minusDays(7)));
        run(noon(DUE.minusDays(7)).plusSeconds(300));
        run(noon(DUE.minusDays(6)));
        assertThat(subjects(a, NoticeKind.DUE_SOON))
                .containsExactly("Due in 7 days: The test rig, for " + b.name());
        run(noon(DUE.minusDays(1)));
        run(noon(DUE));
        assertThat(subjects(a, NoticeKind.DUE_SOON))
                .containsExactly(
                        "Due tomorrow: The test rig, for " + b.name(),
                        "Due in 7 days: The test rig, for " + b.name());
        assertThat(mails(a)).allMatch(mail -> abe.id().equals(mail.to().person()));
        assertThat(subjects(b, NoticeKind.DUE_SOON)).isEmpty();
    }

    @Test
    void aServerThatWasDownTellsOnlyWhatIsStillTrue() {
        companies.person("Abe", a, Role.CONTRIBUTOR, "UTC");
        companies.promised(companies.between(a, b), Side.A, "The test rig", DUE);
        run(noon(DUE.minusDays(1)));
        assertThat(subjects(a, NoticeKind.DUE_SOON))
                .containsExactly("Due tomorrow: The test rig, for " + b.name());
    }

    @Test
    void aPromiseYoungerThanTheReminderIsNotReminded() {
        companies.person("Abe", a, Role.CONTRIBUTOR, "UTC");
        companies.promised(companies.between(a, b), Side.A, "At once", TODAY.plusDays(3));
        run(noon(TODAY));
        assertThat(subjects(a, NoticeKind.DUE_SOON)).isEmpty();
        run(noon(TODAY.plusDays(2)));
        assertThat(subjects(a, NoticeKind.DUE_SOON)).hasSize(1);
    }

    @Test
    void aNewDateBringsItsOwnReminder() {
        companies.person("Abe", a, Role.CONTRIBUTOR, "UTC");
        Partnership partnership = companies.between(a, b);
        Promise promise = companies.promised(partnership, Side.A, "The test rig", DUE);
        run(noon(DUE.minusDays(7)));
        clock.set(DUE.minusDays(7));
        loop.renegotiate(
                TwoCompanies.author(partnership, Side.A, "Abe"),
                promise.id(),
                DUE.plusDays(20),
                DUE.minusDays(7),
                "The ferry",
                null);
        run(noon(DUE.plusDays(1)));
        run(noon(DUE.plusDays(13)));
        assertThat(subjects(a, NoticeKind.DUE_SOON)).hasSize(2);
        assertThat(subjects(a, NoticeKind.OVERDUE)).isEmpty();
    }

    @Test
    void halfOfTheTimeGoneThePromisorIsAskedOnce() {
        companies.person("Abe", a, Role.CONTRIBUTOR, "UTC");
        companies.person("Ben", b, Role.CONTRIBUTOR, "UTC");
        companies.promised(companies.between(a, b), Side.A, "The test rig", DUE);
        run(noon(TODAY.plusDays(14)));
        assertThat(subjects(a, NoticeKind.HALF_WAY)).isEmpty();
        run(noon(TODAY.plusDays(15)));
        run(noon(TODAY.plusDays(17)));
        assertThat(mails(a))
                .filteredOn(mail -> mail.kind() == NoticeKind.HALF_WAY)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("?do=half-way"));
        assertThat(subjects(b, NoticeKind.HALF_WAY)).isEmpty();
    }

    @Test
    void theDayAfterItsDateThePromiseeAndThePromisorsManagersHear() {
        companies.person("Ada", a, Role.PARTNER_MANAGER, "UTC");
        companies.person("Abe", a, Role.CONTRIBUTOR, "UTC");
        companies.person("Ben", b, Role.CONTRIBUTOR, "UTC");
        companies.promised(companies.between(a, b), Side.A, "The test rig", DUE);
        run(noon(DUE));
        assertThat(subjects(b, NoticeKind.OVERDUE)).isEmpty();
        run(noon(DUE.plusDays(1)));
        run(noon(DUE.plusDays(2)));
        assertThat(subjects(a, NoticeKind.OVERDUE))
                .containsExactly("Ours, one day past its date: The test rig, for " + b.name());
        assertThat(subjects(b, NoticeKind.OVERDUE))
                .containsExactly(a.name() + " is one day past its date: The test rig");
    }

    @Test
    void noDayBeginsBeforeSevenInTheMorningWhereThePersonIs() {
        companies.person("Aki", a, Role.CONTRIBUTOR, "Asia/Tokyo");
        companies.promised(companies.between(a, b), Side.A, "The test rig", DUE);
        ZonedDateTime seven = DUE.minusDays(7).atTime(7, 0).atZone(ZoneId.of("Asia/Tokyo"));
        run(seven.minusMinutes(1).toInstant());
        assertThat(subjects(a, NoticeKind.DUE_SOON)).isEmpty();
        run(seven.toInstant());
        assertThat(subjects(a, NoticeKind.DUE_SOON)).hasSize(1);
    }

    @Test
    void theWeekComesOnMondayAtEightInTheReadersOwnZone() {
        clock.set(TODAY.plusDays(1));
        companies.person("Aki", a, Role.PARTNER_MANAGER, "Asia/Tokyo");
        companies.person("Ana", a, Role.PARTNER_MANAGER, "America/New_York");
        Partnership partnership = companies.between(a, b);
        companies.promised(partnership, Side.A, "The test rig", DUE.plusDays(300));
        Promise theirs =
                companies.promised(partnership, Side.B, "Chilled lorries", DUE.plusDays(300));
        Tenancy.as(
                b.id(),
                () ->
                        notes.write(
                                b.id(),
                                partnership.id(),
                                theirs.id(),
                                "Ben",
                                "canary-of-the-private-note"));
        LocalDate monday = TODAY.plusDays(7);
        run(Instant.parse(monday.minusDays(1) + "T22:59:00Z"));
        assertThat(subjects(a, NoticeKind.DIGEST)).isEmpty();
        run(Instant.parse(monday.minusDays(1) + "T23:00:00Z"));
        assertThat(readers(NoticeKind.DIGEST)).containsExactly("Aki");
        run(Instant.parse(monday + "T11:59:00Z"));
        assertThat(readers(NoticeKind.DIGEST)).containsExactly("Aki");
        run(Instant.parse(monday + "T12:00:00Z"));
        run(Instant.parse(monday + "T13:00:00Z"));
        assertThat(readers(NoticeKind.DIGEST)).containsExactly("Ana", "Aki");
        assertThat(mails(a))
                .allSatisfy(mail ->
                        assertThat(mail.text())
                                .contains("What we owe", "The test rig")
                                .contains("What we are owed", "Chilled lorries")
                                .contains(b.name() + " wrote")
                                .contains("twelvekeys/" + partnership.id() + "\n")
                                .contains("— twelvekeys/" + partnership.id() + " ")
                                .doesNotContain("canary"));
        assertThat(subjects(a, NoticeKind.DIGEST))
                .containsOnly("Your week: 1 owed, 1 owing, 0 to answer");
    }

    @Test
    void aDigestThatCouldNotBeWrittenOnMondayComesLaterInTheWeek() {
        companies.person("Ada", a, Role.PARTNER_MANAGER, "UTC");
        companies.promised(companies.between(a, b), Side.A, "The test rig", DUE.plusDays(300));
        run(noon(TODAY.plusDays(23)));
        assertThat(subjects(a, NoticeKind.DIGEST)).hasSize(1);
        run(noon(TODAY.plusDays(24)));
        assertThat(subjects(a, NoticeKind.DIGEST)).hasSize(1);
        run(noon(TODAY.plusDays(28)));
        assertThat(subjects(a, NoticeKind.DIGEST)).hasSize(2);
    }

    @Test
    void withNothingToSayThereIsNoDigest() {
        companies.person("Ada", a, Role.PARTNER_MANAGER, "UTC");
        run(noon(TODAY.plusDays(8)));
        assertThat(mails(a)).isEmpty();
    }

    @Test
    void whoeverDoesNotWantTheWeekDoesNotGetIt() {
        Person ada = companies.person("Ada", a, Role.PARTNER_MANAGER, "UTC");
        companies.promised(companies.between(a, b), Side.A, "The test rig", DUE.plusDays(300));
        choices.choose(a.id(), ada.id(), NoticeKind.DIGEST, false);
        run(noon(TODAY.plusDays(8)));
        assertThat(subjects(a, NoticeKind.DIGEST)).isEmpty();
    }

    @Test
    void aRoundTellsEveryOrganisationWhatWasWrittenAndWhatTheCalendarSays() {
        companies.person("Abe", a, Role.CONTRIBUTOR, "UTC");
        companies.person("Ben", b, Role.CONTRIBUTOR, "UTC");
        Partnership partnership = companies.between(a, b);
        companies.promised(partnership, Side.A, "The test rig", DUE);
        rounds.run(noon(DUE.minusDays(7)));
        rounds.run(noon(DUE.minusDays(7)).plusSeconds(600));
        assertThat(subjects(a, NoticeKind.PROPOSAL))
                .containsExactly(b.name() + " said yes: The test rig");
        assertThat(subjects(a, NoticeKind.DUE_SOON)).hasSize(1);
        assertThat(subjects(b, NoticeKind.PROPOSAL)).hasSize(1);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private void run(Instant now) {
        for (Organisation one : List.of(a, b)) {
            Tenancy.as(
                    one.id(),
                    () -> {
                        reminders.run(one.id(), now);
                        return one;
                    });
        }
    }

    private List<MailStore.Mail> mails(Organisation organisation) {
        return Tenancy.as(organisation.id(), () -> store.page(organisation.id(), null, 100, 0));
    }

    private List<String> subjects(Organisation organisation, NoticeKind kind) {
        return mails(organisation).stream()
                .filter(mail -> mail.kind() == kind)
                .map(MailStore.Mail::subject)
                .toList();
    }

    private List<String> readers(NoticeKind kind) {
        return mails(a).stream()
                .filter(mail -> mail.kind() == kind)
                .map(mail -> mail.to().name())
                .toList();
    }
}
