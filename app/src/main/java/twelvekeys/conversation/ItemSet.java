package twelvekeys.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/// One version of the questions of the pulse, frozen: what has been asked is never changed. A new
/// wording is a new version, and waves are compared within one version only.
///
/// The texts lie in `pulse/<version>.<language>.properties`. `{0}` stands for the side that is
/// judged, `{1}` for the other one.
public final class ItemSet {

    /// How many keys there are, with one question each about each side.
    public static final int KEYS = 12;

    /// How many questions there are about trust in the other side.
    public static final int TRUST = 3;

    /// How many parts the keys are asked in.
    public static final int PARTS = 3;

    /// How many keys a part holds.
    static final int KEYS_IN_PART = KEYS / PARTS;

    /// The version that new waves are asked in.
    public static final String LATEST = "keys-1";

    private static final Set<String> VERSIONS = Set.of(LATEST);

    /// The keys that `keys-1` asks about by their opposite, so that often is bad.
    private static final Set<Integer> REVERSED = Set.of(4, 5, 6, 7, 10);

    private final String version;
    private final Properties texts;

    private ItemSet(String version, Properties texts) {
        this.version = version;
        this.texts = texts;
    }

    /// A version in a language.
    ///
    /// @param language `en` or `de`
    /// @throws IllegalArgumentException if there is none
    public static ItemSet of(String version, String language) {
        if (!VERSIONS.contains(version) || !Stakeholders.LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                    "There are no questions %s in the language %s.".formatted(version, language));
        }
        return new ItemSet(version, read(version + "." + language));
    }

    static Properties read(String name) {
        String file = "pulse/" + name + ".properties";
        try (InputStream in = ItemSet.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing.");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Which version it is.
    public String version() {
        return version;
    }

    /// A question in words.
    ///
    /// @param judged the name of the side that it judges
    /// @param other the name of the other side
    public String words(Question question, String judged, String other) {
        String name =
                question.kind() == Question.Kind.KEY
                        ? "key." + question.number()
                        : "trust.item." + question.number();
        return new MessageFormat(text(name).replace("'", "''"), Locale.ROOT)
                .format(new Object[] {judged, other});
    }

    /// What the answers 1 to 7 mean for a question, in their order.
    public List<String> scale(Question question) {
        List<String> words = new ArrayList<>();
        for (int answer = 1; answer <= 7; answer++) {
            words.add(text(scaleOf(question) + answer));
        }
        return words;
    }

    /// What it is called not to be able to say.
    public String unseen(Question question) {
        return text(scaleOf(question) + "unseen");
    }

    private static String scaleOf(Question question) {
        return question.kind() == Question.Kind.KEY ? "scale." : "trust.";
    }

    private String text(String name) {
        String text = texts.getProperty(name);
        if (text == null) {
            throw new IllegalStateException(name + " is missing in " + version + ".");
        }
        return text;
    }

    /// Whether the question about a key is worded the other way round, so that 1 is best.
    ///
    /// @param key 1 to 12
    public static boolean isReversed(int key) {
        return REVERSED.contains(key);
    }

    /// For each key from the first, whether it is asked about by its opposite.
    static boolean[] reversed() {
        boolean[] reversed = new boolean[KEYS];
        REVERSED.forEach(key -> reversed[key - 1] = true);
        return reversed;
    }

    /// The questions of a part. The first part that somebody is asked holds those about trust too.
    ///
    /// @param part 0 to 2
    /// @param withTrust whether they are asked about trust here
    static List<Question> part(int part, boolean withTrust) {
        List<Question> questions = new ArrayList<>();
        for (About about : About.values()) {
            for (int at = 1; at <= KEYS_IN_PART; at++) {
                // Every third key, so that no part holds only what is easy or only what is hard.
                questions.add(Question.key(part + 1 + (at - 1) * PARTS, about));
            }
        }
        if (withTrust) {
            for (int number = 1; number <= TRUST; number++) {
                questions.add(Question.trust(number));
            }
        }
        return questions;
    }
}
