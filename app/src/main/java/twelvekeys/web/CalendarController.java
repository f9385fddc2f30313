package twelvekeys.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import twelvekeys.identity.Open;
import twelvekeys.notice.Calendars;

/// The private calendars, which programs read without signing in: the address is the key.
@Controller
@Open
class CalendarController {

    private static final MediaType ICALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        byte[] calendar =
                calendars.read(token).orElseThrow(NotHere::new).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .eTag('"' + hash(calendar) + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Referrer-Policy", "no-referrer")
                .contentType(ICALENDAR)
                .body(calendar);
    }

    private static String hash(byte[] calendar) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(calendar), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
