package twelvekeys.ledger;

/// What a witness says to a checkpoint.
public sealed interface WitnessVerdict {

    /// The log only grew.
    ///
    /// @param cosignature the line to hand to the log
    /// @param cosigned the checkpoint with that line at its end, to keep
    record Accepted(NoteSignature cosignature, SignedCheckpoint cosigned)
            implements WitnessVerdict {}

    /// The checkpoint is not taken, and the one kept stays.
    sealed interface Refused extends WitnessVerdict {

        /// The reason, in a sentence for people.
        String why();
    }

    /// The checkpoint is of another log.
    ///
    /// @param expected the origin of the log that is watched
    /// @param origin the one of the checkpoint
    record WrongOrigin(String expected, String origin) implements Refused {
        @Override
        public String why() {
            return "This is a checkpoint of " + origin + ", not of " + expected + ".";
        }
    }

    /// The log did not sign this.
    ///
    /// @param log the name of its key
    record BadSignature(String log) implements Refused {
        @Override
        public String why() {
            return "No signature of this checkpoint is that of " + log + ".";
        }
    }

    /// The log is shorter than it was: entries were removed from its end.
    ///
    /// @param keptSize how many entries it had
    /// @param size how many it says to have now
    record RolledBack(long keptSize, long size) implements Refused {
        @Override
        public String why() {
            return "The record had " + keptSize + " entries and now says it has " + size + ".";
        }
    }

    /// The log is as long as it was or longer, and not shown to begin with what was kept: an
    /// earlier entry was changed, or the proof is wrong. With a right proof the first is certain,
    /// so ask for the proof again before accusing anybody.
    ///
    /// @param keptSize how many entries it had
    /// @param size how many it says to have now
    record Forked(long keptSize, long size) implements Refused {
        @Override
        public String why() {
            return "It is not shown that the first "
                    + keptSize
                    + " of the "
                    + size
                    + " entries are those there were.";
        }
    }
}
