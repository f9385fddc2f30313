package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whatever a signed note, a checkpoint or a key is said to be, it is refused or written as it was
/// read.
class NotesFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void aNoteIsRefusedOrWrittenAsItWasRead(byte[] bytes) {
        SignedNote note;
        try {
            note = SignedNote.parse(bytes);
        } catch (NoteException refused) {
            return;
        }
        assertThat(note.toString().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
        assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
        try {
            assertThat(note.verify(List.of(Keys.LOG.verifier()))).isNotEmpty();
        } catch (NoteException refused) {
            // not by that key, or not about this text
        }
        try {
            SignedCheckpoint checkpoint = SignedCheckpoint.parse(bytes);
            assertThat(checkpoint.checkpoint().text()).isEqualTo(note.text());
        } catch (NoteException refused) {
            // a note may be about something else
        }
    }

    @FuzzTest(maxDuration = "30s")
    void aKeyIsRefusedOrWrittenAsItWasRead(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            assertThat(VerifierKey.parse(text)).hasToString(text);
        } catch (NoteException refused) {
            // most are
        }
    }
}
