package twelvekeys.report;

import static twelvekeys.report.AuditTables.rowOf;

import java.util.List;
import java.util.Locale;
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

/// What both sides see of a partnership beside its promises, what was done for the twelve keys,
/// conversations, and what the pulse disclosed. Words that were erased are nothing.
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
    void practices(Looking looking, TableOut out) {
        out.columns(
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
            out.row(
                    rowOf(
                            matter.firstSeq(),
                            matter.practice().key().number(),
                            matter.practice().title(),
                            looking.name(matter.side()),
                            matter.by(),
                            matter.at(),
                            matter.begun().words(),
                            answer == null ? null : answer.agrees(),
                            answer == null ? null : answer.words(),
                            matter.lastSeq()));
        }
    }

    /// The answers to every question, a row an answer, and a row for a question without one.
    void conversations(Looking looking, TableOut out) {
        out.columns(
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
                out.row(row(looking, conversation, null));
            }
            conversation.answers().forEach(answer -> out.row(row(looking, conversation, answer)));
        }
    }

    private static List<@Nullable Object> row(
            Looking looking, Conversation conversation, Conversation.@Nullable Given answer) {
        Conversation.End end = answer == null ? null : answer.end();
        return rowOf(
                conversation.seq(),
                conversation.question(),
                looking.name(conversation.host()),
                conversation.askedAt(),
                conversation.closes(),
                answer == null ? null : answer.seq(),
                answer == null ? null : looking.name(answer.side()),
                answer == null ? null : answer.by(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.words(),
                end == null ? null : end.outcome().label(),
                end == null ? null : end.promise(),
                end == null ? null : end.words());
    }

    /// What the revealed waves of the pulse disclosed, a row a figure: how one side's people see a
    /// key of one side, and how far they trust the other. Where a figure is not disclosed the row
    /// says why and has none.
    void pulse(Looking looking, TableOut out) {
        out.columns(
                "wave", "closed", "about", "seen by", "what", "mean", "lower", "upper", "answers",
                "note");
        for (Wave wave : pulse.waves(looking.id())) {
            pulse.results(looking.id(), wave.id())
                    .ifPresent(results -> figures(looking, wave, results, out));
        }
    }

    private static void figures(Looking looking, Wave wave, PulseResults results, TableOut out) {
        for (KeyGap gap : results.keys()) {
            String what = "key " + gap.key();
            out.row(figure(looking, wave, gap.about(), gap.about(), what, gap.own()));
            out.row(figure(looking, wave, gap.about(), gap.about().other(), what, gap.other()));
        }
        for (Trust trust : results.trust()) {
            out.row(figure(looking, wave, trust.by().other(), trust.by(), "trust", trust.view()));
        }
    }

    private static List<@Nullable Object> figure(
            Looking looking, Wave wave, Side about, Side by, String what, PulseView view) {
        PulseView.Shown shown = view instanceof PulseView.Shown figure ? figure : null;
        return rowOf(
                wave.number(),
                wave.closes(),
                looking.name(about),
                looking.name(by),
                what,
                shown == null ? null : shown.mean(),
                shown == null ? null : shown.low(),
                shown == null ? null : shown.high(),
                shown == null ? null : shown.count(),
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
}
