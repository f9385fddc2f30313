package twelvekeys.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// What one person answers in a wave: 1 to 7 a question, 0 for *not seen*. What they were not asked
/// or left out is not in it.
///
/// @param scores the answers
public record PulseAnswer(SortedMap<Question, Integer> scores) {

    /// An answer to nothing.
    public static final PulseAnswer NOTHING = new PulseAnswer(new TreeMap<>());

    /// Copies the answers.
    ///
    /// @throws IllegalArgumentException if one of them is not 0 to 7
    public PulseAnswer {
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        if (scores.values().stream().anyMatch(score -> score < 0 || score > 7)) {
            throw new IllegalArgumentException("An answer is 1 to 7, or “not seen”.");
        }
    }

    /// Whether there is nothing to send: no question has an answer other than *not seen*.
    public boolean saysNothing() {
        return scores.values().stream().allMatch(score -> score == 0);
    }

    /// These answers, with those in their place that a form gave to some questions.
    ///
    /// @param asked the questions of the form
    /// @param given the text that it gave for the name of a question, empty if none
    /// @throws IllegalArgumentException if a text is no answer
    PulseAnswer with(List<Question> asked, Function<String, String> given) {
        TreeMap<Question, Integer> all = new TreeMap<>(scores);
        for (Question question : asked) {
            String text = given.apply(question.code());
            if (text.isEmpty()) {
                continue; // what was chosen earlier stays
            }
            if (!text.matches("[0-7]")) {
                throw new IllegalArgumentException("An answer is 1 to 7, or “not seen”.");
            }
            all.put(question, Integer.valueOf(text));
        }
        return new PulseAnswer(all);
    }

    /// The answer as one text, the same for the same answers: a line `k4s=6` for each, in order.
    String text() {
        StringBuilder text = new StringBuilder();
        scores.forEach((question, score) ->
                text.append(question.code()).append('=').append((int) score).append('\n'));
        return text.toString();
    }

    /// Reads what [#text] wrote.
    static PulseAnswer read(String text) {
        Map<String, Question> known = new TreeMap<>();
        for (int part = 0; part < ItemSet.PARTS; part++) {
            ItemSet.part(part, true).forEach(question -> known.put(question.code(), question));
        }
        TreeMap<Question, Integer> scores = new TreeMap<>();
        text.lines()
                .forEach(line -> {
                    int at = line.indexOf('=');
                    Question question = known.get(line.substring(0, at));
                    if (question == null) {
                        throw new IllegalArgumentException("No question is called so: " + line);
                    }
                    scores.put(question, Integer.valueOf(line.substring(at + 1)));
                });
        return new PulseAnswer(scores);
    }

    /// What binds a server to an answer without telling it: SHA-256 of a random salt, a line end,
    /// and the answer's text, as 64 hexadecimal digits.
    ///
    /// @param salt 256 random bits
    String commitment(String salt) {
        return sha256(salt + "\n" + text());
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /// Without the answers, so that no log can hold them.
    @Override
    public String toString() {
        return "PulseAnswer[" + scores.size() + " questions]";
    }
}
