package twelvekeys.notice;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.identity.Member;
import twelvekeys.notice.Letter.Part;

/// A message with which somebody sees whether mail reaches them; one a minute at most.
@Service
public class TestMail {

    private final MailStore mail;
    private final Clock clock;

    TestMail(MailStore mail, Clock clock) {
        this.mail = mail;
        this.clock = clock;
    }

    /// Writes it to a member.
    @Transactional
    public void to(Member member) {
        mail.add(
                Readers.to(member),
                new Letter(
                        NoticeKind.TEST,
                        "Mail from Twelve Keys reaches you",
                        List.of(
                                new Part.Says("You asked for this message. Nothing is to be done."),
                                new Part.Asks("Choose what you are told", "/me/notices")),
                        null,
                        "test/" + clock.instant().truncatedTo(ChronoUnit.MINUTES)),
                null,
                clock.instant());
    }
}
