package twelvekeys.notice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// By which server mail is sent. Without one, nothing is sent and the outbox shows what would be.
/// `docs/reference/settings.md` lists these for readers.
///
/// @param host the mail server; empty for none
/// @param port its port; 587 unless set, 465 with `tls`
/// @param user who signs in there; empty for nobody
/// @param password with which password
/// @param from the address that messages come from; it must be set with a host
/// @param tls how the connection is protected
/// @param patience how long to wait for the server, at each step
public record MailSettings(
        String host,
        int port,
        String user,
        String password,
        String from,
        Tls tls,
        Duration patience) {

    /// How the connection to the mail server is protected.
    public enum Tls {
        /// From the first byte.
        TLS,
        /// By STARTTLS; a server that does not offer it is not used.
        STARTTLS,
        /// Not at all: for a server on this machine.
        NONE
    }

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;

    /// Fills in what was left out.
    ///
    /// @throws IllegalArgumentException if there is a host, and no address to send from
    public MailSettings {
        if (!host.isBlank() && !from.contains("@")) {
            throw new IllegalArgumentException(
                    "Set twelvekeys.mail.from (TWELVEKEYS_MAIL_FROM) to the address that messages"
                            + " come from.");
        }
        if (port == 0) {
            port = tls == Tls.TLS ? SUBMISSION_TLS : SUBMISSION;
        }
    }

    /// Whether there is a server to send by.
    public boolean sends() {
        return !host.isBlank();
    }

    /// Without the password, so that no log can hold it.
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + " " + tls + "]";
    }

    /// As they are written, each absent where it was left out.
    @ConfigurationProperties("twelvekeys.mail")
    record Written(
            @DefaultValue("") String host,
            @DefaultValue("0") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @Nullable Tls tls,
            @DefaultValue("20s") Duration patience) {

        MailSettings settings() {
            return new MailSettings(
                    host.strip(),
                    port,
                    user,
                    password,
                    from.strip(),
                    tls == null ? Tls.STARTTLS : tls,
                    patience);
        }

        @Override
        public String toString() {
            return settings().toString();
        }
    }
}
