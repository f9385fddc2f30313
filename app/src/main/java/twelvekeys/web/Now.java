package twelvekeys.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import twelvekeys.record.Evidence;
import twelvekeys.record.PromiseEntry.ClaimAnswer;

/// What the reader can do with a promise now.
///
/// @param headline the news, for the reader
/// @param words what it means, empty if nothing needs to be added
/// @param path the address of the promise, to which each step is added
/// @param other the name of the other side
/// @param open the steps that are open; empty for whoever only reads
/// @param first the step whose form stands open, absent if none is waited for
/// @param promisor whether the reader's side is to keep it
/// @param claimAnswers how what the other side put on record alone can be answered
/// @param disagreed whether the reader's side has disagreed with the outcome
/// @param notKeptFrom the day from which it can be declared not kept, empty if it can be by now
/// @param today the day that stands in the fields beforehand, as `2026-12-02`
/// @param due the date that stands, likewise
/// @param doneOn the day on which it was done as far as is known, likewise
/// @param againstTold what the reader should know before they move the date or are silent
/// @param check what the capacity check shows, absent where it is not asked
/// @param caseHref where a case is opened, absent where nothing was broken
/// @param amendsHref where amends are promised, absent where none are due
/// @param seq the latest entry about it
/// @param key what makes the requests of this page known again
/// @param refused what was tried and did not go through, absent as a rule
public record Now(
        String headline,
        String words,
        String path,
        String other,
        Set<Step> open,
        @Nullable Step first,
        boolean promisor,
        List<ClaimAnswer> claimAnswers,
        boolean disagreed,
        String notKeptFrom,
        String today,
        String due,
        String doneOn,
        String againstTold,
        @Nullable Check check,
        @Nullable String caseHref,
        @Nullable String amendsHref,
        long seq,
        String key,
        @Nullable Problem refused) {

    /// Copies the steps.
    public Now {
        open = Set.copyOf(open);
        claimAnswers = List.copyOf(claimAnswers);
    }

    /// Why a step did not go through.
    ///
    /// @param step the step
    /// @param words why, and what to do
    /// @param news what was written in the meantime
    /// @param typed what was typed
    /// @param files the files that were sent with it and need not be chosen again
    public record Problem(
            Step step, String words, List<News> news, Typed typed, List<Evidence.File> files) {

        /// The words that were typed and have no field any more, empty if there are none.
        public String leftOver() {
            String words = typed.value("words");
            return words.isEmpty() ? typed.value("reason") : words;
        }
    }

    /// Something that was written in the meantime.
    ///
    /// @param by who wrote it
    /// @param what what it says
    public record News(String by, String what) {}

    /// What an answer to a claim says.
    public static String words(ClaimAnswer answer) {
        return switch (answer) {
            case CONFIRMED -> "Confirm: it is so";
            case DISPUTED -> "Dispute: it is not so";
            case LEFT -> "Take our answer back: it stays their claim";
        };
    }

    /// The name of an answer in a form.
    public static String name(ClaimAnswer answer) {
        return PortfolioFilter.name(answer);
    }

    /// Whether a step is open.
    public boolean can(Step step) {
        return open.contains(step);
    }

    /// Whether the form of a step stands open.
    public boolean shows(Step step) {
        return refused == null ? step == first : refused.step() == step;
    }

    /// What was typed for a step that was refused; nothing for the others.
    public Typed typed(Step step) {
        return refused != null && refused.step() == step ? refused.typed() : Typed.NOTHING;
    }

    /// The key of a step's request.
    public String key(Step step) {
        return key + "-" + step.path();
    }

    /// The address of an entry's own page.
    public String entry(long seq) {
        return path.substring(0, path.indexOf("/promises/")) + "/entries/" + seq;
    }

    /// The address of a step.
    public String to(Step step) {
        return path + "/" + step.path();
    }

    /// The files that were sent with a step that was refused.
    public List<Evidence.File> files() {
        return refused == null ? List.of() : refused.files();
    }

    /// Whether the form of the step that was refused is gone, with what was typed into it.
    public boolean stranded() {
        return refused != null && !can(refused.step());
    }

    /// Whether the reply to an entry was refused.
    public boolean repliesTo(long seq) {
        return refused != null
                && refused.step() == Step.REPLY
                && refused.typed().value("to").equals(Long.toString(seq));
    }
}
