package twelvekeys.facts;

import java.util.EnumSet;
import java.util.List;

/// What may become of a company after its score was formed, and how it is told.
public enum Outcome {
    /// What shareholders got, less what peers' got.
    RETURN(
            "return less peers'",
            true,
            "the first fiscal year that begins after the filing: what 100 invested in its shares grew"
                    + " to over that year, less the same of the peers that the company names, both out"
                    + " of one pay-versus-performance table (Regulation S-K, item 402(v)). Who left"
                    + " and told no return is not dropped: the difference is also told as if they had"
                    + " lost everything"),
    /// Bankruptcy.
    FAILURE(
            "failed",
            false,
            "an 8-K item 1.03 (bankruptcy or receivership), or 3.01 (notice of delisting) without one of"
                    + " an acquisition (2.01) or a change in control (5.01), within a year of the"
                    + " filing"),
    /// Filed statements that were withdrawn.
    RESTATEMENT(
            "withdrew statements",
            false,
            "an 8-K item 4.02 (statements not to be relied on) within a year of the filing"),
    /// Annual reports that were amended.
    AMENDMENT(
            "amended the annual report",
            false,
            "a 10-K/A within a year of the filing, for whatever reason"),
    /// Gone, for whatever reason.
    LEFT(
            "left the market",
            false,
            "no further annual report within 18 months of the filing, for whatever reason; mergers are"
                    + " among them. A form 25 or 15 by itself does not count: one is filed for each"
                    + " bond that falls due"),
    /// What a table with labels says became of the company.
    LABEL(
            "happened by its label",
            false,
            "the label of the table, on the last row of its company: whoever has a later row had not"
                    + " come to it by then");

    private static final List<Outcome> FILED = List.copyOf(EnumSet.complementOf(EnumSet.of(LABEL)));

    private final String label;
    private final boolean moreIsBetter;
    private final String rule;

    Outcome(String label, boolean moreIsBetter, String rule) {
        this.label = label;
        this.moreIsBetter = moreIsBetter;
        this.rule = rule;
    }

    /// Those that filings tell.
    static List<Outcome> filed() {
        return FILED;
    }

    /// As it is shown, in lower case.
    public String label() {
        return label;
    }

    /// Whether more of it is better for the shareholders; of events less is.
    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /// Whether it is an event that happens or does not: 1 or 0, and its mean is a rate.
    public boolean isEvent() {
        return this != RETURN;
    }

    /// How it is told, for people.
    public String rule() {
        return rule;
    }
}
