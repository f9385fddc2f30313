package twelvekeys.facts;

import java.util.function.ToDoubleFunction;

/// The scores of the literature by themselves, and size alone: what a letter has to be compared
/// with.
public enum ClassicalScore {
    ALTMAN_Z("Altman Z", true, Strength::altmanOfManufacturers),
    ALTMAN_DOUBLE_PRIME("Altman Z″", true, Strength::altman),
    ZMIJEWSKI("Zmijewski", false, Strength::zmijewski),
    LEVERAGE("TL/(TL + MV)", false, Strength::leverage),
    MARKET_RETURN("NI/(TL + MV)", true, Strength::marketReturn),
    PIOTROSKI("Piotroski", true, Strength::piotroski),
    SIZE("size alone", true, sheet -> sheet.of(Concept.ASSETS));

    private final String label;
    private final boolean moreIsBetter;

    @SuppressWarnings("ImmutableEnumChecker") // each is a method that captures nothing
    private final ToDoubleFunction<Worksheet> formula;

    ClassicalScore(String label, boolean moreIsBetter, ToDoubleFunction<Worksheet> formula) {
        this.label = label;
        this.moreIsBetter = moreIsBetter;
        this.formula = formula;
    }

    /// As it is shown.
    public String label() {
        return label;
    }

    /// The score of a fiscal year, turned so that more is worse; NaN if it is unknown.
    public double risk(FigureSource year) {
        Worksheet sheet = new Worksheet(year);
        double[] value = {formula.applyAsDouble(sheet)};
        return switch (sheet.measured(value)) {
            case Measured.Known known ->
                    moreIsBetter ? -known.parts().getFirst() : known.parts().getFirst();
            case Measured.Unknown unknown -> Double.NaN;
        };
    }
}
