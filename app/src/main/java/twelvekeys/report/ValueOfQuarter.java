package twelvekeys.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseWorth;
import twelvekeys.promise.PromiseWorth.Worth;
import twelvekeys.report.Block.Column;

/// What the promises that fell due in the quarter were worth, by what they say themselves, and what
/// became of it. What a partnership earned is each side's own, and in no pack.
@Component
class ValueOfQuarter implements ReviewSection {

    private final PromiseWorth worth;

    ValueOfQuarter(PromiseWorth worth) {
        this.worth = worth;
    }

    @Override
    public String code() {
        return "value";
    }

    @Override
    public int place() {
        return 570;
    }

    @Override
    public Optional<Section> section(ReviewOf review) {
        Looking looking = review.looking();
        Quarter quarter = review.quarter();
        List<Worth> all = worth.of(looking.id(), quarter.begins(), quarter.ends(), review.asOf());
        long due = all.stream().mapToLong(each -> each.valued() + each.unvalued()).sum();
        List<Worth> valued = all.stream().filter(each -> each.valued() > 0).toList();
        if (valued.isEmpty()) {
            return Optional.of(new Section(code(), none(due), List.of(howToTell(looking))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(looking, valued));
        blocks.add(new Block.Items(before(review)));
        blocks.add(explained(looking, all, due));
        return Optional.of(new Section(code(), heading(looking, valued), blocks));
    }

    private static Words none(long due) {
        return due == 0
                ? Words.of("Nothing of worth fell due")
                : Words.NONE.spelt(
                        due,
                        "promise fell due, and it does not say what it is worth",
                        "promises fell due, and none says what it is worth");
    }

    private static Block howToTell(Looking looking) {
        return new Block.Paragraph(
                Words.of("What is at stake shows here once a promise names its value. ")
                        .to("Promises", looking.path() + "/promises"),
                true);
    }

    /// Each side for itself: where no currency stands, the two may not mean the same one.
    private static Words heading(Looking looking, List<Worth> valued) {
        List<String> currencies = valued.stream().map(Worth::currency).distinct().toList();
        if (valued.stream().map(Worth::promisor).distinct().count() < valued.size()) {
            return Words.of("What fell due was worth something in ")
                    .spelt(currencies.size(), "currency", "currencies");
        }
        Words heading = Words.NONE;
        for (Side side : List.of(looking.own().other(), looking.own())) {
            for (Worth each : valued) {
                if (each.promisor() == side) {
                    heading =
                            (heading.isEmpty() ? heading : heading.say("; "))
                                    .and(kept(looking, each));
                }
            }
        }
        boolean open = valued.stream().anyMatch(each -> each.open().signum() > 0);
        return open ? heading.say(", so far") : heading;
    }

    private static Words kept(Looking looking, Worth of) {
        Words said =
                Words.NONE
                        .name(of.promisor(), looking.name(of.promisor()))
                        .say(" kept a worth of ");
        Words kept = money(said, of.kept(), of.currency()).say(" in time, of ");
        return money(kept, of.due(), of.currency()).say(" due");
    }

    private static Block table(Looking looking, List<Worth> valued) {
        List<List<Words>> rows = new ArrayList<>();
        for (Worth each : valued) {
            String currency = each.currency();
            rows.add(
                    List.of(
                            Words.NONE.name(each.promisor(), looking.name(each.promisor())),
                            money(Words.NONE, each.due(), currency),
                            money(Words.NONE, each.kept(), currency),
                            money(Words.NONE, each.late(), currency),
                            money(Words.NONE, each.notKept(), currency),
                            money(Words.NONE, each.released(), currency),
                            money(Words.NONE, each.open(), currency),
                            Words.NONE.tallied(
                                    each.valued(),
                                    looking.path() + "/promises?by=" + each.promisor().code())));
        }
        return new Block.Table(
                Words.of("What the promises of each side were worth that fell due in the quarter."),
                List.of(
                        new Column("Side", false),
                        new Column("Due", true),
                        new Column("Kept in time", true),
                        new Column("Kept late", true),
                        new Column("Not kept", true),
                        new Column("Released", true),
                        new Column("Open", true),
                        new Column("Promises that say it", true)),
                rows);
    }

    /// The quarter before, as its own pack told it on its last day.
    private List<Words> before(ReviewOf review) {
        Looking looking = review.looking();
        Quarter before = review.quarter().previous();
        List<Words> told = new ArrayList<>();
        List<Worth> all = worth.of(looking.id(), before.begins(), before.ends(), before.ends());
        for (Worth each : all) {
            if (each.valued() > 0) {
                Words said =
                        Words.of("The quarter before, of ")
                                .name(each.promisor(), looking.name(each.promisor()))
                                .say(": ");
                told.add(
                        money(
                                        money(said, each.due(), each.currency()).say(" due, "),
                                        each.kept(),
                                        each.currency())
                                .say(" kept in time."));
            }
        }
        if (told.isEmpty()) {
            told.add(Words.of("In the quarter before, nothing fell due that says its worth."));
        }
        return told;
    }

    private static Block explained(Looking looking, List<Worth> all, long due) {
        long silent = all.stream().mapToLong(Worth::unvalued).sum();
        Words words =
                Words.of("Worth is what a promise says of itself when it is made, never more. ")
                        .count(silent, "promise", "promises")
                        .say(" of ")
                        .count(due, "", "")
                        .say(
                                " say nothing and count as nothing here. Two currencies are never added up, nor are the two sides; where no currency stands, nobody said which. ")
                        .to("Promises, each with its worth", looking.path() + "/promises");
        return new Block.Paragraph(words, true);
    }

    private static Words money(Words words, BigDecimal amount, String currency) {
        Words said = words.amount(amount);
        return currency.isEmpty() ? said : said.say("\u00a0" + currency);
    }
}
