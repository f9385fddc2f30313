package twelvekeys.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A step that was refused: what was typed, and why it did not go through.
///
/// @param step the step
/// @param typed what was typed, and what is wrong with it
/// @param words what to say on top of the page
/// @param seen the entry its author saw last, absent unless somebody wrote in the meantime
/// @param status the status of the answer
record Refused(Step step, Typed typed, String words, @Nullable Long seen, HttpStatus status) {

    /// Something in the form is wrong.
    static Refused form(Step step, Typed typed) {
        String first =
                typed.wrong().size() == 1
                        ? typed.wrong().values().iterator().next()
                        : "Look at what is marked below.";
        return new Refused(
                step,
                typed,
                first + " Nothing was put on record, and nothing you typed is lost.",
                null,
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// It does not fit what stands.
    static Refused conflict(Step step, Typed typed, @Nullable String words) {
        return new Refused(
                step,
                typed,
                words + " Nothing was put on record, and nothing you typed is lost.",
                null,
                HttpStatus.CONFLICT);
    }
}
