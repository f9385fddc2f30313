package twelvekeys.facts;

/// The indicators of **F**: how far from failure a company stands.
final class Strength {

    private static final int SIGNS = 9;
    private static final int FEWEST_SIGNS = 6;

    private Strength() {}

    static double altman(Worksheet sheet) {
        return Formulas.altmanDoublePrime(
                sheet.of(Concept.CURRENT_ASSETS) - sheet.of(Concept.CURRENT_LIABILITIES),
                sheet.of(Concept.RETAINED_EARNINGS),
                sheet.of(Concept.EBIT),
                equity(sheet),
                sheet.of(Concept.LIABILITIES),
                sheet.of(Concept.ASSETS));
    }

    private static double equity(Worksheet sheet) {
        double told = sheet.ifTold(Concept.EQUITY, 0);
        return Double.isNaN(told) ? sheet.of(Concept.ASSETS) - sheet.of(Concept.LIABILITIES) : told;
    }

    static double altmanOfManufacturers(Worksheet sheet) {
        return Formulas.altmanZ(
                sheet.of(Concept.CURRENT_ASSETS) - sheet.of(Concept.CURRENT_LIABILITIES),
                sheet.of(Concept.RETAINED_EARNINGS),
                sheet.of(Concept.EBIT),
                marketValue(sheet),
                sheet.of(Concept.REVENUE),
                sheet.of(Concept.LIABILITIES),
                sheet.of(Concept.ASSETS));
    }

    static double leverage(Worksheet sheet) {
        double liabilities = sheet.of(Concept.LIABILITIES);
        return liabilities / (liabilities + marketValue(sheet));
    }

    static double marketReturn(Worksheet sheet) {
        return sheet.of(Concept.NET_INCOME) / (sheet.of(Concept.LIABILITIES) + marketValue(sheet));
    }

    /// A new company may state a value of 0, since it had no market yet.
    private static double marketValue(Worksheet sheet) {
        double value = sheet.of(Concept.MARKET_VALUE);
        return value <= 0 ? sheet.unknown("a market value above zero") : value;
    }

    static double zmijewski(Worksheet sheet) {
        double assets = sheet.of(Concept.ASSETS);
        return Formulas.zmijewski(
                sheet.of(Concept.NET_INCOME) / assets,
                sheet.of(Concept.LIABILITIES) / assets,
                sheet.of(Concept.CURRENT_ASSETS) / sheet.of(Concept.CURRENT_LIABILITIES));
    }

    static double interestCover(Worksheet sheet) {
        return sheet.of(Concept.EBIT) / sheet.of(Concept.INTEREST);
    }

    static double cash(Worksheet sheet) {
        return sheet.of(Concept.CASH) / sheet.of(Concept.ASSETS);
    }

    static double equityShare(Worksheet sheet) {
        return sheet.of(Concept.EQUITY) / sheet.of(Concept.ASSETS);
    }

    static double returnOnAssets(Worksheet sheet) {
        return sheet.of(Concept.NET_INCOME) / sheet.of(Concept.ASSETS);
    }

    static double shareholderReturn(Worksheet sheet) {
        return sheet.of(Concept.SHAREHOLDER_RETURN) / sheet.of(Concept.SHAREHOLDER_RETURN, 1) - 1;
    }

    /// Piotroski's nine signs. All ratios are of the assets at the end of the year, so that two
    /// reports suffice; he takes those of its beginning. Signs that cannot be told are left out,
    /// and the rest is scaled to nine; at least six must be told.
    static double piotroski(Worksheet sheet) {
        double[] now = ratios(sheet, 0);
        double[] before = ratios(sheet, 1);
        double cashReturn =
                sheet.ifTold(Concept.OPERATING_CASH_FLOW, 0) / sheet.ifTold(Concept.ASSETS, 0);
        double[] lefts = {
            now[0], cashReturn, now[0], cashReturn, -now[1], now[2], -now[3], now[4], now[5]
        };
        double[] rights = {
            0, 0, before[0], now[0], -before[1], before[2], -before[3], before[4], before[5]
        };
        int told = 0;
        int kept = 0;
        for (int sign = 0; sign < SIGNS; sign++) {
            if (Double.isFinite(lefts[sign]) && Double.isFinite(rights[sign])) {
                told++;
                boolean mayBeEqual = sign == 4 || sign == 6; // no more debt, no more shares
                if (lefts[sign] > rights[sign] || (mayBeEqual && lefts[sign] == rights[sign])) {
                    kept++;
                }
            }
        }
        return told < FEWEST_SIGNS
                ? sheet.unknown("six of the nine signs")
                : (double) kept * SIGNS / told;
    }

    /// Return on assets, leverage, current ratio, shares, gross margin, turnover.
    private static double[] ratios(Worksheet sheet, int yearsAgo) {
        double assets = sheet.ifTold(Concept.ASSETS, yearsAgo);
        double sales = sheet.ifTold(Concept.REVENUE, yearsAgo);
        return new double[] {
            sheet.ifTold(Concept.NET_INCOME, yearsAgo) / assets,
            sheet.orZero(Concept.LONG_DEBT, yearsAgo) / assets,
            sheet.ifTold(Concept.CURRENT_ASSETS, yearsAgo)
                    / sheet.ifTold(Concept.CURRENT_LIABILITIES, yearsAgo),
            sheet.ifTold(Concept.SHARES, yearsAgo),
            (sales - sheet.ifTold(Concept.COST_OF_REVENUE, yearsAgo)) / sales,
            sales / assets
        };
    }
}
