package twelvekeys.report;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.conversation.Conversation;
import twelvekeys.conversation.Conversations;
import twelvekeys.conversation.Pulse;
import twelvekeys.conversation.PulseResults;
import twelvekeys.conversation.PulseResults.KeyGap;
import twelvekeys.conversation.PulseResults.Trust;
import twelvekeys.conversation.PulseView;
import twelvekeys.conversation.Wave;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practices;
import twelvekeys.record.PracticeEntry.MatterAnswered;
import twelvekeys.tables.SafeCsv;

/// What both sides see of a partnership beside its promises, as CSV: what was done for the twelve
/// keys, conversations, and what the pulse disclosed. Words that were erased are empty.
@Component
@Transactional(readOnly = true)
class SharedTables {

    private final Practices practices;
    private final Conversations conversations;
    private final Pulse pulse;

    SharedTables(Practices practices, Conversations conversations, Pulse pulse) {
        this.practices = practices;
        this.conversations = conversations;
        this.pulse = pulse;
    }

    /// What was done for the twelve keys, a row a matter, oldest first.
    void practices(Looking looking, OutputStream out) {
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row(
                    "entry",
                    "key",
                    "practice",
                    "side",
                    "by",
                    "at",
                    "words",
                    "answered",
                    "answer words",
                    "last entry");
            for (Matter matter : practices.of(looking.id())) {
                MatterAnswered answer = matter.answer();
                csv.row(
                        Long.toString(matter.firstSeq()),
                        Integer.toString(matter.practice().key().number()),
                        matter.practice().title(),
                        looking.name(matter.side()),
                        matter.by(),
                        matter.at().toString(),
                        text(matter.begun().words()),
                        answer == null ? "" : answer.agrees() ? "yes" : "no",
                        answer == null ? "" : text(answer.words()),
                        Long.toString(matter.lastSeq()));
            }
        }
    }

    /// The answers to every question, a row an answer, and a row for a question without one.
    void conversations(Looking looking, OutputStream out) {
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row(
                    "question entry",
                    "question",
                    "host",
                    "asked",
                    "closes",
                    "answer entry",
                    "side",
                    "by",
                    "at",
                    "answer",
                    "became",
                    "promise",
                    "why");
            for (Conversation conversation : conversations.of(looking.id())) {
                if (conversation.answers().isEmpty()) {
                    csv.row(row(looking, conversation, null));
                }
                conversation
                        .answers()
                        .forEach(answer -> csv.row(row(looking, conversation, answer)));
            }
        }
    }

    private static List<String> row(
            Looking looking, Conversation conversation, Conversation.@Nullable Given answer) {
        Conversation.End end = answer == null ? null : answer.end();
        return List.of(
                Long.toString(conversation.seq()),
                conversation.question(),
                looking.name(conversation.host()),
                conversation.askedAt().toString(),
                conversation.closes().toString(),
                answer == null ? "" : Long.toString(answer.seq()),
                answer == null ? "" : looking.name(answer.side()),
                answer == null ? "" : answer.by(),
                answer == null ? "" : answer.at().toString(),
                answer == null ? "" : text(answer.words()),
                end == null ? "" : end.outcome().label(),
                end == null ? "" : text(end.promise()),
                end == null ? "" : text(end.words()));
    }

    /// What the revealed waves of the pulse disclosed, a row a figure: how one side's people see a
    /// key of one side, and how far they trust the other. Where a figure is not disclosed the row
    /// says why and has none.
    void pulse(Looking looking, OutputStream out) {
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row(
                    "wave", "closed", "about", "seen by", "what", "mean", "lower", "upper",
                    "answers", "note");
            for (Wave wave : pulse.waves(looking.id())) {
                pulse.results(looking.id(), wave.id())
                        .ifPresent(results -> figures(looking, wave, results, csv));
            }
        }
    }

    private static void figures(Looking looking, Wave wave, PulseResults results, SafeCsv csv) {
        for (KeyGap gap : results.keys()) {
            String what = "key " + gap.key();
            csv.row(figure(looking, wave, gap.about(), gap.about(), what, gap.own()));
            csv.row(figure(looking, wave, gap.about(), gap.about().other(), what, gap.other()));
        }
        for (Trust trust : results.trust()) {
            csv.row(figure(looking, wave, trust.by().other(), trust.by(), "trust", trust.view()));
        }
    }

    private static List<String> figure(
            Looking looking, Wave wave, Side about, Side by, String what, PulseView view) {
        PulseView.Shown shown = view instanceof PulseView.Shown figure ? figure : null;
        return List.of(
                Integer.toString(wave.number()),
                wave.closes().toString(),
                looking.name(about),
                looking.name(by),
                what,
                shown == null ? "" : Double.toString(shown.mean()),
                shown == null ? "" : Double.toString(shown.low()),
                shown == null ? "" : Double.toString(shown.high()),
                shown == null ? "" : Integer.toString(shown.count()),
                note(view));
    }

    private static String note(PulseView view) {
        return switch (view) {
            case PulseView.Shown _ -> "";
            case PulseView.Alike alike ->
                    "nearly all the same: " + alike.band().name().toLowerCase(Locale.ROOT);
            case PulseView.TooFew few -> "fewer than " + few.least() + " answers";
            case PulseView.Held _ -> "held back";
        };
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
