package twelvekeys.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import twelvekeys.InOurName;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.identity.Members;
import twelvekeys.identity.Person;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.Terms;
import twelvekeys.storage.Tenancy;

/// The private calendar, read by somebody else's parser.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class CalendarsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 7, 7);

    @Autowired Calendars calendars;
    @Autowired Members members;
    @Autowired PromiseLoop loop;
    @Autowired SettableClock clock;

    private final TwoCompanies companies;
    private Organisation a = new Organisation(UUID.randomUUID(), "", true);
    private Organisation b = a;

    @Autowired
    CalendarsTest(AutowireCapableBeanFactory beans) {
        companies = beans.createBean(TwoCompanies.class);
    }

    @BeforeEach
    void twoCompanies(Organisation ours) {
        System.setProperty(
                "net.fortuna.ical4j.timezone.cache.impl",
                "net.fortuna.ical4j.util.MapTimeZoneCache");
        clock.set(TODAY);
        a = ours;
        b = companies.company("Kittiwake; Freight, Co");
    }

    @AfterEach
    void itIsTheFirstOfJuneAgain() {
        clock.set(TODAY);
    }

    @Test
    void bothSidesOpenPromisesStandOnTheirDays() throws Exception {
        Person ada = companies.person("Ada", a, Role.CONTRIBUTOR, "UTC");
        Partnership partnership = companies.between(a, b);
        Promise ours = companies.promised(partnership, Side.A, "The test rig", DUE);
        companies.promised(partnership, Side.B, "Chilled\nlorries; 10, not 9 佐", DUE.plusDays(1));
        Calendar calendar = read(token(ada));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(2);
        VEvent first = events.getFirst();
        assertThat(value(first, Property.UID)).isEqualTo(ours.id() + "@localhost");
        assertThat(value(first, Property.DTSTART)).isEqualTo("20260707");
        assertThat(value(first, Property.SUMMARY))
                .isEqualTo("We owe " + b.name() + ": The test rig");
        assertThat(value(first, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(first, Property.SEQUENCE)).isEqualTo(String.valueOf(ours.lastSeq()));
        assertThat(value(first, Property.DTSTAMP)).isEqualTo("20260601T120000Z");
        assertThat(URI.create(value(first, Property.URL)).getPath())
                .isEqualTo("/partnerships/" + partnership.id() + "/promises/" + ours.id());
        assertThat(value(events.getLast(), Property.SUMMARY))
                .isEqualTo(b.name() + " owes us: Chilled lorries; 10, not 9 佐");
    }

    @Test
    void aTimeIsAMomentWhereverTheReaderIs() throws Exception {
        Person ada = companies.person("Ada", a, Role.CONTRIBUTOR, "UTC");
        Partnership partnership = companies.between(a, b);
        loop.propose(
                TwoCompanies.author(partnership, Side.A, "Ada"),
                partnership,
                Side.A,
                new Terms(
                        "The test rig",
                        DUE,
                        LocalTime.of(17, 0),
                        ZoneId.of("Europe/Berlin"),
                        "",
                        "",
                        "",
                        null,
                        null,
                        null),
                null,
                true,
                null);
        VEvent event = (VEvent) read(token(ada)).getComponents("VEVENT").getFirst();
        assertThat(value(event, Property.DTSTART)).isEqualTo("20260707T150000Z");
        assertThat(value(event, Property.STATUS)).isEqualTo("TENTATIVE");
    }

    @Test
    void aMovedPromiseKeepsItsIdentityAndOneThatIsDoneLeaves() throws Exception {
        Person ada = companies.person("Ada", a, Role.CONTRIBUTOR, "UTC");
        Partnership partnership = companies.between(a, b);
        Promise promise = companies.promised(partnership, Side.A, "The test rig", DUE);
        String token = token(ada);
        String before = calendars.read(token).orElseThrow();
        assertThat(calendars.read(token)).contains(before);
        loop.renegotiate(
                TwoCompanies.author(partnership, Side.A, "Ada"),
                promise.id(),
                DUE.plusDays(7),
                TODAY,
                "The ferry",
                null);
        VEvent moved = (VEvent) read(token).getComponents("VEVENT").getFirst();
        assertThat(value(moved, Property.UID)).isEqualTo(promise.id() + "@localhost");
        assertThat(value(moved, Property.DTSTART)).isEqualTo("20260714");
        assertThat(Long.parseLong(value(moved, Property.SEQUENCE)))
                .isGreaterThan(promise.lastSeq());
        assertThat(value(moved, Property.DESCRIPTION)).contains("7 July 2026");
        loop.report(
                TwoCompanies.author(partnership, Side.A, "Ada"),
                promise.id(),
                TODAY,
                List.of(),
                null,
                null);
        assertThat(read(token).getComponents("VEVENT")).isEmpty();
        assertThat(read(token).validate(true).getEntries()).isEmpty();
    }

    @Test
    void anAddressWorksUntilItIsReplacedRevokedOrItsReaderLeaves() {
        Person ada = companies.person("Ada", a, Role.PARTNER_MANAGER, "UTC");
        Person abe = companies.person("Abe", a, Role.CONTRIBUTOR, "UTC");
        assertThat(calendars.madeAt(a.id(), abe.id())).isEmpty();
        String first = token(abe);
        assertThat(calendars.read(first)).isPresent();
        assertThat(calendars.madeAt(a.id(), abe.id())).contains(clock.instant());
        String second = token(abe);
        assertThat(calendars.read(first)).isEmpty();
        assertThat(calendars.read(second)).isPresent();
        members.remove(a.id(), abe.id());
        assertThat(calendars.read(second)).isEmpty();
        String third = token(ada);
        assertThat(calendars.revoke(a.id(), ada.id())).isTrue();
        assertThat(calendars.revoke(a.id(), ada.id())).isFalse();
        assertThat(calendars.read(third)).isEmpty();
        assertThat(calendars.read("")).isEmpty();
    }

    @Test
    void aStrangersCalendarHoldsNothingOfIt() throws Exception {
        companies.promised(companies.between(a, b), Side.A, "The test rig", DUE);
        Organisation stranger = companies.company("Stranger");
        Person sam = companies.person("Sam", stranger, Role.CONTRIBUTOR, "UTC");
        String address = Tenancy.as(stranger.id(), () -> calendars.renew(stranger.id(), sam.id()));
        assertThat(read(tokenOf(address)).getComponents("VEVENT")).isEmpty();
    }

    private String token(Person person) {
        return tokenOf(calendars.renew(a.id(), person.id()));
    }

    private static String tokenOf(String address) {
        assertThat(address).matches("http://localhost:8012/calendar/[A-Za-z0-9_-]{43}\\.ics");
        return address.replaceAll(".*/|\\.ics$", "");
    }

    private Calendar read(String token) throws Exception {
        return new CalendarBuilder().build(new StringReader(calendars.read(token).orElseThrow()));
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
