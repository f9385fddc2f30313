package twelvekeys.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.company.Companies;
import twelvekeys.company.SideCompany;
import twelvekeys.conversation.Conversation;
import twelvekeys.conversation.Conversations;
import twelvekeys.decision.Decision;
import twelvekeys.decision.DecisionHistory;
import twelvekeys.decision.Decisions;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreement;
import twelvekeys.practice.Agreements;
import twelvekeys.practice.Practice;
import twelvekeys.practice.Practices;
import twelvekeys.promise.Breach;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.Claims;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.Witnesses;
import twelvekeys.web.PartnershipPage.Matter;
import twelvekeys.web.PartnershipPage.Need;

/// What stands between two sides beside their open promises: cases, claims, and what they agreed
/// on.
@Component
@Transactional(readOnly = true)
class OpenMatters {

    private final Breaches breaches;
    private final Claims claims;
    private final Agreements agreements;
    private final Witnesses witnesses;
    private final Practices practices;
    private final Conversations conversations;
    private final Decisions decisions;
    private final Companies companies;

    OpenMatters(
            Breaches breaches,
            Claims claims,
            Agreements agreements,
            Witnesses witnesses,
            Practices practices,
            Conversations conversations,
            Decisions decisions,
            Companies companies) {
        this.breaches = breaches;
        this.claims = claims;
        this.agreements = agreements;
        this.witnesses = witnesses;
        this.practices = practices;
        this.conversations = conversations;
        this.decisions = decisions;
        this.companies = companies;
    }

    /// What the two sides agreed that their entries mean.
    Agreement legal(Partnership partnership) {
        return agreements.on(partnership.id(), Topic.LEGAL_STANDING);
    }

    /// What waits for the reader's side: cases, other words proposed, claims to be answered.
    List<Need> needs(Partnership partnership, Side own, LocalDate today) {
        List<Need> needs = new ArrayList<>();
        for (Breach breach : open(partnership)) {
            CaseWords words = new CaseWords(partnership, own, breach, null);
            String next = words.next(today);
            needs.add(
                    new Need(
                            CaseWords.href(breach),
                            "A case " + breach.kind().label(),
                            breach.injured(),
                            partnership.name(breach.injured())
                                    + " opened it, and it is "
                                    + breach.state().label()
                                    + "."
                                    + (next.isEmpty() ? "" : " " + next)));
        }
        Agreement.Proposal proposal = legal(partnership).proposal();
        if (proposal != null && proposal.by() != own) {
            needs.add(
                    new Need(
                            path(partnership) + "/agreements",
                            "Other words for what is written here",
                            proposal.by(),
                            partnership.name(proposal.by())
                                    + " proposed them, and waits for your side’s answer."));
        }
        for (twelvekeys.practice.Matter matter :
                Practices.waitingFor(own, matters(partnership, own, today))) {
            Practice.Answers answers = matter.practice().answers();
            needs.add(
                    new Need(
                            MatterWords.href(matter),
                            answers == null ? matter.practice().title() : answers.question(),
                            matter.side(),
                            partnership.name(matter.side())
                                    + " "
                                    + PracticeWords.says(matter.begun())));
        }
        needs.addAll(decided(partnership, own, today));
        long waiting = claims.count(partnership.id(), own.other()).claimed();
        if (waiting > 0) {
            needs.add(
                    new Need(
                            path(partnership) + "/claims",
                            Figures.counted(waiting, "promise", "promises") + " to confirm",
                            own.other(),
                            (waiting == 1 ? "It rests" : "They rest")
                                    + " on the word of "
                                    + partnership.name(own.other())
                                    + " alone. Your side confirms, disputes or leaves them."));
        }
        return needs;
    }

    private List<Need> decided(Partnership partnership, Side own, LocalDate today) {
        DecisionHistory history = decisions.of(partnership.id());
        List<Need> needs = new ArrayList<>();
        history.awaits(own)
                .ifPresent(decision ->
                        needs.add(
                                new Need(
                                        DecisionWords.href(decision),
                                        "A decision " + decision.kind().label(),
                                        decision.side(),
                                        partnership.name(decision.side())
                                                + " decided it, and waits for your side’s view.")));
        for (Decision decision : history.due(own, today)) {
            needs.add(
                    new Need(
                            DecisionWords.href(decision),
                            "Was it right " + decision.kind().label() + "?",
                            decision.side(),
                            "The day to look back on it was "
                                    + Figures.shortDate(decision.decided().lookBackOn(), today)
                                    + "."));
        }
        return needs;
    }

    private List<twelvekeys.practice.Matter> matters(
            Partnership partnership, Side own, LocalDate today) {
        UUID organisation = Objects.requireNonNull(partnership.organisation(own));
        return practices
                .of(organisation, List.of(partnership.id()), today)
                .getOrDefault(partnership.id(), List.of());
    }

    private List<Breach> open(Partnership partnership) {
        return breaches.of(partnership.id()).stream()
                .filter(breach -> breach.state().open())
                .toList();
    }

    /// Where to go on, each place with what stands there.
    List<Matter> matters(Partnership partnership, Side own) {
        UUID id = partnership.id();
        List<Breach> cases = breaches.of(id);
        long open = cases.stream().filter(breach -> breach.state().open()).count();
        Claims.Count theirs = claims.count(id, own.other());
        Claims.Count ours = claims.count(id, own);
        List<Matter> matters = new ArrayList<>();
        if (theirs.total() > 0) {
            matters.add(
                    new Matter(
                            path(partnership) + "/claims",
                            "What they put on record alone",
                            answered(theirs)));
        }
        if (ours.total() > 0) {
            matters.add(
                    new Matter(
                            path(partnership) + "/claims?of=ours",
                            "What we put on record alone",
                            answered(ours)));
        }
        matters.add(
                new Matter(
                        path(partnership) + "/decisions",
                        "Standing and decisions",
                        standing(decisions.of(id), own)));
        matters.add(
                new Matter(
                        path(partnership) + "/keys",
                        "The twelve keys",
                        "what each side did, and how each sees it"));
        matters.add(
                new Matter(
                        path(partnership) + "/timeline",
                        "Everything on record",
                        "in its order, the newest first"));
        matters.add(
                new Matter(
                        path(partnership) + "/agreements",
                        "Agreements",
                        "what both sides hold each other to"));
        matters.add(
                new Matter(
                        path(partnership) + "/cases",
                        "Cases of broken trust",
                        cases.isEmpty()
                                ? "none"
                                : Figures.counted(cases.size(), "case", "cases")
                                        + (open == 0 ? ", none open" : ", " + open + " open")));
        matters.add(
                new Matter(
                        path(partnership) + "/pulse",
                        "The pulse",
                        "how people of both sides see it"));
        List<Conversation> talks = conversations.of(id);
        long changed = talks.stream().mapToLong(Conversation::changed).sum();
        matters.add(
                new Matter(
                        path(partnership) + "/conversations",
                        "Conversations",
                        talks.isEmpty()
                                ? "no open question was asked yet"
                                : Figures.counted(talks.size(), "question asked", "questions asked")
                                        + ", "
                                        + Figures.counted(changed, "answer", "answers")
                                        + " changed something"));
        matters.add(
                new Matter(
                        path(partnership) + "/facts",
                        "What the public record says",
                        filed(partnership)));
        matters.add(
                new Matter(
                        path(partnership) + "/sharing",
                        "What both sides see",
                        partnership.organisation(own.other()) == null
                                ? partnership.name(own.other()) + " has not joined"
                                : "both have joined"));
        matters.add(
                new Matter(
                        path(partnership) + "/record",
                        "The record itself",
                        watched(partnership, own)));
        return matters;
    }

    private static String standing(DecisionHistory history, Side own) {
        String ours = history.stand(own).standing().label();
        String theirs = history.stand(own.other()).standing().label();
        return ours.equals(theirs)
                ? ours + ", for both sides"
                : "for us " + ours + ", for them " + theirs;
    }

    private String filed(Partnership partnership) {
        List<String> known =
                companies.of(partnership.id()).values().stream()
                        .filter(side -> side.link() != null || !side.evidence().isEmpty())
                        .map(SideCompany::side)
                        .map(partnership::name)
                        .toList();
        return known.isEmpty()
                ? "neither side is linked to what it files"
                : "of " + String.join(" and ", known);
    }

    private String watched(Partnership partnership, Side own) {
        if (!witnesses.alarms(partnership.id()).isEmpty()) {
            return "a witness raised an alarm";
        }
        List<Side> watching =
                witnesses.keys(partnership.id()).stream()
                        .filter(key -> key.withdrawnAt() == null)
                        .map(Witnesses.Named::side)
                        .distinct()
                        .toList();
        if (watching.isEmpty()) {
            return "nobody watches over it yet";
        }
        return watching.size() == 2
                ? "both sides watch over it"
                : watching.getFirst() == own ? "we watch over it" : "they watch over it";
    }

    /// Where one sees whose word the levels rest on: the claims that the reader's side answers, or,
    /// where there are none, its own.
    String claims(Partnership partnership, Side own) {
        boolean theirs =
                claims.count(partnership.id(), own.other()).total() > 0
                        || claims.count(partnership.id(), own).total() == 0;
        return path(partnership) + (theirs ? "/claims" : "/claims?of=ours");
    }

    private static String answered(Claims.Count count) {
        return Figures.count(count.claimed())
                + " waiting, "
                + Figures.count(count.confirmed())
                + " confirmed, "
                + Figures.count(count.disputed())
                + " disputed";
    }

    private static String path(Partnership partnership) {
        return "/partnerships/" + partnership.id();
    }
}
