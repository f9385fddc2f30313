package twelvekeys.company;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far the work that turns an organisation's filings into scores, or into what they were worth,
/// has come.
///
/// @param fingerprint of which sets, and for scores of which links
/// @param day the day that counts as today
/// @param state how far
/// @param problem why it failed, absent unless it did
/// @param companies how many companies were read in the present pass
/// @param daysDone as of how many days scores are there
/// @param days as of how many they will be; 0 while that is not known
public record FactsWork(
        String fingerprint,
        LocalDate day,
        State state,
        @Nullable String problem,
        int companies,
        int daysDone,
        int days) {

    /// How far it has come.
    public enum State {
        /// The files are read.
        READING,
        /// The market is put together, day by day.
        SCORING,
        /// All scores are there.
        DONE,
        /// It could not go on.
        FAILED;

        /// Whether the server is at work on it.
        public boolean running() {
            return this == READING || this == SCORING;
        }
    }
}
