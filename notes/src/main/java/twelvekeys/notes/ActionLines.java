package twelvekeys.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lines that list actions rather than tell them: "Action: Piotr – send the codes – 12/12".
final class ActionLines {

    private static final List<String> KEYWORDS =
            List.of(
                    "action points",
                    "action point",
                    "action items",
                    "action item",
                    "actions",
                    "action",
                    "ap",
                    "todo",
                    "to do",
                    "to - do",
                    "task");
    private static final Set<String> OVER =
            Set.of(
                    "closed",
                    "complete",
                    "completed",
                    "done",
                    "withdrawn",
                    "cancelled",
                    "canceled",
                    "dropped",
                    "superseded",
                    "finished",
                    "obsolete");
    private static final Set<String> MARKS = Set.of(":", "-", "–", "—", ",", ")", "]", "|", ".");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "(", "|", "[", ",");

    private final Parties parties;
    private final DateReader dates;

    ActionLines(Parties parties, DateReader dates) {
        this.parties = parties;
        this.dates = dates;
    }

    /// Whether the characters are a line of a list of actions.
    ///
    /// @param listed whether they stand under a heading such as "Actions"
    static boolean isItem(String text, int start, int end, Parties parties, boolean listed) {
        Tokens t = Tokens.of(text, start, end);
        int keyword = keyword(t);
        if (keyword > 0) {
            return t.in(keyword, Set.of(":", "-", "–", "—", "(", "["))
                    || t.in(keyword, OVER)
                    || parties.at(t, keyword) != null
                    || t.digits(keyword) != null;
        }
        if (t.is(0, "[")) {
            Parties.Match match = parties.list(t, 1);
            return match != null && t.is(match.end(), "]");
        }
        if (!listed) {
            return false;
        }
        Parties.Match match = parties.list(t, 0);
        boolean owned = match != null && (t.in(match.end(), MARKS) || t.is(match.end(), "to"));
        return owned || tail(t, 0, parties) != null;
    }

    /// The tokens of "Action", "AP", "AP3" at the start, or 0.
    private static int keyword(Tokens t) {
        int words = t.phrase(0, KEYWORDS);
        return words == 0 && isNumbered(t.word(0)) ? 1 : words;
    }

    private static boolean isNumbered(String word) {
        int letters = word.startsWith("action") ? 6 : word.startsWith("ap") ? 2 : 1;
        boolean known = letters > 1 || word.startsWith("a");
        return known
                && word.length() > letters
                && word.length() <= letters + 3
                && word.substring(letters).chars().allMatch(Character::isDigit);
    }

    /// The action of an item; empty when it is over or has no owner and no task.
    List<Commitment> item(Tokens t) {
        int at = keyword(t);
        if (isOver(t, at)) {
            return List.of();
        }
        while (t.in(at, Set.of(":", "-", "–", "—", "(", "["))
                || (at > 0 && t.digits(at) != null && at < 3)) {
            at++;
        }
        Parties.Match owner = parties.list(t, at);
        if (owner == null) {
            Tail tail = tail(t, at, parties);
            return tail == null
                    ? List.of()
                    : task(t, at, t.size(), tail.party(), new int[] {tail.from(), tail.to()});
        }
        int from = owner.end();
        while (t.in(from, MARKS)) {
            from++;
        }
        if (t.is(from, "to") || t.is(from, "will")) {
            from++;
        }
        if (t.in(from, Set.of("not", "never")) || t.reads(from, "no longer")) {
            return List.of();
        }
        return task(t, from, t.size(), owner.party(), new int[] {0, 0});
    }

    private static boolean isOver(Tokens t, int at) {
        for (int i = at; i < Math.min(t.size(), at + 3); i++) {
            if (t.in(i, OVER)) {
                return true;
            }
        }
        for (int i = at + 1; i < t.size(); i++) {
            boolean closed = i + 1 >= t.size() || !t.isWord(i + 1);
            if (t.in(i, OVER) && t.in(i - 1, DASHES) && closed) {
                return true;
            }
        }
        return false;
    }

    private record Tail(Party party, int from, int to) {}

    /// An owner after the task: "… (Ruth)", "… – RA – Fri".
    private static @Nullable Tail tail(Tokens t, int from, Parties parties) {
        for (int i = t.size() - 1; i > from; i--) {
            Parties.Match match = t.in(i - 1, DASHES) ? parties.list(t, i) : null;
            boolean closed = match != null && (match.end() >= t.size() || t.in(match.end(), MARKS));
            if (match != null && closed) {
                boolean bracket = t.is(i - 1, "(") && t.is(match.end(), ")");
                return new Tail(match.party(), i - 1, bracket ? match.end() + 1 : match.end());
            }
        }
        return null;
    }

    private List<Commitment> task(Tokens t, int from, int to, Party owner, int[] ownerAt) {
        DateReader.Dates found = dates.find(t, from, to);
        DateReader.Found date = found.recurring() ? null : found.best(from);
        Due due = date == null ? null : date.due();
        List<int[]> without = new ArrayList<>(List.of(ownerAt));
        if (date != null) {
            without.add(new int[] {date.from(), date.to()});
        }
        String what = Wording.of(t, from, to, without);
        return commitment(owner, what, due, Rule.ACTION_LINE, found.recurring());
    }

    private static List<Commitment> commitment(
            Party owner, String what, @Nullable Due due, Rule rule, boolean recurring) {
        if (what.length() < 3) {
            return List.of();
        }
        Rule who = owner.side() == null ? Rule.PROMISOR_UNKNOWN : Rule.NAMED;
        Rule when = due != null ? Rule.DATE_SAID : recurring ? Rule.RECURRING : Rule.NO_DATE;
        return List.of(new Commitment(owner, null, what, due, List.of(rule, who, when)));
    }

    /// The action of a row of a table.
    List<Commitment> row(ActionTable.Row row) {
        Party owner = row.owner();
        if (owner == null || row.task() == null) {
            return List.of();
        }
        Tokens task = row.task();
        if (row.due() == null) {
            return task(task, 0, task.size(), owner, new int[] {0, 0}).stream()
                    .map(found ->
                            new Commitment(
                                    found.promisor(),
                                    null,
                                    found.what(),
                                    found.due(),
                                    List.of(
                                            Rule.ACTION_TABLE,
                                            found.rules().get(1),
                                            found.rules().get(2))))
                    .toList();
        }
        Tokens due = row.due();
        DateReader.Found date = dates.find(due, 0, due.size()).best(0);
        String what = Wording.of(task, 0, task.size(), List.of());
        return commitment(owner, what, date == null ? null : date.due(), Rule.ACTION_TABLE, false);
    }
}
