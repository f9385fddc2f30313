package twelvekeys.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practice;
import twelvekeys.practice.Practices;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromisePeriod;

/// Writes the sections of the brief: one page, so every list in it is short and says how much more
/// there is.
@Component
class BriefWriter {

    /// How far back the brief looks for what changed, in days.
    static final int CHANGED = 30;

    /// How far back it looks for what to say thank you for, in days.
    static final int THANKED = 90;

    private static final int OWED = 5;
    private static final int THANKS = 3;

    /// What somebody does of their own accord, to their own cost or effort.
    private static final Set<Practice> GENEROUS =
            Set.of(
                    Practice.HARD_TRUTH,
                    Practice.CONCESSION,
                    Practice.ADMISSION,
                    Practice.WAIVER,
                    Practice.LET_GO);

    private final PromisePeriod period;
    private final Practices practices;
    private final Breaches breaches;
    private final QuestionToAsk question;

    BriefWriter(
            PromisePeriod period, Practices practices, Breaches breaches, QuestionToAsk question) {
        this.period = period;
        this.practices = practices;
        this.breaches = breaches;
        this.question = question;
    }

    List<Section> sections(Stand stand) {
        Side own = stand.looking().own();
        List<Matter> matters =
                practices
                        .of(
                                stand.looking().organisation(),
                                List.of(stand.looking().id()),
                                stand.looking().today())
                        .getOrDefault(stand.looking().id(), List.of());
        return List.of(
                owed("we-owe", stand, own, "We owe "),
                owed("they-owe", stand, own.other(), "They owe us "),
                changed(stand, matters),
                thanks(stand, matters),
                question.section(stand));
    }

    static Words lede(Stand stand) {
        Looking looking = stand.looking();
        long late = stand.overdue().size();
        long risky = stand.atRisk().size();
        Words lede =
                Words.of("We owe ")
                        .name(looking.own().other(), looking.name(looking.own().other()))
                        .say(" ")
                        .spelt(stand.ours(), "open promise", "open promises")
                        .say(", they owe us ");
        lede =
                (stand.theirs() == 0 ? lede.say("none") : lede.spelt(stand.theirs(), "", ""))
                        .say(". ");
        lede =
                late == 0
                        ? lede.say("Nothing is past its date")
                        : lede.spelt(late, "promise is", "promises are").say(" past the date");
        return risky == 0
                ? lede.say(", and nothing that is open is at risk.")
                : lede.say(", and ").spelt(risky, "is", "are").say(" at risk.");
    }

    private static Section owed(String code, Stand stand, Side side, String who) {
        Looking looking = stand.looking();
        List<Promise> overdue = stand.overdue(side);
        long all = overdue.size() + stand.open(side);
        Words heading = Words.of(who).spelt(all, "promise", "promises");
        if (all == 0) {
            return new Section(
                    code,
                    heading,
                    List.of(
                            new Block.Paragraph(
                                    Words.of("No promise of ")
                                            .name(side, looking.name(side))
                                            .say(" is open or past its date."),
                                    true)));
        }
        List<Promise> late = overdue.stream().limit(OWED).toList();
        List<Rated> open = stand.openOf(side).limit(OWED - late.size()).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(PromiseTable.owed(looking, late, open, stand.asOf()));
        int shown = late.size() + open.size();
        if (shown < all) {
            blocks.add(
                    new Block.Paragraph(
                            Words.of("And ")
                                    .count(all - shown, "more", "more")
                                    .say(". ")
                                    .to("All promises", looking.path() + "/promises"),
                            true));
        }
        if (!overdue.isEmpty()) {
            heading = heading.say(", ").spelt(overdue.size(), "of it", "of them").say(" late");
        }
        return new Section(code, heading, blocks);
    }

    private Section changed(Stand stand, List<Matter> matters) {
        Looking looking = stand.looking();
        LocalDate since = stand.asOf().minusDays(CHANGED);
        List<Words> items = new ArrayList<>();
        for (PromisePeriod.Kept kept : period.done(looking.id(), since, stand.asOf())) {
            items.add(
                    Words.NONE
                            .name(kept.promisor(), looking.name(kept.promisor()))
                            .say(" did ")
                            .spelt(kept.done(), "promise", "promises")
                            .say(", ")
                            .spelt(kept.inTime(), "", "")
                            .say(" in time."));
        }
        List<Promise> late =
                stand.overdue().stream().filter(p -> !p.dueInForce().isBefore(since)).toList();
        if (!late.isEmpty()) {
            items.add(
                    Words.of("Of what was open, ")
                            .spelt(late.size(), "promise has", "promises have")
                            .say(" passed the date, undone."));
        }
        long cases =
                breaches.of(looking.id()).stream()
                        .filter(breach -> !day(breach.openedAt()).isBefore(since))
                        .count();
        if (cases > 0) {
            items.add(
                    Words.of("Opened: ")
                            .spelt(cases, "case of broken trust", "cases of broken trust")
                            .say(". ")
                            .to("Cases", looking.path() + "/cases"));
        }
        long done = matters.stream().filter(m -> !day(m.lastAt()).isBefore(since)).count();
        if (done > 0) {
            items.add(
                    Words.of("Put on record for the ")
                            .to("twelve keys", looking.path() + "/keys")
                            .say(": ")
                            .spelt(done, "thing", "things")
                            .say("."));
        }
        Words heading = Words.of("What changed since ").day(since);
        return new Section(
                "changed",
                heading,
                List.of(
                        items.isEmpty()
                                ? new Block.Paragraph(
                                        Words.of(
                                                "Nothing was done, missed or put on record in these thirty days."),
                                        true)
                                : new Block.Items(items)));
    }

    private Section thanks(Stand stand, List<Matter> matters) {
        Looking looking = stand.looking();
        Side other = looking.own().other();
        LocalDate since = stand.asOf().minusDays(THANKED);
        List<Words> items = new ArrayList<>();
        matters.reversed().stream()
                .filter(matter -> matter.side() == other && GENEROUS.contains(matter.practice()))
                .filter(matter -> !day(matter.at()).isBefore(since))
                .limit(2)
                .map(matter ->
                        Words.NONE
                                .day(day(matter.at()))
                                .say(": ")
                                .to(
                                        matter.practice().title(),
                                        looking.path() + "/matters/" + matter.id())
                                .say(said(matter)))
                .forEach(items::add);
        period.kept(looking.id(), since, stand.asOf(), OpenBook.MOST).stream()
                .filter(promise -> promise.promisor() == other)
                .limit(THANKS - items.size())
                .map(promise ->
                        PromiseTable.link(looking, promise)
                                .say(", done in time on ")
                                .day(promise.doneOn() == null ? promise.due() : promise.doneOn())
                                .say("."))
                .forEach(items::add);
        return new Section(
                "thanks",
                Words.of("What to say thank you for"),
                List.of(
                        items.isEmpty()
                                ? new Block.Paragraph(
                                        Words.of("In the last ninety days, nothing of ")
                                                .name(other, looking.name(other))
                                                .say(" is on record that was done in time."),
                                        true)
                                : new Block.Items(items)));
    }

    private static String said(Matter matter) {
        String words = matter.begun().words();
        return words == null ? "" : ": “" + PromiseTable.shortened(words) + "”";
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
