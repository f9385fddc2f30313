package twelvekeys.soak;

import java.util.List;
import java.util.Map;
import java.util.Queue;
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
        Acknowledged.by(answer, write)
                .ifPresentOrElse(
                        entry -> acknowledged.put(write.what(), entry),
                        () -> {
                            if (!answer.isOk()) {
                                unanswered.add(write);
                                if (!answer.isRefusedForNow()) {
                                    unexpected.add("unexpected answer " + answer);
                                }
                            }
                        });
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
            if (!answer.isOk()) {
                unexpected.add("a request sent again was answered " + answer);
            }
            Acknowledged.by(answer, again)
                    .ifPresent(entry -> acknowledged.put(again.what(), entry));
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

    /// How many entries were acknowledged so far.
    int acknowledgements() {
        return acknowledged.size();
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
