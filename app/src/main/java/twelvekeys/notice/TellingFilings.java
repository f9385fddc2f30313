package twelvekeys.notice;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.identity.Member;
import twelvekeys.identity.Role;
import twelvekeys.notice.Letter.Part;

/// Writes to the partner managers and sponsors of an organisation what linked companies filed, in
/// one transaction with letting go of it.
@Component
class TellingFilings {

    private static final Set<Role> TOLD = EnumSet.of(Role.PARTNER_MANAGER, Role.SPONSOR);

    private final UntoldFilings untold;
    private final Readers readers;
    private final Choices choices;
    private final MailStore mail;
    private final TransactionTemplate transactions;

    TellingFilings(
            UntoldFilings untold,
            Readers readers,
            Choices choices,
            MailStore mail,
            TransactionTemplate transactions) {
        this.untold = untold;
        this.readers = readers;
        this.choices = choices;
        this.mail = mail;
        this.transactions = transactions;
    }

    /// Writes all there is to tell.
    void run(UUID organisation, Instant now) {
        if (!untold.any(organisation)) {
            return;
        }
        List<Member> members =
                readers.of(organisation).stream()
                        .filter(member -> TOLD.contains(member.role()))
                        .toList();
        transactions.executeWithoutResult(_ -> {
            Map<UUID, Set<NoticeKind>> unwanted = choices.unwanted(organisation);
            for (UntoldFilings.One one : untold.take(organisation)) {
                for (Member member : members) {
                    if (Readers.wants(member, NoticeKind.COMPANY, unwanted)) {
                        mail.add(Readers.to(member), letter(one), null, now);
                    }
                }
            }
        });
    }

    private static Letter letter(UntoldFilings.One one) {
        return new Letter(
                NoticeKind.COMPANY,
                one.company() + " " + one.news(),
                List.of(
                        new Part.Says(one.company() + " " + one.news() + "."),
                        new Part.Says(one.detail()),
                        new Part.Says(
                                "It was found in the filings that your organisation brought. The"
                                        + " filing itself says what happened and why."),
                        new Part.Asks(
                                "See its filings",
                                "/partnerships/" + one.partnership() + "/facts")),
                null,
                one.once() + "/" + one.partnership());
    }
}
