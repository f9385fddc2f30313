package twelvekeys.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// One thing that happened between the two sides. The set is closed; a new practice adds a type.
public sealed interface Entry
        permits Entry.PartnershipBegun,
                Entry.SideJoined,
                Entry.Replied,
                Entry.PromiseMade,
                Entry.PromiseRenegotiated,
                Entry.PromiseDone,
                Entry.PromiseCorrected,
                PromiseEntry,
                BreachEntry,
                AgreementEntry,
                PracticeEntry,
                PulseEntry,
                ConversationEntry,
                DecisionEntry,
                ReviewEntry,
                CompanyEntry,
                WitnessEntry,
                ErasureEntry {

    /// The promise or the case this entry is about, absent for entries about the partnership
    /// itself.
    default @Nullable UUID subject() {
        return null;
    }

    /// The space of two sides was begun.
    ///
    /// @param aName how side A is called
    /// @param bName how side B is called
    /// @param on the day the partnership counts from
    record PartnershipBegun(String aName, String bName, LocalDate on) implements Entry {}

    /// The other side joined the space, with a home of its own in this installation.
    ///
    /// @param name how it calls itself
    /// @param on the day it joined
    record SideJoined(String name, LocalDate on) implements Entry {}

    /// Somebody answered an earlier entry: the right of reply, which every entry carries.
    ///
    /// @param about what the answered entry is about, absent if it is about the partnership
    /// @param to the sequence number of the answered entry
    /// @param words what is said
    record Replied(@Nullable UUID about, long to, String words) implements Entry {
        @Override
        public @Nullable UUID subject() {
            return about;
        }
    }

    /// A promise was read in a file of one side.
    ///
    /// @param promise the promise's identity from now on
    /// @param promisor the side that promised
    /// @param unit the part of the importing side concerned (a country, a site), empty if none
    /// @param what what was promised, in words
    /// @param deliverable what the promise delivers (a shipment, a milestone), absent if unnamed
    /// @param category the kind of promise, empty if none
    /// @param value what it is worth, in the file's own currency, absent if unknown
    /// @param madeOn the day it was made, absent if unknown
    /// @param due the day by which it is to be done, at the latest
    /// @param lines the lines it consists of, at least one
    /// @param words what was said, absent if nothing was written down
    /// @param mends the promise this one makes amends for, absent as a rule
    record PromiseMade(
            UUID promise,
            Side promisor,
            String unit,
            String what,
            @Nullable String deliverable,
            String category,
            @Nullable BigDecimal value,
            @Nullable LocalDate madeOn,
            LocalDate due,
            List<PromiseLine> lines,
            @Nullable String words,
            @Nullable UUID mends)
            implements Entry {

        /// Copies the lines.
        public PromiseMade {
            lines = List.copyOf(lines);
        }

        @Override
        public UUID subject() {
            return promise;
        }
    }

    /// The promised date was moved. The first one stays on record.
    ///
    /// @param promise the promise
    /// @param from the date that stood
    /// @param to the new date
    /// @param on the day the other side was told; on or before `from` it is early
    /// @param words the reason given, absent if none
    /// @param knownOn the day the promisor knew that the date would not hold, absent if not said
    record PromiseRenegotiated(
            UUID promise,
            LocalDate from,
            LocalDate to,
            LocalDate on,
            @Nullable String words,
            @Nullable LocalDate knownOn)
            implements Entry {

        /// A move of which nobody said when it was known to be needed.
        public PromiseRenegotiated(
                UUID promise, LocalDate from, LocalDate to, LocalDate on, @Nullable String words) {
            this(promise, from, to, on, words, null);
        }

        @Override
        public UUID subject() {
            return promise;
        }
    }

    /// What was promised came.
    ///
    /// @param promise the promise
    /// @param on the day all of it had come
    /// @param words what was said, absent if nothing
    record PromiseDone(UUID promise, LocalDate on, @Nullable String words) implements Entry {
        @Override
        public UUID subject() {
            return promise;
        }
    }

    /// Something recorded earlier turned out wrong, and is set right in plain sight.
    ///
    /// @param promise the promise
    /// @param corrections what changed, at least one
    record PromiseCorrected(UUID promise, List<Correction> corrections) implements Entry {

        /// Copies the corrections.
        public PromiseCorrected {
            corrections = List.copyOf(corrections);
        }

        @Override
        public UUID subject() {
            return promise;
        }
    }

    /// One field set right.
    ///
    /// @param field which one
    /// @param from what stood, as text, absent if nothing did
    /// @param to what holds now, as text, absent if nothing does
    record Correction(Field field, @Nullable String from, @Nullable String to) {}

    /// What may be set right after the fact. Never a promised date: that is renegotiated.
    enum Field {
        /// The day it was done, ISO 8601.
        DONE_ON("done on"),
        /// The day it was made, ISO 8601.
        MADE_ON("made on"),
        /// What was promised, in words.
        WHAT("what was promised"),
        /// The kind of promise.
        CATEGORY("category"),
        /// Its value, as a plain decimal number.
        VALUE("value"),
        /// Its lines, as a JSON array.
        LINES("lines");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        /// The field's name as a page shows it.
        public String label() {
            return label;
        }
    }
}
