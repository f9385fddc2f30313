package twelvekeys.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.practice.Suggestion.Seat;

/// The right amount of asking: at most one practice a week, over all partnerships of an
/// organisation.
@Service
@Transactional(readOnly = true)
public class WeeklyPractice {

    private final Partnerships partnerships;
    private final Practices practices;

    WeeklyPractice(Partnerships partnerships, Practices practices) {
        this.partnerships = partnerships;
        this.practices = practices;
    }

    /// What is suggested to the people of an organisation.
    ///
    /// @param partnership where
    /// @param suggestion what
    public record Suggested(Partnership partnership, Suggestion suggestion) {}

    /// The practice of the week; absent where somebody did one already, or nobody is a partner.
    ///
    /// @param today a day of the week
    public Optional<Suggested> of(UUID organisation, LocalDate today) {
        List<Partnership> joined =
                partnerships.of(organisation).stream()
                        .filter(each ->
                                each.organisation(each.sideOf(organisation).other()) != null)
                        .toList();
        List<Seat> seats =
                joined.stream()
                        .map(each -> new Seat(each.id(), each.sideOf(organisation)))
                        .toList();
        List<UUID> ids = joined.stream().map(Partnership::id).toList();
        return Suggestion.of(seats, practices.of(organisation, ids, today), today)
                .flatMap(suggestion ->
                        joined.stream()
                                .filter(each -> each.id().equals(suggestion.partnership()))
                                .findFirst()
                                .map(each -> new Suggested(each, suggestion)));
    }
}
