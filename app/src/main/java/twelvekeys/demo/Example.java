package twelvekeys.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.demo.Listened.Scene;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.promise.PromiseBook;
import twelvekeys.record.Draft;
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
    private final Listened listened;
    private final Decided decided;
    private final InventedFilings filings;
    private final Ordered ordered;
    private final OwnBooks ownBooks;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Example(
            Organisations organisations,
            Partnerships partnerships,
            PromiseBook book,
            InventedPeople people,
            Listened listened,
            Decided decided,
            InventedFilings filings,
            Ordered ordered,
            OwnBooks ownBooks,
            TransactionTemplate transactions,
            Clock clock) {
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.book = book;
        this.people = people;
        this.listened = listened;
        this.decided = decided;
        this.filings = filings;
        this.ordered = ordered;
        this.ownBooks = ownBooks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Makes the example, unless it is there: the organisations in the installation's name, then
    /// what happened between them in the name of the one the stories are told about, and last the
    /// people. What happens in the listening needs both sides, so it has transactions of its own;
    /// an example that is cut off there ends on that day.
    @Override
    public void afterSingletonsInstantiated() {
        LocalDate today = LocalDate.now(clock);
        Storyteller teller = new Storyteller(SEED, today);
        Map<String, Organisation> cast =
                Tenancy.installation(() -> transactions.execute(status -> cast(today)));
        Organisation a = Objects.requireNonNull(cast.get(Story.A));
        boolean begun =
                Tenancy.as(
                        a.id(),
                        () ->
                                Boolean.TRUE.equals(
                                        transactions.execute(
                                                _ -> partnerships.of(a.id()).isEmpty())));
        if (begun) {
            tell(teller, a, cast, today);
        }
        cast.values().forEach(people::joinOf);
        if (begun) {
            Story.all().stream()
                    .filter(Story::listened)
                    .forEach(story -> ordered.by(a, story.partner()));
            cast.values().forEach(organisation -> ownBooks.of(organisation, SEED, today));
        }
        Story.all().stream()
                .filter(Story::listened)
                .map(story -> cast.get(story.partner()))
                .filter(Objects::nonNull)
                .forEach(partner -> filings.bring(List.of(a, partner), SEED));
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

    private void tell(
            Storyteller teller, Organisation a, Map<String, Organisation> cast, LocalDate today) {
        for (Story story : Story.all()) {
            Organisation b = Objects.requireNonNull(cast.get(story.partner()));
            LocalDate on = teller.beginning(story);
            List<Draft> told = teller.tell(story);
            List<Draft> drafts = story.listened() ? InventedFilings.with(told, today) : told;
            Partnership partnership =
                    inTheNameOf(
                            a,
                            () ->
                                    partnerships.between(
                                            a, b, on, on.atStartOfDay().toInstant(ZoneOffset.UTC)));
            write(a, partnership, drafts, scenes(story, partnership, today));
        }
    }

    /// What the drafts cannot tell, since it reads the record as it stands on its day.
    private List<Scene> scenes(Story story, Partnership partnership, LocalDate today) {
        return Stream.concat(
                        story.listened()
                                ? listened.with(partnership, today).stream()
                                : Stream.empty(),
                        decided.with(partnership, today).stream())
                .sorted(Comparator.comparing(Scene::at))
                .toList();
    }

    /// Puts everything on record in its order.
    private void write(
            Organisation a, Partnership partnership, List<Draft> drafts, List<Scene> scenes) {
        int from = 0;
        for (Scene scene : scenes) {
            int to = from;
            while (to < drafts.size() && drafts.get(to).at().isBefore(scene.at())) {
                to++;
            }
            write(a, partnership, drafts.subList(from, to));
            scene.happens().run();
            from = to;
        }
        write(a, partnership, drafts.subList(from, drafts.size()));
    }

    private void write(Organisation a, Partnership partnership, List<Draft> drafts) {
        inTheNameOf(a, () -> book.write(partnership.id(), drafts));
    }

    private <T> T inTheNameOf(Organisation a, Supplier<T> work) {
        return Objects.requireNonNull(
                Tenancy.as(a.id(), () -> transactions.execute(_ -> work.get())));
    }
}
