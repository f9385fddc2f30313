package twelvekeys.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.Correction;
import twelvekeys.record.Entry.Field;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.PromiseLine;

/// Compares what a file says with what stands, and says what that adds to the record.
///
/// Under one key, a promise of the file is first matched with a standing one that it repeats word
/// for word, then with one of the same date and outcome, then with one of the same date; what is
/// left on both sides is matched in the order of the dates, and is a renegotiation; what is then
/// left of the file is new. Nothing standing is ever dropped because a file is silent about it.
final class Reconciliation {

    /// What a file adds.
    ///
    /// @param drafts the entries, in order
    /// @param fates what becomes of each row, by line number
    /// @param newPromises how many promises are new
    /// @param newOutcomes how many outcomes are new
    /// @param renegotiations how many dates were moved
    record Result(
            List<Draft> drafts,
            Map<Long, Fate> fates,
            int newPromises,
            int newOutcomes,
            int renegotiations) {

        /// How many rows met a fate.
        long count(RowStatus status) {
            return fates.values().stream().filter(fate -> fate.status() == status).count();
        }
    }

    /// What becomes of a row.
    ///
    /// @param status the outcome
    /// @param promise the promise it is part of
    /// @param note what a person should know about it, absent as a rule
    record Fate(RowStatus status, UUID promise, @Nullable String note) {}

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Side promisor;
    private final Side importer;
    private final String by;
    private final UUID importId;
    private final String fileName;
    private final LocalDate stateOf;
    private final Instant at;

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Long, Fate> fates = new LinkedHashMap<>();
    private int newPromises;
    private int newOutcomes;
    private int renegotiations;

    /// @param importer the side whose file it is
    /// @param promisor the side whose promises the file holds
    /// @param stateOf the day whose state the file shows: a date moved in it counts as told then
    Reconciliation(
            Side importer,
            Side promisor,
            String by,
            UUID importId,
            String fileName,
            LocalDate stateOf,
            Instant at) {
        this.importer = importer;
        this.promisor = promisor;
        this.by = by;
        this.importId = importId;
        this.fileName = fileName;
        this.stateOf = stateOf;
        this.at = at;
    }

    Result result() {
        return new Result(drafts, fates, newPromises, newOutcomes, renegotiations);
    }

    /// Reconciles the rows of one group with the promises that stand under its key.
    void group(List<StagedRow> rows, List<Promise> standing) {
        List<FilePromise> told = new ArrayList<>(FilePromise.of(rows));
        told.sort(
                Comparator.comparing(FilePromise::due)
                        .thenComparingLong(promise -> promise.first().line()));
        boolean severalDates = told.size() > 1 && told.getFirst().first().deliverable() != null;
        List<Promise> left = new ArrayList<>(standing);
        left.sort(Comparator.comparing(Promise::due).thenComparingInt(Promise::number));
        IdentityHashMap<FilePromise, Promise> same = new IdentityHashMap<>();
        if (told.size() > 1 || left.size() > 1) {
            take(told, left, same, Mark::wordForWord, Mark::wordForWord);
            take(told, left, same, Mark::sameOutcome, Mark::sameOutcome);
        }
        take(told, left, same, Mark::sameDay, Mark::sameDay);
        for (FilePromise promise : told) {
            Promise match = same.get(promise);
            if (match == null) {
                match = takeMoved(promise, left);
            }
            String note = severalDates ? severalDates(told, promise) : null;
            if (match == null) {
                make(promise, note);
            } else {
                compare(promise, match, note);
            }
        }
    }

    /// What a promise of the file and a standing one have in common when they are the same.
    private record Mark(LocalDate due, @Nullable String done, @Nullable String words) {

        static Mark wordForWord(FilePromise told) {
            return new Mark(
                    told.due(),
                    String.valueOf(told.doneOn()),
                    told.what() + PromiseLine.write(told.lines()));
        }

        static Mark wordForWord(Promise standing) {
            return new Mark(
                    standing.due(),
                    String.valueOf(standing.doneOn()),
                    standing.what() + PromiseLine.write(standing.lines()));
        }

        static Mark sameOutcome(FilePromise told) {
            return new Mark(told.due(), String.valueOf(told.doneOn()), null);
        }

        static Mark sameOutcome(Promise standing) {
            return new Mark(standing.due(), String.valueOf(standing.doneOn()), null);
        }

        static Mark sameDay(FilePromise told) {
            return new Mark(told.due(), null, null);
        }

        static Mark sameDay(Promise standing) {
            return new Mark(standing.due(), null, null);
        }
    }

    /// Matches what is left on both sides and bears the same mark.
    private static void take(
            List<FilePromise> told,
            List<Promise> left,
            IdentityHashMap<FilePromise, Promise> same,
            Function<FilePromise, Mark> toldMark,
            Function<Promise, Mark> standingMark) {
        Map<Mark, Deque<Promise>> byMark = new HashMap<>();
        for (Promise promise : left) {
            byMark.computeIfAbsent(standingMark.apply(promise), mark -> new ArrayDeque<>())
                    .add(promise);
        }
        Set<UUID> taken = new HashSet<>();
        for (FilePromise promise : told) {
            if (!same.containsKey(promise)) {
                Deque<Promise> alike = byMark.get(toldMark.apply(promise));
                Promise match = alike == null ? null : alike.poll();
                if (match != null) {
                    same.put(promise, match);
                    taken.add(match.id());
                }
            }
        }
        left.removeIf(promise -> taken.contains(promise.id()));
    }

    /// The standing promise whose date the file moved. Only a promise that can be told from its
    /// like is one: it has a deliverable, a key of its own, or words and the day it was made. And
    /// one that is done already is the same promise only if the file tells the same outcome; else
    /// the file speaks of the next one of its kind.
    private static @Nullable Promise takeMoved(FilePromise told, List<Promise> left) {
        StagedRow row = told.first();
        boolean tellable =
                row.deliverable() != null
                        || !row.lineKey().isEmpty()
                        || (!row.what().isEmpty() && row.madeOn() != null);
        if (!tellable) {
            return null;
        }
        for (int i = 0; i < left.size(); i++) {
            LocalDate done = left.get(i).doneOn();
            if (done == null || done.equals(told.doneOn())) {
                return left.remove(i);
            }
        }
        return null;
    }

    private static String severalDates(List<FilePromise> told, FilePromise one) {
        FilePromise other =
                told.stream().filter(promise -> !promise.equals(one)).findFirst().orElseThrow();
        return "“%s” stands in this file with several due dates (also line %d, due %s); each date is a promise of its own."
                .formatted(
                        one.first().deliverable(),
                        other.lineNumbers().getFirst(),
                        DAY.format(other.due()));
    }

    private void make(FilePromise told, @Nullable String note) {
        StagedRow first = told.first();
        UUID id = UUID.randomUUID();
        append(
                told,
                new PromiseMade(
                        id,
                        promisor,
                        first.unit(),
                        told.what(),
                        first.deliverable(),
                        told.category(),
                        told.value(),
                        told.madeOn(),
                        told.due(),
                        told.lines(),
                        null,
                        null));
        newPromises++;
        LocalDate done = told.doneOn();
        if (done != null) {
            append(told, new PromiseDone(id, done, null));
            newOutcomes++;
        }
        fate(told, RowStatus.ACCEPTED, id, note);
    }

    private void compare(FilePromise told, Promise standing, @Nullable String note) {
        boolean news = false;
        if (!told.due().equals(standing.due())) {
            append(
                    told,
                    new PromiseRenegotiated(
                            standing.id(), standing.due(), told.due(), stateOf, null));
            renegotiations++;
            news = true;
        }
        LocalDate done = told.doneOn();
        if (done != null && standing.doneOn() == null) {
            append(told, new PromiseDone(standing.id(), done, null));
            newOutcomes++;
            news = true;
        }
        List<Correction> corrections = corrections(told, standing);
        if (!corrections.isEmpty()) {
            append(told, new PromiseCorrected(standing.id(), corrections));
        }
        boolean onlyNewLines =
                corrections.stream().allMatch(correction -> correction.field() == Field.LINES)
                        && news;
        RowStatus status =
                !corrections.isEmpty() && !onlyNewLines
                        ? RowStatus.CORRECTED
                        : news ? RowStatus.ACCEPTED : RowStatus.UNCHANGED;
        fate(told, status, standing.id(), note);
    }

    private List<Correction> corrections(FilePromise told, Promise standing) {
        List<Correction> found = new ArrayList<>();
        if (standing.doneOn() != null) {
            differ(found, Field.DONE_ON, standing, told.doneOn());
        }
        differ(found, Field.MADE_ON, standing, told.madeOn());
        differ(found, Field.WHAT, standing, told.what());
        differ(found, Field.CATEGORY, standing, told.category());
        BigDecimal value = told.value();
        differ(found, Field.VALUE, standing, value == null ? null : value.toPlainString());
        differ(found, Field.LINES, standing, PromiseLine.write(told.lines()));
        return found;
    }

    private static void differ(
            List<Correction> found, Field field, Promise standing, @Nullable Object told) {
        String was = standing.standing(field);
        String is = told == null ? null : told.toString();
        if (!Objects.equals(was, is)) {
            found.add(new Correction(field, was, is));
        }
    }

    private void append(FilePromise told, Entry entry) {
        drafts.add(
                new Draft(
                        entry,
                        importer,
                        by,
                        at,
                        new Draft.Origin(importId, fileName, told.lineNumbers()),
                        null));
    }

    private void fate(FilePromise told, RowStatus status, UUID promise, @Nullable String note) {
        for (StagedRow row : told.rows()) {
            String own = row.note();
            String both = note == null ? own : own == null ? note : note + " " + own;
            fates.put(row.line(), new Fate(status, promise, both));
        }
    }
}
