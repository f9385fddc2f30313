package twelvekeys.facts;

/// A quantity that indicators are computed from, however it was tagged.
///
/// Which tags stand for it, and in what order, says [Chains].
public enum Concept {
    ASSETS("total assets", Kind.STATE),
    LIABILITIES("total liabilities", Kind.STATE),
    EQUITY("total equity", Kind.STATE),
    CURRENT_ASSETS("current assets", Kind.STATE),
    CURRENT_LIABILITIES("current liabilities", Kind.STATE),
    CASH("cash", Kind.STATE),
    SHORT_INVESTMENTS("short-term investments", Kind.STATE),
    LONG_INVESTMENTS("long-term investments", Kind.STATE),
    RECEIVABLES("receivables", Kind.STATE),
    INVENTORY("inventory", Kind.STATE),
    PAYABLES("payables", Kind.STATE),
    PLANT("property, plant and equipment", Kind.STATE),
    RETAINED_EARNINGS("retained earnings", Kind.STATE),
    LONG_DEBT("long-term debt", Kind.STATE),
    SHORT_DEBT("short-term debt", Kind.STATE),
    PREFERRED("preferred stock", Kind.STATE),
    ENVIRONMENTAL_ACCRUAL("accrual for environmental losses", Kind.STATE),
    REVENUE("revenue", Kind.YEAR),
    COST_OF_REVENUE("cost of revenue", Kind.YEAR),
    GROSS_PROFIT("gross profit", Kind.YEAR),
    OVERHEAD("selling, general and administrative expense", Kind.YEAR),
    DEPRECIATION("depreciation and amortisation", Kind.YEAR),
    EBIT("earnings before interest and tax", Kind.YEAR),
    INTEREST("interest expense", Kind.YEAR),
    TAX("income tax", Kind.YEAR),
    PRETAX_INCOME("income before tax", Kind.YEAR),
    NET_INCOME("net income", Kind.YEAR),
    OPERATING_CASH_FLOW("cash flow from operations", Kind.YEAR),
    STOCK_ISSUED("proceeds from issuing stock", Kind.YEAR),
    DEBT_ISSUED("proceeds from issuing debt", Kind.YEAR),
    SHARES("shares outstanding", Kind.SHARES),
    MARKET_VALUE("market value of the equity", Kind.FLOAT),
    CHIEF_PAY("pay of the chief executive", Kind.TOLD_YEAR),
    SHAREHOLDER_RETURN("value of 100 invested in its shares", Kind.TOLD_YEAR),
    PEERS_RETURN("value of 100 invested in its peers", Kind.TOLD_YEAR),
    CUSTOM_TAGS("share of custom tags", Kind.NEAR),
    PENALTIES("penalties of EPA and OSHA", Kind.NEAR),
    EMISSIONS("greenhouse gases, tonnes of CO2 equivalent", Kind.NEAR),
    SCIENCE_TARGET("a validated science-based target", Kind.NEAR);

    /// When a value counts as that of a fiscal year, and in which unit.
    enum Kind {
        /// On the last day of the fiscal year, in the currency of the report.
        STATE,
        /// Over the fiscal year, in the currency of the report.
        YEAR,
        /// Over the fiscal year, in any unit.
        TOLD_YEAR,
        /// Of the cover page, up to 120 days after the fiscal year, in shares.
        SHARES,
        /// Of the cover page, up to 300 days before the end of the fiscal year, in its currency.
        FLOAT,
        /// Told for a day less than half a year from the end of the fiscal year, in any unit.
        NEAR
    }

    private final String label;
    private final Kind kind;

    Concept(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    /// As it is shown, in lower case.
    public String label() {
        return label;
    }

    Kind kind() {
        return kind;
    }
}
