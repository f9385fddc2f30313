package twelvekeys.notice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.PulseEntry;

/// The news of a pulse and of a conversation, for the side that did not write it. What single
/// people answered is none.
final class ListeningNews {

    private ListeningNews() {}

    static Optional<EntryNews> of(PulseEntry step) {
        return switch (step) {
            case PulseEntry.WaveOpened opened ->
                    news(
                            NoticeKind.PULSE,
                            "asks people of both sides for a pulse, until "
                                    + Days.day(opened.closes()),
                            opened.words());
            case PulseEntry.AnswerSealed _ -> Optional.empty();
            case PulseEntry.WaveRevealed _ ->
                    news(NoticeKind.PULSE, "has the results of the pulse with you", null);
            case PulseEntry.WaveClosedUnread _ ->
                    news(NoticeKind.PULSE, "has closed a pulse that too few answered", null);
        };
    }

    static Optional<EntryNews> of(ConversationEntry step) {
        return switch (step) {
            case ConversationEntry.Asked asked ->
                    news(
                            NoticeKind.CONVERSATION,
                            "asks people of both sides: " + asked.what(),
                            asked.words());
            case ConversationEntry.ToldWhatWeDid told ->
                    news(
                            NoticeKind.CONVERSATION,
                            "told everybody who had answered what was done",
                            told.words());
            case ConversationEntry.Answered _,
                    ConversationEntry.Reacted _,
                    ConversationEntry.ThemeGathered _,
                    ConversationEntry.Concluded _ ->
                    Optional.empty();
        };
    }

    private static Optional<EntryNews> news(
            NoticeKind kind, String headline, @Nullable String words) {
        return Optional.of(new EntryNews(kind, headline, "", words, null));
    }
}
