package twelvekeys.notes;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import twelvekeys.notes.Subjects.Kind;
import twelvekeys.notes.Subjects.Subject;

/// Commitments in words of giving one's word: "agreed to", "promises that", "said she would".
final class ReportedHeads {

    static final Set<String> PROMISED =
            Set.of(
                    "agreed",
                    "promised",
                    "committed",
                    "undertaken",
                    "undertook",
                    "pledged",
                    "guaranteed",
                    "vowed",
                    "accepted",
                    "volunteered");
    static final Set<String> PROMISES =
            Set.of(
                    "agree",
                    "agrees",
                    "promise",
                    "promises",
                    "commit",
                    "commits",
                    "undertake",
                    "undertakes",
                    "pledge",
                    "pledges",
                    "guarantee",
                    "guarantees",
                    "vow",
                    "swear",
                    "volunteer",
                    "volunteers",
                    "promising",
                    "committing");
    private static final Set<String> SAID =
            Set.of(
                    "confirmed",
                    "said",
                    "stated",
                    "advised",
                    "reported",
                    "assured",
                    "replied",
                    "confirms",
                    "says",
                    "states",
                    "answered",
                    "added",
                    "explained");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "we");

    private final Parties parties;

    ReportedHeads(Parties parties) {
        this.parties = parties;
    }

    /// "It was agreed that Kittiwake would …", "Ruth said that Kittiwake would …".
    Head would(Tokens t, int i, int at, Subject subject) {
        int verb = Heads.skip(t, at + 1);
        if (subject.kind() != Kind.NAMED || !Deeds.isDeed(t, verb)) {
            return Head.none(i, verb);
        }
        if (t.find(Math.max(0, i - 4), i, List.of("agreed")) >= 0) {
            return Heads.head(i, verb, subject, Rule.AGREED, false);
        }
        int said = t.is(i - 1, "that") ? i - 2 : i - 1;
        boolean own = t.in(said, SAID) && saidByOwnSide(t, said, subject.party());
        return own
                ? Heads.head(said, verb, subject, Rule.SAID_IT_WOULD, false)
                : Head.none(i, verb);
    }

    /// Whether whoever said it, named before, is of the side it binds.
    private boolean saidByOwnSide(Tokens t, int said, Party bound) {
        for (int i = 0; i < said; i++) {
            Parties.Match match = bound.person() == null ? parties.at(t, i) : null;
            if (match != null) {
                String side = match.party().side();
                return side != null && side.equals(bound.side());
            }
        }
        return false;
    }

    /// "agreed to …", "promises that she will …", "commit to two more drivers".
    static @Nullable Head promised(Tokens t, int i, int at, Subject subject, Set<String> words) {
        if (!t.in(at, words) || Traps.old(t, at, t.size())) {
            return null;
        }
        int next = t.is(at + 1, "you") || t.is(at + 1, "us") ? at + 2 : at + 1;
        next = Heads.skip(t, next);
        if (t.is(next, "to")) {
            int verb = Heads.skip(t, next + 1);
            boolean commit = t.word(at).startsWith("commit") || t.word(at).startsWith("agree");
            if (Deeds.isDeed(t, verb) || t.is(verb, "have")) {
                return Heads.head(i, verb, subject, Rule.AGREED, false);
            }
            return commit && t.word(at).startsWith("commit")
                    ? Heads.head(i, verb, subject, Rule.AGREED, false)
                    : null;
        }
        int that = t.is(next, "that") ? next + 1 : next;
        boolean same = t.in(that, PRONOUNS) || t.is(that, "i");
        int modal = Heads.skip(t, that + 1);
        boolean would = t.is(modal, "would") || t.is(modal, "will") || t.is(modal, "shall");
        int verb = Heads.skip(t, modal + 1);
        return same && would && Deeds.isDeed(t, verb)
                ? Heads.head(i, verb, subject, Rule.AGREED, false)
                : null;
    }

    /// "Ruth confirmed that she would …".
    @Nullable Head said(Tokens t, int i, int at, Subject subject) {
        if (!t.in(at, SAID) || Traps.old(t, at, t.size())) {
            return null;
        }
        int next = t.is(at + 1, "us") || t.is(at + 1, "everyone") ? at + 2 : at + 1;
        next = t.is(next, "that") ? next + 1 : next;
        Parties.Match again = parties.at(t, next);
        boolean same = again != null && again.party().equals(subject.party());
        int modal = same && again != null ? again.end() : t.in(next, PRONOUNS) ? next + 1 : -1;
        if (modal < 0 || !(t.is(modal, "will") || t.is(modal, "would"))) {
            return null;
        }
        int verb = Heads.skip(t, modal + 1);
        return Deeds.isDeed(t, verb)
                ? Heads.head(i, verb, subject, Rule.SAID_IT_WOULD, false)
                : Head.none(i, verb);
    }
}
