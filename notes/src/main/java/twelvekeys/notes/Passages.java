package twelvekeys.notes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The text by its lines: who says what, without what nobody says now.
///
/// Left out are quoted replies, what is below "On … wrote:" or "Original Message", signatures,
/// disclaimers, and lines that only tell who was there. A name before a colon is the speaker of its
/// line and of those that go on from it; an e-mail's sender speaks all of it.
final class Passages {

    private static final List<String> DISCLAIMERS =
            List.of(
                    "disclaimer",
                    "confidentiality",
                    "this e-mail",
                    "this email",
                    "this message",
                    "the information in this",
                    "the contents of this",
                    "sent from my",
                    "please consider the environment");
    private static final Set<String> FAREWELLS =
            Set.of(
                    "regards",
                    "kind regards",
                    "best regards",
                    "warm regards",
                    "best wishes",
                    "with best wishes",
                    "kindest regards",
                    "many thanks",
                    "yours sincerely",
                    "yours faithfully",
                    "yours truly",
                    "yours",
                    "sincerely",
                    "all the best",
                    "with kind regards",
                    "mit freundlichen grüßen",
                    "cordialement",
                    "br",
                    "kr");
    private static final Set<String> SHORT_FAREWELLS =
            Set.of("thanks", "thank you", "cheers", "best", "thx");
    private static final List<String> LISTS =
            List.of(
                    "actions",
                    "action points",
                    "action items",
                    "action list",
                    "action log",
                    "actions arising",
                    "next steps",
                    "to do",
                    "to dos",
                    "todo",
                    "todos",
                    "agreed actions",
                    "follow up",
                    "follow ups");
    private static final Set<String> ABOUT_THE_MEETING =
            Set.of(
                    "present",
                    "attendees",
                    "apologies",
                    "in attendance",
                    "attending",
                    "location",
                    "venue",
                    "date",
                    "time",
                    "minutes",
                    "chair",
                    "cc",
                    "distribution",
                    "subject");

    private final String text;
    private final Parties parties;
    private final List<Line> lines;
    private final List<Passage> passages = new ArrayList<>();
    private @Nullable Party sender;
    private @Nullable Party recipient;
    private @Nullable LocalDate sent;
    private @Nullable Party speaker;
    private boolean listed;

    private Passages(Minutes minutes, Parties parties) {
        this.text = minutes.text();
        this.parties = parties;
        this.lines = Line.of(text);
        read(minutes.zone(), minutes.order());
    }

    static Passages of(Minutes minutes, Parties parties) {
        return new Passages(minutes, parties);
    }

    List<Passage> passages() {
        return passages;
    }

    /// The sender of the e-mail, or null.
    @Nullable Party sender() {
        return sender;
    }

    /// The participant the e-mail is written to, when it is to one, or null.
    @Nullable Party recipient() {
        return recipient;
    }

    /// The day the e-mail was sent, or null.
    @Nullable LocalDate sent() {
        return sent;
    }

    private void read(ZoneId zone, DayOrder order) {
        int i = 0;
        while (i < lines.size()) {
            MailHeader header = MailHeader.at(text, lines, i, parties, zone, order);
            if (header != null) {
                if (!passages.isEmpty()) {
                    return;
                }
                sender = header.sender();
                recipient = header.recipient();
                sent = header.sent();
                i = header.end();
            } else {
                i = line(i);
            }
        }
    }

    /// Reads one line and tells which comes next.
    private int line(int i) {
        Line line = lines.get(i);
        String words = line.words(text);
        if (words.isEmpty()) {
            speaker = null;
            return i + 1;
        }
        if (words.startsWith(">") || words.startsWith("|>")) {
            return i + 1;
        }
        int wrote = Quoting.afterIntroduction(text, lines, i);
        if (wrote > 0) {
            return wrote;
        }
        if (Quoting.begins(words)) {
            return passages.isEmpty() ? i + 1 : lines.size();
        }
        if (isSignature(i, words)) {
            return afterSignature(i);
        }
        if (DISCLAIMERS.stream().anyMatch(words::startsWith)) {
            return afterParagraph(i);
        }
        return said(i, line, words);
    }

    private int afterParagraph(int i) {
        int at = i;
        while (at < lines.size() && !lines.get(at).words(text).isEmpty()) {
            at++;
        }
        return at;
    }

    private boolean isSignature(int i, String words) {
        if (words.equals("--") || words.equals("—") || words.equals("__")) {
            return true;
        }
        String bare = bare(words);
        if (FAREWELLS.contains(bare)) {
            return true;
        }
        if (!SHORT_FAREWELLS.contains(bare)) {
            return false;
        }
        int next = i + 1;
        while (next < lines.size() && next < i + 3 && lines.get(next).words(text).isEmpty()) {
            next++;
        }
        Line name = next < lines.size() ? lines.get(next) : null;
        return name == null || parties.whole(text, name.start(), name.end()) != null;
    }

    /// After a signature only a postscript is said.
    private int afterSignature(int i) {
        for (int at = i + 1; at < lines.size(); at++) {
            String words = lines.get(at).words(text);
            if (words.startsWith("ps:") || words.startsWith("p.s.") || words.startsWith("ps ")) {
                return at;
            }
        }
        return lines.size();
    }

    private static String bare(String words) {
        int end = words.length();
        while (end > 0 && ",.!:-".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end).strip();
    }

    private int said(int i, Line line, String words) {
        int start = line.afterBullet(text);
        boolean bullet = start > line.start();
        String label =
                bare(Line.lower(text, start, line.end()).replace("#", "").replace("*", "").strip());
        if (LISTS.contains(label)) {
            listed = true;
            return i + 1;
        }
        if (isRow(start, line.end())) {
            passages.add(new Passage(line.start(), line.end(), null, Passage.Form.ROW, listed));
            return i + 1;
        }
        int colon = colon(start, line.end());
        if (colon > 0 && ABOUT_THE_MEETING.contains(Line.lower(text, start, colon).strip())) {
            return i + 1;
        }
        if (ActionLines.isItem(text, start, line.end(), parties, listed)) {
            passages.add(new Passage(start, line.end(), sender, Passage.Form.ITEM, listed));
            return i + 1;
        }
        listed &= bullet;
        return prose(i, start, bullet, colon, words);
    }

    private boolean isRow(int start, int end) {
        int bars = 0;
        for (int at = start; at < end; at++) {
            if (text.charAt(at) == '|' || text.charAt(at) == '\t') {
                bars++;
            }
        }
        return bars >= 2 || (bars == 1 && text.substring(start, end).contains(" | "));
    }

    private int prose(int i, int start, boolean bullet, int colon, String words) {
        int from = start;
        if (colon > 0) {
            Party named = parties.whole(text, start, colon);
            if (named != null || looksLikeAName(start, colon)) {
                speaker = named == null ? Party.UNKNOWN : named;
                from = colon + 1;
            }
        } else if (bullet) {
            speaker = null;
        }
        int last = i;
        while (goesOn(last, words)) {
            last++;
            words = lines.get(last).words(text);
        }
        Party says = speaker == null ? sender : speaker;
        passages.add(new Passage(from, lines.get(last).end(), says, Passage.Form.PROSE, listed));
        return last + 1;
    }

    /// Whether the next line is the rest of a wrapped one: it begins in lower case, or this one is
    /// long and does not end a sentence.
    private boolean goesOn(int i, String words) {
        if (i + 1 >= lines.size()) {
            return false;
        }
        Line next = lines.get(i + 1);
        String following = next.words(text);
        if (following.isEmpty() || ">|-*•–".indexOf(following.charAt(0)) >= 0) {
            return false;
        }
        if (next.afterBullet(text) > next.start() + next.indent(text)) {
            return false;
        }
        boolean lower = Character.isLowerCase(text.codePointAt(next.start() + next.indent(text)));
        boolean ended = ".!?:".indexOf(words.charAt(words.length() - 1)) >= 0;
        boolean named = colon(next.start() + next.indent(text), next.end()) > 0;
        return !ended && !named && (lower || words.length() >= 60);
    }

    /// The colon that ends a short label at the start of a line, or 0.
    private int colon(int start, int end) {
        for (int at = start; at < Math.min(end, start + 48); at++) {
            char c = text.charAt(at);
            if (c == ':' || c == '：') {
                boolean spaced = at + 1 >= end || Tokens.isSpace(text.charAt(at + 1)) || c == '：';
                return spaced && at > start ? at : 0;
            }
            if (c == '.' && at > start + 2 && at + 1 < end && text.charAt(at + 1) == ' ') {
                return 0;
            }
        }
        return 0;
    }

    private static final Set<String> NOT_NAMES =
            Set.of(
                    "agreed",
                    "note",
                    "noted",
                    "decision",
                    "decided",
                    "ps",
                    "item",
                    "update",
                    "status",
                    "background",
                    "summary",
                    "outcome",
                    "result",
                    "resolved",
                    "risk",
                    "issue",
                    "issues",
                    "discussion",
                    "minutes",
                    "re",
                    "commitment",
                    "promise",
                    "commitments",
                    "important",
                    "reminder",
                    "cancelled",
                    "withdrawn",
                    "dropped",
                    "of",
                    "course",
                    "consider");

    /// One to three words with capitals, none of them a word of minutes: somebody we do not know.
    private boolean looksLikeAName(int start, int colon) {
        Tokens label = Tokens.of(text, start, colon);
        if (label.size() == 0 || label.size() > 3) {
            return false;
        }
        for (int i = 0; i < label.size(); i++) {
            boolean letter = label.isWord(i) || label.is(i, ".");
            boolean capital = !label.isWord(i) || label.capital(i);
            if (!letter || !capital || NOT_NAMES.contains(label.word(i).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
