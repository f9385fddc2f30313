package twelvekeys.practice;

import static twelvekeys.practice.Field.Kind.DAY;
import static twelvekeys.practice.Field.Kind.LINE;
import static twelvekeys.practice.Field.Kind.MONEY;
import static twelvekeys.practice.Field.Kind.NAMES;
import static twelvekeys.practice.Field.Kind.TEXT;
import static twelvekeys.practice.Field.Kind.WHOLE;
import static twelvekeys.practice.Field.choice;
import static twelvekeys.practice.Field.maybe;
import static twelvekeys.practice.Field.needed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.practice.Field.Choice;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PracticeEntry.Begun;
import twelvekeys.record.PracticeEntry.Contact;
import twelvekeys.record.PracticeEntry.Game;

/// Something people do for one of the twelve keys in a minute: what it asks for, and what of it
/// becomes an entry.
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable, and its makers keep nothing
public enum Practice {
    /// What our business is.
    PROFILE(
            Key.BUSINESS,
            "What our business is",
            null,
            List.of(
                    needed(
                            "words",
                            TEXT,
                            "What you live from, whom you serve, what worries you",
                            "")),
            (id, given) -> new PracticeEntry.ProfileWritten(id, given.text("words"))),
    /// What we understood of the other's business.
    TEACH_BACK(
            Key.BUSINESS,
            "Say their business back",
            new Answers("Is that us?", "Yes, that is us", "Not quite", true),
            List.of(
                    needed(
                            "words",
                            TEXT,
                            "Their business, in your own words",
                            "They correct it until they say: yes, that is us.")),
            (id, given) -> new PracticeEntry.TaughtBack(id, given.text("words"))),
    /// A card a person wrote.
    CARD(
            Key.PEOPLE,
            "A card of mine",
            null,
            List.of(
                    needed("what", LINE, "What you do here", ""),
                    needed(
                            "words",
                            TEXT,
                            "What is good to know of you",
                            "Only what you want both sides to read. You can withdraw it at any time; its words are erased then.")),
            (id, given) ->
                    new PracticeEntry.CardWritten(id, given.text("what"), given.text("words"))),
    /// People who met.
    CONTACT(
            Key.PEOPLE,
            "People who met",
            null,
            List.of(
                    needed("on", DAY, "On which day", ""),
                    choice("how", "How", choices(Contact.values(), Contact::label)),
                    needed("ours", NAMES, "Who of us", "Names, with commas between them."),
                    needed("theirs", NAMES, "Who of them", "Names, with commas between them."),
                    maybe("words", TEXT, "What it was about", "")),
            (id, given) ->
                    new PracticeEntry.Met(
                            id,
                            given.past("on"),
                            given.choice("how", Contact.class),
                            given.names("ours"),
                            given.names("theirs"),
                            given.maybe("words"))),
    /// How this partnership pays us.
    MONEY_CARD(
            Key.MONEY,
            "How this partnership pays us",
            new Answers(
                    "Have we understood it?", "We have understood it", "We have questions", true),
            List.of(
                    needed(
                            "words",
                            TEXT,
                            "How this partnership earns you money, or saves it",
                            "Figures only where you want both sides to read them.")),
            (id, given) -> new PracticeEntry.MoneyCardWritten(id, given.text("words"))),
    /// How we see the balance of benefit.
    BALANCE(
            Key.MONEY,
            "Who gains more",
            null,
            List.of(
                    choice(
                            "balance",
                            "Who gains more, as you see it today",
                            List.of(
                                    new Choice("-3", "they gain far more"),
                                    new Choice("-2", "they gain more"),
                                    new Choice("-1", "they gain a little more"),
                                    new Choice("0", "both alike"),
                                    new Choice("1", "we gain a little more"),
                                    new Choice("2", "we gain more"),
                                    new Choice("3", "we gain far more"))),
                    maybe("words", TEXT, "Why you see it so", "")),
            (id, given) ->
                    new PracticeEntry.BenefitSeen(
                            id, Integer.parseInt(given.choice("balance")), given.maybe("words"))),
    /// Something hard that was told.
    HARD_TRUTH(
            Key.TRUTH,
            "Something hard that we told",
            new Answers("Do we see it so?", "It was told so", "We see it differently", true),
            List.of(
                    needed("words", TEXT, "What you told them", ""),
                    needed("known", DAY, "Since when you knew", ""),
                    needed("on", DAY, "When you told them", "")),
            Making::truth),
    /// A game that is called by its name.
    GAME(
            Key.GAMES,
            "Call a game",
            new Answers("Do we see it so?", "It was so", "It was not so", true),
            List.of(
                    choice("game", "What it was", choices(Game.values(), Game::label)),
                    needed("on", DAY, "When", ""),
                    needed(
                            "words",
                            TEXT,
                            "What happened",
                            "What was said and done, not what you think of them.")),
            (id, given) ->
                    new PracticeEntry.GameCalled(
                            id,
                            given.choice("game", Game.class),
                            given.past("on"),
                            given.text("words"))),
    /// A gift, a meal, a ticket.
    HOSPITALITY(
            Key.HOSPITALITY,
            "A gift, a meal, a ticket we gave",
            null,
            List.of(
                    needed("what", LINE, "What was given", ""),
                    needed("value", MONEY, "What it was worth", ""),
                    needed("on", DAY, "On which day", ""),
                    maybe(
                            "award",
                            DAY,
                            "The next award they decide",
                            "A contract, an order, a renewal; leave it empty if none is near."),
                    maybe("words", TEXT, "What to know about it", "")),
            (id, given) ->
                    new PracticeEntry.HospitalityGiven(
                            id,
                            given.text("what"),
                            given.amount("value"),
                            given.past("on"),
                            given.day("award"),
                            given.maybe("words"))),
    /// A walk with something to talk about.
    WALK(
            Key.HOSPITALITY,
            "A walk we took",
            null,
            List.of(
                    needed("what", LINE, "What you talked about", ""),
                    needed("on", DAY, "On which day", ""),
                    maybe("words", TEXT, "What came of it", "")),
            (id, given) ->
                    new PracticeEntry.Walked(
                            id, given.text("what"), given.past("on"), given.maybe("words"))),
    /// Where we gave way.
    CONCESSION(
            Key.GIVING_WAY,
            "Where we gave way",
            new Answers("Do we see it so?", "They gave way", "We see it differently", false),
            List.of(
                    needed("what", LINE, "In what", ""),
                    maybe("cost", MONEY, "What it cost you", ""),
                    maybe("words", TEXT, "Why", "")),
            (id, given) ->
                    new PracticeEntry.Conceded(
                            id, given.text("what"), given.money("cost"), given.maybe("words"))),
    /// Where we were wrong.
    ADMISSION(
            Key.GIVING_WAY,
            "Where we were wrong",
            null,
            List.of(needed("words", TEXT, "In what you were wrong", "")),
            (id, given) -> new PracticeEntry.Admitted(id, given.text("words"))),
    /// The contract was reached for.
    REACH(
            Key.LOGIC,
            "We reached for the contract",
            new Answers("Do we see it so?", "It had to be", "It did not have to be", true),
            List.of(
                    needed("what", LINE, "Which clause", ""),
                    needed(
                            "words",
                            TEXT,
                            "Why",
                            "Both sponsors are told. That is what an alarm is for."),
                    maybe("cost", MONEY, "What it cost both sides", "")),
            (id, given) ->
                    new PracticeEntry.ContractReached(
                            id, given.text("what"), given.money("cost"), given.text("words"))),
    /// Right by the contract, waived by logic.
    WAIVER(
            Key.LOGIC,
            "We were right by the contract, and let logic decide",
            new Answers("Do we see it so?", "They did", "We see it differently", false),
            List.of(
                    needed("what", LINE, "Which clause", ""),
                    needed("words", TEXT, "What made more sense", ""),
                    maybe("cost", MONEY, "What you gave up", "")),
            (id, given) ->
                    new PracticeEntry.RightWaived(
                            id, given.text("what"), given.money("cost"), given.text("words"))),
    /// Something small that was let go.
    LET_GO(
            Key.SMALL,
            "Let something small go",
            null,
            List.of(
                    needed("what", LINE, "What", ""),
                    maybe("cost", MONEY, "What it was worth", ""),
                    maybe("days", WHOLE, "How many days it was about", "")),
            (id, given) ->
                    new PracticeEntry.LetGo(
                            id, given.text("what"), given.money("cost"), given.days("days"), null)),
    /// Something small that was fought over.
    FOUGHT_OVER(
            Key.SMALL,
            "Something small was fought over",
            new Answers("Do we see it so?", "It was too small", "It was not small", false),
            List.of(
                    needed("what", LINE, "What", ""),
                    needed("words", TEXT, "What happened", ""),
                    maybe("cost", MONEY, "What it was worth", ""),
                    maybe("days", WHOLE, "How many days it was about", "")),
            (id, given) ->
                    new PracticeEntry.FoughtOver(
                            id,
                            given.text("what"),
                            given.money("cost"),
                            given.days("days"),
                            given.text("words"))),
    /// A joint aim.
    AIM(
            Key.LONG_TERM,
            "An aim for both of us",
            new Answers("Is it ours too?", "It is our aim too", "It is not ours", true),
            List.of(
                    needed("what", LINE, "The aim", ""),
                    choice(
                            "years",
                            "How far off",
                            IntStream.of(1, 3, 5)
                                    .mapToObj(years ->
                                            new Choice(
                                                    Integer.toString(years),
                                                    years == 1 ? "one year" : years + " years"))
                                    .toList()),
                    maybe("words", TEXT, "How both will know that it is reached", "")),
            Making::aim),
    /// A decision that gave an aim up for the quarter.
    TRADE(
            Key.LONG_TERM,
            "A decision for the quarter, against an aim",
            new Answers("Do we see it so?", "We see it so", "We see it differently", false),
            List.of(
                    needed("what", LINE, "What was decided", ""),
                    needed("words", TEXT, "What it costs later", "")),
            (id, given) ->
                    new PracticeEntry.TradedForQuarter(
                            id, given.text("what"), given.text("words"))),
    /// A reward that is promised.
    REWARD(
            Key.REWARD,
            "Promise a reward",
            null,
            List.of(
                    needed("what", LINE, "More of what", "Volume, term, people, early access."),
                    maybe("worth", MONEY, "What it is worth", ""),
                    needed("by", DAY, "By when it is given", ""),
                    needed("words", TEXT, "On which evidence", "")),
            (id, given) ->
                    new PracticeEntry.RewardPromised(
                            id,
                            given.text("what"),
                            given.money("worth"),
                            given.ahead("by"),
                            given.text("words")));

    /// How the other side answers a matter.
    ///
    /// @param question what is asked of it
    /// @param yes the words of a yes
    /// @param no the words of a no
    /// @param awaited whether the answer is waited for: it stands on the list of what needs
    ///   somebody
    public record Answers(String question, String yes, String no, boolean awaited) {}

    private interface Maker {
        Begun make(UUID matter, Given given);
    }

    private final Key key;
    private final String title;
    private final @Nullable Answers answers;
    private final List<Field> fields;
    private final Maker maker;

    Practice(Key key, String title, @Nullable Answers answers, List<Field> fields, Maker maker) {
        this.key = key;
        this.title = title;
        this.answers = answers;
        this.fields = fields;
        this.maker = maker;
    }

    /// The key it is done for.
    public Key key() {
        return key;
    }

    /// What it is called, as said by the side that does it.
    public String title() {
        return title;
    }

    /// How the other side answers, absent where it only replies.
    public @Nullable Answers answers() {
        return answers;
    }

    /// What it asks for, in the order of the form.
    public List<Field> fields() {
        return fields;
    }

    Field field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /// The entry of what was given.
    ///
    /// @throws IllegalArgumentException in words for whoever gave it
    Begun make(UUID matter, Given given) {
        return maker.make(matter, given);
    }

    /// The word under which it is addressed: `teach-back`.
    public String code() {
        return code(this);
    }

    /// The practice of a code, absent if there is none.
    public static Optional<Practice> of(String code) {
        return Stream.of(values()).filter(practice -> practice.code().equals(code)).findFirst();
    }

    /// The practice an entry belongs to.
    public static Practice of(Begun begun) {
        return switch (begun) {
            case PracticeEntry.ProfileWritten _ -> PROFILE;
            case PracticeEntry.TaughtBack _ -> TEACH_BACK;
            case PracticeEntry.CardWritten _ -> CARD;
            case PracticeEntry.Met _ -> CONTACT;
            case PracticeEntry.MoneyCardWritten _ -> MONEY_CARD;
            case PracticeEntry.BenefitSeen _ -> BALANCE;
            case PracticeEntry.TruthTold _ -> HARD_TRUTH;
            case PracticeEntry.GameCalled _ -> GAME;
            case PracticeEntry.HospitalityGiven _ -> HOSPITALITY;
            case PracticeEntry.Walked _ -> WALK;
            case PracticeEntry.Conceded _ -> CONCESSION;
            case PracticeEntry.Admitted _ -> ADMISSION;
            case PracticeEntry.ContractReached _ -> REACH;
            case PracticeEntry.RightWaived _ -> WAIVER;
            case PracticeEntry.LetGo _ -> LET_GO;
            case PracticeEntry.FoughtOver _ -> FOUGHT_OVER;
            case PracticeEntry.AimSet _ -> AIM;
            case PracticeEntry.TradedForQuarter _ -> TRADE;
            case PracticeEntry.RewardPromised _ -> REWARD;
        };
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> List<Choice> choices(
            E[] constants, Function<E, String> label) {
        return Stream.of(constants)
                .map(constant -> new Choice(code(constant), label.apply(constant)))
                .toList();
    }

    /// Entries that need more than their fields.
    private static final class Making {

        private Making() {}

        static Begun truth(UUID id, Given given) {
            LocalDate told = given.past("on");
            LocalDate known = given.past("known");
            if (known.isAfter(told)) {
                throw new IllegalArgumentException("It was known before it was told.");
            }
            return new PracticeEntry.TruthTold(id, known, told, given.text("words"));
        }

        static Begun aim(UUID id, Given given) {
            int years = Integer.parseInt(given.choice("years"));
            return new PracticeEntry.AimSet(
                    id,
                    given.text("what"),
                    years,
                    given.today().plusYears(years),
                    given.maybe("words"));
        }
    }
}
