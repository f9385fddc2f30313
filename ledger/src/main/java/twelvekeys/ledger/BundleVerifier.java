package twelvekeys.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Judges an exported bundle without a server, a network or a clock: from the file, the keys one
/// trusts, and the last checkpoint one kept.
///
/// What may come of it is a [BundleVerdict]; what a bundle is stands in `docs/reference/bundle.md`.
/// It reads each member once, as a stream.
public final class BundleVerifier {

    private final Set<VerifierKey> trusted;
    private final @Nullable SignedCheckpoint kept;
    private final BundleLimits limits;

    /// @param trusted the keys one trusts: the log's, and those of witnesses if one has them. If
    ///   there are none, those that the bundle brings are used, and the verdict says so
    /// @param kept the last checkpoint one kept; null if none
    /// @throws NoteException if there are keys and none is a log's, or the kept checkpoint is not
    ///   signed by one of them
    public BundleVerifier(Collection<VerifierKey> trusted, @Nullable SignedCheckpoint kept) {
        this(trusted, kept, BundleLimits.STANDARD);
    }

    BundleVerifier(
            Collection<VerifierKey> trusted, @Nullable SignedCheckpoint kept, BundleLimits limits) {
        this.trusted = new LinkedHashSet<>(trusted);
        this.kept = kept;
        this.limits = limits;
        if (!trusted.isEmpty() && trusted.stream().allMatch(key -> key.algorithm().timed())) {
            throw new NoteException("None of the keys is that of a log");
        }
        if (kept != null && !trusted.isEmpty() && signer(kept, trusted) == null) {
            throw new NoteException("The kept checkpoint is not signed by a trusted key");
        }
    }

    /// Judges a file.
    ///
    /// @throws IOException if the file cannot be read, or is no zip at all
    /// @throws NoteException if no key is trusted and the kept checkpoint is signed by another key
    ///   than the bundle's own, or the kept checkpoint is that of another record
    public BundleVerdict verify(Path file) throws IOException {
        try (BundleZip zip = BundleZip.open(file, limits)) {
            return verify(zip);
        } catch (BundleFault fault) {
            return fault.verdict();
        }
    }

    private BundleVerdict verify(BundleZip zip) throws IOException, BundleFault {
        BundleAbout about = BundleAbout.parse(zip.small(BundleAbout.ABOUT));
        SignedCheckpoint signed = checkpoint(zip.small(BundleAbout.CHECKPOINT));
        Set<VerifierKey> own = keys(zip.small(BundleAbout.KEYS));
        checkSigned(signed, own);
        List<BundleVerdict.Cosigner> cosigners = cosigners(signed, own);
        checkKept(signed.checkpoint(), own);

        Checkpoint keptCheckpoint = kept == null ? null : kept.checkpoint();
        EntryLines entries = new EntryLines(about.partnership(), keptCheckpoint);
        long size =
                zip.lines(
                        BundleAbout.ENTRIES,
                        in -> {
                            entries.read(in);
                            return entries.frontier().size();
                        });
        checkRoot(about, signed.checkpoint(), entries.frontier());
        Set<Hash> unopened = entries.commitments();
        long opened = zip.lines(BundleAbout.TEXTS, in -> opened(in, unopened));
        for (String name : zip.files()) {
            checkFile(zip, name);
        }
        BundleVerdict.BundleContent content =
                new BundleVerdict.BundleContent(
                        about.partnership(),
                        signed.checkpoint().origin(),
                        about.made(),
                        size,
                        opened,
                        unopened.size(),
                        zip.files().size(),
                        cosigners,
                        trusted.isEmpty());
        return againstKept(content, entries);
    }

    private BundleVerdict againstKept(BundleVerdict.BundleContent content, EntryLines entries) {
        if (kept == null) {
            return new BundleVerdict.Ok(content, null);
        }
        long keptSize = kept.checkpoint().size();
        if (keptSize > content.entries()) {
            return new BundleVerdict.RolledBack(content, keptSize);
        }
        return entries.rootAtKept().equals(kept.checkpoint().root())
                ? new BundleVerdict.Ok(content, keptSize)
                : new BundleVerdict.Forked(content, keptSize);
    }

    private static SignedCheckpoint checkpoint(byte[] bytes) throws BundleFault {
        try {
            return SignedCheckpoint.parse(bytes);
        } catch (NoteException e) {
            throw new BundleFault(BundleAbout.CHECKPOINT, "is none: " + e.getMessage());
        }
    }

    private static Set<VerifierKey> keys(byte[] bytes) throws IOException, BundleFault {
        Set<VerifierKey> keys = new LinkedHashSet<>();
        LineReader lines = new LineReader(BundleAbout.KEYS, new ByteArrayInputStream(bytes));
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            VerifierKey key;
            try {
                key = VerifierKey.parse(new String(line, StandardCharsets.UTF_8));
            } catch (NoteException e) {
                throw new BundleFault(
                        BundleAbout.KEYS, lines.line(), "is no key: " + e.getMessage());
            }
            if (!keys.add(key)) {
                throw new BundleFault(BundleAbout.KEYS, lines.line(), "is there already");
            }
        }
        return keys;
    }

    private static @Nullable VerifierKey signer(
            SignedCheckpoint signed, Collection<VerifierKey> keys) {
        return keys.stream().filter(signed::isSignedBy).findFirst().orElse(null);
    }

    private void checkSigned(SignedCheckpoint signed, Set<VerifierKey> own) throws BundleFault {
        if (signer(signed, trusted.isEmpty() ? own : trusted) == null) {
            throw new BundleFault(
                    BundleAbout.CHECKPOINT,
                    trusted.isEmpty()
                            ? "is not signed by a key of the log in " + BundleAbout.KEYS
                            : "is not signed by a trusted key");
        }
    }

    private List<BundleVerdict.Cosigner> cosigners(SignedCheckpoint signed, Set<VerifierKey> own)
            throws BundleFault {
        Set<VerifierKey> known = new LinkedHashSet<>(trusted);
        known.addAll(own);
        try {
            Map<VerifierKey, BundleVerdict.Cosigner> cosigners = new LinkedHashMap<>();
            for (VerifiedSignature signature : signed.cosignatures(known)) {
                VerifierKey key = signature.by();
                Instant at = Objects.requireNonNull(signature.at());
                BundleVerdict.Cosigner earlier = cosigners.get(key);
                if (earlier == null || earlier.at().isBefore(at)) {
                    cosigners.put(
                            key,
                            new BundleVerdict.Cosigner(key.name(), at, !trusted.contains(key)));
                }
            }
            return new ArrayList<>(cosigners.values());
        } catch (NoteException e) {
            throw new BundleFault(
                    BundleAbout.CHECKPOINT, "is not as it must be: " + e.getMessage());
        }
    }

    private void checkKept(Checkpoint checkpoint, Set<VerifierKey> own) {
        if (kept == null) {
            return;
        }
        if (!kept.checkpoint().origin().equals(checkpoint.origin())) {
            throw new NoteException("The kept checkpoint is that of another record");
        }
        if (trusted.isEmpty() && signer(kept, own) == null) {
            throw new NoteException(
                    "The kept checkpoint is signed by another key than the one that the bundle brings;"
                            + " name the key that you trust");
        }
    }

    private static void checkRoot(BundleAbout about, Checkpoint checkpoint, Frontier frontier)
            throws BundleFault {
        if (about.size() != checkpoint.size()) {
            throw new BundleFault(
                    BundleAbout.CHECKPOINT,
                    "is of %d entries, but %s says %d"
                            .formatted(checkpoint.size(), BundleAbout.ABOUT, about.size()));
        }
        if (frontier.size() != checkpoint.size()) {
            throw new BundleFault(
                    BundleAbout.ENTRIES,
                    "has %d entries, but the checkpoint is of %d"
                            .formatted(frontier.size(), checkpoint.size()));
        }
        if (!frontier.root().equals(checkpoint.root())) {
            throw new BundleFault(
                    BundleAbout.ENTRIES, "has another root than the one that was signed");
        }
    }

    /// Takes away each commitment that is opened.
    private static long opened(InputStream in, Set<Hash> commitments)
            throws IOException, BundleFault {
        LineReader lines = new LineReader(BundleAbout.TEXTS, in);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            Json.Obj opening = EntryLines.strict(BundleAbout.TEXTS, lines.line(), line);
            Hash commitment;
            try {
                commitment = SealedText.ofOpening(opening).commitment();
            } catch (IllegalArgumentException | JsonException e) {
                throw new BundleFault(
                        BundleAbout.TEXTS, lines.line(), "is no opening: " + e.getMessage());
            }
            if (!commitments.remove(commitment)) {
                throw new BundleFault(
                        BundleAbout.TEXTS, lines.line(), "opens no text that is still sealed");
            }
        }
        return lines.line();
    }

    private static void checkFile(BundleZip zip, String name) throws IOException, BundleFault {
        Hash hash = zip.file(name, BundleVerifier::hash);
        if (!hash.hex().equals(name.substring(BundleAbout.FILES.length()))) {
            throw new BundleFault(name, "has another hash than its name");
        }
    }

    private static Hash hash(InputStream in) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return Hash.from(digest);
    }
}
