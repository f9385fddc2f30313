package twelvekeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.record.PromiseEntry.ClaimAnswer;

/// The question before many claims are answered at once: these, so many, in this way?
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param asked which claims are meant
/// @param answer what is to be said of them
/// @param headline the question
/// @param which which they are, in words
/// @param sample what a sample told of them, absent if none was looked at
/// @param count how many they are
/// @param but claims to leave as they are, by identity
/// @param words what was typed so far
/// @param refused why nothing was done, absent as a rule
public record ClaimsAllPage(
        Frame frame,
        Partnership partnership,
        ClaimsAsked asked,
        ClaimAnswer answer,
        String headline,
        String which,
        @Nullable String sample,
        long count,
        List<String> but,
        String words,
        @Nullable String refused) {

    /// The words of the button.
    public String button() {
        return switch (answer) {
            case CONFIRMED -> "Confirm " + these();
            case DISPUTED -> "Dispute " + these();
            case LEFT -> "Take " + (count == 1 ? "this answer" : these() + " answers") + " back";
        };
    }

    private String these() {
        return count == 1 ? "it" : "all " + Figures.count(count);
    }
}
