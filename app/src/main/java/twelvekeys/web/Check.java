package twelvekeys.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.promise.CapacityDesk;
import twelvekeys.promise.Promise;
import twelvekeys.trust.CapacityReading;
import twelvekeys.trust.CapacityReading.Chance;
import twelvekeys.trust.OtherDate;

/// What the capacity check shows before a promise is made, and half-way to its date.
///
/// @param with the chance that all open promises are kept, this one among them, in figures
/// @param withRange its range
/// @param without the same without this one, empty where no other is open
/// @param withoutRange its range
/// @param words all of it in words
/// @param slips what is likeliest to slip, absent where that is this one, or nothing is known
/// @param slipsHref its page
/// @param instead a later date, and what it would do; absent where there is none to name
/// @param against whether the check advises against it
/// @param known whether there is enough evidence for a figure
public record Check(
        String with,
        String withRange,
        String without,
        String withoutRange,
        String words,
        @Nullable String slips,
        @Nullable String slipsHref,
        @Nullable String instead,
        boolean against,
        boolean known) {

    /// What a check shows, for a page.
    ///
    /// @param inQuestion how the promise in question is called
    static Check of(CapacityDesk.Seen seen, String inQuestion) {
        String words =
                seen.reading()
                        .words(open ->
                                seen.open().stream()
                                        .filter(p -> p.id().toString().equals(open.id()))
                                        .findFirst()
                                        .map(PromiseWords::title)
                                        .orElse(inQuestion));
        Promise slips = seen.firstToSlip().orElse(null);
        return switch (seen.reading()) {
            case CapacityReading.Known known ->
                    new Check(
                            Figures.percent(known.withIt().kept()),
                            range(known.withIt()),
                            known.withoutIt().map(c -> Figures.percent(c.kept())).orElse(""),
                            known.withoutIt().map(Check::range).orElse(""),
                            words,
                            slips == null ? null : PromiseWords.title(slips),
                            slips == null ? null : href(slips.partnership(), slips.id()),
                            seen.otherDate().map(Check::instead).orElse(null),
                            seen.advisesAgainst(),
                            true);
            case CapacityReading.NotEnoughEvidence nothing ->
                    new Check(
                            "not enough evidence",
                            "",
                            "",
                            "",
                            words,
                            null,
                            null,
                            null,
                            false,
                            false);
        };
    }

    private static String instead(OtherDate other) {
        return "With "
                + Figures.date(other.due())
                + " instead, "
                + Figures.percent(other.allKept())
                + ".";
    }

    private static String range(Chance chance) {
        return Figures.range(chance.lower(), chance.upper());
    }

    private static String href(UUID partnership, UUID promise) {
        return "/partnerships/" + partnership + "/promises/" + promise;
    }
}
