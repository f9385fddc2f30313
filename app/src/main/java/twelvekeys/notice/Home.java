package twelvekeys.notice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address under which people reach this server, for links in messages.
@Component
class Home {

    private final String origin;

    Home(
            @Value("${twelvekeys.address:}") String address,
            @Value("${twelvekeys.port:8012}") int port) {
        String told = address.strip();
        origin = told.isEmpty() ? "http://localhost:" + port : told.replaceAll("/+$", "");
    }

    /// The whole address of a page.
    String at(String path) {
        return origin + path;
    }

    /// The name of the server, as the right side of a message's identity.
    String host() {
        return origin.replaceFirst("^https?://", "").replaceFirst(":\\d+$", "");
    }
}
