package twelvekeys.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The columns of a table of actions, learned from its heading or from its rows.
final class ActionTable {

    private static final Set<String> OWNER =
            Set.of(
                    "owner",
                    "who",
                    "responsible",
                    "assigned to",
                    "assignee",
                    "by whom",
                    "lead",
                    "person",
                    "name");
    private static final Set<String> TASK =
            Set.of("action", "what", "task", "actions", "description", "item", "deliverable");
    private static final Set<String> DUE =
            Set.of(
                    "due",
                    "by when",
                    "when",
                    "date",
                    "deadline",
                    "due date",
                    "by",
                    "target",
                    "target date");
    private static final Set<String> STATUS = Set.of("status", "state", "progress", "done");
    private static final Set<String> OVER =
            Set.of(
                    "done",
                    "closed",
                    "complete",
                    "completed",
                    "cancelled",
                    "withdrawn",
                    "dropped",
                    "finished");

    /// A row: who is to do what by when; null for what is not there.
    record Row(@Nullable Party owner, @Nullable Tokens task, @Nullable Tokens due) {}

    private final Parties parties;
    private final Map<String, Integer> columns = new HashMap<>();

    ActionTable(Parties parties) {
        this.parties = parties;
    }

    /// A new table begins.
    void end() {
        columns.clear();
    }

    /// The row between the characters, or null for a heading, a rule, or what is no action.
    @Nullable Row row(String text, int start, int end) {
        List<Line> cells = cells(text, start, end);
        if (cells.size() < 2 || isHeading(text, cells)) {
            return null;
        }
        Integer status = columns.get("status");
        if (status != null
                && status < cells.size()
                && OVER.contains(cells.get(status).words(text))) {
            return null;
        }
        return columns.containsKey("owner") ? byHeading(text, cells) : byContent(text, cells);
    }

    private static List<Line> cells(String text, int start, int end) {
        List<Line> cells = new ArrayList<>();
        int from = start;
        for (int at = start; at <= end; at++) {
            if (at == end || text.charAt(at) == '|' || text.charAt(at) == '\t') {
                boolean outside =
                        Line.lower(text, from, at).isEmpty() && (from == start || at == end);
                if (!outside) {
                    cells.add(new Line(from, at));
                }
                from = at + 1;
            }
        }
        return cells;
    }

    private boolean isHeading(String text, List<Line> cells) {
        Map<String, Integer> seen = new HashMap<>();
        boolean rule = true;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).words(text);
            rule &= cell.chars().allMatch(c -> "-:= ".indexOf(c) >= 0);
            name(cell, i, seen);
        }
        boolean heading = seen.containsKey("owner") && seen.size() > 1;
        if (heading) {
            columns.clear();
            columns.putAll(seen);
        }
        return heading || rule;
    }

    private static void name(String cell, int i, Map<String, Integer> seen) {
        String word = cell.replace("*", "").strip();
        if (OWNER.contains(word)) {
            seen.putIfAbsent("owner", i);
        } else if (TASK.contains(word)) {
            seen.putIfAbsent("task", i);
        } else if (DUE.contains(word)) {
            seen.putIfAbsent("due", i);
        } else if (STATUS.contains(word)) {
            seen.putIfAbsent("status", i);
        }
    }

    private Row byHeading(String text, List<Line> cells) {
        Line owner = cell("owner", cells);
        Line task = cell("task", cells);
        Line due = cell("due", cells);
        return new Row(
                owner == null ? null : parties.whole(text, owner.start(), owner.end()),
                task == null ? null : Tokens.of(text, task.start(), task.end()),
                due == null ? null : Tokens.of(text, due.start(), due.end()));
    }

    private @Nullable Line cell(String column, List<Line> cells) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? null : cells.get(index);
    }

    /// Without a heading: the owner's cell is a name, the task is the longest other one.
    private Row byContent(String text, List<Line> cells) {
        Party owner = null;
        Line task = null;
        Line rest = null;
        for (Line cell : cells) {
            Party named = owner == null ? parties.whole(text, cell.start(), cell.end()) : null;
            if (named != null) {
                owner = named;
            } else if (task == null || cell.end() - cell.start() > task.end() - task.start()) {
                rest = task;
                task = cell;
            } else {
                rest = cell;
            }
        }
        return new Row(
                owner,
                task == null ? null : Tokens.of(text, task.start(), task.end()),
                rest == null ? null : Tokens.of(text, rest.start(), rest.end()));
    }
}
