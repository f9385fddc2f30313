package twelvekeys.trust;

import java.util.List;
import java.util.function.Function;
import twelvekeys.trust.CapacityReading.Chance;

/// The sentences of a [CapacityReading].
final class CapacityWords {

    private static final String PER_CENT = "\u00a0%";
    private static final String NOT_ENOUGH = "not enough evidence";
    private static final List<String> NUMBERS =
            List.of(
                    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
                    "Ten", "Eleven", "Twelve");

    private CapacityWords() {}

    static String of(CapacityReading.Known reading, Function<OpenPromise, String> name) {
        String words =
                reading.open() == 0
                        ? open(0) + " Chance that this one is kept: " + shown(reading.withIt())
                        : open(reading.open())
                                + " Chance that all are kept: "
                                + reading.withoutIt().map(CapacityWords::shown).orElse(NOT_ENOUGH)
                                + " without this one, "
                                + shown(reading.withIt())
                                + " with it. First to slip: "
                                + firstToSlip(reading, name);
        return words + "." + thin(reading.evidence()) + standIns(reading.withoutEvidence());
    }

    static String of(CapacityReading.NotEnoughEvidence reading) {
        String all = reading.open() == 0 ? "this one is" : "all are";
        return open(reading.open()) + " Chance that " + all + " kept: " + NOT_ENOUGH + ".";
    }

    private static String open(int open) {
        return number(open) + (open <= 1 ? " other promise is" : " other promises are") + " open.";
    }

    private static String firstToSlip(
            CapacityReading.Known reading, Function<OpenPromise, String> name) {
        OpenPromise first = reading.firstToSlip();
        return (first.equals(reading.inQuestion()) ? "this one, " : "")
                + name.apply(first)
                + ", with a chance of "
                + Percent.of(first.forecast().kept())
                + PER_CENT;
    }

    private static String thin(Evidence evidence) {
        return evidence == Evidence.THIN
                ? " All of it rests on less than two recent promises: too few to advise from."
                : "";
    }

    private static String standIns(int withoutEvidence) {
        if (withoutEvidence == 0) {
            return "";
        }
        return " "
                + number(withoutEvidence)
                + " of these promises "
                + (withoutEvidence == 1 ? "has" : "have")
                + " no recent record with the same promisee; the level above stands in.";
    }

    private static String shown(Chance chance) {
        return Percent.of(chance.kept())
                + PER_CENT
                + " (range "
                + Percent.of(chance.lower())
                + "–"
                + Percent.of(chance.upper())
                + PER_CENT
                + ")";
    }

    /// Up to twelve in words, then in figures.
    private static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }
}
