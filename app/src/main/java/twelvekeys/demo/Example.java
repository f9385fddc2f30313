package twelvekeys.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.promise.PromiseBook;

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

    /// Makes the example, unless it is there.
    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> {
            if (organisations.examples().isEmpty()) {
                make(LocalDate.now(clock));
            }
        });
        organisations.examples().forEach(people::joinOf);
    }

    private void make(LocalDate today) {
        Storyteller teller = new Storyteller(SEED, today);
        Instant beginning = today.minusDays(Story.DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
        Organisation a = organisations.addExample(Story.A, beginning);
        for (Story story : Story.all()) {
            Organisation b = organisations.addExample(story.partner(), beginning);
            LocalDate on = teller.beginning(story);
            Partnership partnership =
                    partnerships.between(a, b, on, on.atStartOfDay().toInstant(ZoneOffset.UTC));
            book.write(partnership.id(), teller.tell(story));
        }
    }
}
