package twelvekeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import twelvekeys.storage.StartRefused;

/// Checks the address that the server is about to listen on, before anything else starts.
///
/// As long as nobody signs in, whoever can connect can read everything: only an address of this
/// machine itself is accepted. A port that is in use is told here, and not after the database has
/// started.
final class LoopbackAddress
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        InetAddress address = address(settings.getProperty("server.address"));
        checkFree(address, port(settings.getProperty("server.port", "8012")));
    }

    private static InetAddress address(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            throw notLocal("every address");
        }
        try {
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
                "There is no sign-in yet, so the server listens on 127.0.0.1 only, not on "
                        + address
                        + ". Leave server.address out.");
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
