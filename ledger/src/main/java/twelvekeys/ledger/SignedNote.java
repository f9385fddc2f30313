package twelvekeys.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text with signatures beneath it: C2SP signed-note. The text says nothing until a signature by
/// a trusted key was checked ([#verify(Collection)]).
///
/// ```
/// example.com/log
/// 3
/// Wqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=
///
/// — example.com/log M9e0lvAQRtH832pk2RTbeSeZMkp4FZSdJYFBUjO5SKxuRbywPUF3cx+HUrb50kjd3…
/// ```
///
/// @param text one line or more, each ending in a newline
/// @param signatures one or more, in the order they are written
public record SignedNote(String text, List<NoteSignature> signatures) {

    /// The most bytes a note may have: 1 MiB.
    public static final int MAX_BYTES = 1 << 20;

    /// The most signatures a note may have.
    public static final int MAX_SIGNATURES = 100;

    /// Copies the list.
    ///
    /// @throws NoteException if the text does not end in a newline, holds other control characters
    ///   or lone surrogates, or there are no signatures, or too many
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new NoteException("The text of a note ends in a newline");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new NoteException("A note holds no control characters but newlines");
        }
        checkEncodable(text);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new NoteException("A note has 1 to " + MAX_SIGNATURES + " signatures");
        }
    }

    /// Reads a note.
    ///
    /// @throws NoteException if it is none
    public static SignedNote parse(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            throw new NoteException("A note has at most " + MAX_BYTES + " bytes");
        }
        try {
            return parsed(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException e) {
            throw new NoteException("A note is text in UTF-8", e);
        }
    }

    /// Reads a note.
    ///
    /// @throws NoteException if it is none
    public static SignedNote parse(String note) {
        checkEncodable(note);
        return parse(note.getBytes(StandardCharsets.UTF_8));
    }

    private static void checkEncodable(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new NoteException("A note is text in UTF-8");
        }
    }

    private static SignedNote parsed(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0) {
            throw new NoteException("In a note a blank line parts text and signatures");
        }
        String lines = note.substring(blank + 2);
        if (!lines.endsWith("\n")) {
            throw new NoteException("A note ends in signature lines, each with its newline");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /// This note with one signature more, at its end.
    ///
    /// @throws NoteException if there would be too many
    public SignedNote plus(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /// The signatures by keys that are known. Those by unknown keys are passed over.
    ///
    /// @return one or more, in the order of the note
    /// @throws NoteException if none is by a known key, or one that says so does not hold
    public List<VerifiedSignature> verify(Collection<VerifierKey> known) {
        List<VerifiedSignature> verified = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            if (known.stream().anyMatch(key -> key.isNamedBy(signature))) {
                verified.add(checked(signature, known));
            }
        }
        if (verified.isEmpty()) {
            throw new NoteException("No signature is by a key that is known");
        }
        return verified;
    }

    private VerifiedSignature checked(NoteSignature signature, Collection<VerifierKey> known) {
        for (VerifierKey key : known) {
            @Nullable VerifiedSignature checked =
                    key.isNamedBy(signature) ? key.check(signature, text) : null;
            if (checked != null) {
                return checked;
            }
        }
        throw new NoteException("The signature by " + signature.name() + " does not hold");
    }

    /// The whole note, as [#parse(String)] reads it.
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) {
            note.append(signature).append('\n');
        }
        return note.toString();
    }
}
