package twelvekeys.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;

/// Every message that was sent or waits to be, as far as a member may see it: whoever manages the
/// organisation sees all of its messages, everybody else their own.
///
/// A link that signs somebody in is shown to nobody. An invitation's is shown to whoever manages
/// the organisation, while it has not been sent, so that it can be handed over by other means. A
/// stakeholder's is shown to them only where this server sends no mail: otherwise nobody but the
/// stakeholder is to see what they say.
@Service
public class Outbox {

    /// A message as a member may see it.
    ///
    /// @param id its identity
    /// @param to the address it goes to
    /// @param name how the person is called, empty if nobody knows
    /// @param kind what it is about
    /// @param subject its subject
    /// @param text its plain text
    /// @param html its HTML, as text
    /// @param createdAt when it was written
    /// @param sentAt when it was sent, absent while it was not
    /// @param givenUpAt when sending it was given up, absent as a rule
    /// @param attempts how often it was tried
    /// @param problem why the last try failed, absent if none did
    public record Message(
            UUID id,
            String to,
            String name,
            NoticeKind kind,
            String subject,
            String text,
            String html,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant givenUpAt,
            int attempts,
            @Nullable String problem) {}

    /// A page of messages.
    ///
    /// @param messages those of the page, newest first
    /// @param total how many there are on all pages
    public record Page(List<Message> messages, long total) {

        /// Copies the messages.
        public Page {
            messages = List.copyOf(messages);
        }
    }

    private static final String MASKED = "[the link is shown to nobody]";

    private final MailStore store;
    private final MailSettings settings;
    private final Home home;

    Outbox(MailStore store, MailSettings settings, Home home) {
        this.store = store;
        this.settings = settings;
        this.home = home;
    }

    /// Whether messages are sent, and do not only stand here.
    public boolean sends() {
        return settings.sends();
    }

    /// A page of the messages that a member may see.
    ///
    /// @param page the page, from 0
    /// @param size how many it holds
    @Transactional(readOnly = true)
    public Page page(Member member, int page, int size) {
        UUID only = member.may(Right.MANAGE) ? null : member.person();
        return new Page(
                store.page(member.organisation(), only, size, (long) page * size).stream()
                        .map(mail -> message(mail, member))
                        .toList(),
                store.count(member.organisation(), only));
    }

    private Message message(MailStore.Mail mail, Member member) {
        String secret = mail.secret();
        boolean handedOver =
                mail.kind() == NoticeKind.INVITATION
                        || (mail.kind() == NoticeKind.ASKED && !settings.sends());
        boolean mayBeShown = handedOver && member.may(Right.MANAGE);
        String link = secret != null && mayBeShown ? home.at(secret) : MASKED;
        return new Message(
                mail.id(),
                mail.to().address(),
                mail.to().name(),
                mail.kind(),
                mail.subject(),
                mail.text().replace(Writing.SECRET, link),
                mail.html().replace(Writing.SECRET, link),
                mail.createdAt(),
                mail.sentAt(),
                mail.givenUpAt(),
                mail.attempts(),
                mail.problem());
    }
}
