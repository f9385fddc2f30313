package twelvekeys.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the commitments of a sentence: each [Head] with the words up to the next.
final class Commitments {

    private static final Set<String> JOINTS =
            Set.of("and", "then", ",", "so", "also", "–", "—", "-", ":", "(");
    private static final Set<String> TURNS = Set.of(";", "but", "however");
    private static final Set<String> NO_OBJECT =
            Set.of(
                    "ok",
                    "okay",
                    "so",
                    "and",
                    "yes",
                    "well",
                    "fine",
                    "right",
                    "sure",
                    "great",
                    "thanks",
                    "then",
                    "no",
                    "yeah",
                    "in",
                    "on",
                    "by",
                    "at",
                    "as",
                    "once",
                    "when",
                    "after",
                    "from",
                    "until",
                    "before",
                    "today",
                    "tomorrow",
                    "good");
    private static final int MOST_WORDS_BEFORE = 8;
    private static final int LEAST_LETTERS = 3;

    private final Heads heads;
    private final Parties parties;
    private final DateReader dates;
    private final Rule speaking;

    /// @param speaking how "I" and "we" are known: by the speaker of a line or by the sender
    Commitments(Parties parties, DateReader dates, Rule speaking) {
        this.heads = new Heads(parties);
        this.parties = parties;
        this.dates = dates;
        this.speaking = speaking;
    }

    List<Commitment> in(Tokens t, @Nullable Party speaker) {
        List<Commitment> found = new ArrayList<>();
        if (t.size() == 0 || Traps.sentence(t, parties)) {
            return found;
        }
        List<Head> all = heads(t, speaker);
        int contextFrom = 0;
        int island = 0;
        for (int k = 0; k < all.size(); k++) {
            Head head = all.get(k);
            island = Math.max(island, turnBefore(t, island, head.from()));
            contextFrom = Math.max(contextFrom, island);
            int next = k + 1 < all.size() ? all.get(k + 1).from() : t.size();
            int end = spanEnd(t, head.verb(), next);
            if (head.rule() != null && holds(t, head, contextFrom, island, end)) {
                add(found, t, head, contextFrom, end);
            }
            contextFrom = Math.max(contextFrom, end);
        }
        return found;
    }

    private List<Head> heads(Tokens t, @Nullable Party speaker) {
        boolean[] quoted = quoted(t);
        List<Head> all = new ArrayList<>();
        for (int i = 0; i < t.size(); ) {
            Head head = quoted[i] ? null : heads.at(t, i, speaker);
            if (head == null) {
                i++;
            } else {
                all.add(head);
                i = Math.max(head.verb(), i + 1);
            }
        }
        return all;
    }

    /// The tokens between double quotation marks.
    private static boolean[] quoted(Tokens t) {
        boolean[] quoted = new boolean[t.size()];
        int open = -1;
        for (int i = 0; i < t.size(); i++) {
            String word = t.word(i);
            boolean straight = word.equals("\"");
            if (open < 0 && (straight || word.equals("“") || word.equals("«"))) {
                open = i;
            } else if (open >= 0 && (straight || word.equals("”") || word.equals("»"))) {
                for (int k = open; k <= i; k++) {
                    quoted[k] = true;
                }
                open = -1;
            }
        }
        return quoted;
    }

    private static int turnBefore(Tokens t, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (t.in(i, TURNS)) {
                return i + 1;
            }
        }
        return from;
    }

    private static int spanEnd(Tokens t, int from, int next) {
        int end = next;
        for (int i = from; i < next; i++) {
            if (t.in(i, TURNS)) {
                return i;
            }
        }
        while (next < t.size() && end > from && t.in(end - 1, JOINTS)) {
            end--;
        }
        return end;
    }

    private static boolean holds(Tokens t, Head head, int contextFrom, int island, int end) {
        boolean thing = head.verb() == head.from();
        return !Traps.before(t, contextFrom, head.from())
                && !(!thing
                        && Traps.before(t, head.from(), Math.min(head.verb(), t.size()))
                        && head.rule() != Rule.SAID_IT_WOULD)
                && !Traps.conditional(t, island, end)
                && !Traps.hedged(t, contextFrom, end);
    }

    private void add(List<Commitment> found, Tokens t, Head head, int contextFrom, int end) {
        DateReader.Dates after = dates.find(t, head.verb(), end);
        DateReader.Found date = after.recurring() ? null : after.best(head.verb());
        if (date == null && !after.recurring()) {
            date =
                    dates.find(t, lastClause(t, contextFrom, head.from()), head.from())
                            .best(head.from());
        }
        if (head.needsDate() && date == null) {
            return;
        }
        List<int[]> without = new ArrayList<>();
        if (date != null) {
            without.add(new int[] {date.from(), date.to()});
        }
        String what = what(t, head, contextFrom, end, without);
        if (what.codePoints().filter(Character::isLetter).count() < LEAST_LETTERS) {
            return;
        }
        List<Rule> rules = new ArrayList<>();
        if (head.rule() != null) {
            rules.add(head.rule());
        }
        rules.add(who(head));
        rules.add(
                date != null ? Rule.DATE_SAID : after.recurring() ? Rule.RECURRING : Rule.NO_DATE);
        String promisee = promisee(t, head, end);
        found.add(
                new Commitment(
                        head.promisor(), promisee, what, date == null ? null : date.due(), rules));
    }

    private Rule who(Head head) {
        if (head.promisor().side() == null) {
            return Rule.PROMISOR_UNKNOWN;
        }
        return head.speaking() ? speaking : Rule.NAMED;
    }

    private static int lastClause(Tokens t, int from, int to) {
        for (int i = to - 2; i > from; i--) {
            if (t.is(i, "and") || t.in(i, TURNS)) {
                return i;
            }
        }
        return from;
    }

    /// The words after the verb, and where they have no object, the object put before: "the case
    /// studies I will send today".
    private static String what(Tokens t, Head head, int contextFrom, int end, List<int[]> without) {
        String what = Wording.of(t, head.verb(), end, without);
        boolean bare = what.indexOf(' ') < 0 && head.verb() > head.from();
        int before = head.from() - contextFrom;
        if (bare && before > 0 && before <= MOST_WORDS_BEFORE && !t.in(contextFrom, NO_OBJECT)) {
            String object = Wording.of(t, contextFrom, head.from(), without);
            return object.isEmpty() ? what : what + " " + object;
        }
        return what;
    }

    /// A participant of the other side that the words go to.
    private @Nullable String promisee(Tokens t, Head head, int end) {
        String side = head.promisor().side();
        for (int i = head.verb() + 1; i < end; i++) {
            boolean towards =
                    i == head.verb() + 1 || Set.of("to", "with", "for").contains(t.word(i - 1));
            Parties.Match match = towards ? parties.at(t, i) : null;
            if (match != null
                    && match.party().person() != null
                    && match.party().side() != null
                    && !match.party().side().equals(side)) {
                return match.party().person();
            }
        }
        return null;
    }
}
