package twelvekeys.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Partnership;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.Author;
import twelvekeys.record.Evidence;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.record.Terms;

/// Reads the form of a step, and takes the step if the form fits.
@Component
class StepForms {

    private static final String WORDS = "words";

    private final PromiseLoop loop;

    StepForms(PromiseLoop loop) {
        this.loop = loop;
    }

    /// Takes a step as its form says.
    ///
    /// @param evidence what was sent with a report
    /// @return whether it was taken; if not, the form says what is wrong
    boolean take(
            Step step,
            FormReader form,
            Author author,
            Partnership partnership,
            UUID promise,
            List<Evidence> evidence) {
        String words = form.text(WORDS, Terms.LONGEST);
        Long seen = StepController.seen(form.typed());
        return switch (step) {
            case ACCEPT ->
                    form.fits()
                            && done(
                                    loop.accept(
                                            author,
                                            partnership,
                                            promise,
                                            ticked(form, "allTheSame"),
                                            words,
                                            seen));
            case COUNTER -> throw new IllegalArgumentException("Other terms have their own form.");
            case DECLINE -> form.fits() && done(loop.decline(author, promise, words, seen));
            case TAKE_BACK -> form.fits() && done(loop.takeBack(author, promise, words, seen));
            case RENEGOTIATE -> renegotiate(form, author, promise, seen);
            case HALF_WAY -> halfWay(form, author, partnership, promise, words, seen);
            case REPORT -> report(form, author, promise, evidence, words, seen);
            case DECLARE -> declare(form, author, promise, words, seen);
            case ANSWER -> answer(form, author, promise, words, seen);
            case RELEASE -> form.fits() && done(loop.release(author, promise, words, seen));
            case REVOKE -> form.fits() && done(loop.revoke(author, promise, words, seen));
            case CLAIM -> claim(form, author, promise, words, seen);
            case REPLY -> reply(form, author);
        };
    }

    /// The field to which an objection of the promise itself belongs.
    static String mainField(Step step) {
        return switch (step) {
            case RENEGOTIATE -> "to";
            case REPORT, DECLARE -> "doneOn";
            case ACCEPT,
                    COUNTER,
                    DECLINE,
                    TAKE_BACK,
                    HALF_WAY,
                    ANSWER,
                    RELEASE,
                    REVOKE,
                    CLAIM,
                    REPLY ->
                    WORDS;
        };
    }

    private boolean renegotiate(FormReader form, Author author, UUID promise, @Nullable Long seen) {
        LocalDate to = form.demandedDay("to", "Say which date will hold.");
        LocalDate knownOn =
                form.demandedDay("knownOn", "Say on which day you knew; today, if it was today.");
        String reason = form.demanded("reason", Terms.LONGEST, "Say why the date cannot hold.");
        if (to == null || knownOn == null || !form.fits()) {
            return false;
        }
        return done(loop.renegotiate(author, promise, to, knownOn, reason, seen));
    }

    private boolean halfWay(
            FormReader form,
            Author author,
            Partnership partnership,
            UUID promise,
            String words,
            @Nullable Long seen) {
        String stillOn = form.demanded("stillOn", 5, "Say whether it will be kept.");
        return form.fits()
                && done(
                        loop.lookHalfWay(
                                author, partnership, promise, stillOn.equals("yes"), words, seen));
    }

    private boolean report(
            FormReader form,
            Author author,
            UUID promise,
            List<Evidence> evidence,
            String words,
            @Nullable Long seen) {
        LocalDate doneOn = form.demandedDay("doneOn", "Say on which day all of it was done.");
        return doneOn != null
                && form.fits()
                && done(loop.report(author, promise, doneOn, evidence, words, seen));
    }

    private boolean declare(
            FormReader form, Author author, UUID promise, String words, @Nullable Long seen) {
        String said = form.demanded("verdict", 20, "Say what became of it.");
        Verdict verdict = Choice.of(Verdict.class, said, Verdict.NOT_KEPT);
        LocalDate doneOn =
                verdict == Verdict.KEPT && !said.isEmpty()
                        ? form.demandedDay("doneOn", "Say on which day all of it was done.")
                        : null;
        return form.fits() && done(loop.declare(author, promise, verdict, doneOn, words, seen));
    }

    private boolean answer(
            FormReader form, Author author, UUID promise, String words, @Nullable Long seen) {
        String agrees = form.demanded("agrees", 5, "Say whether you see it in the same way.");
        return form.fits()
                && done(loop.answerOutcome(author, promise, agrees.equals("yes"), words, seen));
    }

    private boolean claim(
            FormReader form, Author author, UUID promise, String words, @Nullable Long seen) {
        String said = form.demanded("answer", 20, "Say whether it is so.");
        return form.fits()
                && done(
                        loop.answerClaim(
                                author,
                                promise,
                                Choice.of(ClaimAnswer.class, said, ClaimAnswer.LEFT),
                                words,
                                seen));
    }

    private boolean reply(FormReader form, Author author) {
        String words = form.demanded(WORDS, Terms.LONGEST, "Write what you want to say.");
        String to = form.text("to", 18);
        if (!to.matches("\\d{1,18}")) {
            throw new NotHere();
        }
        if (!form.fits()) {
            return false;
        }
        loop.reply(author, Long.parseLong(to), words);
        return true;
    }

    private static boolean ticked(FormReader form, String field) {
        return form.typed().value(field).equals("yes");
    }

    /// A step that did not throw was taken.
    private static boolean done(Object standing) {
        return standing != null;
    }
}
