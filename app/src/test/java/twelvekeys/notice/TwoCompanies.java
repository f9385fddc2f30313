package twelvekeys.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.identity.Members;
import twelvekeys.identity.People;
import twelvekeys.identity.Person;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.Author;
import twelvekeys.record.Terms;
import twelvekeys.storage.Tenancy;

/// Makes companies, people and promises for a test, each company under a name of its own.
///
/// A test makes one with `AutowireCapableBeanFactory#createBean`, so that all tests of the whole
/// application go on to share one context.
class TwoCompanies {

    private final Organisations organisations;
    private final Partnerships partnerships;
    private final People people;
    private final Members members;
    private final PromiseLoop loop;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TwoCompanies(
            Organisations organisations,
            Partnerships partnerships,
            People people,
            Members members,
            PromiseLoop loop,
            TransactionTemplate transactions,
            Clock clock) {
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.people = people;
        this.members = members;
        this.loop = loop;
        this.transactions = transactions;
        this.clock = clock;
    }

    Organisation company(String name) {
        return InOurName.organisation(
                organisations, name + " " + UUID.randomUUID().toString().substring(0, 8));
    }

    Partnership between(Organisation a, Organisation b) {
        Partnership made =
                Tenancy.as(
                        a.id(),
                        () ->
                                transactions.execute(status ->
                                        partnerships.between(
                                                a,
                                                b,
                                                LocalDate.ofInstant(
                                                        clock.instant(), ZoneId.of("UTC")),
                                                clock.instant())));
        return java.util.Objects.requireNonNull(made);
    }

    Person person(String name, Organisation in, Role role, String zone) {
        Person added =
                people.add(
                        new People.Introduction(
                                name, "p" + UUID.randomUUID() + "@example.org", null),
                        true);
        people.describe(added.id(), name, zone, "en-GB");
        members.join(in.id(), added.id(), role, null);
        return people.find(added.id()).orElseThrow();
    }

    static Author author(Partnership partnership, Side side, String name) {
        return new Author(partnership.id(), side, name, ZoneOffset.UTC, null, null);
    }

    static Terms terms(String what, LocalDate due) {
        return new Terms(what, due, null, null, "", "", "", null, null, null);
    }

    /// Offers a promise, which the other side has not answered.
    Promise offered(Partnership partnership, Side by, String what, LocalDate due) {
        return offered(partnership, by, what, due, null);
    }

    Promise offered(
            Partnership partnership, Side by, String what, LocalDate due, @Nullable String words) {
        return loop.propose(
                author(partnership, by, name(by)),
                partnership,
                by,
                terms(what, due),
                null,
                true,
                words);
    }

    /// Makes a promise: offered by one side, accepted by the other.
    Promise promised(Partnership partnership, Side by, String what, LocalDate due) {
        Promise offered = offered(partnership, by, what, due);
        return loop.accept(
                author(partnership, by.other(), name(by.other())),
                partnership,
                offered.id(),
                true,
                null,
                null);
    }

    static String name(Side side) {
        return side == Side.A ? "Ada Blom" : "Ben Okoro";
    }
}
