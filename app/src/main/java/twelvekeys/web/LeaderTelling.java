package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.decision.Decision;
import twelvekeys.decision.Situation;
import twelvekeys.decision.Situations;
import twelvekeys.decision.Suggestion;
import twelvekeys.decision.Suggestions;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.web.Frame.Section;
import twelvekeys.web.LeaderPage.Case;
import twelvekeys.web.LeaderPage.Item;
import twelvekeys.web.LeaderPage.Stand;
import twelvekeys.web.LeaderPage.Suggested;

/// The page of whoever leads several partnerships: what waits for a decision.
@Component
@Transactional(readOnly = true)
class LeaderTelling {

    private final Viewing viewing;
    private final Situations situations;

    LeaderTelling(Viewing viewing, Situations situations) {
        this.viewing = viewing;
        this.situations = situations;
    }

    /// The page.
    LeaderPage page(HttpServletRequest request) {
        Viewer viewer = viewing.demand(request);
        LocalDate today = viewer.today();
        List<Situation> all =
                situations.of(viewer.id(), today).stream()
                        .sorted(Comparator.comparing(LeaderTelling::partner))
                        .toList();
        List<Case> cases =
                all.stream()
                        .map(LeaderTelling::waiting)
                        .filter(each -> !each.suggestions().isEmpty())
                        .toList();
        List<Item> answers = answers(all);
        List<Item> due = due(all, today);
        return new LeaderPage(
                viewing.frame("Decisions", Section.PARTNERSHIPS, request),
                headline(cases.size(), answers.size(), due.size()),
                "Read from "
                        + Figures.counted(all.size(), "partnership", "partnerships")
                        + ". Rules suggest; people decide.",
                cases,
                answers,
                due,
                all.stream().map(each -> stand(each, today)).toList());
    }

    private static String headline(int cases, int answers, int due) {
        List<String> words = new ArrayList<>();
        if (cases > 0) {
            words.add(
                    Figures.inWords(cases)
                            + (cases == 1
                                    ? " partnership waits for a decision"
                                    : " partnerships wait for a decision"));
        }
        if (answers > 0) {
            words.add(
                    Figures.inWords(answers)
                            + (answers == 1
                                    ? " decision of theirs waits for our view"
                                    : " decisions of theirs wait for our view"));
        }
        if (due > 0) {
            words.add(
                    Figures.inWords(due)
                            + (due == 1
                                    ? " decision is to be looked back on"
                                    : " decisions are to be looked back on"));
        }
        if (words.isEmpty()) {
            return "Nothing waits for a decision";
        }
        String all = String.join("; ", words);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private static String partner(Situation situation) {
        return situation.partnership().name(situation.own().other());
    }

    private static String path(Situation situation) {
        return "/partnerships/" + situation.partnership().id() + "/decisions";
    }

    private static Case waiting(Situation situation) {
        PartnershipStanding standing = situation.history().stand(situation.own()).standing();
        return new Case(
                path(situation),
                partner(situation),
                situation.own().other(),
                StandingWords.code(standing),
                standing.label(),
                Suggestions.of(situation).stream()
                        .filter(Suggestion::waits)
                        .map(each ->
                                new Suggested(
                                        path(situation) + "?rule=" + each.code() + "#decide",
                                        Objects.requireNonNull(each.kind()).label(),
                                        each.words()))
                        .toList());
    }

    private static List<Item> answers(List<Situation> all) {
        List<Item> items = new ArrayList<>();
        for (Situation situation : all) {
            situation
                    .history()
                    .awaits(situation.own())
                    .map(each ->
                            item(
                                    situation,
                                    each,
                                    "decided " + each.kind().label() + ", and waits for our view"))
                    .ifPresent(items::add);
        }
        return items;
    }

    private static List<Item> due(List<Situation> all, LocalDate today) {
        List<Item> items = new ArrayList<>();
        for (Situation situation : all) {
            for (Decision decision : situation.history().due(situation.own(), today)) {
                items.add(
                        item(
                                situation,
                                decision,
                                (decision.side() == situation.own() ? "we" : "they")
                                        + " decided "
                                        + decision.kind().label()
                                        + " on "
                                        + Figures.shortDate(decision.day(), today)
                                        + ". Was it right?"));
            }
        }
        return items;
    }

    private static Item item(Situation situation, Decision decision, String words) {
        return new Item(
                DecisionWords.href(decision), words, situation.own().other(), partner(situation));
    }

    private static Stand stand(Situation situation, LocalDate today) {
        PartnershipStanding ours = situation.history().stand(situation.own()).standing();
        PartnershipStanding theirs = situation.history().stand(situation.own().other()).standing();
        return new Stand(
                path(situation),
                partner(situation),
                situation.own().other(),
                StandingWords.code(ours),
                ours.label(),
                theirs.label(),
                situation.history().decisions().stream()
                        .map(each -> each.decided().lookBackOn())
                        .filter(day -> day.isAfter(today))
                        .min(Comparator.naturalOrder())
                        .map(day -> Figures.shortDate(day, today))
                        .orElse(""));
    }
}
