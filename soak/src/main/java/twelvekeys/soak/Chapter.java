package twelvekeys.soak;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.SignedCheckpoint;

/// What a run remembers of one partnership, kept outside the server: everything that was asked,
/// everything that was acknowledged, and the last checkpoint.
final class Chapter {

    private final Space space;
    private final Map<String, Write> sent = new ConcurrentHashMap<>();
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Queue<Write> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private @Nullable SignedCheckpoint checkpoint;

    Chapter(Space space) {
        this.space = space;
    }

    Space space() {
        return space;
    }

    /// Remembers that a request is about to be sent.
    void sending(Write write) {
        sent.put(write.what(), write);
    }

    /// Remembers what was answered.
    void answered(Write write, Answer answer) {
        if (answer.isOk()) {
            succeeded(write, answer);
            return;
        }
        unanswered.add(write);
        if (!answer.isRefusedForNow()) {
            unexpected.add("unexpected answer " + answer);
        }
    }

    private void succeeded(Write write, Answer answer) {
        confirmed.add(write.what());
        Acknowledged.by(answer, write).ifPresent(entry -> acknowledged.put(write.what(), entry));
    }

    /// Remembers that no answer came: the request may have had its effect or not.
    void unanswered(Write write) {
        unanswered.add(write);
    }

    /// Sends every request without a good answer again, under its own key.
    ///
    /// @throws SoakFailed if one is not carried out now
    void repeatUnanswered(Rest rest) {
        for (Write write = unanswered.poll(); write != null; write = unanswered.poll()) {
            Write again = write;
            Answer answer = Retry.send(rest, again);
            if (answer.isOk()) {
                succeeded(again, answer);
            } else {
                unexpected.add("a request sent again was answered " + answer);
            }
        }
    }

    /// Everything that was asked, by the words of its promise.
    Map<String, Write> sent() {
        return sent;
    }

    /// Every entry that a server acknowledged.
    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged.values());
    }

    /// The words of every promise whose request was answered well; those that had their effect
    /// before the answer that came are among them, though no leaf came with it.
    Set<String> confirmed() {
        return confirmed;
    }

    /// How many requests were answered well so far.
    int acknowledgements() {
        return confirmed.size();
    }

    /// Answers that no server should have given, each told once.
    List<String> takeUnexpected() {
        List<String> all = List.copyOf(unexpected);
        unexpected.clear();
        return all;
    }

    /// The last checkpoint that was kept; null before the first.
    @Nullable SignedCheckpoint checkpoint() {
        return checkpoint;
    }

    /// Keeps a checkpoint in the place of the last.
    void keep(SignedCheckpoint next) {
        checkpoint = next;
    }
}
