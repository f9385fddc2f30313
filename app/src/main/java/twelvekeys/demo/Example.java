package twelvekeys.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.promise.PromiseBook;
import twelvekeys.storage.Tenancy;

/// Makes the example once, when the demonstration first starts, before the first page is served. An
/// example that was made before it had people gets them.
@Component
@ConditionalOnProperty(name = "twelvekeys.demo", havingValue = "true")
class Example implements SmartInitializingSingleton {

    /// The seed of the example; another one tells other days of the same stories.
    private static final long SEED = 12;

    private final Organisations organisations;
    private final Partnerships partnerships;
    private final PromiseBook book;
    private final InventedPeople people;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Example(
            Organisations organisations,
            Partnerships partnerships,
            PromiseBook book,
            InventedPeople people,
            TransactionTemplate transactions,
            Clock clock) {
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.book = book;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Makes the example, unless it is there: the organisations in the installation's name, then
    /// what happened between them in the name of the one the stories are told about. Each step is
    /// one transaction, and is made up for if an earlier start was cut off before it.
    @Override
    public void afterSingletonsInstantiated() {
        LocalDate today = LocalDate.now(clock);
        Storyteller teller = new Storyteller(SEED, today);
        Map<String, Organisation> cast =
                Tenancy.installation(() -> transactions.execute(status -> cast(today)));
        Organisation a = Objects.requireNonNull(cast.get(Story.A));
        Tenancy.as(
                a.id(),
                () ->
                        transactions.execute(status -> {
                            if (partnerships.of(a.id()).isEmpty()) {
                                tell(teller, a, cast);
                            }
                            return a;
                        }));
        cast.values().forEach(people::joinOf);
    }

    /// The organisations of the example, by name.
    private Map<String, Organisation> cast(LocalDate today) {
        if (organisations.examples().isEmpty()) {
            Instant beginning =
                    today.minusDays(Story.DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
            organisations.addExample(Story.A, beginning);
            Story.all().forEach(story -> organisations.addExample(story.partner(), beginning));
        }
        return organisations.examples().stream()
                .collect(Collectors.toMap(Organisation::name, organisation -> organisation));
    }

    private void tell(Storyteller teller, Organisation a, Map<String, Organisation> cast) {
        for (Story story : Story.all()) {
            Organisation b = Objects.requireNonNull(cast.get(story.partner()));
            LocalDate on = teller.beginning(story);
            Partnership partnership =
                    partnerships.between(a, b, on, on.atStartOfDay().toInstant(ZoneOffset.UTC));
            book.write(partnership.id(), teller.tell(story));
        }
    }
}
