package twelvekeys.facts;

/// The indicators of **A**: how careful the accounts are.
final class Conservatism {

    private static final int YEARS = 3;

    private Conservatism() {}

    static double dechow(Worksheet sheet) {
        double assets = average(sheet, Concept.ASSETS, 0);
        double cashSales = cashSales(sheet, 0);
        double cashSalesBefore = cashSales(sheet, 1);
        double roa = sheet.of(Concept.NET_INCOME) / assets;
        double roaBefore = sheet.of(Concept.NET_INCOME, 1) / average(sheet, Concept.ASSETS, 1);
        boolean issued =
                sheet.orZero(Concept.STOCK_ISSUED, 0) > 0
                        || sheet.orZero(Concept.DEBT_ISSUED, 0) > 0;
        return Formulas.dechow(
                (operating(sheet, 0) - operating(sheet, 1)) / assets,
                change(sheet, Concept.RECEIVABLES, 0) / assets,
                (sheet.orZero(Concept.INVENTORY, 0) - sheet.orZero(Concept.INVENTORY, 1)) / assets,
                softAssets(sheet),
                cashSales / cashSalesBefore - 1,
                roa - roaBefore,
                issued ? 1 : 0);
    }

    /// Working capital, other operating assets and financial assets, all net: RSST accruals are its
    /// change. Source: Richardson, Sloan, Soliman and Tuna (2005).
    private static double operating(Worksheet sheet, int ago) {
        double currentAssets = sheet.of(Concept.CURRENT_ASSETS, ago);
        double currentLiabilities = sheet.of(Concept.CURRENT_LIABILITIES, ago);
        double shortInvestments = sheet.orZero(Concept.SHORT_INVESTMENTS, ago);
        double longInvestments = sheet.orZero(Concept.LONG_INVESTMENTS, ago);
        double shortDebt = sheet.orZero(Concept.SHORT_DEBT, ago);
        double longDebt = sheet.orZero(Concept.LONG_DEBT, ago);
        double working =
                currentAssets
                        - sheet.of(Concept.CASH, ago)
                        - shortInvestments
                        - (currentLiabilities - shortDebt);
        double other =
                sheet.of(Concept.ASSETS, ago)
                        - currentAssets
                        - longInvestments
                        - (sheet.of(Concept.LIABILITIES, ago) - currentLiabilities - longDebt);
        double financial =
                shortInvestments
                        + longInvestments
                        - (longDebt + shortDebt + sheet.orZero(Concept.PREFERRED, ago));
        return working + other + financial;
    }

    private static double cashSales(Worksheet sheet, int ago) {
        return sheet.of(Concept.REVENUE, ago) - change(sheet, Concept.RECEIVABLES, ago);
    }

    private static double change(Worksheet sheet, Concept concept, int ago) {
        return sheet.of(concept, ago) - sheet.of(concept, ago + 1);
    }

    private static double average(Worksheet sheet, Concept concept, int ago) {
        return (sheet.of(concept, ago) + sheet.of(concept, ago + 1)) / 2;
    }

    static double beneish(Worksheet sheet) {
        double sales = sheet.of(Concept.REVENUE);
        double salesBefore = sheet.of(Concept.REVENUE, 1);
        double assets = sheet.of(Concept.ASSETS);
        double overhead =
                Formulas.index(
                        sheet.ifTold(Concept.OVERHEAD, 0),
                        sales,
                        sheet.ifTold(Concept.OVERHEAD, 1),
                        salesBefore);
        double depreciation = depreciationRate(sheet, 1) / depreciationRate(sheet, 0);
        return Formulas.beneish(
                Formulas.index(
                        sheet.of(Concept.RECEIVABLES),
                        sales,
                        sheet.of(Concept.RECEIVABLES, 1),
                        salesBefore),
                margin(sheet, 1) / margin(sheet, 0),
                otherAssets(sheet, 0) / otherAssets(sheet, 1),
                sales / salesBefore,
                orOne(depreciation),
                orOne(overhead),
                debt(sheet, 0) / debt(sheet, 1),
                (sheet.of(Concept.NET_INCOME) - sheet.of(Concept.OPERATING_CASH_FLOW)) / assets);
    }

    /// Beneish sets an index to 1 where overhead or depreciation is not told.
    private static double orOne(double index) {
        return Double.isFinite(index) ? index : 1;
    }

    private static double margin(Worksheet sheet, int ago) {
        double sales = sheet.of(Concept.REVENUE, ago);
        return (sales - sheet.of(Concept.COST_OF_REVENUE, ago)) / sales;
    }

    private static double otherAssets(Worksheet sheet, int ago) {
        return 1
                - (sheet.of(Concept.CURRENT_ASSETS, ago) + sheet.of(Concept.PLANT, ago))
                        / sheet.of(Concept.ASSETS, ago);
    }

    private static double depreciationRate(Worksheet sheet, int ago) {
        double depreciation = sheet.ifTold(Concept.DEPRECIATION, ago);
        return depreciation / (depreciation + sheet.of(Concept.PLANT, ago));
    }

    private static double debt(Worksheet sheet, int ago) {
        return (sheet.of(Concept.CURRENT_LIABILITIES, ago) + sheet.orZero(Concept.LONG_DEBT, ago))
                / sheet.of(Concept.ASSETS, ago);
    }

    static double sloan(Worksheet sheet) {
        return Math.abs(
                Formulas.sloan(
                        sheet.of(Concept.NET_INCOME),
                        sheet.of(Concept.OPERATING_CASH_FLOW),
                        sheet.of(Concept.ASSETS),
                        sheet.of(Concept.ASSETS, 1)));
    }

    static double softAssets(Worksheet sheet) {
        return Formulas.softAssets(
                sheet.of(Concept.ASSETS), sheet.of(Concept.PLANT), sheet.of(Concept.CASH));
    }

    /// What the modified Jones model is fitted on, all over the assets a year before: accruals,
    /// one, the growth of sales, plant, and the growth of receivables.
    static double[] jones(Worksheet sheet) {
        double assets = sheet.of(Concept.ASSETS, 1);
        return new double[] {
            (sheet.of(Concept.NET_INCOME) - sheet.of(Concept.OPERATING_CASH_FLOW)) / assets,
            1 / assets,
            change(sheet, Concept.REVENUE, 0) / assets,
            sheet.of(Concept.PLANT) / assets,
            change(sheet, Concept.RECEIVABLES, 0) / assets
        };
    }

    /// The mean of three years of what Givoly and Hayn (2000) call non-operating accruals, turned
    /// so that more is more conservative.
    static double threeYears(Worksheet sheet) {
        double sum = 0;
        for (int ago = 0; ago < YEARS; ago++) {
            double working =
                    change(sheet, Concept.RECEIVABLES, ago)
                            + sheet.orZero(Concept.INVENTORY, ago)
                            - sheet.orZero(Concept.INVENTORY, ago + 1)
                            - sheet.orZero(Concept.PAYABLES, ago)
                            + sheet.orZero(Concept.PAYABLES, ago + 1);
            sum -=
                    (sheet.of(Concept.NET_INCOME, ago)
                                    + sheet.of(Concept.DEPRECIATION, ago)
                                    - sheet.of(Concept.OPERATING_CASH_FLOW, ago)
                                    - working)
                            / sheet.of(Concept.ASSETS, ago);
        }
        return sum / YEARS;
    }
}
