package twelvekeys.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.identity.Right;
import twelvekeys.intake.Imports;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreement;
import twelvekeys.practice.Agreements;
import twelvekeys.promise.Breach;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.PrivateNotes;
import twelvekeys.promise.Promises;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordContents;
import twelvekeys.record.RecordedEntry;
import twelvekeys.web.SharingPage.Thing;

/// The page that says what the other side sees, or would see, and what it does not.
@Component
@Transactional(readOnly = true)
class SharingTelling {

    private static final int NAMED = 12;
    private static final int IMPORTS = 10_000;

    private final Viewing viewing;
    private final Promises promises;
    private final Breaches breaches;
    private final Agreements agreements;
    private final PartnershipRecord record;
    private final RecordContents contents;
    private final PrivateNotes notes;
    private final Imports imports;
    private final Partnerships partnerships;

    SharingTelling(
            Viewing viewing,
            Promises promises,
            Breaches breaches,
            Agreements agreements,
            PartnershipRecord record,
            RecordContents contents,
            PrivateNotes notes,
            Imports imports,
            Partnerships partnerships) {
        this.viewing = viewing;
        this.promises = promises;
        this.breaches = breaches;
        this.agreements = agreements;
        this.record = record;
        this.contents = contents;
        this.notes = notes;
        this.imports = imports;
        this.partnerships = partnerships;
    }

    SharingPage page(Visit visit) {
        Partnership partnership = visit.partnership();
        Side other = visit.own().other();
        boolean joined = partnership.organisation(other) != null;
        String headline =
                joined
                        ? "What both sides see"
                        : "What " + partnership.name(other) + " will see when it joins";
        return new SharingPage(
                viewing.frame(headline, visit.viewer(), partnership, visit.path() + "/sharing"),
                partnership,
                headline,
                lede(visit, joined),
                joined,
                partnership.name(other),
                shared(visit),
                own(visit),
                !joined && visit.viewer().member().may(Right.MANAGE));
    }

    private Sentence lede(Visit visit, boolean joined) {
        Partnership partnership = visit.partnership();
        Side other = visit.own().other();
        if (!joined) {
            return new Sentence()
                    .name(partnership.name(other), other)
                    .say(
                            " has not joined. Until it does, all of this is seen by your own side"
                                    + " alone. From the moment it joins, both sides see the same"
                                    + " record, all of it, back to the first entry.");
        }
        return contents.joining(partnership.id())
                .map(entry -> joinedOn(visit, entry))
                .orElseGet(() ->
                        new Sentence()
                                .say("Both sides have written here since ")
                                .strong(Figures.date(partnership.begunOn()))
                                .say(", and see the same record."));
    }

    private static Sentence joinedOn(Visit visit, RecordedEntry entry) {
        Side side = entry.draft().side();
        Instant at = entry.draft().at();
        return new Sentence()
                .name(visit.partnership().name(side), side)
                .say(" joined on ")
                .strong(Figures.date(LocalDate.ofInstant(at, visit.viewer().member().zone())))
                .say(
                        ", in entry "
                                + Figures.count(entry.seq())
                                + " of the record. Since then both sides see the same record, all of"
                                + " it, back to the first entry.");
    }

    private List<Thing> shared(Visit visit) {
        Partnership partnership = visit.partnership();
        UUID id = partnership.id();
        List<Thing> shared = new ArrayList<>();
        for (Promises.Count count : promises.counts(id)) {
            shared.add(
                    new Thing(
                            Figures.counted(count.made(), "promise", "promises")
                                    + " of "
                                    + partnership.name(count.promisor()),
                            visit.path() + "/promises?by=" + count.promisor().code(),
                            "With dates, values, lines and outcomes. " + restsOn(count),
                            promises.units(id, count.promisor())));
        }
        shared.add(
                new Thing(
                        Figures.counted(record.size(id), "entry", "entries") + " of the record",
                        visit.path() + "/promises",
                        "Who wrote what, and when. Each stands with the promise or the case it is"
                                + " about.",
                        List.of()));
        people(shared, id);
        files(shared, id);
        settled(shared, visit);
        return shared;
    }

    private static String restsOn(Promises.Count count) {
        String disputed =
                count.disputed() == 0
                        ? ""
                        : " " + Figures.counted(count.disputed(), "is", "are") + " disputed.";
        return count.claims() == 0
                ? "None rests on one side’s word alone." + disputed
                : Figures.counted(count.claims(), "rests", "rest")
                        + " on one side’s word alone."
                        + disputed;
    }

    private void people(List<Thing> shared, UUID id) {
        List<RecordContents.Writer> writers = contents.writers(id);
        shared.add(
                new Thing(
                        "The names of " + Figures.counted(writers.size(), "writer", "writers"),
                        "",
                        "As they stand beside what they wrote.",
                        named(
                                writers.stream()
                                        .map(RecordContents.Writer::name)
                                        .distinct()
                                        .toList())));
    }

    private void files(List<Thing> shared, UUID id) {
        List<RecordContents.Source> sources = contents.sources(id);
        if (!sources.isEmpty()) {
            shared.add(
                    new Thing(
                            "The names of "
                                    + Figures.counted(
                                            sources.size(), "imported file", "imported files"),
                            "",
                            "And the numbers of the lines that became entries; not the files"
                                    + " themselves.",
                            named(sources.stream().map(RecordContents.Source::name).toList())));
        }
        List<String> attached = contents.attached(id);
        if (!attached.isEmpty()) {
            shared.add(
                    new Thing(
                            Figures.counted(attached.size(), "file", "files")
                                    + " attached as evidence",
                            "",
                            "These with all they contain.",
                            named(attached)));
        }
    }

    private static List<String> named(List<String> names) {
        if (names.size() <= NAMED) {
            return names;
        }
        List<String> first = new ArrayList<>(names.subList(0, NAMED));
        first.add("and " + Figures.count(names.size() - NAMED) + " more");
        return first;
    }

    private void settled(List<Thing> shared, Visit visit) {
        UUID id = visit.partnership().id();
        List<Breach> cases = breaches.of(id);
        shared.add(
                new Thing(
                        cases.isEmpty()
                                ? "No case of broken trust"
                                : Figures.counted(cases.size(), "case", "cases")
                                        + " of broken trust",
                        visit.path() + "/cases",
                        cases.isEmpty() ? "None was ever opened." : "With what both sides wrote.",
                        List.of()));
        Agreement standing = agreements.on(id, Topic.LEGAL_STANDING);
        shared.add(
                new Thing(
                        "The legal standing of what is written here",
                        visit.path() + "/agreements",
                        standing.holds(),
                        List.of()));
    }

    private List<Thing> own(Visit visit) {
        UUID us = visit.viewer().id();
        long written = notes.count(us, visit.partnership().id());
        long files = imports.latest(us, IMPORTS).size();
        long others = partnerships.of(us).size() - 1L;
        return List.of(
                new Thing(
                        written == 0
                                ? "Private notes"
                                : Figures.counted(written, "private note", "private notes"),
                        "",
                        "What your own side writes for itself about a promise or a case.",
                        List.of()),
                new Thing(
                        "What your own books say",
                        "/worth/books",
                        "Business and benefit, where you brought any. It stands in no record.",
                        List.of()),
                new Thing(
                        "The files you imported, and the rows that were refused",
                        "/imports",
                        files == 0
                                ? "None was imported so far."
                                : Figures.counted(files, "file", "files")
                                        + " so far. Rows about other partners stay out of this"
                                        + " record.",
                        List.of()),
                new Thing(
                        others == 0
                                ? "Other partnerships"
                                : "Your "
                                        + Figures.counted(
                                                others, "other partnership", "other partnerships"),
                        "/",
                        "Neither that they exist, nor anything in them.",
                        List.of()),
                new Thing(
                        "Levels and forecasts as you read them",
                        "/forecasts",
                        "Yours are read from all your partnerships together. The other side reads"
                                + " its own, from what it can see.",
                        List.of()),
                new Thing(
                        "Who belongs to your organisation",
                        "/people",
                        "Only the names of those who write here are seen.",
                        List.of()));
    }
}
