package twelvekeys.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A step towards something the two sides settle between them.
public sealed interface AgreementEntry extends Entry {

    /// What it is about.
    Topic topic();

    /// One side proposed how it should be. An open proposal on the same topic is replaced.
    ///
    /// @param text how it should be, in words both sides will read
    record AgreementProposed(Topic topic, String text, @Nullable String words)
            implements AgreementEntry {}

    /// One side proposed a number. An open proposal on the same topic is replaced.
    ///
    /// @param amount the number, in the topic's measure
    record NumberProposed(Topic topic, BigDecimal amount, @Nullable String words)
            implements AgreementEntry {}

    /// The other side answered.
    ///
    /// @param proposal the sequence number of the proposal
    /// @param agrees whether it holds from now on
    record AgreementAnswered(Topic topic, long proposal, boolean agrees, @Nullable String words)
            implements AgreementEntry {}

    /// What two sides can agree on.
    enum Topic {
        /// What the entries of the record mean beside the contract.
        LEGAL_STANDING("the legal standing of what is written here", Measure.WORDS, 0, 0, 0),
        /// Up to which amount something is small: it is let go (key 10).
        SMALL_AMOUNT("the amount below which something is let go", Measure.MONEY, 0, 0, 1_000_000),
        /// Up to how many days something is small (key 10).
        SMALL_DAYS("the days below which something is let go", Measure.DAYS, 0, 0, 90),
        /// What a gift may be worth (key 7).
        GIFT_LIMIT("what a gift may be worth", Measure.MONEY, 50, 0, 1_000_000),
        /// How many days before an award nothing is given (key 7).
        AWARD_DISTANCE("the days before an award without gifts", Measure.DAYS, 90, 0, 730),
        /// How often people are asked for a pulse.
        PULSE_RHYTHM("how often a pulse is asked for", Measure.MONTHS, 3, 1, 24),
        /// From how many answers of a side a pulse shows anything. Never fewer than 5.
        MINIMUM_GROUP("how many answers of a side a pulse needs", Measure.PEOPLE, 5, 5, 50),
        /// How often the same person is asked.
        SURVEY_LOAD("how often a person is asked in a quarter", Measure.TIMES, 2, 1, 12),
        /// Whether people answer a conversation without their names.
        OPEN_ANSWERS("who sees who answered", Measure.WORDS, 0, 0, 0),
        /// How long what was said here is kept after an end.
        KEEPING("how long things are kept after an end", Measure.YEARS, 10, 1, 100);

        private final String label;
        private final Measure measure;
        private final int standard;
        private final int least;
        private final int most;

        Topic(String label, Measure measure, int standard, int least, int most) {
            this.label = label;
            this.measure = measure;
            this.standard = standard;
            this.least = least;
            this.most = most;
        }

        /// The topic in the words of a page.
        public String label() {
            return label;
        }

        /// What it is settled in.
        public Measure measure() {
            return measure;
        }

        /// The number that holds until both sides agree on another; 0 for words.
        public BigDecimal standard() {
            return BigDecimal.valueOf(standard);
        }

        /// The least number that can be agreed on.
        public int least() {
            return least;
        }

        /// The most that can be agreed on.
        public int most() {
            return most;
        }

        /// Whether a number can be agreed on: within the bounds, and whole unless it is money.
        public boolean allows(BigDecimal number) {
            return number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0
                    && number.stripTrailingZeros().scale() <= (measure == Measure.MONEY ? 2 : 0);
        }
    }

    /// What something is settled in.
    enum Measure {
        /// Words both sides read.
        WORDS("", ""),
        /// Money, in the currency the two sides settle in.
        MONEY("", ""),
        /// Days.
        DAYS("day", "days"),
        /// Months between two.
        MONTHS("month", "months"),
        /// People.
        PEOPLE("answer", "answers"),
        /// Times in a quarter.
        TIMES("time in a quarter", "times in a quarter"),
        /// Years.
        YEARS("year", "years");

        private final String one;
        private final String many;

        Measure(String one, String many) {
            this.one = one;
            this.many = many;
        }

        /// A number with its measure, such as `90 days`.
        public String words(BigDecimal number) {
            String figures = number.stripTrailingZeros().toPlainString();
            return one.isEmpty() ? figures : figures + " " + (figures.equals("1") ? one : many);
        }
    }
}
