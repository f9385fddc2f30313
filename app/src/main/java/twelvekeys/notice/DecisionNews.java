package twelvekeys.notice;

import org.jspecify.annotations.Nullable;
import twelvekeys.record.DecisionEntry;

/// The news in a step of a decision, for the side that did not write it.
final class DecisionNews {

    private DecisionNews() {}

    static EntryNews of(DecisionEntry step) {
        return switch (step) {
            case DecisionEntry.Decided decided ->
                    news(
                            "decided "
                                    + decided.kind().label()
                                    + ": for it the partnership is "
                                    + decided.to().label(),
                            "Say how your side sees it. It looks back on it on "
                                    + Days.day(decided.lookBackOn())
                                    + ".",
                            step.words());
            case DecisionEntry.ViewGiven view ->
                    news(
                            view.agrees()
                                    ? "agrees with your decision: it is that of both now"
                                    : "sees your decision differently",
                            "",
                            step.words());
            case DecisionEntry.LookedBack back ->
                    news("looks back on a decision: " + back.right().label(), "", step.words());
            case DecisionEntry.AccountGiven _ ->
                    news("gave its part of the joint account", "", step.words());
            case DecisionEntry.ReferenceGiven reference ->
                    news("put a reference on record: " + reference.what(), "", step.words());
            case DecisionEntry.UnknownListed unknown ->
                    news("listed what is not known: " + unknown.what(), "", step.words());
            case DecisionEntry.UnknownSettled _ ->
                    news("says that something is known now", "", step.words());
        };
    }

    private static EntryNews news(String headline, String detail, @Nullable String words) {
        return new EntryNews(NoticeKind.DECISION, headline, detail, words, null);
    }
}
