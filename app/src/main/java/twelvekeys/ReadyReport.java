package twelvekeys;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import twelvekeys.identity.SetUp;

/// Says where to look, once the server can be looked at; and, until somebody has set it up, by
/// which link. Each start prints a new one and revokes those before.
@Component
class ReadyReport {

    private final SetUp setUp;
    private final boolean demo;
    private final String address;

    ReadyReport(
            SetUp setUp,
            @Value("${twelvekeys.demo:false}") boolean demo,
            @Value("${twelvekeys.address:}") String address) {
        this.setUp = setUp;
        this.demo = demo;
        this.address = PublicAddress.of(address).map(PublicAddress::origin).orElse("");
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            String here =
                    address.isEmpty()
                            ? "http://localhost:" + web.getWebServer().getPort()
                            : address;
            System.out.println("Twelve Keys is ready. Open " + here + "/");
            if (demo) {
                System.out.println(
                        "It shows the example from either side; choose one on the first page.");
            }
            if (setUp.needed()) {
                System.out.println(
                        "Nobody has set it up. This link does, once, within 7 days: "
                                + here
                                + setUp.begin().path());
            }
        }
    }
}
