package twelvekeys.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.decision.Deciding;
import twelvekeys.decision.Decision;
import twelvekeys.decision.DecisionHistory;
import twelvekeys.decision.DecisionHistory.Stand;
import twelvekeys.decision.Decisions;
import twelvekeys.decision.Situations;
import twelvekeys.decision.Snapshots;
import twelvekeys.decision.Suggestion;
import twelvekeys.decision.Suggestions;
import twelvekeys.partnership.Partnership;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practice;
import twelvekeys.practice.Practices;
import twelvekeys.promise.Promises;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.record.PracticeEntry;
import twelvekeys.web.DecisionsPage.Heard;
import twelvekeys.web.DecisionsPage.Reward;

/// The page of a partnership's standing and its decisions.
@Component
@Transactional(readOnly = true)
class DecisionsTelling {

    private static final int MONTHS_TO_LOOK_BACK = 6;

    private final Viewing viewing;
    private final Situations situations;
    private final Snapshots snapshots;
    private final Promises promises;
    private final Practices practices;
    private final PartnershipRecord record;
    private final Decisions decisions;

    DecisionsTelling(
            Viewing viewing,
            Situations situations,
            Snapshots snapshots,
            Promises promises,
            Practices practices,
            PartnershipRecord record,
            Decisions decisions) {
        this.viewing = viewing;
        this.situations = situations;
        this.snapshots = snapshots;
        this.promises = promises;
        this.practices = practices;
        this.record = record;
        this.decisions = decisions;
    }

    /// What was typed on the page, or asked for in its address.
    ///
    /// @param typed what
    /// @param form the form that was refused: `decide` or `weigh`, empty if none was
    /// @param refused why, absent if nothing was refused
    /// @param against whether the capacity check advises against what is offered
    record Writing(Typed typed, String form, @Nullable String refused, boolean against) {

        private @Nullable String refused(String which) {
            return form.equals(which) ? refused : null;
        }
    }

    /// The page.
    DecisionsPage page(Visit visit, Writing writing) {
        Partnership partnership = visit.partnership();
        long size = record.size(partnership.id());
        DecisionHistory history = decisions.of(partnership.id());
        LocalDate today = visit.viewer().today();
        ZoneId zone = visit.viewer().member().zone();
        List<Suggestion> suggestions =
                situations.of(visit.viewer().id(), partnership.id(), today).stream()
                        .flatMap(situation -> Suggestions.of(situation).stream())
                        .toList();
        String path = visit.path() + "/decisions";
        String headline = headline(visit, history);
        return new DecisionsPage(
                viewing.frame(headline, visit.viewer(), partnership, path),
                partnership,
                size,
                path,
                headline,
                lede(visit, history),
                Stream.of(visit.own(), visit.own().other())
                        .map(side -> stand(partnership, history.stand(side), zone))
                        .toList(),
                StandingWords.line(partnership, history, zone, today),
                history.decisions().reversed().stream()
                        .map(each -> row(partnership, each, zone, today))
                        .toList(),
                heard(visit, suggestions, true),
                heard(visit, suggestions, false),
                visit.mayWrite() ? form(visit, history, writing) : null,
                rewards(partnership, history, today),
                WeighedTelling.weighed(
                        visit,
                        history,
                        snapshots.lenses(partnership, visit.own(), today),
                        writing.typed(),
                        writing.refused("weigh")));
    }

    private static String headline(Visit visit, DecisionHistory history) {
        Stand ours = history.stand(visit.own());
        Stand theirs = history.stand(visit.own().other());
        if (ours.decision() == null && theirs.decision() == null) {
            return "Nothing was decided yet";
        }
        if (ours.standing() == theirs.standing()) {
            return "Both sides stand alike: " + ours.standing().label();
        }
        return "For "
                + visit.partnership().name(visit.own())
                + " it is "
                + ours.standing().label()
                + ", for "
                + visit.partnership().name(visit.own().other())
                + " "
                + theirs.standing().label();
    }

    private static String lede(Visit visit, DecisionHistory history) {
        if (history.decisions().isEmpty()) {
            return "Until a side decides, the partnership counts as a prospect. A decision moves the"
                    + " standing of the side that takes it; when the other side agrees, it moves"
                    + " both. No figure does.";
        }
        String due =
                history.due(visit.own(), visit.viewer().today()).isEmpty()
                        ? ""
                        : " The day to look back on a decision has come.";
        return history.awaits(visit.own())
                        .map(each ->
                                visit.partnership().name(each.side())
                                        + " decided "
                                        + each.kind().label()
                                        + ", and waits for your side’s view.")
                        .orElse("Each standing rests on a decision that both sides can read.")
                + due;
    }

    private static DecisionsPage.Stand stand(Partnership partnership, Stand stand, ZoneId zone) {
        Decision decision = stand.decision();
        return new DecisionsPage.Stand(
                stand.side(),
                partnership.name(stand.side()),
                StandingWords.code(stand.standing()),
                stand.standing().label(),
                StandingWords.rests(partnership, stand, zone),
                decision == null ? null : DecisionWords.href(decision));
    }

    private static DecisionsPage.Row row(
            Partnership partnership, Decision decision, ZoneId zone, LocalDate today) {
        return new DecisionsPage.Row(
                DecisionWords.href(decision),
                Figures.shortDate(LocalDate.ofInstant(decision.at(), zone), today),
                decision.side(),
                partnership.name(decision.side()),
                decision.kind().label(),
                StandingWords.code(decision.decided().to()),
                decision.decided().to().label(),
                StandingWords.view(partnership, decision),
                StandingWords.looked(partnership, decision, today));
    }

    private static List<Heard> heard(Visit visit, List<Suggestion> suggestions, boolean speaking) {
        return suggestions.stream()
                .filter(each -> (each.kind() != null) == speaking)
                .map(each -> heard(visit, each))
                .toList();
    }

    private static Heard heard(Visit visit, Suggestion suggestion) {
        var kind = suggestion.kind();
        return new Heard(
                suggestion.title(),
                suggestion.means(),
                kind == null ? "" : kind.label(),
                suggestion.words(),
                suggestion.waits(),
                StandingWords.href(visit.path(), suggestion.rests()),
                kind == null || !visit.mayWrite()
                        ? null
                        : visit.path() + "/decisions?rule=" + suggestion.code() + "#decide");
    }

    private DecisionsPage.Form form(Visit visit, DecisionHistory history, Writing writing) {
        LocalDate today = visit.viewer().today();
        PartnershipStanding from = history.stand(visit.own()).standing();
        String rule = writing.typed().value("rule");
        String title = Suggestions.title(rule).orElse("");
        String chosen = writing.typed().value("option");
        return new DecisionsPage.Form(
                Deciding.Option.from(from).stream()
                        .map(option ->
                                new DecisionsPage.Option(
                                        option.code(),
                                        StandingWords.option(option, from),
                                        option.code().equals(chosen)))
                        .toList(),
                today.plusDays(Deciding.SHORTEST).toString(),
                today.plusDays(Deciding.LONGEST).toString(),
                writing.typed().values().containsKey("lookBackOn")
                        ? writing.typed()
                        : Typed.filled(
                                Map.of(
                                        "lookBackOn",
                                        today.plusMonths(MONTHS_TO_LOOK_BACK).toString())),
                writing.refused("decide"),
                title.isEmpty() ? "" : rule,
                title,
                writing.against(),
                UUID.randomUUID().toString());
    }

    private List<Reward> rewards(
            Partnership partnership, DecisionHistory history, LocalDate today) {
        List<Reward> rewards = new ArrayList<>();
        for (Decision decision : history.decisions().reversed()) {
            UUID promise = decision.decided().promise();
            if (promise != null) {
                promises.find(partnership.id(), promise)
                        .map(given ->
                                new Reward(
                                        "/partnerships/"
                                                + partnership.id()
                                                + "/promises/"
                                                + given.id(),
                                        given.promisor(),
                                        partnership.name(given.promisor()),
                                        PromiseWords.title(given),
                                        PromiseWords.status(given, today),
                                        "with the decision "
                                                + decision.kind().label()
                                                + " of "
                                                + Figures.date(decision.day())))
                        .ifPresent(rewards::add);
            }
        }
        practices.of(partnership.id()).reversed().stream()
                .filter(matter -> matter.practice() == Practice.REWARD)
                .map(matter -> reward(partnership, matter, today))
                .forEach(rewards::add);
        return rewards;
    }

    private static Reward reward(Partnership partnership, Matter matter, LocalDate today) {
        PracticeEntry.RewardPromised promised = (PracticeEntry.RewardPromised) matter.begun();
        return new Reward(
                MatterWords.href(matter),
                matter.side(),
                partnership.name(matter.side()),
                promised.what(),
                MatterWords.state(matter, today),
                promised.words());
    }
}
