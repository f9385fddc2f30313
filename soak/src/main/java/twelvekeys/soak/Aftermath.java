package twelvekeys.soak;

import java.util.List;
import java.util.UUID;

/// What a cycle leaves to be judged.
///
/// @param found what it found itself
/// @param read partnerships, beside the chapter's, whose readings are to be compared
record Aftermath(Judgement found, List<UUID> read) {

    static final Aftermath PLAIN = new Aftermath(Judgement.WELL, List.of());

    Aftermath {
        read = List.copyOf(read);
    }

    /// What is left of a cycle that found things wrong, or nothing.
    static Aftermath of(List<String> wrong) {
        return new Aftermath(new Judgement(0, 0, wrong, true), List.of());
    }

    /// What is left of an import.
    static Aftermath of(ImportRun run, Stage stage) {
        return new Aftermath(run.judge(stage), run.partnerships(stage));
    }
}
