package twelvekeys.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Breach;
import twelvekeys.promise.Breach.State;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.Promise;
import twelvekeys.promise.Promises;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.BreachEntry.End;
import twelvekeys.record.BreachEntry.Kind;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;
import twelvekeys.web.CasePage.Step;
import twelvekeys.web.CasePage.Typed;

/// The pages about cases of broken trust: the list, the form that opens one, and each by itself.
@Component
@Transactional(readOnly = true)
class CaseTelling {

    private final Viewing viewing;
    private final Breaches breaches;
    private final Promises promises;
    private final PartnershipRecord record;

    CaseTelling(Viewing viewing, Breaches breaches, Promises promises, PartnershipRecord record) {
        this.viewing = viewing;
        this.breaches = breaches;
        this.promises = promises;
        this.record = record;
    }

    CasesPage list(Visit visit) {
        Partnership partnership = visit.partnership();
        long entries = record.size(partnership.id());
        List<Breach> all = breaches.of(partnership.id());
        String headline = headline(all);
        return new CasesPage(
                viewing.frame(headline, visit.viewer(), partnership, visit.path() + "/cases"),
                partnership,
                entries,
                headline,
                all.stream()
                        .sorted(
                                Comparator.comparing((Breach breach) -> !breach.state().open())
                                        .thenComparing(Breach::openedAt, Comparator.reverseOrder()))
                        .map(breach -> row(visit, breach))
                        .toList(),
                visit.mayWrite());
    }

    private static String headline(List<Breach> all) {
        long open = all.stream().filter(breach -> breach.state().open()).count();
        long healed = all.stream().filter(breach -> breach.state() == State.HEALED).count();
        if (all.isEmpty()) {
            return "No case of broken trust was ever opened";
        }
        if (open > 0) {
            return open == 1
                    ? "One case waits to be mended"
                    : Figures.counted(open, "case waits", "cases wait") + " to be mended";
        }
        return healed == all.size() ? "Every case is healed" : "No case is open";
    }

    private CasesPage.Row row(Visit visit, Breach breach) {
        CaseWords words = words(visit, breach);
        LocalDate today = visit.viewer().today();
        return new CasesPage.Row(
                CaseWords.href(breach),
                words.title(),
                breach.injured(),
                visit.partnership().name(breach.injured()),
                breach.kind().label(),
                Figures.shortDate(LocalDate.ofInstant(breach.openedAt(), zone(visit)), today),
                breach.state().label(),
                breach.state().open(),
                words.next(today));
    }

    private CaseWords words(Visit visit, Breach breach) {
        UUID promise = breach.promise();
        Promise broken =
                promise == null ? null : promises.find(breach.partnership(), promise).orElse(null);
        return new CaseWords(visit.partnership(), visit.own(), breach, broken);
    }

    private static ZoneId zone(Visit visit) {
        return visit.viewer().member().zone();
    }

    /// The form that opens a case.
    ///
    /// @param promise the promise that was not kept, absent where a norm was broken
    /// @throws NotHere if the partnership has no such promise
    NewCasePage opening(
            Visit visit,
            @Nullable UUID promise,
            @Nullable Kind kind,
            String words,
            @Nullable String refused) {
        Partnership partnership = visit.partnership();
        return new NewCasePage(
                viewing.frame("Open a case", visit.viewer(), partnership, visit.path() + "/cases"),
                partnership,
                partnership.name(visit.own().other()),
                promise == null ? null : broken(visit, promise),
                UUID.randomUUID().toString(),
                kind,
                words,
                refused);
    }

    private NewCasePage.Broken broken(Visit visit, UUID id) {
        Promise promise = promises.find(visit.partnership().id(), id).orElseThrow(NotHere::new);
        return new NewCasePage.Broken(
                id.toString(),
                href(promise),
                PromiseWords.title(promise),
                PromiseWords.status(promise, visit.viewer().today()));
    }

    /// One case.
    ///
    /// @param typed what was typed and not taken
    /// @param reply the reply typed so far, empty as a rule
    /// @param replyTo the entry it was typed for, 0 as a rule
    /// @throws NotHere if the partnership has no such case
    CasePage one(Visit visit, UUID id, Typed typed, String reply, long replyTo) {
        Partnership partnership = visit.partnership();
        long size = record.size(partnership.id());
        Breach breach = breaches.find(partnership.id(), id).orElseThrow(NotHere::new);
        CaseWords words = words(visit, breach);
        LocalDate today = visit.viewer().today();
        String path = CaseWords.href(breach);
        List<RecordedEntry> entries = record.about(partnership.id(), id);
        List<Step> steps = steps(visit, breach);
        boolean mendable = breach.state().open() || breach.state() == State.NOT_HEALED;
        boolean hurt = visit.own() == breach.injured();
        return new CasePage(
                viewing.frame(words.headline(), visit.viewer(), partnership, path),
                partnership,
                size,
                path,
                words.headline(),
                words.lede(today),
                breach.state().label(),
                words.title(),
                views(partnership, breach, entries),
                words.broken() == null ? null : promised(visit, words.broken()),
                breaches.amends(partnership.id(), List.of(id)).stream()
                        .map(amends -> promised(visit, amends))
                        .toList(),
                visit.mayWrite() && mendable
                        ? visit.path()
                                + "/promises/new?mends="
                                + id
                                + "&keeper="
                                + (hurt ? "they" : "we")
                        : null,
                hurt ? "Ask for amends" : "Promise amends",
                steps,
                waiting(visit, words, steps, today),
                breach.state() == State.NOT_HEALED
                        ? List.of(End.HEALED)
                        : List.of(End.HEALED, End.NOT_HEALED, End.OPENED_IN_ERROR),
                breach.lastSeq(),
                UUID.randomUUID().toString(),
                new EntryThread(
                        EntryThread.items(
                                partnership,
                                entries,
                                EntryThread.replies(entries),
                                zone(visit),
                                today),
                        path + "/reply",
                        visit.mayWrite(),
                        UUID.randomUUID().toString(),
                        reply,
                        replyTo),
                typed);
    }

    private static List<Step> steps(Visit visit, Breach breach) {
        boolean hurt = visit.own() == breach.injured();
        if (!visit.mayWrite()) {
            return List.of();
        }
        return switch (breach.state()) {
            case OPENED -> hurt ? List.of(Step.END) : List.of(Step.ACKNOWLEDGE);
            case ACKNOWLEDGED, ON_PROBATION -> hurt ? List.of(Step.PROBATION, Step.END) : List.of();
            case NOT_HEALED -> hurt ? List.of(Step.END) : List.of();
            case HEALED, OPENED_IN_ERROR -> List.of();
        };
    }

    private static String waiting(Visit visit, CaseWords words, List<Step> steps, LocalDate today) {
        Breach breach = words.breach();
        if (breach.state() == State.HEALED || breach.state() == State.OPENED_IN_ERROR) {
            return "The case is closed. Each of its entries can still be answered.";
        }
        if (!steps.isEmpty() && words.turn(today) == visit.own()) {
            return "";
        }
        String injured = visit.partnership().name(breach.injured());
        if (breach.state() == State.OPENED) {
            return visit.partnership().name(breach.injured().other())
                    + " can acknowledge it, in its own words.";
        }
        return steps.isEmpty()
                ? "Only "
                        + injured
                        + " can say that it is healed. Amends can be promised meanwhile."
                : "";
    }

    private static List<CasePage.View> views(
            Partnership partnership, Breach breach, List<RecordedEntry> entries) {
        Side injured = breach.injured();
        Side other = injured.other();
        Kind seen = breach.acknowledgedAs();
        String answer =
                entries.stream()
                        .filter(e -> e.draft().entry() instanceof BreachEntry.Acknowledged)
                        .flatMap(e -> Stream.ofNullable(EntryWords.words(e.draft().entry())))
                        .findFirst()
                        .orElse(null);
        return List.of(
                new CasePage.View(
                        injured, partnership.name(injured), breach.kind().label(), breach.words()),
                new CasePage.View(
                        other,
                        partnership.name(other),
                        seen == null ? "not acknowledged" : seen.label(),
                        answer));
    }

    private static CasePage.Promised promised(Visit visit, Promise promise) {
        LocalDate today = visit.viewer().today();
        return new CasePage.Promised(
                href(promise),
                PromiseWords.title(promise),
                promise.promisor(),
                visit.partnership().name(promise.promisor()),
                Figures.shortDate(promise.due(), today),
                PromiseWords.status(promise, today));
    }

    private static String href(Promise promise) {
        return "/partnerships/" + promise.partnership() + "/promises/" + promise.id();
    }

    /// Whether an entry is about a case, and may be answered on its page.
    boolean about(Visit visit, UUID id, long seq) {
        return record.at(visit.partnership().id(), seq)
                .filter(entry -> id.equals(entry.draft().entry().subject()))
                .isPresent();
    }
}
