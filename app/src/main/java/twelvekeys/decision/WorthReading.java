package twelvekeys.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import twelvekeys.decision.PastInputs.Input;
import twelvekeys.decision.Worth.Partner;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Matter;
import twelvekeys.record.PracticeEntry.ContractReached;
import twelvekeys.trust.Aftermath;
import twelvekeys.trust.CameWithReading;
import twelvekeys.trust.Grace;
import twelvekeys.trust.KeptWorth;
import twelvekeys.trust.QuarterVolume;
import twelvekeys.trust.TrustCameWith;

/// Computes a [Worth] from what was read, with the classes of the offline command.
final class WorthReading {

    /// What a portfolio is computed from.
    ///
    /// @param organisation whose it is
    /// @param ours whether it is what we promised
    /// @param asOf the day the record is read for
    /// @param entries how many entries it is read from
    /// @param partnerships all partnerships
    /// @param reaches the times that the contract was reached for, by partnership
    record Question(
            UUID organisation,
            boolean ours,
            LocalDate asOf,
            long entries,
            List<Partnership> partnerships,
            Map<UUID, List<Matter>> reaches) {}

    private record Slot(LocalDate quarter, String currency) {}

    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::quarter).thenComparing(Slot::currency);

    private WorthReading() {}

    /// Computes it.
    ///
    /// @param progress is told before each step
    static Worth of(Question question, List<Input> inputs, Consumer<WorthDesk.Step> progress) {
        List<Aftermath> told = inputs.stream().map(Input::aftermath).toList();
        progress.accept(WorthDesk.Step.BY_THIRDS);
        TrustCameWith cameWith = CameWithReading.of(told, Grace.NONE, question.asOf);
        progress.accept(WorthDesk.Step.KEPT_PROMISES);
        KeptWorth kept =
                KeptWorth.of(
                        told.stream().map(Aftermath::promise).toList(), Grace.NONE, question.asOf);
        List<QuarterVolume> volumes = QuarterVolume.of(told, Grace.NONE, question.asOf);
        return new Worth(
                question.ours,
                question.asOf,
                question.entries,
                told.size(),
                volumes,
                cameWith,
                kept,
                partners(question, inputs, volumes));
    }

    private static List<Partner> partners(
            Question question, List<Input> inputs, List<QuarterVolume> volumes) {
        Map<String, Map<Slot, QuarterVolume>> byPartner = new HashMap<>();
        for (QuarterVolume each : volumes) {
            String partner = question.ours ? each.promisee() : each.promisor();
            byPartner
                    .computeIfAbsent(partner, name -> new TreeMap<>(ORDER))
                    .merge(new Slot(each.quarter(), each.currency()), each, QuarterVolume::plus);
        }
        Map<UUID, Long> reworked = new HashMap<>();
        inputs.stream()
                .filter(each -> each.aftermath().reworked())
                .forEach(each -> reworked.merge(each.promise().partnership(), 1L, Long::sum));
        List<Partner> partners = new ArrayList<>();
        for (Partnership partnership : question.partnerships) {
            Side side = partnership.sideOf(question.organisation).other();
            Map<Slot, QuarterVolume> own =
                    byPartner.getOrDefault(partnership.id().toString(), Map.of());
            List<Matter> reaches = question.reaches.getOrDefault(partnership.id(), List.of());
            List<BigDecimal> costs =
                    reaches.stream().map(WorthReading::cost).filter(Objects::nonNull).toList();
            if (!own.isEmpty() || !reaches.isEmpty()) {
                partners.add(
                        new Partner(
                                partnership.id(),
                                partnership.name(side),
                                side,
                                List.copyOf(own.values()),
                                reworked.getOrDefault(partnership.id(), 0L),
                                reaches.size(),
                                costs.size(),
                                costs.stream().reduce(BigDecimal::add).orElse(null)));
            }
        }
        partners.sort(
                Comparator.comparingInt(Partner::promises).reversed().thenComparing(Partner::name));
        return partners;
    }

    private static @Nullable BigDecimal cost(Matter reach) {
        return reach.begun() instanceof ContractReached reached ? reached.cost() : null;
    }
}
