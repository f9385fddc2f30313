package twelvekeys.facts;

/// The divisions of the Standard Industrial Classification, within which companies are peers.
///
/// Source: US Department of Labor, SIC manual of 1987, divisions A to J.
public enum Division {
    /// Agriculture, forestry and fishing: 0100 to 0999.
    AGRICULTURE("Agriculture", 100, 999),
    /// Mining: 1000 to 1499.
    MINING("Mining", 1000, 1499),
    /// Construction: 1500 to 1799.
    CONSTRUCTION("Construction", 1500, 1799),
    /// Manufacturing: 2000 to 3999.
    MANUFACTURING("Manufacturing", 2000, 3999),
    /// Transport, communications, electricity, gas and water: 4000 to 4999.
    TRANSPORT_AND_UTILITIES("Transport and utilities", 4000, 4999),
    /// Wholesale trade: 5000 to 5199.
    WHOLESALE("Wholesale", 5000, 5199),
    /// Retail trade: 5200 to 5999.
    RETAIL("Retail", 5200, 5999),
    /// Finance, insurance and real estate: 6000 to 6999.
    FINANCE("Finance", 6000, 6999),
    /// Services: 7000 to 8999.
    SERVICES("Services", 7000, 8999),
    /// Public administration: 9100 to 9729.
    PUBLIC("Public administration", 9100, 9729),
    /// Not told, or told as something else.
    UNKNOWN("Not classified", 0, 0);

    private final String label;
    private final int first;
    private final int last;

    Division(String label, int first, int last) {
        this.label = label;
        this.first = first;
        this.last = last;
    }

    /// As it is shown.
    public String label() {
        return label;
    }

    /// The division of a code.
    public static Division of(int sic) {
        for (Division division : values()) {
            if (sic >= division.first && sic <= division.last && division != UNKNOWN) {
                return division;
            }
        }
        return UNKNOWN;
    }

    static boolean isFinancial(int sic) {
        return of(sic) == FINANCE;
    }
}
