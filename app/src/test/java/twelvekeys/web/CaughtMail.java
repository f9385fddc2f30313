package twelvekeys.web;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// The mail that the server sends out in the tests of what is told to whom, caught and decoded.
final class CaughtMail {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    private CaughtMail() {}

    /// Begins to catch; the port at which it does.
    static int start() {
        SERVER.start();
        return SERVER.getSmtp().getPort();
    }

    static void stop() {
        SERVER.stop();
    }

    /// The messages to somebody, oldest first.
    ///
    /// @param whom a part of their address
    static List<MimeMessage> to(String whom) {
        return Stream.of(SERVER.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(whom))
                .toList();
    }

    private static String recipients(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /// All of a message: as it came, and its headers and parts decoded.
    static String read(MimeMessage mail) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            StringBuilder all = new StringBuilder(bytes.toString(StandardCharsets.UTF_8));
            for (Header header : Collections.list(mail.getAllHeaders())) {
                String value = MimeUtility.unfold(header.getValue());
                all.append('\n').append(MimeUtility.decodeText(value));
            }
            parts(mail, all);
            return all.toString();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void parts(Part part, StringBuilder all) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                parts(several.getBodyPart(i), all);
            }
        } else {
            all.append('\n').append(part.getContent());
        }
    }
}
