package twelvekeys.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.record.AgreementEntry;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.CapacityCheck;
import twelvekeys.record.CompanyEntry;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.Entry;
import twelvekeys.record.Entry.Correction;
import twelvekeys.record.Entry.PartnershipBegun;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.Entry.Replied;
import twelvekeys.record.Entry.SideJoined;
import twelvekeys.record.ErasureEntry;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.record.PulseEntry;
import twelvekeys.record.ReviewEntry;
import twelvekeys.record.Terms;
import twelvekeys.record.WitnessEntry;

/// What an entry says, as the end of a sentence that begins with who wrote it.
///
/// @param partnership whose sides the sentences name
record EntryWords(Partnership partnership) {

    /// The entry in words, such as `moved the date from 2 May 2026 to 9 May 2026, told …`.
    String says(Entry entry) {
        return switch (entry) {
            case PartnershipBegun begun -> "began the partnership.";
            case SideJoined joined -> "joined the space.";
            case Replied replied -> "replied to entry " + Figures.count(replied.to()) + ".";
            case PromiseMade made -> made(made);
            case PromiseRenegotiated moved ->
                    "moved the date from "
                            + Figures.date(moved.from())
                            + " to "
                            + Figures.date(moved.to())
                            + early(moved)
                            + known(moved);
            case PromiseDone done ->
                    "put on record that it was done on " + Figures.date(done.on()) + ".";
            case PromiseCorrected corrected ->
                    "set right: "
                            + String.join(
                                    "; ",
                                    corrected.corrections().stream()
                                            .map(EntryWords::correction)
                                            .toList())
                            + ".";
            case PromiseEntry step -> step(step);
            case BreachEntry step -> breach(step);
            case AgreementEntry step -> agreement(step);
            case PracticeEntry step -> PracticeWords.says(step);
            case PulseEntry step -> pulse(step);
            case ConversationEntry step -> conversation(step);
            case DecisionEntry step -> DecisionWords.says(step);
            case ReviewEntry.Commented said ->
                    "commented on the review of "
                            + said.quarter()
                            + (said.section().equals("all") ? "." : ", " + said.section() + ".");
            case CompanyEntry step -> company(step);
            case WitnessEntry step -> witness(step);
            case ErasureEntry.WordsErased erased ->
                    "erased the words of entry "
                            + Figures.count(erased.entry())
                            + ": "
                            + erased.why().label()
                            + ".";
            case ErasureEntry.NameErased _ ->
                    "erased the name of somebody who wrote for it, from all their entries.";
        };
    }

    private String step(PromiseEntry step) {
        return switch (step) {
            case PromiseEntry.Told told ->
                    "put on record that "
                            + partnership.name(told.promisor())
                            + " promised this by "
                            + Figures.date(told.terms().due())
                            + (told.madeOn() == null
                                    ? "."
                                    : ", made on " + Figures.date(told.madeOn()) + ".");
            case PromiseEntry.Proposed proposed ->
                    "proposed it" + terms(proposed.terms()) + check(proposed.check());
            case PromiseEntry.Countered countered ->
                    "proposed other terms: “"
                            + countered.terms().what()
                            + "”"
                            + terms(countered.terms())
                            + check(countered.check());
            case PromiseEntry.Declined declined -> "declined.";
            case PromiseEntry.TakenBack taken -> "took the proposal back.";
            case PromiseEntry.Accepted accepted ->
                    "said yes: from "
                            + Figures.date(accepted.on())
                            + " on it is promised."
                            + check(accepted.check());
            case PromiseEntry.LookedAtHalfWay looked ->
                    (looked.stillOn()
                                    ? "looked at it half-way: it will be kept."
                                    : "looked at it half-way: it is in trouble.")
                            + check(looked.check());
            case PromiseEntry.Reported reported ->
                    "reports that it was done on " + Figures.date(reported.doneOn()) + ".";
            case PromiseEntry.Declared declared -> declared(declared);
            case PromiseEntry.OutcomeAnswered answered ->
                    answered.agrees() ? "sees it in the same way." : "does not see it so.";
            case PromiseEntry.Released released ->
                    "released it on "
                            + Figures.date(released.on())
                            + ": it is not needed any more.";
            case PromiseEntry.Revoked revoked ->
                    "took the word back on " + Figures.date(revoked.on()) + ".";
            case PromiseEntry.ClaimAnswered answered ->
                    switch (answered.answer()) {
                        case ClaimAnswer.CONFIRMED -> "confirmed that it is so.";
                        case ClaimAnswer.DISPUTED -> "disputed it.";
                        case ClaimAnswer.LEFT -> "took the answer back; it stays a claim.";
                    };
        };
    }

    private static String declared(PromiseEntry.Declared declared) {
        LocalDate done = declared.doneOn();
        return declared.verdict() == Verdict.KEPT && done != null
                ? "declared it kept, done on " + Figures.date(done) + "."
                : "declared it " + declared.verdict().label() + ".";
    }

    private static String terms(Terms terms) {
        return ", by "
                + Figures.date(terms.due())
                + (terms.dueTime() == null ? "" : " " + terms.dueTime() + " (" + terms.zone() + ")")
                + ".";
    }

    /// What the promisor saw before it said so.
    private static String check(@Nullable CapacityCheck check) {
        if (check == null || check.with() == null) {
            return "";
        }
        String with = Figures.percent(check.with().doubleValue());
        return (check.without() == null
                        ? " Checked before: chance that it is kept, " + with + "."
                        : " Checked before: chance that all open promises are kept, "
                                + Figures.percent(check.without().doubleValue())
                                + " without it, "
                                + with
                                + " with it.")
                + (check.against() ? " The check advised against it." : "");
    }

    private static String breach(BreachEntry step) {
        return switch (step) {
            case BreachEntry.Opened opened -> "opened a case " + opened.kind().label() + ".";
            case BreachEntry.Acknowledged acknowledged ->
                    "acknowledged it: a case " + acknowledged.kind().label() + ".";
            case BreachEntry.ProbationSet probation ->
                    "set a probation until " + Figures.date(probation.until()) + ".";
            case BreachEntry.Ended ended ->
                    switch (ended.end()) {
                        case BreachEntry.End.HEALED -> "says that it is healed.";
                        case BreachEntry.End.NOT_HEALED -> "says that it is not healed.";
                        case BreachEntry.End.OPENED_IN_ERROR ->
                                "says that the case was opened in error.";
                    };
        };
    }

    private static String agreement(AgreementEntry step) {
        return switch (step) {
            case AgreementEntry.AgreementProposed proposed ->
                    "proposed to agree on " + proposed.topic().label() + ".";
            case AgreementEntry.NumberProposed proposed ->
                    "proposed for "
                            + proposed.topic().label()
                            + ": "
                            + proposed.topic().measure().words(proposed.amount())
                            + ".";
            case AgreementEntry.AgreementAnswered answered ->
                    answered.agrees()
                            ? "agreed on " + answered.topic().label() + "."
                            : "did not agree on " + answered.topic().label() + ".";
        };
    }

    private static String pulse(PulseEntry step) {
        return switch (step) {
            case PulseEntry.WaveOpened opened ->
                    "asks people of both sides for pulse "
                            + Figures.count(opened.number())
                            + ", until "
                            + Figures.date(opened.closes())
                            + ".";
            case PulseEntry.AnswerSealed _ -> "answered the pulse. The answer is sealed.";
            case PulseEntry.WaveRevealed revealed ->
                    "revealed the pulse to both sides: "
                            + Figures.count(revealed.answersA())
                            + " and "
                            + Figures.count(revealed.answersB())
                            + " answers.";
            case PulseEntry.WaveClosedUnread closed ->
                    "closed the pulse unread: "
                            + Figures.count(closed.answersA())
                            + " and "
                            + Figures.count(closed.answersB())
                            + " answers are too few to show anything.";
        };
    }

    private String company(CompanyEntry step) {
        String about = partnership.name(step.about());
        return switch (step) {
            case CompanyEntry.Linked linked ->
                    "put on record that "
                            + about
                            + " files as "
                            + linked.name()
                            + ", number "
                            + linked.cik()
                            + " at the SEC.";
            case CompanyEntry.Unlinked unlinked ->
                    "took back that " + about + " files as number " + unlinked.cik() + ".";
            case CompanyEntry.EvidenceGiven given ->
                    "gave evidence of "
                            + about
                            + ": "
                            + given.item().label()
                            + ", as of "
                            + Figures.date(given.day())
                            + ".";
        };
    }

    private static String conversation(ConversationEntry step) {
        return switch (step) {
            case ConversationEntry.Asked asked ->
                    "asks people of both sides: “" + asked.what() + "”";
            case ConversationEntry.Answered _ -> "answered.";
            case ConversationEntry.Reacted reacted ->
                    "let it be seen that an answer was read: " + reacted.reaction().label() + ".";
            case ConversationEntry.ThemeGathered gathered ->
                    gathered.answers().isEmpty()
                            ? "took the theme “" + gathered.what() + "” away."
                            : "put "
                                    + Figures.counted(
                                            gathered.answers().size(), "answer", "answers")
                                    + " under the theme “"
                                    + gathered.what()
                                    + "”.";
            case ConversationEntry.Concluded concluded ->
                    "said what became of an answer: " + concluded.outcome().label() + ".";
            case ConversationEntry.ToldWhatWeDid _ ->
                    "told everybody who had answered what was done.";
        };
    }

    private static String witness(WitnessEntry step) {
        return switch (step) {
            case WitnessEntry.KeyNamed named ->
                    "named a key that will watch over this record: " + keyName(named.key()) + ".";
            case WitnessEntry.KeyWithdrawn withdrawn ->
                    "withdrew the key " + keyName(withdrawn.key()) + ".";
            case WitnessEntry.AlarmRaised alarm ->
                    "raised an alarm: their witness found the record "
                            + alarm.found().label()
                            + ".";
        };
    }

    /// The name within a public key, which stands before the first plus.
    static String keyName(String key) {
        return key.substring(0, Math.max(0, key.indexOf('+')));
    }

    private static String early(PromiseRenegotiated moved) {
        long notice = moved.from().toEpochDay() - moved.on().toEpochDay();
        if (notice < 0) {
            return ", told " + Figures.days(-notice) + " after it had passed.";
        }
        return notice == 0
                ? ", told on the day itself."
                : ", told " + Figures.days(notice) + " before.";
    }

    private static String known(PromiseRenegotiated moved) {
        LocalDate known = moved.knownOn();
        if (known == null) {
            return "";
        }
        long days = moved.on().toEpochDay() - known.toEpochDay();
        return days <= 0
                ? " It was told on the day it was known."
                : " It had been known for " + Figures.days(days) + ".";
    }

    private static String made(PromiseMade made) {
        LocalDate on = made.madeOn();
        return "put the promise on record, due "
                + Figures.date(made.due())
                + (on == null ? "" : ", made on " + Figures.date(on))
                + (made.lines().size() > 1
                        ? ", with " + Figures.counted(made.lines().size(), "line", "lines") + "."
                        : ".");
    }

    private static String correction(Correction correction) {
        if (correction.field() == Entry.Field.LINES) {
            return "the lines";
        }
        String from = correction.from();
        String to = correction.to();
        return correction.field().label()
                + ", from "
                + (from == null || from.isEmpty() ? "nothing" : shown(from))
                + " to "
                + (to == null || to.isEmpty() ? "nothing" : shown(to));
    }

    private static String shown(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}")
                ? Figures.date(LocalDate.parse(value))
                : "“" + value + "”";
    }

    /// What was said with the entry, absent if nothing.
    static @Nullable String words(Entry entry) {
        return switch (entry) {
            case PromiseMade made -> made.words();
            case PromiseRenegotiated moved -> moved.words();
            case PromiseDone done -> done.words();
            case Replied replied -> replied.words();
            case PromiseEntry step -> step.words();
            case BreachEntry step -> step.words();
            case AgreementEntry.AgreementProposed proposed -> proposed.text();
            case AgreementEntry.NumberProposed proposed -> proposed.words();
            case AgreementEntry.AgreementAnswered answered -> answered.words();
            case PracticeEntry step -> step.words();
            case PulseEntry.WaveOpened opened -> opened.words();
            case PulseEntry _ -> null;
            case ConversationEntry step -> step.words();
            case DecisionEntry step -> step.words();
            case ReviewEntry step -> step.words();
            case CompanyEntry step -> step.words();
            case WitnessEntry.KeyNamed named -> named.words();
            case WitnessEntry.KeyWithdrawn withdrawn -> withdrawn.words();
            case WitnessEntry.AlarmRaised alarm -> alarm.words();
            case PromiseCorrected corrected -> null;
            case PartnershipBegun begun -> null;
            case SideJoined joined -> null;
            case ErasureEntry _ -> null;
        };
    }
}
