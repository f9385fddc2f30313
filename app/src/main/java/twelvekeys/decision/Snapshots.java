package twelvekeys.decision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.ledger.Checkpoint;
import twelvekeys.ledger.Leaf;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.DecisionEntry.Decided;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.Proofs;
import twelvekeys.record.WrittenEntry;

/// Takes snapshots of what the lenses show, reads frozen ones, and checks them.
@Service
@Transactional(readOnly = true)
public class Snapshots {

    private final List<LensReader> lenses;
    private final PartnershipRecord record;
    private final Proofs proofs;

    Snapshots(List<LensReader> lenses, PartnershipRecord record, Proofs proofs) {
        this.lenses = List.copyOf(lenses);
        this.record = record;
        this.proofs = proofs;
    }

    /// What every lens shows on a day, with the record as it stands.
    ///
    /// @param reader the side that decides
    /// @param history what was decided so far
    public Snapshot take(
            Partnership partnership, Side reader, DecisionHistory history, LocalDate day) {
        Checkpoint now = proofs.checkpoint(partnership.id()).checkpoint();
        return new Snapshot(
                day,
                now.size(),
                now.root(),
                history.stand(Side.A).standing(),
                history.stand(Side.B).standing(),
                history.references().size(),
                history.open().size(),
                lenses(partnership, reader, day));
    }

    /// What every lens shows on a day.
    ///
    /// @param reader the side that reads
    public List<LensReading> lenses(Partnership partnership, Side reader, LocalDate day) {
        return lenses.stream().map(lens -> lens.read(partnership, reader, day)).toList();
    }

    /// The frozen snapshot of a decision.
    public Snapshot frozen(Decision decision) {
        return Snapshot.read(decision.decided().snapshot());
    }

    /// Checks the frozen snapshot of a decision against its digest and against the record as it
    /// stands today.
    public SnapshotCheck check(Decision decision) {
        return new SnapshotCheck(
                isTheText(decision.decided()), isInTheLog(decision), isBefore(decision));
    }

    private static boolean isTheText(Decided decided) {
        try {
            String text = decided.snapshot();
            return Snapshot.digest(text).equals(decided.digest())
                    && Snapshot.read(text).text().equals(text);
        } catch (RuntimeException notOne) {
            return false;
        }
    }

    /// The bytes that are stored hash to a leaf that stands in the log of today.
    private boolean isInTheLog(Decision decision) {
        UUID partnership = decision.partnership();
        long seq = decision.taken().seq();
        List<WrittenEntry> written = record.written(partnership, seq - 1, 1);
        Checkpoint now = proofs.checkpoint(partnership).checkpoint();
        return !written.isEmpty()
                && proofs.inclusion(partnership, seq, now.size())
                        .proves(
                                Leaf.of(written.getFirst().body().getBytes(StandardCharsets.UTF_8)),
                                now.root());
    }

    /// The log that the snapshot names is the beginning of the log of today, and ends before the
    /// decision.
    private boolean isBefore(Decision decision) {
        try {
            Snapshot frozen = frozen(decision);
            Checkpoint now = proofs.checkpoint(decision.partnership()).checkpoint();
            return frozen.size() < decision.taken().seq()
                    && proofs.consistency(decision.partnership(), frozen.size(), now.size())
                            .proves(frozen.root(), now.root());
        } catch (RuntimeException notOne) {
            return false;
        }
    }
}
