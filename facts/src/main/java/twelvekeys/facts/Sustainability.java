package twelvekeys.facts;

/// The indicators of **S**. Most of their figures come from files of the user's.
final class Sustainability {

    private static final int YEARS = 3;

    private Sustainability() {}

    static double penalties(Worksheet sheet) {
        return sheet.of(Concept.PENALTIES) / sheet.of(Concept.REVENUE);
    }

    static double intensity(Worksheet sheet) {
        return intensity(sheet, 0);
    }

    static double trend(Worksheet sheet) {
        return Math.pow(intensity(sheet, 0) / intensity(sheet, YEARS), 1.0 / YEARS) - 1;
    }

    static double target(Worksheet sheet) {
        return sheet.of(Concept.SCIENCE_TARGET);
    }

    static double environmentalAccrual(Worksheet sheet) {
        return sheet.of(Concept.ENVIRONMENTAL_ACCRUAL) / sheet.of(Concept.ASSETS);
    }

    private static double intensity(Worksheet sheet, int ago) {
        return sheet.of(Concept.EMISSIONS, ago) / sheet.of(Concept.REVENUE, ago);
    }
}
