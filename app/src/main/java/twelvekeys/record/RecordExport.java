package twelvekeys.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /// How an entry names a file. Within a text the quotes would be escaped.
    private static final Pattern FILE = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

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

    /// Writes the bundle of a partnership as it stands: its entries, what opens their names and
    /// words, and the files that they name. What is written meanwhile is not in it, and a file that
    /// was sent for a report that was never made is nobody's but its sender's. The entries are read
    /// one after the other, not held.
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
            SortedSet<String> named = entries(partnership, checkpoint.checkpoint().size(), bundle);
            openings(partnership, checkpoint.checkpoint().size(), bundle);
            for (String sha256 : named) {
                Optional<byte[]> content = content(partnership, sha256);
                if (content.isPresent()) {
                    bundle.file(Hash.ofHex(sha256), new ByteArrayInputStream(content.get()));
                }
            }
            bundle.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the entries, and tells the hashes of the files that they name as evidence.
    private SortedSet<String> entries(UUID partnership, long size, BundleWriter bundle) {
        SortedSet<String> named = new TreeSet<>();
        record.readBytes(
                partnership,
                size,
                body -> {
                    Matcher files = FILE.matcher(new String(body, StandardCharsets.UTF_8));
                    while (files.find()) {
                        named.add(files.group(1));
                    }
                    try {
                        bundle.entry(body);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return named;
    }

    /// Writes what opens the names and words of the entries, as far as they were not erased.
    private void openings(UUID partnership, long size, BundleWriter bundle) {
        record.readOpenings(
                partnership,
                size,
                opening -> {
                    try {
                        bundle.opening(opening);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private Optional<byte[]> content(UUID partnership, String sha256) {
        return db.sql("select content from attachment where partnership_id = ? and sha256 = ?")
                .params(partnership, sha256)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }
}
