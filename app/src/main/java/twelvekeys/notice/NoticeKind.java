package twelvekeys.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a message is about. A person may switch each kind off but the links they asked for.
public enum NoticeKind {
    /// Somebody is invited.
    INVITATION("an invitation", false),
    /// Somebody asked for a link to sign in.
    SIGN_IN("a link to sign in", false),
    /// Somebody is asked to speak, without an account.
    ASKED("somebody is asked to speak", false),
    /// Somebody asked to see whether mail arrives.
    TEST("a test message", false),
    /// The other side joined.
    JOINED("the other side joins", true),
    /// A promise was proposed, countered, accepted, declined, taken back, or put on record.
    PROPOSAL("a promise is proposed, or a proposal answered", true),
    /// A date was moved, or trouble told half-way.
    RENEGOTIATED("a date is moved, or trouble told half-way", true),
    /// The promisor says that it is done.
    REPORTED("a promise is reported done", true),
    /// A promise ended: declared, answered, released or revoked.
    DECLARED("a promise is declared kept or not kept, released or revoked", true),
    /// What one side put on record alone was confirmed or disputed.
    CLAIMS("our claims are confirmed or disputed", true),
    /// An entry was answered.
    REPLY("somebody replies to an entry", true),
    /// A case was opened, acknowledged or ended.
    CASE("a case is opened, acknowledged or ended", true),
    /// An agreement was proposed or answered.
    AGREEMENT("an agreement is proposed or answered", true),
    /// The other side did something for one of the twelve keys, or answered what we did.
    PRACTICE("something is done for one of the twelve keys, or answered", true),
    /// Somebody reached for the contract, or called a game.
    ALARM("somebody reaches for the contract, or calls a game", true),
    /// A pulse was opened or revealed.
    PULSE("a pulse is opened, or its results are in", true),
    /// A conversation was opened, or what was done about it told.
    CONVERSATION("a conversation begins, or ends", true),
    /// A side decided about its part in the partnership, or said how it sees a decision.
    DECISION("a decision is taken, answered or looked back on", true),
    /// The day to look back on a decision has come.
    LOOK_BACK("the day to look back on a decision has come", true),
    /// Somebody commented on the review of a quarter.
    REVIEW("somebody comments on a quarterly review", true),
    /// A side was linked to what it files, gave evidence, or filed what should be read at once.
    COMPANY("a company is linked to its filings, gives evidence, or files what matters", true),
    /// A key that watches over the record was named or withdrawn, or a witness raised an alarm.
    WITNESS("a witness of the record is named, or raises an alarm", true),
    /// Words or a name were erased from the record.
    ERASED("words or a name are erased from the record", true),
    /// A promise of ours is due in seven days, or in one.
    DUE_SOON("a promise of ours is due in seven days, or tomorrow", true),
    /// Half of the time of a promise of ours is over.
    HALF_WAY("half of the time of a promise of ours is over", true),
    /// A promise was due yesterday.
    OVERDUE("a promise is past its date", true),
    /// A report that somebody asked for, now or on its day.
    REPORT("a report that I get by mail is due", true),
    /// Every Monday.
    DIGEST("the week, every Monday", true);

    private final String label;
    private final boolean switchable;

    NoticeKind(String label, boolean switchable) {
        this.label = label;
        this.switchable = switchable;
    }

    /// What it is about, in the words of a page.
    public String label() {
        return label;
    }

    /// Whether a person may do without it.
    public boolean switchable() {
        return switchable;
    }

    /// The word under which it is stored and addressed: `due-soon`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind of a code, absent if there is none.
    public static Optional<NoticeKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
