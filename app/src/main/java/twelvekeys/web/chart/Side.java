package twelvekeys.web.chart;

/// One of the two sides of a partnership, which keeps its colour and its shape on every picture
/// whoever looks at it.
public enum Side {
    /// Teal, and a circle.
    A("a"),
    /// Rust, and a diamond.
    B("b");

    private final String suffix;

    Side(String suffix) {
        this.suffix = suffix;
    }

    /// Filled in the side's colour.
    String mark() {
        return "mark-" + suffix;
    }

    /// A line in the side's colour.
    String line() {
        return "line-" + suffix;
    }

    /// Outlined in the side's colour, paper within.
    String ring() {
        return "ring-" + suffix;
    }

    /// Filled in a wash of the side's colour.
    String wash() {
        return "wash-" + suffix;
    }

    /// Text in the side's colour.
    String text() {
        return "t-" + suffix;
    }
}
