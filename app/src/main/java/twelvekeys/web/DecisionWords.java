package twelvekeys.web;

import java.util.UUID;
import twelvekeys.decision.Decision;
import twelvekeys.record.DecisionEntry;

/// How the pages put decisions into words.
final class DecisionWords {

    private DecisionWords() {}

    /// What a step says, as the end of a sentence that begins with who wrote it.
    static String says(DecisionEntry step) {
        return switch (step) {
            case DecisionEntry.Decided decided ->
                    "decided "
                            + decided.kind().label()
                            + ": for it the partnership is "
                            + decided.to().label()
                            + ". It looks back on it on "
                            + Figures.date(decided.lookBackOn())
                            + ". It would decide otherwise if: "
                            + sentence(decided.what());
            case DecisionEntry.ViewGiven view ->
                    view.agrees()
                            ? "agrees: the decision is that of both sides now."
                            : "sees it differently.";
            case DecisionEntry.LookedBack back -> "looks back: " + back.right().label() + ".";
            case DecisionEntry.AccountGiven account ->
                    "says what it learned, and when it would begin again: "
                            + sentence(account.what());
            case DecisionEntry.ReferenceGiven reference ->
                    "put on record what somebody else says: " + sentence(reference.what());
            case DecisionEntry.UnknownListed unknown ->
                    "listed what is not known: " + sentence(unknown.what());
            case DecisionEntry.UnknownSettled _ -> "says that it is known now.";
        };
    }

    /// Words that end as a sentence does.
    static String sentence(String words) {
        return words.isEmpty() || ".!?…]".indexOf(words.charAt(words.length() - 1)) >= 0
                ? words
                : words + ".";
    }

    /// The address of a decision.
    static String href(Decision decision) {
        return href(decision.partnership(), decision.id());
    }

    /// The address of a decision.
    static String href(UUID partnership, UUID decision) {
        return "/partnerships/" + partnership + "/decisions/" + decision;
    }
}
