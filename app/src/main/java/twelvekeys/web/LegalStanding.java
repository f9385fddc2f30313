package twelvekeys.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import twelvekeys.practice.Agreement;

/// What the two sides say of the legal standing of what they write here.
///
/// @param words the words that hold
/// @param since on whose word they hold
public record LegalStanding(String words, String since) {

    static LegalStanding of(Agreement agreement) {
        return new LegalStanding(
                agreement.holds(),
                agreement.agreedAt() == null
                        ? "That is the standard wording; the two sides have not agreed on another."
                        : "Both sides agreed on these words on "
                                + Figures.date(
                                        LocalDate.ofInstant(agreement.agreedAt(), ZoneOffset.UTC))
                                + ".");
    }
}
