package twelvekeys.decision;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practice;
import twelvekeys.practice.Practices;
import twelvekeys.promise.PromisePast;
import twelvekeys.promise.Remembered;
import twelvekeys.trust.Aftermath;

/// What the business case of an organisation is read from, and what an auditor is given to compute
/// it again: every promise of one direction, with what came after it.
///
/// A contract that we reached for counts with what the partner promised us; one that the partner
/// reached for, with what we promised.
@Service
@Transactional(readOnly = true)
public class PastInputs {

    private final Partnerships partnerships;
    private final Practices practices;
    private final PromisePast past;

    PastInputs(Partnerships partnerships, Practices practices, PromisePast past) {
        this.partnerships = partnerships;
        this.practices = practices;
        this.past = past;
    }

    /// A promise, and what came after it.
    ///
    /// @param promise the promise
    /// @param aftermath the same by its date in force, with rework and reaches for the contract
    public record Input(Remembered promise, Aftermath aftermath) {}

    /// Reads one direction, partnership by partnership, each in the order of its record. What never
    /// counts, such as a proposal, is left out.
    ///
    /// @param ours whether it is what the organisation promised
    /// @param today the day for which what was practised is read
    public List<Input> read(UUID organisation, boolean ours, LocalDate today) {
        List<Remembered> counting =
                past.read(organisation, ours).stream()
                        .filter(each -> each.countsBy().isPresent())
                        .toList();
        Map<String, List<LocalDate>> days = new HashMap<>();
        reaches(organisation, ours, today)
                .forEach((partnership, reaches) ->
                        days.put(
                                partnership.toString(),
                                reaches.stream().map(PastInputs::dayOf).toList()));
        List<Aftermath> told =
                Aftermath.withReaches(
                        counting.stream()
                                .map(each ->
                                        new Aftermath(
                                                each.facts(),
                                                each.endedOn(),
                                                each.currency(),
                                                each.reworked(),
                                                0))
                                .toList(),
                        each -> ours ? each.promise().promisee() : each.promise().promisor(),
                        days);
        List<Input> inputs = new ArrayList<>(counting.size());
        for (int i = 0; i < counting.size(); i++) {
            inputs.add(new Input(counting.get(i), told.get(i)));
        }
        return inputs;
    }

    /// The times that the contract was reached for over what one direction promised, by
    /// partnership, oldest first.
    Map<UUID, List<Matter>> reaches(UUID organisation, boolean ours, LocalDate today) {
        List<Partnership> own = partnerships.of(organisation);
        Map<UUID, List<Matter>> practised =
                practices.of(organisation, own.stream().map(Partnership::id).toList(), today);
        Map<UUID, List<Matter>> reaches = new HashMap<>();
        for (Partnership partnership : own) {
            Side side = partnership.sideOf(organisation);
            Side reaching = ours ? side.other() : side;
            List<Matter> some =
                    practised.getOrDefault(partnership.id(), List.of()).stream()
                            .filter(each -> each.practice() == Practice.REACH)
                            .filter(each -> each.side() == reaching)
                            .toList();
            if (!some.isEmpty()) {
                reaches.put(partnership.id(), some);
            }
        }
        return reaches;
    }

    private static LocalDate dayOf(Matter reach) {
        return LocalDate.ofInstant(reach.at(), ZoneOffset.UTC);
    }
}
