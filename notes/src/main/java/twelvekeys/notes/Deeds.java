package twelvekeys.notes;

import java.util.List;
import java.util.Set;

/// Which verbs are something to do for the other side, and which are idioms, states and logistics.
final class Deeds {

    private static final WordLists WORDS = WordLists.read("deeds.txt");
    private static final Set<String> NO_DEEDS = WORDS.set("no deeds");

    /// Of the verbs above, those that are deeds unless one of the phrases below stands there.
    private static final Set<String> MOSTLY_DEEDS = WORDS.set("mostly deeds");

    private static final List<String> NOT_MEANT = WORDS.list("not meant");
    private static final List<String> COMING_BACK = WORDS.list("come and go");
    private static final Set<String> DELIVERING = WORDS.set("delivering");
    private static final Set<String> NOT_DOING = WORDS.set("not doing");
    private static final Set<String> NOT_DONE = WORDS.set("not done");
    private static final Set<String> DONE = WORDS.set("done");
    private static final List<String> PLACES = WORDS.list("places");
    private static final Set<String> REACHING = WORDS.set("reaching");

    private Deeds() {}

    /// Whether the verb at `v` is something to do for the other side.
    static boolean isDeed(Tokens t, int v) {
        if (!t.isWord(v) || t.word(v).length() < 2) {
            return false;
        }
        if (t.phrase(v, COMING_BACK) > 0) {
            return true;
        }
        if (t.is(v, "come") || t.is(v, "go") || t.phrase(v, NOT_MEANT) > 0) {
            return false;
        }
        if (Set.of("call", "ring", "phone").contains(t.word(v)) && t.is(v + 1, "you")) {
            return t.find(v, v + 8, List.of("with")) > 0;
        }
        return !t.in(v, NO_DEEDS) || t.in(v, MOSTLY_DEEDS);
    }

    static boolean delivers(Tokens t, int v) {
        return t.in(v, DELIVERING);
    }

    /// Whether "sending", "moving" and the like stand at `v`: what is being done for the other.
    static boolean isDoing(Tokens t, int v) {
        String word = t.word(v);
        return word.length() > 5 && word.endsWith("ing") && !NOT_DOING.contains(word);
    }

    /// Whether what stands after "will be" says that something is done, ready or with the other.
    static boolean isDone(Tokens t, int i) {
        if (t.phrase(i, PLACES) > 0 || t.in(i, DONE)) {
            return true;
        }
        String word = t.word(i);
        return word.length() > 4 && word.endsWith("ed") && !NOT_DONE.contains(word);
    }

    /// Whether something will "reach you", "follow", "leave".
    static boolean isReaching(Tokens t, int v) {
        return t.in(v, REACHING) && (!t.is(v, "reach") || t.is(v + 1, "you"));
    }
}
