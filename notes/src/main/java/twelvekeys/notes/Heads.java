package twelvekeys.notes;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import twelvekeys.notes.Subjects.Kind;
import twelvekeys.notes.Subjects.Subject;

/// Sees where a commitment begins.
final class Heads {

    private static final Set<String> ADVERBS =
            Set.of(
                    "personally",
                    "also",
                    "then",
                    "certainly",
                    "definitely",
                    "gladly",
                    "happily",
                    "now",
                    "therefore",
                    "still",
                    "both",
                    "all",
                    "each",
                    "just",
                    "simply",
                    "absolutely",
                    "immediately",
                    "duly",
                    "again",
                    "hereby",
                    "formally",
                    "jointly",
                    "first",
                    "quickly",
                    "together",
                    "fully",
                    "further",
                    "instead",
                    "indeed",
                    "gratefully",
                    "today",
                    "separately",
                    "shortly",
                    "promptly",
                    "urgently");
    private static final Set<String> NO_OBJECT = Set.of("to", "not", "no", "used", "there");
    private static final List<String> GIVING_WORD =
            List.of(
                    "my word",
                    "our word",
                    "i promise",
                    "we promise",
                    "i guarantee",
                    "we guarantee",
                    "i swear",
                    "i assure",
                    "we assure",
                    "i undertake",
                    "we undertake",
                    "i pledge",
                    "we pledge");
    private static final Set<String> CLAUSE_STARTS =
            Set.of(
                    "", ":", ";", "–", "—", "-", ",", ".", "*", "and", "agreed", "•", "(", ")", "]",
                    "action", "actions", "that", "then", "→", "|");

    private final Parties parties;
    private final Subjects subjects;
    private final ReportedHeads reported;

    Heads(Parties parties) {
        this.parties = parties;
        this.subjects = new Subjects(parties);
        this.reported = new ReportedHeads(parties);
    }

    /// The commitment that begins at token `i`, what only looks like one, or null.
    @Nullable Head at(Tokens t, int i, @Nullable Party speaker) {
        Head idiom = idiom(t, i, speaker);
        if (idiom != null) {
            return idiom;
        }
        Subject subject = subjects.at(t, i, speaker);
        if (subject == null) {
            return t.is(i, "will") || t.is(i, "shall") ? thing(t, i, speaker) : null;
        }
        int at = skip(t, subject.end());
        return subject.kind() == Kind.YOU ? you(t, i, at, subject) : bound(t, i, at, subject);
    }

    /// After the adverbs at `i`.
    static int skip(Tokens t, int i) {
        int at = i;
        while (at < i + 3 && t.in(at, ADVERBS)) {
            at++;
        }
        return at;
    }

    /// "let me …", "count on us to …", and "Will send …" at the start.
    private @Nullable Head idiom(Tokens t, int i, @Nullable Party speaker) {
        Party says = speaker == null ? Party.UNKNOWN : speaker;
        if (t.reads(i, "let me") && Deeds.isDeed(t, i + 2) && !t.is(i + 2, "be")) {
            return new Head(i, i + 2, says, Rule.LET_ME, true, true);
        }
        boolean us = t.is(i + 2, "us") || t.is(i + 2, "me");
        if ((t.is(i, "count") || t.is(i, "rely") || t.is(i, "depend")) && t.is(i + 1, "on") && us) {
            Party party = t.is(i + 2, "us") ? says.sideOnly() : says;
            return t.is(i + 3, "to") && Deeds.isDeed(t, i + 4)
                    ? new Head(i, i + 4, party, Rule.WORD_GIVEN, true, false)
                    : null;
        }
        boolean elided = i == 0 && (t.is(0, "will") || t.is(0, "shall")) && speaker != null;
        return elided && Deeds.isDeed(t, 1) && parties.at(t, 1) == null
                ? new Head(0, 1, says, Rule.WILL, true, false)
                : null;
    }

    private @Nullable Head you(Tokens t, int i, int at, Subject subject) {
        boolean will = t.is(at, "will") || t.is(at, "shall");
        boolean have = Set.of("have", "get", "receive").contains(t.word(at + 1));
        if (!will) {
            return null;
        }
        boolean none = !have || NO_OBJECT.contains(t.word(at + 2));
        return none || subject.party().equals(Party.UNKNOWN)
                ? Head.none(i, at + 2)
                : new Head(i, at + 2, subject.party(), Rule.YOU_WILL_HAVE, true, true);
    }

    private @Nullable Head bound(Tokens t, int i, int at, Subject subject) {
        Head head =
                switch (t.word(at)) {
                    case "will", "shall" -> will(t, i, at, subject);
                    case "would" -> reported.would(t, i, at, subject);
                    case "am", "are", "is" -> being(t, i, at, subject);
                    case "can" -> can(t, i, at, subject);
                    case "to" -> owner(t, i, at, subject);
                    case "-", "–", "—", ":", "," ->
                            t.is(at + 1, "to") ? owner(t, i, at + 1, subject) : null;
                    case "have", "has" ->
                            ReportedHeads.promised(
                                    t, i, skip(t, at + 1), subject, ReportedHeads.PROMISED);
                    default -> null;
                };
        if (head != null) {
            return head;
        }
        Set<String> words = subject.speaking() ? ReportedHeads.PROMISES : ReportedHeads.PROMISED;
        head = ReportedHeads.promised(t, i, at, subject, words);
        head =
                head == null && !subject.speaking()
                        ? ReportedHeads.promised(t, i, at, subject, ReportedHeads.PROMISES)
                        : head;
        return head == null && subject.kind() == Kind.NAMED
                ? reported.said(t, i, at, subject)
                : head;
    }

    private Head will(Tokens t, int i, int at, Subject subject) {
        int verb = skip(t, at + 1);
        if (t.is(verb, "be") && Deeds.isDoing(t, verb + 1)) {
            return head(i, verb + 1, subject, Rule.WILL, false);
        }
        if (t.is(verb, "be") && t.reads(verb + 1, "going to") && Deeds.isDeed(t, verb + 3)) {
            return head(i, verb + 3, subject, Rule.GOING_TO, false);
        }
        if (t.is(verb, "have") && !t.is(verb + 1, "to") && !t.is(verb + 1, "been")) {
            return head(i, verb, subject, Rule.WILL, true);
        }
        boolean alone = t.is(verb, "do") && (verb + 1 >= t.size() || !t.isWord(verb + 1));
        return Deeds.isDeed(t, verb) && !alone
                ? head(i, verb, subject, Rule.WILL, false)
                : Head.none(i, verb);
    }

    private static @Nullable Head being(Tokens t, int i, int at, Subject subject) {
        int next = skip(t, at + 1);
        if (t.is(next, "not") || t.is(next, "no")) {
            return Head.none(i, next + 1);
        }
        if (t.reads(next, "going to")) {
            int verb = skip(t, next + 2);
            return Deeds.isDeed(t, verb) || t.is(verb, "have")
                    ? head(i, verb, subject, Rule.GOING_TO, t.is(verb, "have"))
                    : Head.none(i, verb);
        }
        if (t.in(next, Set.of("committed", "pledged"))) {
            return ReportedHeads.promised(t, i, next, subject, ReportedHeads.PROMISED);
        }
        if (t.is(next, "to") && Deeds.isDeed(t, next + 1)) {
            return head(i, next + 1, subject, Rule.OWNER_TO, false);
        }
        boolean doing = Deeds.isDoing(t, next) && !t.in(next + 1, Set.of("to"));
        return doing ? head(i, next, subject, Rule.DOING_IT, true) : null;
    }

    private static @Nullable Head can(Tokens t, int i, int at, Subject subject) {
        int verb = skip(t, at + 1);
        boolean person = subject.kind() == Kind.NAMED && subject.party().person() != null;
        return !person && Deeds.delivers(t, verb) && !t.reads(verb, "do my")
                ? head(i, verb, subject, Rule.CAN_BY_DATE, true)
                : null;
    }

    /// "Ruth to send …", at the start of a clause.
    private @Nullable Head owner(Tokens t, int i, int to, Subject subject) {
        int verb = skip(t, to + 1);
        if (subject.kind() != Kind.NAMED || !startsClause(t, i)) {
            return null;
        }
        boolean deed = Deeds.isDeed(t, verb) || t.is(verb, "have");
        return deed && parties.at(t, verb) == null
                ? head(i, verb, subject, Rule.OWNER_TO, false)
                : null;
    }

    private static boolean startsClause(Tokens t, int i) {
        int before = t.is(i - 1, "the") ? i - 2 : i - 1;
        return t.in(before, CLAUSE_STARTS) || t.digits(before) != null;
    }

    /// "The seals will be with you on Monday", "… will be published by Elena".
    private @Nullable Head thing(Tokens t, int will, @Nullable Party speaker) {
        int from = clauseStart(t, will);
        if (from == will
                || Subjects.isPerson(t, will - 1)
                || t.in(will + 1, Set.of("not", "never"))) {
            return null;
        }
        boolean given = t.find(0, will, GIVING_WORD) >= 0;
        int verb = skip(t, will + 1);
        boolean done = t.is(verb, "be") && Deeds.isDone(t, skip(t, verb + 1));
        done |= Deeds.isReaching(t, verb);
        if (!done && !given) {
            return null;
        }
        Party agent = agent(t, verb);
        if (agent != null) {
            boolean known = agent.side() != null;
            return known ? new Head(from, from, agent, Rule.WILL_BE_DONE, false, !given) : null;
        }
        if (speaker == null || speaker.side() == null) {
            return null;
        }
        Party party =
                given && t.find(0, will, List.of("our word", "we")) >= 0
                        ? speaker.sideOnly()
                        : speaker;
        Rule rule = given ? Rule.WORD_GIVEN : Rule.WILL_BE_DONE;
        return new Head(from, from, party, rule, true, !given);
    }

    /// Who does it: "by Elena", "by us"; unknown for "by the council"; null when nobody is named.
    private @Nullable Party agent(Tokens t, int from) {
        for (int at = from; at < Math.min(t.size(), from + 25); at++) {
            if (!t.is(at, "by")) {
                continue;
            }
            Parties.Match match = parties.list(t, at + 1);
            if (match != null) {
                return match.party();
            }
            boolean someone =
                    t.is(at + 1, "the")
                            && !t.in(
                                    at + 2,
                                    Set.of(
                                            "end",
                                            "close",
                                            "start",
                                            "middle",
                                            "beginning",
                                            "first",
                                            "second",
                                            "third",
                                            "last",
                                            "weekend",
                                            "time"))
                            && t.digits(at + 2) == null;
            if (someone) {
                return Party.UNKNOWN;
            }
        }
        return null;
    }

    private static int clauseStart(Tokens t, int will) {
        int at = will;
        while (at > 0 && at > will - 14) {
            String before = t.word(at - 1);
            if (Set.of(",", ";", ":", "that", "but", "and", "–", "—", "so").contains(before)) {
                break;
            }
            at--;
        }
        return at;
    }

    static Head head(int i, int verb, Subject subject, Rule rule, boolean needsDate) {
        return new Head(i, verb, subject.party(), rule, subject.speaking(), needsDate);
    }
}
