package twelvekeys.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import twelvekeys.notice.Today.Group;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.BreachEntry;
import twelvekeys.storage.Tenancy;

/// Today, seen from both sides of a partnership and from outside.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class TodayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired Today today;
    @Autowired PromiseLoop loop;
    @Autowired Breaches breaches;
    @Autowired SettableClock clock;

    private final UUID somebody = UUID.randomUUID();
    private Organisation a = new Organisation(somebody, "", true);
    private Organisation b = a;
    private final TwoCompanies companies;

    @Autowired
    TodayTest(AutowireCapableBeanFactory beans) {
        companies = beans.createBean(TwoCompanies.class);
    }

    @BeforeEach
    void twoCompanies(Organisation ours) {
        clock.set(TODAY);
        a = ours;
        b = companies.company("Brightwater");
    }

    @AfterEach
    void itIsTheFirstOfJuneAgain() {
        clock.set(TODAY);
    }

    @Test
    void aPromiseIsOwedOnOneSideAndOwingOnTheOther() {
        Partnership partnership = companies.between(a, b);
        companies.promised(partnership, Side.A, "The test rig", TODAY.plusDays(30));
        assertThat(titles(a, TODAY, Group.OWED)).containsExactly("The test rig");
        assertThat(titles(b, TODAY, Group.OWING)).containsExactly("The test rig");
        assertThat(read(a, TODAY).parts()).hasSize(1);
        assertThat(read(b, TODAY).parts()).hasSize(1);
    }

    @Test
    void anOfferWaitsForTheAnswerOfTheSideThatWasAskedOnly() {
        Partnership partnership = companies.between(a, b);
        companies.offered(partnership, Side.A, "The test rig", TODAY.plusDays(30));
        assertThat(titles(b, TODAY, Group.ANSWER)).containsExactly("The test rig");
        assertThat(read(a, TODAY).parts()).isEmpty();
    }

    @Test
    void halfOfTheTimeGoneThePromisorIsAskedUntilSomebodyLooks() {
        Partnership partnership = companies.between(a, b);
        Promise promise =
                companies.promised(partnership, Side.A, "The test rig", TODAY.plusDays(30));
        assertThat(titles(a, TODAY.plusDays(14), Group.HALF_WAY)).isEmpty();
        assertThat(titles(a, TODAY.plusDays(15), Group.HALF_WAY)).containsExactly("The test rig");
        assertThat(titles(b, TODAY.plusDays(15), Group.HALF_WAY)).isEmpty();
        clock.set(TODAY.plusDays(15));
        loop.lookHalfWay(
                TwoCompanies.author(partnership, Side.A, "Ada Blom"),
                partnership,
                promise.id(),
                true,
                null,
                null);
        assertThat(titles(a, TODAY.plusDays(15), Group.HALF_WAY)).isEmpty();
        assertThat(titles(a, TODAY.plusDays(15), Group.OWED)).containsExactly("The test rig");
    }

    @Test
    void whatIsPastItsDateIsLateForBothSidesUntilItIsReported() {
        Partnership partnership = companies.between(a, b);
        Promise promise = companies.promised(partnership, Side.B, "The manual", TODAY.plusDays(10));
        LocalDate after = TODAY.plusDays(11);
        assertThat(titles(b, after, Group.OVERDUE_OURS)).containsExactly("The manual");
        assertThat(titles(a, after, Group.OVERDUE_THEIRS)).containsExactly("The manual");
        clock.set(after);
        loop.report(
                TwoCompanies.author(partnership, Side.B, "Ben Okoro"),
                promise.id(),
                after,
                List.of(),
                null,
                null);
        assertThat(titles(a, after, Group.ANSWER)).containsExactly("The manual");
        assertThat(read(b, after).parts()).isEmpty();
    }

    @Test
    void whatTheOtherSideWroteIsNewsUntilItHasBeenSeen() {
        Partnership partnership = companies.between(a, b);
        Tenancy.as(b.id(), () -> seen(b.id()));
        companies.offered(partnership, Side.A, "The test rig", TODAY.plusDays(30));
        Today.Reading reading = read(b, TODAY);
        assertThat(reading.news()).hasSize(1);
        assertThat(reading.news().getFirst().entries())
                .singleElement()
                .satisfies(entry ->
                        assertThat(reading.title(entry.draft().entry())).isEqualTo("The test rig"));
        assertThat(read(b, TODAY).news()).hasSize(1);
        Tenancy.as(b.id(), () -> seen(b.id(), reading));
        assertThat(read(b, TODAY).news()).isEmpty();
        assertThat(
                        Tenancy.as(b.id(), () -> today.read(b.id(), UUID.randomUUID(), TODAY, null))
                                .news())
                .hasSize(1);
        assertThat(
                        Tenancy.as(
                                        b.id(),
                                        () ->
                                                today.read(
                                                        b.id(),
                                                        somebody,
                                                        TODAY,
                                                        clock.instant().minusSeconds(1)))
                                .news())
                .hasSize(1);
    }

    @Test
    void whatWasWrittenBetweenReadingAndSeeingIsStillNews() {
        Partnership partnership = companies.between(a, b);
        Today.Reading shown = read(b, TODAY);
        companies.offered(partnership, Side.A, "The test rig", TODAY.plusDays(30));
        Tenancy.as(b.id(), () -> seen(b.id(), shown));
        assertThat(read(b, TODAY).news()).hasSize(1);
    }

    @Test
    void whatOneWroteOneselfIsNoNews() {
        Partnership partnership = companies.between(a, b);
        today.seen(a.id(), somebody);
        companies.offered(partnership, Side.A, "The test rig", TODAY.plusDays(30));
        assertThat(read(a, TODAY).news()).isEmpty();
    }

    @Test
    void aCaseIsOpenForBothSidesUntilItIsEnded() {
        Partnership partnership = companies.between(a, b);
        var opened =
                breaches.open(
                        TwoCompanies.author(partnership, Side.A, "Ada Blom"),
                        null,
                        BreachEntry.Kind.INTEGRITY,
                        "They knew for weeks.");
        assertThat(read(a, TODAY).cases()).singleElement().matches(Today.Waiting::ours);
        assertThat(read(b, TODAY).cases()).singleElement().matches(waiting -> !waiting.ours());
        breaches.end(
                TwoCompanies.author(partnership, Side.A, "Ada Blom"),
                opened.id(),
                BreachEntry.End.HEALED,
                "",
                null);
        assertThat(read(a, TODAY).cases()).isEmpty();
    }

    @Test
    void aStrangerSeesNothingOfIt() {
        Partnership partnership = companies.between(a, b);
        companies.promised(partnership, Side.A, "The test rig", TODAY.plusDays(30));
        Organisation stranger = companies.company("Strange");
        Today.Reading reading = read(stranger, TODAY);
        assertThat(reading.parts()).isEmpty();
        assertThat(reading.news()).isEmpty();
        assertThat(reading.places()).isEmpty();
    }

    @Test
    void allPartnershipsAreReadTogetherTheEarliestDateFirst() {
        for (int i = 0; i < 5; i++) {
            Partnership partnership = companies.between(a, companies.company("Partner " + i));
            companies.promised(partnership, Side.A, "Delivery " + i, TODAY.plusDays(40 - i));
        }
        assertThat(titles(a, TODAY, Group.OWED))
                .containsExactly(
                        "Delivery 4", "Delivery 3", "Delivery 2", "Delivery 1", "Delivery 0");
    }

    private Today.Reading read(Organisation organisation, LocalDate day) {
        return Tenancy.as(
                organisation.id(), () -> today.read(organisation.id(), somebody, day, null));
    }

    private List<String> titles(Organisation organisation, LocalDate day, Group group) {
        return read(organisation, day).part(group).shown().stream().map(Matter::title).toList();
    }

    private UUID seen(UUID organisation) {
        today.seen(organisation, somebody);
        return organisation;
    }

    private UUID seen(UUID organisation, Today.Reading shown) {
        today.seen(organisation, somebody, shown.places());
        return organisation;
    }
}
