package twelvekeys.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import twelvekeys.partnership.Side;

/// The one practice that is worth a minute this week: that of the key whose evidence is oldest,
/// where there is none before all. Whoever did one this week is asked for no other.
///
/// @param partnership where
/// @param practice what
/// @param since the day of the latest evidence, [LocalDate#MIN] if there never was any
public record Suggestion(UUID partnership, Practice practice, LocalDate since) {

    /// A partnership and the side one sits on.
    ///
    /// @param partnership the partnership
    /// @param own the side
    public record Seat(UUID partnership, Side own) {}

    /// The suggestion for a week, absent if one's side did something already.
    ///
    /// @param seats the partnerships, in the order in which they are taken where all is equal
    /// @param matters what was done in them, by partnership
    /// @param today a day of the week
    public static Optional<Suggestion> of(
            List<Seat> seats, Map<UUID, List<Matter>> matters, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean done =
                seats.stream()
                        .anyMatch(seat ->
                                matters.getOrDefault(seat.partnership(), List.of()).stream()
                                        .anyMatch(matter ->
                                                matter.side() == seat.own()
                                                        && !day(matter).isBefore(monday)));
        if (done) {
            return Optional.empty();
        }
        return seats.stream()
                .flatMap(seat ->
                        suggested(
                                seat.partnership(),
                                matters.getOrDefault(seat.partnership(), List.of())))
                .min(Comparator.comparing(Suggestion::since));
    }

    private static Stream<Suggestion> suggested(UUID partnership, List<Matter> matters) {
        return Stream.of(Key.values())
                .filter(key -> !key.practices().isEmpty())
                .map(key -> oldest(partnership, key, matters));
    }

    private static Suggestion oldest(UUID partnership, Key key, List<Matter> matters) {
        LocalDate since =
                matters.stream()
                        .filter(matter -> matter.practice().key() == key)
                        .map(Suggestion::day)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.MIN);
        return new Suggestion(partnership, key.practices().getFirst(), since);
    }

    private static LocalDate day(Matter matter) {
        return LocalDate.ofInstant(matter.lastAt(), ZoneOffset.UTC);
    }
}
