package twelvekeys.web;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseState;
import twelvekeys.promise.PromiseStatus;
import twelvekeys.trust.Resolution;
import twelvekeys.web.chart.Ending;

/// What the pages call a promise, and how they say what became of it.
final class PromiseWords {

    private PromiseWords() {}

    /// What was promised; else the delivery; else its number.
    static String title(Promise promise) {
        if (!promise.what().isEmpty()) {
            return promise.what();
        }
        String deliverable = promise.deliverable();
        return deliverable == null ? "Promise " + promise.number() : deliverable;
    }

    /// What it is worth, with the currency where somebody said which: `18 500 NOK`; empty where
    /// nobody said what.
    static String worth(Promise promise) {
        return promise.value() == null ? "" : Figures.amount(promise.value(), promise.currency());
    }

    /// How it stands on a day: `kept`, `nine days late`, `overdue for three days`.
    static String status(Promise promise, LocalDate day) {
        PromiseStatus status = promise.on(day);
        if (reported(promise, day)) {
            return new Ending.Reported(known(promise.doneOn()), late(promise)).words();
        }
        return switch (status) {
            case NOT_KEPT -> promise.loop().inPart() ? "kept in part" : status.label();
            case OPEN,
                    KEPT,
                    KEPT_AS_RENEGOTIATED,
                    REQUESTED,
                    OFFERED,
                    COUNTERED,
                    DECLINED,
                    TAKEN_BACK,
                    RELEASED,
                    REVOKED ->
                    status.label();
            case OVERDUE ->
                    "overdue for "
                            + Figures.days(day.toEpochDay() - promise.dueInForce().toEpochDay());
            case KEPT_LATE -> Figures.days(promise.daysLate()) + " late";
        };
    }

    /// What became of it, for a picture.
    static Ending ending(Promise promise, LocalDate day, OptionalDouble chance) {
        LocalDate done = promise.doneOn();
        PromiseStatus status = promise.on(day);
        if (reported(promise, day)) {
            return new Ending.Reported(known(done), late(promise));
        }
        return switch (status) {
            case OPEN -> new Ending.Open(chance);
            case OVERDUE ->
                    new Ending.Overdue(
                            Math.toIntExact(day.toEpochDay() - promise.dueInForce().toEpochDay()));
            case NOT_KEPT, REVOKED -> new Ending.NotKept(ended(promise));
            case RELEASED, DECLINED, TAKEN_BACK -> new Ending.Released(ended(promise));
            case REQUESTED, OFFERED, COUNTERED -> new Ending.Open(OptionalDouble.empty());
            case KEPT, KEPT_AS_RENEGOTIATED -> new Ending.Kept(known(done));
            case KEPT_LATE -> new Ending.KeptLate(known(done), late(promise));
        };
    }

    /// Whether only the promisor says that it is done: the promisee has not declared it yet.
    private static boolean reported(Promise promise, LocalDate day) {
        LocalDate done = promise.doneOn();
        return promise.state() == PromiseState.REPORTED && done != null && !done.isAfter(day);
    }

    private static int late(Promise promise) {
        return Math.toIntExact(promise.daysLate());
    }

    /// The day on which a promise ended without having been kept.
    private static LocalDate ended(Promise promise) {
        LocalDate ended = promise.loop().endedOn();
        return ended != null
                ? ended
                : promise.resolution().map(Resolution::knownOn).orElse(promise.due());
    }

    private static LocalDate known(@Nullable LocalDate done) {
        if (done == null) {
            throw new IllegalStateException("A promise that is done has a day on which it was.");
        }
        return done;
    }
}
