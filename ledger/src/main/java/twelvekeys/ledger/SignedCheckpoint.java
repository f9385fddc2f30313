package twelvekeys.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// A checkpoint with its log's signature and the cosignatures of those who watch it.
///
/// @param checkpoint what is signed; it says nothing until the signature was checked
/// @param note the same as a note, with the signatures
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {

    /// @throws NoteException if the note is not that of the checkpoint
    public SignedCheckpoint {
        if (!note.text().equals(checkpoint.text())) {
            throw new NoteException("This is not the note of this checkpoint");
        }
    }

    /// Reads a signed checkpoint.
    ///
    /// @throws NoteException if it is no note, or not of a checkpoint
    public static SignedCheckpoint parse(byte[] utf8) {
        SignedNote note = SignedNote.parse(utf8);
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
    }

    /// Reads a signed checkpoint.
    ///
    /// @throws NoteException if it is no note, or not of a checkpoint
    public static SignedCheckpoint parse(String text) {
        SignedNote note = SignedNote.parse(text);
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
    }

    /// A checkpoint signed by its log.
    ///
    /// @param log the key of the log; its name is the checkpoint's origin
    /// @throws IllegalArgumentException if the key is another log's, or a witness's
    public static SignedCheckpoint sign(Checkpoint checkpoint, SignerKey log) {
        if (!isLogOf(log.verifier(), checkpoint.origin())) {
            throw new IllegalArgumentException(
                    log.verifier().name() + " signs no checkpoints of " + checkpoint.origin());
        }
        NoteSignature signature = log.sign(checkpoint.text(), Instant.EPOCH);
        return new SignedCheckpoint(
                checkpoint, new SignedNote(checkpoint.text(), List.of(signature)));
    }

    /// Whether a key is that of the log of this origin: it bears its name, and its signatures are a
    /// log's.
    static boolean isLogOf(VerifierKey key, String origin) {
        return !key.algorithm().timed() && key.name().equals(origin);
    }

    /// This checkpoint with one signature more, at its end.
    ///
    /// @throws NoteException if there would be too many
    public SignedCheckpoint plus(NoteSignature signature) {
        return new SignedCheckpoint(checkpoint, note.plus(signature));
    }

    /// Whether the log of this key signed this, under the origin that is the key's name.
    public boolean isSignedBy(VerifierKey log) {
        if (!isLogOf(log, checkpoint.origin())) {
            return false;
        }
        try {
            return !note.verify(List.of(log)).isEmpty();
        } catch (NoteException e) {
            return false;
        }
    }

    /// The cosignatures by witnesses that are known, in the order of the note; none if there are
    /// none.
    ///
    /// @param known those of them that are a witness's are looked for
    /// @throws NoteException if one that says it is by a known witness does not hold
    public List<VerifiedSignature> cosignatures(Collection<VerifierKey> known) {
        List<VerifierKey> witnesses =
                known.stream().filter(key -> key.algorithm().timed()).toList();
        boolean any =
                note.signatures().stream()
                        .anyMatch(line -> witnesses.stream().anyMatch(key -> key.isNamedBy(line)));
        return any ? note.verify(witnesses) : List.of();
    }

    /// The note, as [#parse(String)] reads it.
    @Override
    public String toString() {
        return note.toString();
    }
}
