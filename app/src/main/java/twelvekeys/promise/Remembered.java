package twelvekeys.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.Spell;

/// A promise as one organisation reads its past: what levels and chances are read from, and what it
/// is worth, in which currency, and whether it was reworked.
///
/// The promisor is the id of a partnership and the promisee one of our units, or, of what we
/// promised, the promisor is *us* and the promisee the id of a partnership.
public final class Remembered {

    private final UUID id;
    private final UUID partnership;
    private final Counted counted;
    private final @Nullable BigDecimal value;
    private final String currency;
    private final boolean reworked;

    Remembered(
            UUID id,
            UUID partnership,
            Counted counted,
            @Nullable BigDecimal value,
            String currency,
            boolean reworked) {
        this.id = id;
        this.partnership = partnership;
        this.counted = counted;
        this.value = value;
        this.currency = currency;
        this.reworked = reworked;
    }

    /// Its identity.
    public UUID id() {
        return id;
    }

    /// The partnership it belongs to.
    public UUID partnership() {
        return partnership;
    }

    /// The currency of its value as three letters, empty where nobody said.
    public String currency() {
        return currency;
    }

    /// Whether what was delivered was not accepted, was disputed, or was delivered again.
    public boolean reworked() {
        return reworked;
    }

    /// The promise by its date in force, with what it is worth.
    public PromiseFacts facts() {
        return counted.facts(value);
    }

    /// The day it was declared not kept, released or revoked; absent otherwise.
    public @Nullable LocalDate endedOn() {
        return counted.ended();
    }

    /// Since when it stands under its date in force; absent where nobody says.
    public @Nullable LocalDate standsSince() {
        return counted.standsSince();
    }

    /// By when it counts: its date in force, or the day before its outcome was known where that was
    /// earlier. Absent for what never counts.
    public Optional<LocalDate> countsBy() {
        return counted.cell()
                .map(cell -> cell.outcome().kept() ? counted.due() : cell.day().minusDays(1));
    }

    /// The times for which it stood under each of its dates, as known at the end of a day.
    public List<Spell> spells(LocalDate asOf) {
        return counted.spells(asOf);
    }
}
