package twelvekeys.conversation;

import java.util.Comparator;

/// One question of the pulse, as one person is asked it.
///
/// @param kind what it is about
/// @param number the key, 1 to 12, or the number of the item of trust, 1 to 3
/// @param about which side it judges; trust is asked about the other one only
public record Question(Kind kind, int number, About about) implements Comparable<Question> {

    private static final Comparator<Question> ORDER =
            Comparator.comparing(Question::kind)
                    .thenComparingInt(Question::number)
                    .thenComparing(Question::about);

    /// What a question is about.
    public enum Kind {
        /// How often something of a key was seen.
        KEY,
        /// How far the other side is trusted: what the keys are held against.
        TRUST
    }

    /// @throws IllegalArgumentException if there is no such question
    public Question {
        int most = kind == Kind.KEY ? ItemSet.KEYS : ItemSet.TRUST;
        if (number < 1 || number > most || (kind == Kind.TRUST && about == About.OWN)) {
            throw new IllegalArgumentException("The pulse has no such question.");
        }
    }

    /// The question about a key.
    static Question key(int number, About about) {
        return new Question(Kind.KEY, number, about);
    }

    /// The question about trust in the other side.
    static Question trust(int number) {
        return new Question(Kind.TRUST, number, About.OTHER);
    }

    /// Its name in forms and answers: `k4s`, `k4o`, `t1`.
    public String code() {
        return kind == Kind.KEY ? "k" + number + about.code() : "t" + number;
    }

    @Override
    public int compareTo(Question other) {
        return ORDER.compare(this, other);
    }
}
