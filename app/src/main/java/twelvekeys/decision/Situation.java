package twelvekeys.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.conversation.Pulse.Revealed;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Matter;
import twelvekeys.promise.Breach;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.trust.Level;

/// What one side can see of a partnership on a day, as far as it bears on a decision.
///
/// @param partnership the partnership
/// @param own the side that sees it
/// @param today the day
/// @param theirs how well the other side keeps its word, as that side's own pages show it
/// @param ours how well we keep ours to it
/// @param overdueTheirs how many promises of theirs are past their date
/// @param overdueOurs how many promises of ours are
/// @param matters what was done for the twelve keys
/// @param cases the cases of broken trust
/// @param pulse the latest wave that was revealed, absent if none was
/// @param history what was decided
public record Situation(
        Partnership partnership,
        Side own,
        LocalDate today,
        Level theirs,
        Level ours,
        long overdueTheirs,
        long overdueOurs,
        List<Matter> matters,
        List<Breach> cases,
        @Nullable Revealed pulse,
        DecisionHistory history) {

    /// Copies the lists.
    public Situation {
        matters = List.copyOf(matters);
        cases = List.copyOf(cases);
    }

    /// How one's own side stands.
    PartnershipStanding standing() {
        return history.stand(own).standing();
    }
}
