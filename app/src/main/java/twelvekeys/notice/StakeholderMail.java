package twelvekeys.notice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import twelvekeys.conversation.Stakeholder;
import twelvekeys.conversation.StakeholderAsked;
import twelvekeys.notice.Letter.Part;

/// Writes the messages that carry a stakeholder's link, in the transaction that makes the link.
@Component
class StakeholderMail {

    private final MailStore mail;
    private final Clock clock;

    StakeholderMail(MailStore mail, Clock clock) {
        this.mail = mail;
        this.clock = clock;
    }

    @EventListener
    void on(StakeholderAsked asked) {
        Stakeholder who = asked.invited().stakeholder();
        List<Part> parts = new ArrayList<>();
        asked.letter().says().forEach(words -> parts.add(new Part.Says(words)));
        parts.add(new Part.AsksBySecret(asked.letter().button()));
        asked.letter().after().forEach(words -> parts.add(new Part.Says(words)));
        mail.add(
                new MailStore.To(who.organisation(), null, who.email(), ""),
                new Letter(NoticeKind.ASKED, asked.letter().subject(), parts, null, asked.once()),
                new MailStore.Secret(asked.invited().path(), who.expires()),
                clock.instant());
    }
}
