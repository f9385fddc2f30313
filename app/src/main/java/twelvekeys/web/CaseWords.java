package twelvekeys.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Breach;
import twelvekeys.promise.Promise;

/// What a case says of itself.
///
/// @param partnership the partnership
/// @param own the side that reads
/// @param breach the case
/// @param broken the promise that was not kept, absent where a norm was broken
record CaseWords(Partnership partnership, Side own, Breach breach, @Nullable Promise broken) {

    private static final int TITLE = 90;

    /// What it is about: the promise, or the beginning of the injured side's words.
    String title() {
        if (broken != null) {
            return PromiseWords.title(broken);
        }
        String words = breach.words().replaceAll("\\s+", " ");
        int points = words.codePointCount(0, words.length());
        return points <= TITLE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, TITLE)).strip() + " …";
    }

    String headline() {
        Side injured = breach.injured();
        String us = partnership.name(injured);
        String them = partnership.name(injured.other());
        return switch (breach.state()) {
            case OPENED -> us + " says that trust was broken";
            case ACKNOWLEDGED -> them + " says that it was so";
            case ON_PROBATION -> "Trust is proving itself again";
            case HEALED -> us + " says that it is healed";
            case NOT_HEALED -> us + " says that it is not healed";
            case OPENED_IN_ERROR -> "There was no breach";
        };
    }

    Sentence lede(LocalDate today) {
        Side injured = breach.injured();
        Sentence lede =
                new Sentence()
                        .name(partnership.name(injured), injured)
                        .say(" opened a case ")
                        .strong(breach.kind().label())
                        .say(broken == null ? " about a norm. " : " about a promise. ");
        LocalDate until = breach.probationUntil();
        LocalDate ended = breach.endedOn();
        return switch (breach.state()) {
            case OPENED ->
                    lede.say("It waits for ")
                            .name(partnership.name(injured.other()), injured.other())
                            .say(" to say whether it was so.");
            case ACKNOWLEDGED ->
                    lede.say("Now it is to be mended: by amends, which are promises, and by time.");
            case ON_PROBATION ->
                    until == null
                            ? lede
                            : lede.say("The probation runs until ")
                                    .strong(Figures.date(until))
                                    .say(
                                            until.isBefore(today)
                                                    ? ", which has passed: it is for them to say"
                                                            + " whether it is healed."
                                                    : ", " + Figures.relative(until, today) + ".");
            case HEALED, NOT_HEALED, OPENED_IN_ERROR ->
                    ended == null
                            ? lede
                            : lede.say("It ended on ").strong(Figures.date(ended)).say(".");
        };
    }

    /// Whose turn it is, in words; empty if it is nobody's.
    String next(LocalDate today) {
        Side turn = turn(today);
        if (turn == null) {
            return "";
        }
        return (turn == own ? "Your side" : partnership.name(turn))
                + switch (breach.state()) {
                    case OPENED -> " can acknowledge it.";
                    case ACKNOWLEDGED -> " can set a probation, or say that it is healed.";
                    case ON_PROBATION, HEALED, NOT_HEALED, OPENED_IN_ERROR ->
                            " can say whether it is healed.";
                };
    }

    /// The side that has to do the next thing, absent while only time has.
    @Nullable Side turn(LocalDate today) {
        LocalDate until = breach.probationUntil();
        return switch (breach.state()) {
            case OPENED -> breach.injured().other();
            case ACKNOWLEDGED -> breach.injured();
            case ON_PROBATION -> until != null && until.isBefore(today) ? breach.injured() : null;
            case HEALED, NOT_HEALED, OPENED_IN_ERROR -> null;
        };
    }

    static String href(Breach breach) {
        return "/partnerships/" + breach.partnership() + "/cases/" + breach.id();
    }
}
