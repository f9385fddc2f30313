package twelvekeys.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
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
        return Optional.of(new Section(code(), heading(valued), blocks));
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

    /// In one currency the news is the sum; in several there is none.
    private static Words heading(List<Worth> valued) {
        List<String> currencies = valued.stream().map(Worth::currency).distinct().toList();
        if (currencies.size() > 1) {
            return Words.of("What fell due was worth something in ")
                    .spelt(currencies.size(), "currency", "currencies");
        }
        String currency = currencies.getFirst();
        BigDecimal due = sum(valued, Worth::due);
        BigDecimal kept = sum(valued, Worth::kept);
        Words worth = money(Words.of("What fell due was worth "), due, currency).say(", ");
        BigDecimal open = sum(valued, Worth::open);
        if (open.signum() > 0) {
            Words told = money(worth, kept, currency).say(" of it was kept in time, ");
            return money(told, open, currency).say(" is open still");
        }
        if (kept.signum() == 0 || kept.compareTo(due) == 0) {
            return worth.say((kept.signum() == 0 ? "none" : "all") + " of it was kept in time");
        }
        return money(worth.say("and "), kept, currency).say(" of it was kept in time");
    }

    private static BigDecimal sum(List<Worth> some, Function<Worth, BigDecimal> of) {
        return some.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
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
                                " say nothing and count as nothing here. Two currencies are never added up; where none stands, nobody said which. ")
                        .to("Promises, each with its worth", looking.path() + "/promises");
        return new Block.Paragraph(words, true);
    }

    private static Words money(Words words, BigDecimal amount, String currency) {
        Words said = words.amount(amount);
        return currency.isEmpty() ? said : said.say("\u00a0" + currency);
    }
}
