package twelvekeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import twelvekeys.storage.StartRefused;

/// Checks the address that the server is about to listen on, before anything else starts.
///
/// Other machines may reach it only under a [PublicAddress], by https, and never the demonstration,
/// which lets in whoever comes. A port that is in use is told here, and not after the database has
/// started.
///
/// Under a public address, a proxy on this machine may say by `X-Forwarded-Proto` and
/// `X-Forwarded-For` what it was asked; nobody else, and never under which name.
final class ListeningAddress
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /// No header can have this name, so none is believed.
    private static final String NO_HEADER = "(none)";

    private static final Map<String, Object> BEHIND_A_PROXY =
            Map.of(
                    "server.forward-headers-strategy",
                    "native",
                    "server.tomcat.remoteip.internal-proxies",
                    "127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0:0:0:0:0:0:0:1|::1",
                    "server.tomcat.remoteip.host-header",
                    NO_HEADER,
                    "server.tomcat.remoteip.port-header",
                    NO_HEADER);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        Optional<PublicAddress> told = PublicAddress.of(settings.getProperty("twelvekeys.address"));
        boolean demo = settings.getProperty("twelvekeys.demo", Boolean.class, false);
        if (demo && told.isPresent()) {
            throw new StartRefused(
                    "The demonstration lets in whoever comes, so it answers this machine only."
                            + " Leave twelvekeys.address out.");
        }
        InetAddress address = address(settings.getProperty("server.address"), told.isPresent());
        checkFree(address, port(settings.getProperty("server.port", "8012")));
        if (told.isPresent()) {
            settings.getPropertySources()
                    .addFirst(new MapPropertySource("a proxy on this machine", BEHIND_A_PROXY));
        }
    }

    private static InetAddress address(@Nullable String setting, boolean others) {
        if (setting == null || setting.isBlank()) {
            throw notLocal("every address");
        }
        try {
            if (others) {
                return InetAddress.getByName(setting);
            }
            for (InetAddress address : InetAddress.getAllByName(setting)) {
                if (!address.isLoopbackAddress()) {
                    throw notLocal(setting);
                }
            }
            return InetAddress.getAllByName(setting)[0];
        } catch (UnknownHostException e) {
            throw notLocal(setting);
        }
    }

    private static StartRefused notLocal(String address) {
        return new StartRefused(
                "The server listens on 127.0.0.1 only, not on "
                        + address
                        + ", until twelvekeys.address says under which https:// address people"
                        + " reach it. Set that, or leave server.address out.");
    }

    private static int port(String setting) {
        try {
            int port = Integer.parseInt(setting.strip());
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, with the ports that are out of range.
        }
        throw new StartRefused("\"" + setting + "\" is no port: give a number from 0 to 65535.");
    }

    private static void checkFree(InetAddress address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartRefused(
                    "Port "
                            + port
                            + " is in use or may not be used. Stop the program that uses it, or"
                            + " choose another with --port or TWELVEKEYS_PORT.",
                    e);
        }
    }
}
