package twelvekeys.practice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One of the twelve keys: what makes partners trust each other beside the contract.
public enum Key {
    /// Really understand one another's business.
    BUSINESS(
            1,
            "Really understand one another’s business",
            "Each side can say what the other lives from, in words the other would use itself. Say it back, and let the owner correct it until it says: yes, that is us."),
    /// Connect as human beings.
    PEOPLE(
            2,
            "Connect as human beings",
            "Trust is between people. Know more than one person over there, and let them know more than one of you."),
    /// Know how you each make money.
    MONEY(
            3,
            "Know how you each make money",
            "A partnership that pays only one side does not last. Say how it pays you, understand how it pays them, and compare how each side sees the balance."),
    /// Tell the truth, even when it costs.
    TRUTH(
            4,
            "Tell the truth, even when it costs",
            "What counts is the time between knowing and telling. Trouble told before the day is honesty; the same trouble told afterwards is not."),
    /// Don't commit to more than you can do well.
    CAPACITY(
            5,
            "Don’t commit to more than you can do well",
            "Look at everything you have promised before you promise one thing more: at the offer, at the yes, and half-way."),
    /// Don't play games.
    GAMES(
            6,
            "Don’t play games, ever",
            "A bluff, a false deadline, a surprise call to somebody’s boss: call it by its name, and let the other side answer."),
    /// Don't wine and dine.
    HOSPITALITY(
            7,
            "Don’t wine and dine",
            "Gifts near an award look like a price. Agree on a limit, write down what was given, and rather take a walk with something to talk about."),
    /// Lose some battles, admit when you're wrong.
    GIVING_WAY(
            8,
            "Lose some battles, admit when you’re wrong",
            "Both sides give way now and then, and both say so when they were wrong. If it is always the same side, something is amiss."),
    /// Let logic prevail even when contracts are on your side.
    LOGIC(
            9,
            "Let logic prevail, even when the contract is on your side",
            "To reach for the contract is an alarm. To be right by it and still do what makes sense is worth more than the clause."),
    /// Don't sweat the small stuff.
    SMALL(
            10,
            "Don’t sweat the small stuff",
            "Agree on what is too small to argue about. Below it, let go with one tap, and count it."),
    /// Think long-term.
    LONG_TERM(
            11,
            "Think long-term",
            "Have aims together that lie one, three and five years off, and write it down when one is traded for the quarter."),
    /// Reward trusted partnerships.
    REWARD(
            12,
            "Reward trusted partnerships with more",
            "Trust that was earned leads to more business, more effort, more time. Say what is given, and on which evidence.");

    private final int number;
    private final String title;
    private final String meaning;

    Key(int number, String title, String meaning) {
        this.number = number;
        this.title = title;
        this.meaning = meaning;
    }

    /// Its number, 1 to 12.
    public int number() {
        return number;
    }

    /// What it is called on pages.
    public String title() {
        return title;
    }

    /// What it means, in a few sentences.
    public String meaning() {
        return meaning;
    }

    /// The practices by which it is done; none for the one that is done in the promise loop.
    public List<Practice> practices() {
        return Stream.of(Practice.values()).filter(practice -> practice.key() == this).toList();
    }

    /// The key of a number, absent if there is none.
    public static Optional<Key> of(int number) {
        return Stream.of(values()).filter(key -> key.number == number).findFirst();
    }
}
