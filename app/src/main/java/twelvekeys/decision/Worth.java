package twelvekeys.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.trust.KeptWorth;
import twelvekeys.trust.QuarterVolume;
import twelvekeys.trust.TrustCameWith;

/// The business of a portfolio, and what trust came with in it.
///
/// @param ours whether it is what we promised, rather than what partners promised us
/// @param asOf the day the record is read for
/// @param entries how many entries it was read from
/// @param promises how many promises count
/// @param volumes the business of every pair by quarter and currency, as the offline command
///   `worth` gives it
/// @param cameWith what followed, by thirds of the level
/// @param kept what a kept promise was followed by
/// @param partners the business with each partner, most promises first
public record Worth(
        boolean ours,
        LocalDate asOf,
        long entries,
        int promises,
        List<QuarterVolume> volumes,
        TrustCameWith cameWith,
        KeptWorth kept,
        List<Partner> partners) {

    /// Copies the lists.
    public Worth {
        volumes = List.copyOf(volumes);
        partners = List.copyOf(partners);
    }

    /// The business with one partner.
    ///
    /// @param partnership the partnership
    /// @param name the partner's name
    /// @param side the side the partner is on
    /// @param quarters by quarter and currency, the oldest first; all units together
    /// @param reworked how many promises were not accepted, disputed or delivered again
    /// @param reaches how often the contract was reached for
    /// @param costed for how many of these somebody said what it cost
    /// @param cost what these cost, in the money of whoever said so; null where nobody did
    public record Partner(
            UUID partnership,
            String name,
            Side side,
            List<QuarterVolume> quarters,
            long reworked,
            int reaches,
            int costed,
            @Nullable BigDecimal cost) {

        /// Copies the list.
        public Partner {
            quarters = List.copyOf(quarters);
        }

        /// How many promises fell due.
        public int promises() {
            return quarters.stream().mapToInt(QuarterVolume::promises).sum();
        }

        /// How many of them were not kept on time.
        public int notKept() {
            return quarters.stream().mapToInt(QuarterVolume::notKept).sum();
        }

        /// How many of them name no value.
        public int unvalued() {
            return quarters.stream().mapToInt(QuarterVolume::unvalued).sum();
        }
    }
}
