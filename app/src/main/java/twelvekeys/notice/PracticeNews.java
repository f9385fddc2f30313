package twelvekeys.notice;

import org.jspecify.annotations.Nullable;
import twelvekeys.record.PracticeEntry;

/// The news in a step of a practice, for the side that did not write it.
final class PracticeNews {

    private PracticeNews() {}

    static EntryNews of(PracticeEntry step) {
        return switch (step) {
            case PracticeEntry.ProfileWritten _ -> told(step, "says what its own business is");
            case PracticeEntry.TaughtBack _ ->
                    asked(
                            step,
                            "says what it understood of your business",
                            "Say whether that is you");
            case PracticeEntry.CardWritten _ ->
                    told(step, "wrote a card of somebody you work with");
            case PracticeEntry.CardWithdrawn _ -> told(step, "withdrew a card");
            case PracticeEntry.Met met ->
                    told(step, "put on record that you met on " + Days.day(met.on()));
            case PracticeEntry.MoneyCardWritten _ ->
                    asked(
                            step,
                            "says how this partnership pays it",
                            "Say whether you understood it");
            case PracticeEntry.BenefitSeen _ ->
                    told(step, "says how it sees the balance of benefit");
            case PracticeEntry.TruthTold _ -> told(step, "tells you something hard");
            case PracticeEntry.GameCalled called ->
                    alarm(step, "calls " + called.game().label(), "Say whether you see it so");
            case PracticeEntry.HospitalityGiven given ->
                    told(step, "put a gift to you on record: " + given.what());
            case PracticeEntry.Walked walked ->
                    told(step, "put a walk on record: " + walked.what());
            case PracticeEntry.Conceded conceded -> told(step, "gave way: " + conceded.what());
            case PracticeEntry.Admitted _ -> told(step, "says that it was wrong");
            case PracticeEntry.ContractReached reached ->
                    alarm(step, "reached for the contract: " + reached.what(), "Answer it");
            case PracticeEntry.RightWaived waived ->
                    told(step, "was right by the contract and let logic decide: " + waived.what());
            case PracticeEntry.LetGo small -> told(step, "let something small go: " + small.what());
            case PracticeEntry.FoughtOver small ->
                    told(step, "says that something small was fought over: " + small.what());
            case PracticeEntry.AimSet aim -> asked(step, "set an aim: " + aim.what(), "Answer it");
            case PracticeEntry.AimMoved moved ->
                    told(step, "says that an aim " + moved.progress().label());
            case PracticeEntry.TradedForQuarter traded ->
                    told(step, "put a decision for the quarter on record: " + traded.what());
            case PracticeEntry.RewardPromised reward ->
                    told(
                            step,
                            "promises you a reward by "
                                    + Days.day(reward.by())
                                    + ": "
                                    + reward.what());
            case PracticeEntry.RewardGiven _ -> told(step, "says that a reward was given");
            case PracticeEntry.MatterAnswered answered ->
                    told(
                            step,
                            answered.agrees() ? "sees it as you do" : "does not see it as you do");
        };
    }

    private static EntryNews told(PracticeEntry step, String headline) {
        return news(NoticeKind.PRACTICE, headline, "", step.words());
    }

    private static EntryNews asked(PracticeEntry step, String headline, String todo) {
        return news(NoticeKind.PRACTICE, headline, todo + ".", step.words());
    }

    private static EntryNews alarm(PracticeEntry step, String headline, String todo) {
        return news(NoticeKind.ALARM, headline, todo + ".", step.words());
    }

    private static EntryNews news(
            NoticeKind kind, String headline, String detail, @Nullable String words) {
        return new EntryNews(kind, headline, detail, words, null);
    }
}
