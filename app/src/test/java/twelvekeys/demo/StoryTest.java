package twelvekeys.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.WholeApplicationTest;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.promise.Breach;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseBook;
import twelvekeys.promise.PromiseQuery;
import twelvekeys.promise.PromiseState;
import twelvekeys.promise.PromiseStatus;
import twelvekeys.promise.Promises;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.AgreementEntry;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.CompanyEntry;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.ErasureEntry;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PulseEntry;
import twelvekeys.record.ReviewEntry;
import twelvekeys.record.WitnessEntry;
import twelvekeys.trust.Level;

/// The stories of the example, told on several days.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class StoryTest {

    private static final long SEED = 12;

    @Autowired Organisations organisations;
    @Autowired Partnerships partnerships;
    @Autowired PromiseBook book;
    @Autowired Promises promises;
    @Autowired Breaches breaches;
    @Autowired TrustBook trust;
    @Autowired TransactionTemplate transactions;

    @Test
    void theSameDayTellsTheSameStory() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThat(told(today)).isEqualTo(told(today));
        assertThat(told(today)).isNotEqualTo(told(today.plusDays(1)));
        assertThat(Story.all()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2026-01-01", "2024-02-29", "2027-07-15", "2028-12-31"})
    void theStoriesAreBelievableOnAnyDay(String day, Organisation us) {
        LocalDate today = LocalDate.parse(day);
        nothingIsDatedAfter(today);
        List<Partnership> partners = new ArrayList<>();
        Storyteller teller = new Storyteller(SEED, today);
        List<Organisation> others =
                Story.all().stream().map(any -> InOurName.organisation(organisations)).toList();
        transactions.executeWithoutResult(status -> {
            for (Story story : Story.all()) {
                Organisation them = others.get(partners.size());
                Partnership begun =
                        partnerships.between(us, them, teller.beginning(story), Instant.EPOCH);
                book.write(begun.id(), teller.tell(story));
                partners.add(begun);
            }
        });
        List<Promise> all = new ArrayList<>();
        partners.forEach(partner -> all.addAll(all(partner.id(), today)));
        everyKindOfEndingOccurs(all, today);
        Breach mended = onlyCase(partners.get(0));
        assertThat(mended.state()).isEqualTo(Breach.State.HEALED);
        assertThat(one(all, p -> p.id().equals(mended.promise())).on(today))
                .isEqualTo(PromiseStatus.KEPT_LATE);
        assertThat(one(all, p -> mended.id().equals(p.mends())).on(today))
                .isEqualTo(PromiseStatus.KEPT);
        Breach mending = onlyCase(partners.get(1));
        assertThat(mending.state()).isEqualTo(Breach.State.ACKNOWLEDGED);
        assertThat(one(all, p -> p.id().equals(mending.promise())).on(today))
                .isEqualTo(PromiseStatus.NOT_KEPT);
        assertThat(one(all, p -> mending.id().equals(p.mends())).state())
                .isEqualTo(PromiseState.PROMISED);
        assertThat(all)
                .as("steps that wait for one side or the other")
                .extracting(Promise::state)
                .contains(PromiseState.OFFERED, PromiseState.COUNTERED, PromiseState.REPORTED);
        nothingIsOwedWhereItEnded(all(partners.get(3).id(), today), today);
        Standing standing = trust.standing(us.id(), today, null);
        assertThat(standing.ended()).isFalse();
        oneMendsOneSlipsOneHasJustBegun(
                standing.their(partners.get(0).id()),
                standing.their(partners.get(1).id()),
                standing.their(partners.get(2).id()));
        Level mendingHalfWay =
                trust.standing(us.id(), today, today.minusDays(300)).their(partners.get(0).id());
        assertThat(standing.their(partners.get(0).id()).kept())
                .isGreaterThan(mendingHalfWay.kept());
    }

    private Breach onlyCase(Partnership partner) {
        List<Breach> all = breaches.of(partner.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Promise one(List<Promise> all, Predicate<Promise> which) {
        List<Promise> found = all.stream().filter(which).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static void nothingIsOwedWhereItEnded(List<Promise> all, LocalDate today) {
        assertThat(all)
                .hasSizeGreaterThan(40)
                .extracting(promise -> promise.on(today))
                .isSubsetOf(
                        PromiseStatus.KEPT,
                        PromiseStatus.KEPT_AS_RENEGOTIATED,
                        PromiseStatus.KEPT_LATE);
    }

    private static void oneMendsOneSlipsOneHasJustBegun(
            Level mending, Level slipping, Level begun) {
        assertThat(slipping.kept()).isLessThan(mending.kept() - .05);
        assertThat(slipping.kept()).isLessThan(begun.kept() - .05);
        assertThat(begun.promises()).isLessThan(mending.promises() / 3);
        assertThat(begun.effective())
                .isLessThan(mending.effective())
                .isLessThan(slipping.effective());
    }

    private static void everyKindOfEndingOccurs(List<Promise> all, LocalDate today) {
        Map<PromiseStatus, Integer> endings = new EnumMap<>(PromiseStatus.class);
        all.forEach(p -> endings.merge(p.on(today), 1, Integer::sum));
        assertThat(endings)
                .containsKeys(
                        PromiseStatus.OPEN,
                        PromiseStatus.KEPT,
                        PromiseStatus.KEPT_AS_RENEGOTIATED,
                        PromiseStatus.KEPT_LATE,
                        PromiseStatus.NOT_KEPT);
    }

    private static void nothingIsDatedAfter(LocalDate today) {
        List<List<Draft>> told = told(today);
        assertThat(told).allSatisfy(drafts -> assertThat(drafts).isNotEmpty());
        for (List<Draft> drafts : told) {
            for (Draft draft : drafts) {
                assertThat(draft.at().atZone(ZoneOffset.UTC).toLocalDate())
                        .isBeforeOrEqualTo(today);
                LocalDate spokenOf =
                        switch (draft.entry()) {
                            case Entry.PartnershipBegun begun -> begun.on();
                            case Entry.PromiseMade made -> Objects.requireNonNull(made.madeOn());
                            case Entry.PromiseRenegotiated moved -> moved.on();
                            case Entry.PromiseDone done -> done.on();
                            case Entry.PromiseCorrected _,
                                    Entry.SideJoined _,
                                    Entry.Replied _,
                                    PromiseEntry _,
                                    BreachEntry _,
                                    AgreementEntry _,
                                    PracticeEntry _,
                                    PulseEntry _,
                                    ConversationEntry _,
                                    DecisionEntry _,
                                    ReviewEntry _,
                                    CompanyEntry _,
                                    WitnessEntry _,
                                    ErasureEntry _ ->
                                    today;
                        };
                assertThat(spokenOf).isBeforeOrEqualTo(today);
                if (draft.entry() instanceof Entry.PromiseMade made) {
                    assertThat(made.due()).isAfter(spokenOf);
                }
            }
        }
    }

    private static List<List<Draft>> told(LocalDate today) {
        Storyteller teller = new Storyteller(SEED, today);
        return Story.all().stream().map(teller::tell).toList();
    }

    private List<Promise> all(UUID partnership, LocalDate today) {
        PromiseQuery first =
                new PromiseQuery(
                        PromiseQuery.State.ALL, null, "", PromiseQuery.Order.DUE_EARLIEST, 0, 200);
        Promises.Page page = promises.page(partnership, first, today);
        assertThat(page.total()).isEqualTo(page.promises().size());
        return page.promises();
    }
}
