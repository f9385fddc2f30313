package twelvekeys.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.ledger.BundleWriter;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.ledger.VerifierKey;

/// Writes everything the two sides share as one file, a bundle, which `./twelvekeys verify` checks
/// without asking anybody. Either side may have it at any time.
@Service
@Transactional(readOnly = true)
public class RecordExport {

    private final PartnershipRecord record;
    private final Witnesses witnesses;
    private final Proofs proofs;
    private final JdbcClient db;
    private final Clock clock;

    RecordExport(
            PartnershipRecord record,
            Witnesses witnesses,
            Proofs proofs,
            JdbcClient db,
            Clock clock) {
        this.record = record;
        this.witnesses = witnesses;
        this.proofs = proofs;
        this.db = db;
        this.clock = clock;
    }

    /// Writes the bundle of a partnership as it stands: its entries, and the files they name. What
    /// is written meanwhile is not in it. The entries are read one after the other, not held.
    ///
    /// @param out left open
    /// @throws UncheckedIOException if it cannot be written
    public void write(UUID partnership, OutputStream out) {
        SignedCheckpoint checkpoint = witnesses.checkpoint(partnership);
        List<VerifierKey> keys =
                Stream.concat(
                                Stream.of(proofs.key(partnership)),
                                witnesses.keys(partnership).stream().map(Witnesses.Named::key))
                        .toList();
        try {
            BundleWriter bundle =
                    BundleWriter.to(out, partnership.toString(), checkpoint, keys, clock.instant());
            record.readBytes(
                    partnership,
                    checkpoint.checkpoint().size(),
                    body -> {
                        try {
                            bundle.entry(body);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
            for (String sha256 : files(partnership)) {
                bundle.file(
                        Hash.ofHex(sha256), new ByteArrayInputStream(content(partnership, sha256)));
            }
            bundle.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> files(UUID partnership) {
        return db.sql("select sha256 from attachment where partnership_id = ? order by sha256")
                .param(partnership)
                .query((row, n) -> row.getString("sha256"))
                .list();
    }

    private byte[] content(UUID partnership, String sha256) {
        return db.sql("select content from attachment where partnership_id = ? and sha256 = ?")
                .params(partnership, sha256)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }
}
