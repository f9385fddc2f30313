package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import twelvekeys.record.Said;
import twelvekeys.record.Terms;

/// What a promise says.
///
/// @param what what will be done, in words; needed, at most 2000 characters
/// @param due the day by which it is to be done, at the latest; needed
/// @param dueTime the time of that day, such as 14:30; left out where the day is enough
/// @param zone the time zone in which day and time are meant, such as Europe/London; needed with a
///   time
/// @param doneWhen how both sides will know that it is done
/// @param unit the part of the other side's business concerned: a country, a site
/// @param category the kind of promise
/// @param value what it is worth, a decimal number as text
/// @param currency the currency of the value as three letters, such as EUR
/// @param said who said it to whom and where; left out if it is said by this request
record TermsRequest(
        @Nullable String what,
        @Nullable LocalDate due,
        @Nullable LocalTime dueTime,
        @Nullable String zone,
        @Nullable String doneWhen,
        @Nullable String unit,
        @Nullable String category,
        @Nullable String value,
        @Nullable String currency,
        @Nullable SaidRequest said) {

    /// Who said a promise, to whom, and where: spoken words count.
    ///
    /// @param by who said it
    /// @param to to whom
    /// @param where on what occasion; `elsewhere` if left out
    /// @param place which meeting, which clause, where the walk went
    /// @param on the day it was said
    record SaidRequest(
            @Nullable String by,
            @Nullable String to,
            @Schema(
                            allowableValues = {
                                "meeting",
                                "call",
                                "walk",
                                "letter",
                                "contract",
                                "elsewhere"
                            })
                    @Nullable String where,
            @Nullable String place,
            @Nullable LocalDate on) {

        private Said said() {
            Said.Occasion occasion =
                    where == null
                            ? Said.Occasion.ELSEWHERE
                            : Query.oneOf(Said.Occasion.class, "where", where);
            return new Said(Body.text(by), Body.text(to), occasion, Body.text(place), on);
        }
    }

    /// The terms of a body.
    ///
    /// @throws Refusal if they are missing, or a part of them is not of the form described
    /// @throws IllegalArgumentException in words, if a promise cannot say this
    static Terms of(@Nullable TermsRequest asked) {
        TermsRequest terms = Body.given("terms", asked);
        return new Terms(
                Body.given("what", terms.what),
                Body.given("due", terms.due),
                terms.dueTime,
                Body.zone("zone", terms.zone),
                Body.text(terms.doneWhen),
                Body.text(terms.unit),
                Body.text(terms.category),
                Body.amount("value", terms.value),
                terms.currency,
                terms.said == null ? null : terms.said.said());
    }
}
