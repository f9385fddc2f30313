package twelvekeys.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.BundleVerdict;
import twelvekeys.ledger.BundleVerifier;
import twelvekeys.ledger.NoteException;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.ledger.VerifierKey;
import twelvekeys.record.RecordCheck;
import twelvekeys.storage.LogHead;

/// Looks at what stands after a fault, from outside the server and from inside its database.
final class Judge {

    private final Stage stage;
    private List<LogHead> noted = List.of();

    Judge(Stage stage) {
        this.stage = stage;
    }

    /// Judges a chapter, every stored record as far as it was noted before, and the readings of
    /// some partnerships.
    ///
    /// @param read whose readings are made again and compared, beside those of the chapter
    Judgement judge(Chapter chapter, Collection<UUID> read) {
        List<UUID> partnerships = new ArrayList<>(read);
        partnerships.add(chapter.space().partnership());
        try (Connection superuser = stage.superuser()) {
            return StoredLog.read(superuser, chapter.space().partnership())
                    .heldAgainst(chapter)
                    .and(wrong(chapter.takeUnexpected()))
                    .and(bundle(chapter))
                    .and(records(superuser))
                    .and(readings(superuser, partnerships));
        } catch (SQLException | IOException e) {
            throw new SoakFailed("What stands cannot be read: " + e, e);
        }
    }

    /// Judges the readings of every partnership there is.
    Judgement allReadings() {
        try (Connection superuser = stage.superuser()) {
            return readings(
                    superuser,
                    RecordCheck.heads(superuser).stream().map(LogHead::partnership).toList());
        } catch (SQLException e) {
            throw new SoakFailed("What stands cannot be read: " + e, e);
        }
    }

    private static Judgement wrong(List<String> wrong) {
        return new Judgement(0, 0, wrong, true);
    }

    /// The exported bundle against the last kept checkpoint; the next one is kept if all is well.
    private Judgement bundle(Chapter chapter) throws IOException {
        Space space = chapter.space();
        Answer record = stage.rest().get(space.b(), space.at("/record"));
        if (!record.isOk()) {
            return wrong(List.of("the record cannot be read: " + record));
        }
        VerifierKey key = VerifierKey.parse(record.json().path("key").asString());
        SignedCheckpoint next = SignedCheckpoint.parse(record.json().path("checkpoint").asString());
        Path bundle = Files.createTempFile(stage.folder(), "bundle", ".zip");
        try {
            int status = stage.rest().save(space.b(), space.at("/record/bundle"), bundle);
            @Nullable String fault =
                    status == 200
                            ? fault(bundle, key, chapter.checkpoint())
                            : "the bundle was answered " + status;
            if (fault != null) {
                return wrong(List.of(fault));
            }
            chapter.keep(next);
            return Judgement.WELL;
        } finally {
            Files.deleteIfExists(bundle);
        }
    }

    private static @Nullable String fault(
            Path bundle, VerifierKey key, @Nullable SignedCheckpoint kept) {
        try {
            BundleVerdict verdict = new BundleVerifier(List.of(key), kept).verify(bundle);
            return verdict instanceof BundleVerdict.Ok ? null : "the bundle is no more: " + verdict;
        } catch (IOException | NoteException e) {
            return "the bundle cannot be verified: " + e.getMessage();
        }
    }

    private Judgement records(Connection superuser) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (RecordCheck.Found found : RecordCheck.check(superuser, noted)) {
            found.wrong().ifPresent(what -> wrong.add(found.partnership() + ": " + what));
        }
        if (wrong.isEmpty()) {
            noted = RecordCheck.heads(superuser);
        }
        return wrong(wrong);
    }

    private Judgement readings(Connection superuser, Collection<UUID> partnerships)
            throws SQLException {
        String before = Readings.hash(superuser, partnerships);
        partnerships.forEach(stage.workbench()::rebuild);
        boolean equal = Readings.hash(superuser, partnerships).equals(before);
        return new Judgement(0, 0, List.of(), equal);
    }
}
