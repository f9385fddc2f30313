package twelvekeys.notice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.AgreementEntry;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.CompanyEntry;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.Entry;
import twelvekeys.record.ErasureEntry;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.record.PulseEntry;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.ReviewEntry;
import twelvekeys.record.WitnessEntry;

/// The news in an entry, for the side that did not write it.
///
/// @param kind what it is about
/// @param headline the news, such as `asks for a promise`, to follow the name of who wrote
/// @param detail what the headline does not say, empty if nothing
/// @param words what was said with it, absent if nothing
/// @param todo what the reader may do about it, absent if nothing
record EntryNews(
        NoticeKind kind,
        String headline,
        String detail,
        @Nullable String words,
        @Nullable Todo todo) {

    /// A form on the promise's page, which opening it puts first.
    record Todo(String words, String form) {}

    /// The news in an entry, absent where it is told by the digest alone.
    ///
    /// @param title what the promise is called that it is about, empty if it is about none
    static Optional<EntryNews> of(RecordedEntry recorded, Partnership partnership, String title) {
        Side by = recorded.draft().side();
        return switch (recorded.draft().entry()) {
            case Entry.PartnershipBegun begun -> Optional.empty();
            case Entry.PromiseMade made -> Optional.empty();
            case Entry.PromiseCorrected corrected -> Optional.empty();
            case Entry.SideJoined joined ->
                    news(NoticeKind.JOINED, "has joined the space you share", null, null);
            case Entry.Replied replied ->
                    news(NoticeKind.REPLY, "replied" + about(title), replied.words(), null);
            case Entry.PromiseRenegotiated moved ->
                    news(
                            NoticeKind.RENEGOTIATED,
                            "asks for another date: "
                                    + title
                                    + ", "
                                    + Days.insteadOf(moved.to(), moved.from()),
                            moved.words(),
                            null);
            case Entry.PromiseDone done ->
                    news(
                            NoticeKind.REPORTED,
                            "put on record that it was done: " + title,
                            done.words(),
                            null);
            case PromiseEntry step -> Optional.of(step(step, by, title));
            case BreachEntry step -> Optional.of(step(step, partnership));
            case AgreementEntry step -> Optional.of(step(step));
            case PracticeEntry step -> Optional.of(PracticeNews.of(step));
            case PulseEntry step -> ListeningNews.of(step);
            case ConversationEntry step -> ListeningNews.of(step);
            case DecisionEntry step -> Optional.of(DecisionNews.of(step));
            case ReviewEntry.Commented said ->
                    news(
                            NoticeKind.REVIEW,
                            "commented on the review of " + said.quarter(),
                            said.words(),
                            null);
            case CompanyEntry step -> Optional.of(step(step, partnership));
            case WitnessEntry step -> Optional.of(step(step));
            case ErasureEntry.WordsErased erased ->
                    news(
                            NoticeKind.ERASED,
                            "erased the words of entry "
                                    + erased.entry()
                                    + about(title)
                                    + ", as "
                                    + erased.why().label(),
                            null,
                            null);
            case ErasureEntry.NameErased _ ->
                    news(
                            NoticeKind.ERASED,
                            "erased the name of somebody who wrote in the record",
                            null,
                            null);
        };
    }

    private static Optional<EntryNews> news(
            NoticeKind kind, String headline, @Nullable String words, @Nullable Todo todo) {
        return Optional.of(new EntryNews(kind, headline, "", words, todo));
    }

    private static String about(String title) {
        return title.isEmpty() ? "" : ": " + title;
    }

    private static EntryNews step(PromiseEntry step, Side by, String title) {
        return switch (step) {
            case PromiseEntry.Proposed proposed ->
                    made(
                            NoticeKind.PROPOSAL,
                            (proposed.promisor() == by
                                            ? "offers a promise: "
                                            : "asks you for a promise: ")
                                    + title
                                    + ", by "
                                    + Days.day(proposed.terms().due()),
                            step,
                            new Todo("Accept, counter or decline it", "accept"));
            case PromiseEntry.Countered countered ->
                    made(
                            NoticeKind.PROPOSAL,
                            "proposes other terms: "
                                    + countered.terms().what()
                                    + ", by "
                                    + Days.day(countered.terms().due()),
                            step,
                            new Todo("Accept, counter or decline them", "accept"));
            case PromiseEntry.Accepted accepted ->
                    made(NoticeKind.PROPOSAL, "said yes: " + title, step, null);
            case PromiseEntry.Declined declined ->
                    made(NoticeKind.PROPOSAL, "declined: " + title, step, null);
            case PromiseEntry.TakenBack taken ->
                    made(NoticeKind.PROPOSAL, "took its proposal back: " + title, step, null);
            case PromiseEntry.Told told ->
                    made(
                            NoticeKind.PROPOSAL,
                            "put on record what "
                                    + (told.promisor() == by ? "it" : "you")
                                    + " promised: "
                                    + title,
                            step,
                            new Todo("Confirm or dispute it", "claim"));
            case PromiseEntry.LookedAtHalfWay looked ->
                    made(
                            NoticeKind.RENEGOTIATED,
                            (looked.stillOn()
                                            ? "says half-way that it will be kept: "
                                            : "says half-way that it is in trouble: ")
                                    + title,
                            step,
                            null);
            case PromiseEntry.Reported reported ->
                    made(
                            NoticeKind.REPORTED,
                            "reports it done on " + Days.day(reported.doneOn()) + ": " + title,
                            step,
                            new Todo("Say whether it was kept", "declare"));
            case PromiseEntry.Declared declared ->
                    made(
                            NoticeKind.DECLARED,
                            "declares it " + declared.verdict().label() + ": " + title,
                            step,
                            declared.verdict() == Verdict.KEPT
                                    ? null
                                    : new Todo("Say whether you see it so", "outcome"));
            case PromiseEntry.OutcomeAnswered answered ->
                    made(
                            NoticeKind.DECLARED,
                            (answered.agrees() ? "sees it as you do: " : "does not see it so: ")
                                    + title,
                            step,
                            null);
            case PromiseEntry.Released released ->
                    made(NoticeKind.DECLARED, "releases you from a promise: " + title, step, null);
            case PromiseEntry.Revoked revoked ->
                    made(NoticeKind.DECLARED, "takes its word back: " + title, step, null);
            case PromiseEntry.ClaimAnswered answered ->
                    made(
                            NoticeKind.CLAIMS,
                            switch (answered.answer()) {
                                        case CONFIRMED -> "confirmed your claim: ";
                                        case DISPUTED -> "disputes your claim: ";
                                        case LEFT -> "took its answer to your claim back: ";
                                    }
                                    + title,
                            step,
                            null);
        };
    }

    private static EntryNews made(
            NoticeKind kind, String headline, PromiseEntry step, @Nullable Todo todo) {
        return new EntryNews(kind, headline, "", step.words(), todo);
    }

    private static EntryNews step(BreachEntry step, Partnership partnership) {
        String headline =
                switch (step) {
                    case BreachEntry.Opened opened -> "opened a case " + opened.kind().label();
                    case BreachEntry.Acknowledged acknowledged ->
                            "acknowledged a case, as one " + acknowledged.kind().label();
                    case BreachEntry.ProbationSet probation ->
                            "set a probation until " + Days.day(probation.until());
                    case BreachEntry.Ended ended -> "ended a case: " + ended.end().label();
                };
        String detail =
                "It is between " + partnership.aName() + " and " + partnership.bName() + ".";
        return new EntryNews(NoticeKind.CASE, headline, detail, step.words(), null);
    }

    private static EntryNews step(CompanyEntry step, Partnership partnership) {
        String about = partnership.name(step.about());
        String headline =
                switch (step) {
                    case CompanyEntry.Linked linked ->
                            "says that " + about + " files as " + linked.name();
                    case CompanyEntry.Unlinked _ ->
                            "took back under which number " + about + " files";
                    case CompanyEntry.EvidenceGiven given ->
                            "gave evidence of " + about + ": " + given.item().label();
                };
        return new EntryNews(NoticeKind.COMPANY, headline, "", step.words(), null);
    }

    private static EntryNews step(WitnessEntry step) {
        return switch (step) {
            case WitnessEntry.KeyNamed named ->
                    new EntryNews(
                            NoticeKind.WITNESS,
                            "named a key that will watch over the record",
                            "It cosigns that the record only grows.",
                            named.words(),
                            null);
            case WitnessEntry.KeyWithdrawn withdrawn ->
                    new EntryNews(
                            NoticeKind.WITNESS,
                            "withdrew a key that watched over the record",
                            "",
                            withdrawn.words(),
                            null);
            case WitnessEntry.AlarmRaised alarm ->
                    new EntryNews(
                            NoticeKind.WITNESS,
                            "raised an alarm: the record was " + alarm.found().label(),
                            "Export the record, and compare it with what you kept.",
                            alarm.words(),
                            null);
        };
    }

    private static EntryNews step(AgreementEntry step) {
        return switch (step) {
            case AgreementEntry.AgreementProposed proposed ->
                    new EntryNews(
                            NoticeKind.AGREEMENT,
                            "proposes to agree on " + proposed.topic().label(),
                            "It waits for your answer.",
                            proposed.text(),
                            null);
            case AgreementEntry.NumberProposed proposed ->
                    new EntryNews(
                            NoticeKind.AGREEMENT,
                            "proposes to agree on "
                                    + proposed.topic().label()
                                    + ": "
                                    + proposed.topic().measure().words(proposed.amount()),
                            "It waits for your answer.",
                            proposed.words(),
                            null);
            case AgreementEntry.AgreementAnswered answered ->
                    new EntryNews(
                            NoticeKind.AGREEMENT,
                            (answered.agrees() ? "agrees on " : "does not agree on ")
                                    + answered.topic().label(),
                            "",
                            answered.words(),
                            null);
        };
    }
}
