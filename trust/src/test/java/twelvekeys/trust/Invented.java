package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Promises made up from a seed, for tests over many cases.
final class Invented {

    static final LocalDate START = LocalDate.of(2020, 1, 1);

    private Invented() {}

    static PromiseFacts promise(
            String promisor, String promisee, LocalDate due, @Nullable LocalDate done) {
        return new PromiseFacts(
                promisor, promisee, null, due, done, null, null, false, List.of(1L));
    }

    /// Promises over three years; some early, some late, some open, some renegotiated.
    static List<PromiseFacts> promises(long seed, int n) {
        Random random = new Random(seed);
        List<PromiseFacts> promises = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            LocalDate due = START.plusDays(random.nextInt(1000));
            LocalDate done =
                    random.nextInt(12) == 0 ? null : due.plusDays(random.nextInt(60) - 45L);
            promises.add(
                    new PromiseFacts(
                            "maker " + random.nextInt(5),
                            "buyer " + random.nextInt(4),
                            random.nextBoolean() ? null : "kind " + random.nextInt(3),
                            due,
                            done,
                            null,
                            null,
                            random.nextInt(6) == 0,
                            List.of((long) i)));
        }
        return promises;
    }

    /// A book that holds these cells.
    static NestedBook book(DayCells cells) {
        NestedBook book = new NestedBook(NestedModel.STANDARD);
        cells.forEach(book::add);
        return book;
    }
}
