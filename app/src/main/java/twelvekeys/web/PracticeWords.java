package twelvekeys.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.record.PracticeEntry;

/// What a step of a practice says, as the end of a sentence that begins with who wrote it.
final class PracticeWords {

    private PracticeWords() {}

    /// The step in words, such as `reached for the contract: clause 7.`
    static String says(PracticeEntry step) {
        return switch (step) {
            case PracticeEntry.ProfileWritten _ -> "said what its own business is.";
            case PracticeEntry.TaughtBack _ -> "said what it understood of the other’s business.";
            case PracticeEntry.CardWritten card -> "wrote a card: " + card.what() + ".";
            case PracticeEntry.CardWithdrawn _ -> "withdrew the card.";
            case PracticeEntry.Met met ->
                    "met on "
                            + Figures.date(met.on())
                            + ", "
                            + met.how().label()
                            + ": "
                            + names(met.ours())
                            + " with "
                            + names(met.theirs())
                            + ".";
            case PracticeEntry.MoneyCardWritten _ -> "said how this partnership pays.";
            case PracticeEntry.BenefitSeen seen -> balance(seen.balance());
            case PracticeEntry.TruthTold told ->
                    "told something hard on "
                            + Figures.date(told.on())
                            + after(told.on().toEpochDay() - told.knownOn().toEpochDay());
            case PracticeEntry.GameCalled called ->
                    "called "
                            + called.game().label()
                            + ", played on "
                            + Figures.date(called.on())
                            + ".";
            case PracticeEntry.HospitalityGiven given -> given(given);
            case PracticeEntry.Walked walked ->
                    "walked on "
                            + Figures.date(walked.on())
                            + ", to talk about "
                            + walked.what()
                            + ".";
            case PracticeEntry.Conceded conceded ->
                    "gave way: " + conceded.what() + cost(conceded.cost(), "it cost");
            case PracticeEntry.Admitted _ -> "said that it was wrong.";
            case PracticeEntry.ContractReached reached ->
                    "reached for the contract: "
                            + reached.what()
                            + cost(reached.cost(), "it cost both sides");
            case PracticeEntry.RightWaived waived ->
                    "was right by the contract and let logic decide: "
                            + waived.what()
                            + cost(waived.cost(), "it gave up");
            case PracticeEntry.LetGo small ->
                    "let something small go: " + small.what() + small(small.cost(), small.days());
            case PracticeEntry.FoughtOver small ->
                    "fought over something small: "
                            + small.what()
                            + small(small.cost(), small.days());
            case PracticeEntry.AimSet aim ->
                    "set an aim for "
                            + Figures.counted(aim.years(), "year", "years")
                            + ", until "
                            + Figures.date(aim.by())
                            + ": "
                            + aim.what()
                            + ".";
            case PracticeEntry.AimMoved moved ->
                    "said that the aim " + moved.progress().label() + ".";
            case PracticeEntry.TradedForQuarter traded ->
                    "put on record what was decided for the quarter, against what was long aimed at: "
                            + traded.what()
                            + ".";
            case PracticeEntry.RewardPromised reward ->
                    "promised a reward by "
                            + Figures.date(reward.by())
                            + ": "
                            + reward.what()
                            + cost(reward.worth(), "worth");
            case PracticeEntry.RewardGiven given ->
                    "gave the reward on " + Figures.date(given.on()) + ".";
            case PracticeEntry.MatterAnswered answered ->
                    answered.agrees() ? "sees it so." : "does not see it so.";
        };
    }

    private static String names(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
                        + " and "
                        + names.getLast();
    }

    private static String balance(int balance) {
        String much =
                switch (Math.abs(balance)) {
                    case 1 -> "a little more";
                    case 2 -> "more";
                    default -> "far more";
                };
        if (balance == 0) {
            return "sees both sides gain alike.";
        }
        return balance > 0
                ? "sees itself gain " + much + " than the other side."
                : "sees the other side gain " + much + " than itself.";
    }

    private static String after(long days) {
        return days <= 0
                ? ", the day it was known."
                : ", " + Figures.days(days) + " after it was known.";
    }

    private static String given(PracticeEntry.HospitalityGiven given) {
        String near =
                given.award() == null
                        ? "."
                        : ", "
                                + Figures.days(
                                        Math.max(
                                                0,
                                                given.award().toEpochDay()
                                                        - given.on().toEpochDay()))
                                + " before an award.";
        return "gave "
                + given.what()
                + ", worth "
                + Figures.amount(given.value())
                + ", on "
                + Figures.date(given.on())
                + near;
    }

    private static String cost(@Nullable BigDecimal cost, String words) {
        return cost == null ? "." : "; " + words + " " + Figures.amount(cost) + ".";
    }

    private static String small(@Nullable BigDecimal cost, @Nullable Integer days) {
        String about =
                Stream.of(
                                cost == null ? "" : Figures.amount(cost),
                                days == null ? "" : Figures.days(days))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" and "));
        return about.isEmpty() ? "." : " (" + about + ").";
    }
}
