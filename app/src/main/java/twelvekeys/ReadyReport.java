package twelvekeys;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Viewpoints;

/// Says where to look, once the server can be looked at.
@Component
class ReadyReport {

    private final Viewpoints viewpoints;

    ReadyReport(Viewpoints viewpoints) {
        this.viewpoints = viewpoints;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            String address = "http://localhost:" + web.getWebServer().getPort() + "/";
            System.out.println("Twelve Keys is ready. Open " + address);
            if (viewpoints.choosable()) {
                viewpoints.choices().stream()
                        .map(Organisation::name)
                        .findFirst()
                        .ifPresent(name ->
                                System.out.println(
                                        "You see the example as "
                                                + name
                                                + "; the strip at the top of each page shows it from"
                                                + " the other side."));
            }
        }
    }
}
