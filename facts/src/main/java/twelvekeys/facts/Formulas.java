package twelvekeys.facts;

/// The published formulas, each a function of the numbers it was published with.
///
/// None of them checks its arguments: what is missing is NaN and gives NaN, and a division by zero
/// gives an infinity or NaN. Whoever calls them treats what is not finite as unknown.
public final class Formulas {

    private Formulas() {}

    /// Altman's Z of manufacturers: 1.2 WC/TA + 1.4 RE/TA + 3.3 EBIT/TA + 0.6 MV/TL + 0.999 S/TA.
    ///
    /// Source: Altman (1968), Journal of Finance 23, 589–609. More is better; below 1.81 distress,
    /// above 2.99 safe.
    public static double altmanZ(
            double workingCapital,
            double retained,
            double ebit,
            double marketValue,
            double sales,
            double liabilities,
            double assets) {
        return 1.2 * workingCapital / assets
                + 1.4 * retained / assets
                + 3.3 * ebit / assets
                + 0.6 * marketValue / liabilities
                + 0.999 * sales / assets;
    }

    /// Altman's Z″ of any company: 6.56 WC/TA + 3.26 RE/TA + 6.72 EBIT/TA + 1.05 BE/TL.
    ///
    /// Source: Altman (1983), Corporate Financial Distress; (2000), Predicting financial distress
    /// of companies. More is better; below 1.10 distress, above 2.60 safe.
    public static double altmanDoublePrime(
            double workingCapital,
            double retained,
            double ebit,
            double equity,
            double liabilities,
            double assets) {
        return 6.56 * workingCapital / assets
                + 3.26 * retained / assets
                + 6.72 * ebit / assets
                + 1.05 * equity / liabilities;
    }

    /// Zmijewski's probit: −4.336 − 4.513 NI/TA + 5.679 TL/TA + 0.004 CA/CL.
    ///
    /// Source: Zmijewski (1984), Journal of Accounting Research 22, 59–82. Less is better; above 0
    /// distress is more likely than not.
    public static double zmijewski(double returnOnAssets, double leverage, double currentRatio) {
        return -4.336 - 4.513 * returnOnAssets + 5.679 * leverage + 0.004 * currentRatio;
    }

    /// Beneish's M of eight indices.
    ///
    /// Source: Beneish (1999), Financial Analysts Journal 55(5), 24–36. Less is better; above −1.78
    /// the accounts look like those of manipulators.
    public static double beneish(
            double receivables,
            double grossMargin,
            double assetQuality,
            double salesGrowth,
            double depreciation,
            double overhead,
            double leverage,
            double accruals) {
        return -4.84
                + 0.920 * receivables
                + 0.528 * grossMargin
                + 0.404 * assetQuality
                + 0.892 * salesGrowth
                + 0.115 * depreciation
                - 0.172 * overhead
                - 0.327 * leverage
                + 4.679 * accruals;
    }

    /// Model 1 of Dechow, Ge, Larson and Sloan: the log odds of a misstatement.
    ///
    /// Source: Dechow et al. (2011), Contemporary Accounting Research 28, 17–82, table 7. Less is
    /// better.
    ///
    /// @param issued 1 if stock or debt was issued during the year, else 0
    public static double dechow(
            double accruals,
            double receivables,
            double inventory,
            double softAssets,
            double cashSales,
            double returnOnAssets,
            double issued) {
        return -7.893
                + 0.790 * accruals
                + 2.518 * receivables
                + 1.191 * inventory
                + 1.979 * softAssets
                + 0.171 * cashSales
                - 0.932 * returnOnAssets
                + 1.029 * issued;
    }

    /// The score of [#dechow]: its probability over that of any company of the sample, 0.0037.
    ///
    /// Source: Dechow et al. (2011), section 6. 1 is usual, above 2.45 high.
    public static double dechowScore(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds)) / 0.0037;
    }

    /// Sloan's accruals from the cash flow statement: (NI − CFO) / average assets.
    ///
    /// Source: Sloan (1996), Accounting Review 71, 289–315, in the form of Hribar and Collins
    /// (2002).
    public static double sloan(
            double netIncome, double cashFlow, double assets, double assetsBefore) {
        return (netIncome - cashFlow) / ((assets + assetsBefore) / 2);
    }

    /// Soft assets: (TA − PPE − cash) / TA, those whose value is most in the eye of the accountant.
    ///
    /// Source: Dechow et al. (2011); Barton and Simko (2002).
    public static double softAssets(double assets, double plant, double cash) {
        return (assets - plant - cash) / assets;
    }

    /// Ratio of this year's ratio to last year's, as in the indices of Beneish.
    static double index(double now, double per, double before, double perBefore) {
        return now / per / (before / perBefore);
    }
}
