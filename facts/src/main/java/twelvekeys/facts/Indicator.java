package twelvekeys.facts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// One indicator of a letter: what it measures, which way is better, and where the formula is from.
public enum Indicator {
    ALTMAN(
            Letter.F,
            "Altman Z″",
            true,
            Applies.NOT_FINANCIAL,
            "6.56 WC/TA + 3.26 RE/TA + 6.72 EBIT/TA + 1.05 BE/TL",
            "Altman (1983)",
            Strength::altman),
    LEVERAGE(
            Letter.F,
            "liabilities at market value",
            false,
            Applies.NOT_FINANCIAL,
            "TL/(TL + MV)",
            "Campbell, Hilscher and Szilagyi (2008)",
            Strength::leverage),
    MARKET_RETURN(
            Letter.F,
            "net income at market value",
            true,
            Applies.NOT_FINANCIAL,
            "NI/(TL + MV)",
            "Campbell, Hilscher and Szilagyi (2008)",
            Strength::marketReturn),
    ZMIJEWSKI(
            Letter.F,
            "Zmijewski",
            false,
            Applies.NOT_FINANCIAL,
            "−4.336 − 4.513 NI/TA + 5.679 TL/TA + 0.004 CA/CL",
            "Zmijewski (1984)",
            Strength::zmijewski),
    INTEREST_COVER(
            Letter.F,
            "interest cover",
            true,
            Applies.NOT_FINANCIAL,
            "EBIT/interest",
            "Beaver (1966)",
            Strength::interestCover),
    PIOTROSKI(
            Letter.F,
            "Piotroski",
            true,
            Applies.NOT_FINANCIAL,
            "the nine signs that hold: ROA > 0, CFO > 0, ΔROA > 0, CFO > NI, debt/TA not up, CA/CL up,"
                    + " shares not up, gross margin up, sales/TA up; scaled to nine where at least six"
                    + " can be told",
            "Piotroski (2000)",
            Strength::piotroski),
    CASH(
            Letter.F,
            "cash",
            true,
            Applies.NOT_FINANCIAL,
            "cash/TA",
            "Zmijewski (1984); Campbell, Hilscher and Szilagyi (2008)",
            Strength::cash),
    EQUITY_SHARE(
            Letter.F,
            "equity",
            true,
            Applies.FINANCIAL,
            "equity/TA",
            "Beaver (1966)",
            Strength::equityShare),
    RETURN_ON_ASSETS(
            Letter.F,
            "return on assets",
            true,
            Applies.FINANCIAL,
            "NI/TA",
            "Beaver (1966)",
            Strength::returnOnAssets),
    SHAREHOLDER_RETURN(
            Letter.F,
            "shareholder return",
            true,
            Applies.FINANCIAL,
            "value of 100 invested now / a year before − 1",
            "SEC, Regulation S-K item 402(v)",
            Strength::shareholderReturn),
    DECHOW(
            Letter.A,
            "Dechow model 1",
            false,
            Applies.NOT_FINANCIAL,
            "−7.893 + 0.790 RSST + 2.518 ΔREC + 1.191 ΔINV + 1.979 SOFT + 0.171 ΔCASHSALES − 0.932"
                    + " ΔROA + 1.029 ISSUE",
            "Dechow, Ge, Larson and Sloan (2011)",
            Conservatism::dechow),
    BENEISH(
            Letter.A,
            "Beneish M",
            false,
            Applies.NOT_FINANCIAL,
            "−4.84 + 0.920 DSRI + 0.528 GMI + 0.404 AQI + 0.892 SGI + 0.115 DEPI − 0.172 SGAI + 4.679"
                    + " TATA − 0.327 LVGI",
            "Beneish (1999)",
            Conservatism::beneish),
    SLOAN(
            Letter.A,
            "accruals",
            false,
            Applies.ALL,
            "|NI − CFO| / average TA",
            "Sloan (1996); Hribar and Collins (2002)",
            Conservatism::sloan),
    JONES(
            Letter.A,
            "abnormal accruals",
            false,
            Applies.NOT_FINANCIAL,
            "|residual| of the modified Jones model, fitted on peers",
            "Dechow, Sloan and Sweeney (1995)",
            CrossSection.JONES,
            Conservatism::jones),
    SOFT_ASSETS(
            Letter.A,
            "soft assets",
            false,
            Applies.NOT_FINANCIAL,
            "(TA − PPE − cash)/TA",
            "Dechow, Ge, Larson and Sloan (2011)",
            Conservatism::softAssets),
    CONSERVATISM(
            Letter.A,
            "three years of conservatism",
            true,
            Applies.NOT_FINANCIAL,
            "mean over three years of −(NI + D&A − CFO − ΔWC accruals)/TA",
            "Givoly and Hayn (2000)",
            Conservatism::threeYears),
    LATE_INSIDERS(
            Letter.C,
            "late forms of insiders",
            false,
            Applies.ALL,
            "share of forms 3 and 4 of three years filed after their deadline",
            "Securities Exchange Act, section 16(a)",
            Events::lateInsiders),
    DEPARTURES(
            Letter.C,
            "departures",
            false,
            Applies.ALL,
            "8-K items 5.02 per observed year, three years",
            "SEC, Form 8-K",
            sheet -> Events.item(sheet, "5.02")),
    AUDITOR_CHANGES(
            Letter.C,
            "auditor changes",
            false,
            Applies.ALL,
            "8-K items 4.01 per observed year, three years",
            "SEC, Form 8-K",
            sheet -> Events.item(sheet, "4.01")),
    DELISTING_NOTICES(
            Letter.C,
            "delisting notices",
            false,
            Applies.ALL,
            "8-K items 3.01 per observed year, three years",
            "SEC, Form 8-K",
            sheet -> Events.item(sheet, "3.01")),
    PAY_LESS_RETURN(
            Letter.C,
            "pay beyond performance",
            false,
            Applies.ALL,
            "percentile of the chief executive's pay less percentile of shareholder return, among"
                    + " peers",
            "SEC, Regulation S-K item 402(v)",
            CrossSection.DIFFERENCE_OF_RANKS,
            sheet -> new double[] {sheet.of(Concept.CHIEF_PAY), Strength.shareholderReturn(sheet)}),
    CONTESTED(
            Letter.C,
            "contested proxies",
            false,
            Applies.ALL,
            "forms PX14A6G per observed year, three years",
            "SEC, Rule 14a-6(g)",
            Events::contested),
    DAYS_LATE(
            Letter.T,
            "days past the deadline",
            false,
            Applies.ALL,
            "days from the deadline (60, 75 or 90 days after the fiscal year) to the annual report",
            "SEC, Form 10-K, general instruction A",
            Events::daysLate),
    LATE_NOTICES(
            Letter.T,
            "notices of late filing",
            false,
            Applies.ALL,
            "NT 10-K and NT 10-Q per observed year, three years",
            "SEC, Rule 12b-25",
            Events::lateNotices),
    AMENDMENTS(
            Letter.T,
            "amended annual reports",
            false,
            Applies.ALL,
            "10-K/A per observed year, three years",
            "SEC, Form 10-K",
            Events::amendments),
    NON_RELIANCE(
            Letter.T,
            "statements not to be relied on",
            false,
            Applies.ALL,
            "8-K items 4.02 per observed year, three years",
            "SEC, Form 8-K",
            sheet -> Events.item(sheet, "4.02")),
    CUSTOM_TAGS(
            Letter.T,
            "custom tags",
            false,
            Applies.ALL,
            "share of tags of its own making, less what peers of its size have",
            "SEC, EDGAR Filer Manual",
            CrossSection.BEYOND_SIZE,
            sheet ->
                    new double[] {
                        sheet.of(Concept.CUSTOM_TAGS), Math.log(sheet.of(Concept.ASSETS))
                    }),
    PENALTIES(
            Letter.S,
            "penalties",
            false,
            Applies.ALL,
            "penalties of EPA and OSHA / revenue",
            "the user's file",
            Sustainability::penalties),
    EMISSIONS(
            Letter.S,
            "greenhouse gases",
            false,
            Applies.ALL,
            "tonnes of CO2 equivalent / revenue",
            "the user's file",
            Sustainability::intensity),
    EMISSIONS_TREND(
            Letter.S,
            "trend of greenhouse gases",
            false,
            Applies.ALL,
            "yearly change of tonnes / revenue over three years",
            "the user's file",
            Sustainability::trend),
    SCIENCE_TARGET(
            Letter.S,
            "science-based target",
            true,
            Applies.ALL,
            "1 if validated, else 0",
            "the user's file",
            Sustainability::target),
    MINERALS(
            Letter.S,
            "minerals reported in time",
            true,
            Applies.MINERALS,
            "share of forms SD of three years filed by the end of May",
            "SEC, Rule 13p-1",
            Events::minerals),
    ENVIRONMENTAL_ACCRUAL(
            Letter.S,
            "environmental accrual",
            false,
            Applies.ALL,
            "accrual for environmental losses / TA",
            "FASB, ASC 410-30",
            Sustainability::environmentalAccrual);

    /// To which companies an indicator applies.
    enum Applies {
        ALL,
        FINANCIAL,
        NOT_FINANCIAL,
        MINERALS
    }

    private final Letter letter;
    private final String label;
    private final boolean moreIsBetter;
    private final Applies applies;
    private final String formula;
    private final String source;
    private final CrossSection crossSection;

    @SuppressWarnings(
            "ImmutableEnumChecker") // each is a method or a lambda that captures constants
    private final Function<Worksheet, double[]> parts;

    Indicator(
            Letter letter,
            String label,
            boolean moreIsBetter,
            Applies applies,
            String formula,
            String source,
            ToDoubleFunction<Worksheet> value) {
        this(
                letter,
                label,
                moreIsBetter,
                applies,
                formula,
                source,
                CrossSection.NONE,
                sheet -> new double[] {value.applyAsDouble(sheet)});
    }

    Indicator(
            Letter letter,
            String label,
            boolean moreIsBetter,
            Applies applies,
            String formula,
            String source,
            CrossSection crossSection,
            Function<Worksheet, double[]> parts) {
        this.letter = letter;
        this.label = label;
        this.moreIsBetter = moreIsBetter;
        this.applies = applies;
        this.formula = formula;
        this.source = source;
        this.crossSection = crossSection;
        this.parts = parts;
    }

    /// The letter it belongs to.
    public Letter letter() {
        return letter;
    }

    /// As it is shown.
    public String label() {
        return label;
    }

    /// Whether a larger value is the better one.
    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /// The formula, in the abbreviations of the literature.
    public String formula() {
        return formula;
    }

    /// Who published it.
    public String source() {
        return source;
    }

    /// What the peers have to do with its value.
    CrossSection crossSection() {
        return crossSection;
    }

    /// The indicators of a letter, in the order they are shown.
    public static List<Indicator> of(Letter letter) {
        return Arrays.stream(values()).filter(indicator -> indicator.letter == letter).toList();
    }

    /// Whether it applies to a company of that industry with those filings.
    boolean appliesTo(int sic, FigureSource year) {
        return switch (applies) {
            case ALL -> true;
            case FINANCIAL -> Division.isFinancial(sic);
            case NOT_FINANCIAL -> !Division.isFinancial(sic);
            case MINERALS -> Events.reportsMinerals(year);
        };
    }

    /// Measures it for one fiscal year.
    public Measured measure(FigureSource year) {
        Worksheet sheet = new Worksheet(year);
        return sheet.measured(parts.apply(sheet));
    }
}
