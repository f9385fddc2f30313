package twelvekeys.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.CapacityDesk;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseStatus;
import twelvekeys.record.Evidence;
import twelvekeys.record.RecordedEntry;

/// Says what the reader can do with a promise now.
@Component
class PromiseNow {

    private final CapacityDesk capacity;

    PromiseNow(CapacityDesk capacity) {
        this.capacity = capacity;
    }

    /// What the reader can do.
    ///
    /// @param today the day it is for the promise, where it is due or where the reader is
    /// @param may whether the reader may write
    /// @param refused a step that did not go through, absent as a rule
    /// @param files the files that were sent with it
    Now of(
            PromiseTelling telling,
            LocalDate today,
            boolean may,
            @Nullable Refused refused,
            List<Evidence.File> files) {
        Promise promise = telling.promise();
        Partnership partnership = telling.partnership();
        Side own = telling.own();
        OpenSteps steps = new OpenSteps(promise, own, today);
        Set<Step> open = may ? steps.all() : Set.of();
        boolean broken = broken(promise, today);
        boolean promisor = steps.promisor();
        LocalDate done = promise.doneOn();
        return new Now(
                headline(steps, partnership),
                words(steps, partnership),
                PromisePages.path(partnership, promise.id()),
                partnership.name(own.other()),
                open,
                may ? steps.first() : null,
                promisor,
                steps.claimAnswers(),
                promise.loop().disputedBy() == own,
                steps.notKeptByNow() ? "" : Figures.date(promise.dueInForce().plusDays(1)),
                today.toString(),
                promise.due().toString(),
                Objects.toString(done, ""),
                told(promise, today),
                check(steps, partnership, open, today),
                broken && !promisor
                        ? "/partnerships/" + partnership.id() + "/cases/new?promise=" + promise.id()
                        : null,
                broken && promisor && may
                        ? "/partnerships/"
                                + partnership.id()
                                + "/promises/new?keeper=we&mends="
                                + promise.id()
                        : null,
                promise.lastSeq(),
                UUID.randomUUID().toString(),
                refused == null ? null : problem(refused, telling, files));
    }

    private @Nullable Check check(
            OpenSteps steps, Partnership partnership, Set<Step> open, LocalDate today) {
        boolean asked = open.contains(Step.ACCEPT) || open.contains(Step.HALF_WAY);
        if (!steps.promisor() || !asked || partnership.organisation(steps.own()) == null) {
            return null;
        }
        Promise promise = steps.promise();
        return Check.of(capacity.look(partnership, promise, today), PromiseWords.title(promise));
    }

    private static boolean broken(Promise promise, LocalDate today) {
        PromiseStatus status = promise.on(today);
        return status == PromiseStatus.OVERDUE
                || status == PromiseStatus.NOT_KEPT
                || status == PromiseStatus.KEPT_LATE
                || status == PromiseStatus.REVOKED;
    }

    /// What moving the date does, before its day and after it.
    private static String told(Promise promise, LocalDate today) {
        long days = promise.dueInForce().toEpochDay() - today.toEpochDay();
        if (days < 0) {
            return "Its day has passed, so it counts as not kept whatever the new date. Telling it"
                    + " still says when it will come, and stays on record.";
        }
        return "Told today, "
                + (days == 0 ? "on its day" : Figures.days(days) + " before it is due")
                + ", the new date is the one that counts. Said only after "
                + Figures.date(promise.dueInForce())
                + ", or not at all, it would count as not kept, however soon it came.";
    }

    private static String headline(OpenSteps steps, Partnership partnership) {
        Promise promise = steps.promise();
        String other = partnership.name(steps.own().other());
        if (promise.state().proposed()) {
            return promise.asked() == steps.own()
                    ? other + " waits for your answer"
                    : "It is for " + other + " to answer";
        }
        if (steps.claimWaits()) {
            return other + " put this on record alone: is it so?";
        }
        return steps.promisor() ? toKeep(steps, other) : toReceive(steps, other);
    }

    private static String toKeep(OpenSteps steps, String other) {
        Promise promise = steps.promise();
        return switch (promise.state()) {
            case PROMISED -> {
                if (steps.today().isAfter(promise.dueInForce())) {
                    yield "It is overdue: say how it stands";
                }
                yield steps.halfWayNow()
                        ? "Half the time has passed: will it be kept?"
                        : "Yours to keep by " + Figures.date(promise.due());
            }
            case REPORTED -> "Whether it was kept is for " + other + " to say";
            case NOT_KEPT ->
                    promise.loop().disputedBy() == steps.own()
                            ? "You do not see it as " + other + " does"
                            : "It counts as not kept";
            case KEPT, RELEASED, REVOKED, REQUESTED, OFFERED, COUNTERED, DECLINED, TAKEN_BACK ->
                    "Nothing waits for you here";
        };
    }

    private static String toReceive(OpenSteps steps, String other) {
        Promise promise = steps.promise();
        return switch (promise.state()) {
            case PROMISED ->
                    steps.today().isAfter(promise.dueInForce())
                            ? "It has not come: say what became of it"
                            : other + " has until " + Figures.date(promise.due());
            case REPORTED -> other + " says it is done: was it kept?";
            case KEPT,
                    NOT_KEPT,
                    RELEASED,
                    REVOKED,
                    REQUESTED,
                    OFFERED,
                    COUNTERED,
                    DECLINED,
                    TAKEN_BACK ->
                    "Nothing waits for you here";
        };
    }

    private static String words(OpenSteps steps, Partnership partnership) {
        if (steps.claimWaits()) {
            return "Until your side answers it stands as a claim of "
                    + partnership.name(steps.own().other())
                    + ". Confirming says that it was promised, and became of it, as it stands here.";
        }
        if (steps.promise().state().proposed()) {
            return steps.promise().asked() == steps.own()
                    ? "Nothing is promised until you say yes."
                    : "Nothing is promised until they say yes.";
        }
        return "";
    }

    private static Now.Problem problem(
            Refused refused, PromiseTelling telling, List<Evidence.File> files) {
        Long seen = refused.seen();
        return new Now.Problem(
                refused.step(),
                refused.words(),
                seen == null ? List.of() : news(telling, seen),
                refused.typed(),
                files);
    }

    private static List<Now.News> news(PromiseTelling telling, long seen) {
        EntryWords words = new EntryWords(telling.partnership());
        return telling.entries().stream()
                .filter(entry -> entry.seq() > seen)
                .map(RecordedEntry::draft)
                .map(draft -> new Now.News(draft.by(), words.says(draft.entry())))
                .toList();
    }
}
