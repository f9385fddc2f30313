package twelvekeys.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import twelvekeys.company.SideCompany;
import twelvekeys.conversation.Conversation;
import twelvekeys.decision.Decision;
import twelvekeys.decision.DecisionHistory;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreement;
import twelvekeys.practice.KeyReadings;
import twelvekeys.practice.Practice;
import twelvekeys.practice.Practices;
import twelvekeys.promise.Breach;
import twelvekeys.promise.Claims;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.Witnesses;
import twelvekeys.web.PartnershipPage.Matter;
import twelvekeys.web.PartnershipPage.Need;

/// What stands between two sides beside their open promises: cases, claims, and what they agreed
/// on; read once, and told in several places of a page.
///
/// @param partnership the partnership
/// @param own the reader's side
/// @param cases cases of broken trust, closed ones too
/// @param claims what each side put on record alone
/// @param keys what each side did for the twelve keys, and what the two agreed on
/// @param decisions what was decided
/// @param talks open questions that were asked
/// @param witnesses keys of those who watch over the record
/// @param alarmed whether one of them raised an alarm
/// @param companies which company each side is
record OpenMatters(
        Partnership partnership,
        Side own,
        List<Breach> cases,
        Map<Side, Claims.Count> claims,
        KeyReadings keys,
        DecisionHistory decisions,
        List<Conversation> talks,
        List<Witnesses.Named> witnesses,
        boolean alarmed,
        Collection<SideCompany> companies) {

    /// What the two sides agreed that their entries mean.
    Agreement legal() {
        return Objects.requireNonNull(keys.agreements().get(Topic.LEGAL_STANDING));
    }

    private List<Breach> openCases() {
        return cases.stream().filter(breach -> breach.state().open()).toList();
    }

    private Claims.Count claimed(Side claimant) {
        return Objects.requireNonNull(claims.get(claimant));
    }

    /// What waits for the reader's side: cases, other words proposed, claims to be answered.
    List<Need> needs(LocalDate today) {
        List<Need> needs = new ArrayList<>();
        for (Breach breach : openCases()) {
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
        Agreement.Proposal proposal = legal().proposal();
        if (proposal != null && proposal.by() != own) {
            needs.add(
                    new Need(
                            path() + "/agreements",
                            "Other words for what is written here",
                            proposal.by(),
                            partnership.name(proposal.by())
                                    + " proposed them, and waits for your side’s answer."));
        }
        for (twelvekeys.practice.Matter matter : Practices.waitingFor(own, keys.matters())) {
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
        needs.addAll(decided(today));
        long waiting = claimed(own.other()).claimed();
        if (waiting > 0) {
            needs.add(
                    new Need(
                            path() + "/claims",
                            Figures.counted(waiting, "promise", "promises") + " to confirm",
                            own.other(),
                            (waiting == 1 ? "It rests" : "They rest")
                                    + " on the word of "
                                    + partnership.name(own.other())
                                    + " alone. Your side confirms, disputes or leaves them."));
        }
        return needs;
    }

    private List<Need> decided(LocalDate today) {
        List<Need> needs = new ArrayList<>();
        decisions
                .awaits(own)
                .ifPresent(decision ->
                        needs.add(
                                new Need(
                                        DecisionWords.href(decision),
                                        "A decision " + decision.kind().label(),
                                        decision.side(),
                                        partnership.name(decision.side())
                                                + " decided it, and waits for your side’s view.")));
        for (Decision decision : decisions.due(own, today)) {
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

    /// Where to go on, each place with what stands there.
    List<Matter> places() {
        int open = openCases().size();
        Claims.Count theirs = claimed(own.other());
        Claims.Count ours = claimed(own);
        List<Matter> matters = new ArrayList<>();
        if (theirs.total() > 0) {
            matters.add(
                    new Matter(
                            path() + "/claims", "What they put on record alone", answered(theirs)));
        }
        if (ours.total() > 0) {
            matters.add(
                    new Matter(
                            path() + "/claims?of=ours",
                            "What we put on record alone",
                            answered(ours)));
        }
        matters.add(new Matter(path() + "/decisions", "Standing and decisions", standing()));
        matters.add(
                new Matter(
                        path() + "/keys",
                        "The twelve keys",
                        "what each side did, and how each sees it"));
        matters.add(
                new Matter(
                        path() + "/timeline",
                        "Everything on record",
                        "in its order, the newest first"));
        matters.add(
                new Matter(
                        path() + "/agreements",
                        "Agreements",
                        "what both sides hold each other to"));
        matters.add(
                new Matter(
                        path() + "/cases",
                        "Cases of broken trust",
                        cases.isEmpty()
                                ? "none"
                                : Figures.counted(cases.size(), "case", "cases")
                                        + (open == 0 ? ", none open" : ", " + open + " open")));
        matters.add(new Matter(path() + "/pulse", "The pulse", "how people of both sides see it"));
        long changed = talks.stream().mapToLong(Conversation::changed).sum();
        matters.add(
                new Matter(
                        path() + "/conversations",
                        "Conversations",
                        talks.isEmpty()
                                ? "no open question was asked yet"
                                : Figures.counted(talks.size(), "question asked", "questions asked")
                                        + ", "
                                        + Figures.counted(changed, "answer", "answers")
                                        + " changed something"));
        matters.add(new Matter(path() + "/facts", "What the public record says", filed()));
        matters.add(
                new Matter(
                        path() + "/sharing",
                        "What both sides see",
                        partnership.organisation(own.other()) == null
                                ? partnership.name(own.other()) + " has not joined"
                                : "both have joined"));
        matters.add(new Matter(path() + "/record", "The record itself", watched()));
        return matters;
    }

    private String standing() {
        String ours = decisions.stand(own).standing().label();
        String theirs = decisions.stand(own.other()).standing().label();
        return ours.equals(theirs)
                ? ours + ", for both sides"
                : "for us " + ours + ", for them " + theirs;
    }

    private String filed() {
        List<String> known =
                companies.stream()
                        .filter(side -> side.link() != null || !side.evidence().isEmpty())
                        .map(SideCompany::side)
                        .map(partnership::name)
                        .toList();
        return known.isEmpty()
                ? "neither side is linked to what it files"
                : "of " + String.join(" and ", known);
    }

    private String watched() {
        if (alarmed) {
            return "a witness raised an alarm";
        }
        List<Side> watching =
                witnesses.stream()
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
    String claimsPath() {
        boolean theirs = claimed(own.other()).total() > 0 || claimed(own).total() == 0;
        return path() + (theirs ? "/claims" : "/claims?of=ours");
    }

    private static String answered(Claims.Count count) {
        return Figures.count(count.claimed())
                + " waiting, "
                + Figures.count(count.confirmed())
                + " confirmed, "
                + Figures.count(count.disputed())
                + " disputed";
    }

    private String path() {
        return "/partnerships/" + partnership.id();
    }
}
