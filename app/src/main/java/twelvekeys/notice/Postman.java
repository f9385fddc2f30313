package twelvekeys.notice;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.report.Report;

/// Sends what waits in the outbox.
///
/// A message is leased before it is sent and marked afterwards, each in a transaction of its own,
/// so any number of servers may send. A server that dies in between leaves a message to be sent
/// again when the lease is over, under the same identity, by which mail programs know it.
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofMinutes(10);

    /// How long the outbox keeps what a message said; longer than any message is tried.
    static final Duration KEPT = Duration.ofDays(30);

    /// How long to wait after each failed try; after the last, a message is given up.
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(6),
                    Duration.ofHours(12),
                    Duration.ofHours(24));

    private final MailStore store;
    private final MailSettings settings;
    private final Home home;
    private final Enclosing enclosing;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final JavaMailSenderImpl server;

    @Autowired
    Postman(
            MailStore store,
            MailSettings settings,
            Home home,
            Enclosing enclosing,
            TransactionTemplate transactions,
            Clock clock) {
        this(store, settings, home, enclosing, transactions, clock, server(settings));
    }

    Postman(
            MailStore store,
            MailSettings settings,
            Home home,
            Enclosing enclosing,
            TransactionTemplate transactions,
            Clock clock,
            JavaMailSenderImpl server) {
        this.store = store;
        this.settings = settings;
        this.home = home;
        this.enclosing = enclosing;
        this.transactions = transactions;
        this.clock = clock;
        this.server = server;
    }

    static JavaMailSenderImpl server(MailSettings settings) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        boolean signsIn = !settings.user().isEmpty();
        if (signsIn) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        String patience = Long.toString(settings.patience().toMillis());
        Properties properties = server.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(signsIn));
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.mime.allowutf8", "true");
        switch (settings.tls()) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return server;
    }

    /// Lets go of what the messages of an organisation said more than [#KEPT] ago.
    void forgetOldTexts(UUID organisation, Instant now) {
        transactions.executeWithoutResult(
                status -> store.forgetOldTexts(organisation, now.minus(KEPT)));
    }

    /// Sends what waits for the people of an organisation.
    void run(UUID organisation, Instant now) {
        transactions.executeWithoutResult(status -> store.forgetOldSecrets(organisation, now));
        if (!settings.sends()) {
            return;
        }
        List<MailStore.Mail> leased;
        do {
            leased = lease(organisation, now);
            leased.forEach(mail -> send(mail, now));
        } while (leased.size() == BATCH);
    }

    private List<MailStore.Mail> lease(UUID organisation, Instant now) {
        List<MailStore.Mail> leased =
                transactions.execute(status -> store.lease(organisation, now, LEASE, BATCH));
        return leased == null ? List.of() : leased;
    }

    private void send(MailStore.Mail mail, Instant now) {
        try {
            switch (enclosing.ready(mail, now)) {
                case Enclosing.Ready.Plain(MailStore.Mail plain) -> post(plain, null);
                case Enclosing.Ready.With(MailStore.Mail told, Report report) -> post(told, report);
                case Enclosing.Ready.Not(String why) ->
                        transactions.executeWithoutResult(_ -> store.givenUp(mail, why, now));
            }
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            LOG.warn("{} could not be sent, try {}: {}", mail, mail.attempts(), reason(e));
            boolean over = hopeless(e) || mail.attempts() > PAUSES.size();
            transactions.executeWithoutResult(status -> {
                if (over) {
                    store.givenUp(mail, reason(e), now);
                } else {
                    store.failed(mail, reason(e), now.plus(PAUSES.get(mail.attempts() - 1)));
                }
            });
        }
    }

    private void post(MailStore.Mail mail, @Nullable Report report)
            throws MessagingException, UnsupportedEncodingException {
        server.send(written(mail, report));
        transactions.executeWithoutResult(_ -> store.sent(mail, clock.instant()));
    }

    private MimeMessage written(MailStore.Mail mail, @Nullable Report report)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper =
                new MimeMessageHelper(
                        message,
                        MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
                        StandardCharsets.UTF_8.name());
        InternetAddress to = new InternetAddress(mail.to().address(), true);
        if (!mail.to().name().isEmpty()) {
            to.setPersonal(mail.to().name(), StandardCharsets.UTF_8.name());
        }
        helper.setFrom(new InternetAddress(settings.from(), "Twelve Keys", "UTF-8"));
        helper.setTo(to);
        helper.setSubject(mail.subject());
        helper.setText(withLink(mail.text(), mail), withLink(mail.html(), mail));
        if (report != null) {
            helper.addAttachment(
                    enclosing.name(report),
                    new ByteArrayResource(enclosing.pdf(report)),
                    "application/pdf");
        }
        helper.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Message-ID", "<" + mail.id() + "@" + home.host() + ">");
        String thread = mail.thread();
        if (thread != null) {
            String first = "<" + thread + "@" + home.host() + ">";
            message.setHeader("In-Reply-To", first);
            message.setHeader("References", first);
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.kind().switchable()) {
            String page = mail.asked() == null ? "/me/notices" : "/me/reports";
            message.setHeader("List-Unsubscribe", "<" + home.at(page) + ">");
        }
        return message;
    }

    private String withLink(String words, MailStore.Mail mail) {
        String secret = mail.secret();
        return secret == null ? words : words.replace(Writing.SECRET, home.at(secret));
    }

    /// Whether no later try can go better: the address is none, or its server knows nobody of that
    /// name.
    private static boolean hopeless(Exception failure) {
        if (failure instanceof AddressException) {
            return true;
        }
        return failure instanceof MailSendException sending
                && sending.getFailedMessages().values().stream().anyMatch(Postman::refused);
    }

    private static boolean refused(Exception failure) {
        Address[] invalid =
                failure instanceof SendFailedException failed ? failed.getInvalidAddresses() : null;
        return invalid != null && invalid.length > 0;
    }

    private static String reason(Exception failure) {
        Throwable cause =
                failure instanceof MailSendException sending
                        ? sending.getFailedMessages().values().stream()
                                .<Throwable>map(one -> one)
                                .findFirst()
                                .orElse(failure)
                        : failure;
        return Writing.line(String.valueOf(cause.getMessage()));
    }
}
