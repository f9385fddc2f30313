package twelvekeys.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import twelvekeys.trust.CrossedReading.Asked;

/// Vendors of the deliveries on the first of a month, with all their promises that are open then,
/// and the chances that were given on that day.
///
/// Open is what was made by that day, not done by its end, and not past due. Where the file does
/// not say when a promise was made, it is taken to be 30 days before its date. The chances are
/// those of crossed effects, seen from a day on which each is still open.
///
/// @param day the first of a month
/// @param vendor whose promises
/// @param past what was thought, and what came
record OpenTogether(LocalDate day, String vendor, Shock.Case past) {

    int open() {
        return past.chances().size();
    }

    /// @param counted which of the open promises are asked about
    static List<OpenTogether> of(LocalDate from, LocalDate to, Predicate<PromiseFacts> counted) {
        List<PromiseFacts> promises = Deliveries.promises();
        DayCells cells = DayCells.byDueDay(promises, Grace.NONE);
        List<OpenTogether> cases = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusMonths(1)) {
            CrossedReading reading = CrossedModel.STANDARD.read(cells, day);
            Timing timing = new Timing();
            for (PromiseFacts promise : promises) {
                Spell.of(promise, Grace.NONE, day).ifPresent(timing::add);
            }
            for (Map.Entry<String, List<PromiseFacts>> vendor : open(day, promises).entrySet()) {
                List<PromiseFacts> asked = vendor.getValue().stream().filter(counted).toList();
                if (!asked.isEmpty()) {
                    cases.add(of(day, vendor.getKey(), asked, reading, timing));
                }
            }
        }
        return cases;
    }

    private static OpenTogether of(
            LocalDate day,
            String vendor,
            List<PromiseFacts> open,
            CrossedReading reading,
            Timing timing) {
        List<Double> chances =
                open.stream().map(promise -> chance(promise, reading, timing)).toList();
        boolean allKept = open.stream().allMatch(p -> p.resolution(Grace.NONE).outcome().kept());
        return new OpenTogether(day, vendor, new Shock.Case(chances, allKept));
    }

    private static double chance(PromiseFacts promise, CrossedReading reading, Timing timing) {
        Asked asked = new Asked(promise.promisor(), promise.promisee(), "", promise.due());
        return Outlook.of(reading, timing, asked, promise.made(), Grace.NONE).forecast().kept();
    }

    private static Map<String, List<PromiseFacts>> open(
            LocalDate day, List<PromiseFacts> promises) {
        Map<String, List<PromiseFacts>> open = new TreeMap<>();
        for (PromiseFacts promise : promises) {
            LocalDate made = promise.made();
            LocalDate done = promise.done();
            LocalDate from = made == null ? promise.due().minusDays(30) : made;
            if (!from.isAfter(day)
                    && !promise.due().isBefore(day)
                    && (done == null || done.isAfter(day))) {
                open.computeIfAbsent(promise.promisor(), name -> new ArrayList<>()).add(promise);
            }
        }
        return open;
    }
}
