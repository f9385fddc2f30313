package twelvekeys.record;

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

    /// The other side answered.
    ///
    /// @param proposal the sequence number of the proposal
    /// @param agrees whether it holds from now on
    record AgreementAnswered(Topic topic, long proposal, boolean agrees, @Nullable String words)
            implements AgreementEntry {}

    /// What two sides can agree on.
    enum Topic {
        /// What the entries of the record mean beside the contract.
        LEGAL_STANDING("the legal standing of what is written here");

        private final String label;

        Topic(String label) {
            this.label = label;
        }

        /// The topic in the words of a page.
        public String label() {
            return label;
        }
    }
}
