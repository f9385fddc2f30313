package twelvekeys.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import twelvekeys.trust.Candidate;
import twelvekeys.trust.Lot;
import twelvekeys.trust.ModelChoice;
import twelvekeys.trust.Portion;
import twelvekeys.trust.VolumePlan;

/// Plans made up for tests.
final class Plans {

    private Plans() {}

    static Portion portion(String lot, String promisor, double promises, double kept) {
        return portion(lot, promisor, promises, kept, 0.02);
    }

    static Portion portion(
            String lot, String promisor, double promises, double kept, double either) {
        return new Portion(
                new Lot(lot, ""),
                promisor,
                promises,
                0,
                kept,
                Math.max(0, kept - either),
                Math.min(1, kept + either),
                5);
    }

    static VolumePlan plan(Portion... portions) {
        LocalDate day = LocalDate.of(2022, 1, 1);
        return new VolumePlan(
                day,
                365,
                Arrays.asList(portions),
                new TreeMap<>(),
                0,
                new ModelChoice(
                        day,
                        Candidate.NESTED,
                        ModelChoice.Why.TOO_SHORT,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty()));
    }

    /// One or two lots and two or three promisors, each with 0 to 6 promises.
    static VolumePlan small(Random random) {
        int promisors = 2 + random.nextInt(2);
        List<Portion> portions = new ArrayList<>();
        for (int lot = 0; lot < 1 + random.nextInt(2); lot++) {
            for (int promisor = 0; promisor < promisors; promisor++) {
                portions.add(
                        portion(
                                "lot " + lot,
                                "promisor " + promisor,
                                random.nextInt(7),
                                0.3 + 0.05 * random.nextInt(12),
                                0.01 * random.nextInt(10)));
            }
        }
        return plan(portions.toArray(Portion[]::new));
    }
}
