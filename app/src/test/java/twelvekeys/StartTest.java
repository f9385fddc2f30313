package twelvekeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Starts the whole server as a process of its own, as the launcher does.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StartTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    @TempDir Path temporary;

    @Test
    void aBusyPortIsToldInOneLine() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, LOOPBACK)) {
            assertRefused(
                    "Port " + busy.getLocalPort() + " is in use",
                    "--twelvekeys.port=" + busy.getLocalPort());
        }
        assertThat(temporary.resolve("data")).doesNotExist();
    }

    @Test
    void anAddressThatOthersCanReachIsRefused() throws Exception {
        assertRefused("until twelvekeys.address says", "--server.address=0.0.0.0");
        assertRefused("until twelvekeys.address says", "--server.address=");
        assertRefused("is no public address", "--twelvekeys.address=http://keys.example.org");
        assertThat(temporary.resolve("data")).doesNotExist();
    }

    @Test
    void aWrongPortIsToldInOneLine() throws Exception {
        assertRefused("\"eighty\" is no port", "--twelvekeys.port=eighty");
    }

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws Exception {
        Files.createDirectories(temporary.resolve("data"));
        Files.writeString(temporary.resolve("data/letter.txt"), "Dear all");
        assertRefused("holds other files", "--twelvekeys.port=" + freePort());
    }

    @Test
    void aServerAnswersThisMachineAndEndsWithNothingLeftRunning() throws Exception {
        int port = freePort();
        Process server = start("--twelvekeys.port=" + port);
        try {
            String page = awaitAnswer(port);
            assertThat(page).startsWith("HTTP/1.1 ").contains("Content-Security-Policy: ");
            assertThat(ask(port, "attacker.example")).startsWith("HTTP/1.1 403 ");
            assertThat(reachableFromElsewhere(port)).isEmpty();
            long database =
                    Long.parseLong(
                            Files.readAllLines(temporary.resolve("data/postgres/postmaster.pid"))
                                    .getFirst());
            server.toHandle().destroy();
            server.waitFor();
            assertThat(ProcessHandle.of(database).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(temporary.resolve("data/postgres/postmaster.pid")).doesNotExist();
        } finally {
            server.destroyForcibly();
        }
    }

    private void assertRefused(String told, String setting) throws Exception {
        Process server = start(setting);
        assertThat(server.waitFor()).isEqualTo(1);
        List<String> said = Files.readAllLines(temporary.resolve("said"));
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("Twelve Keys did not start. ")
                .contains(told);
    }

    private Process start(String setting) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwelveKeys.class.getName(),
                        setting,
                        "--twelvekeys.data=" + temporary.resolve("data"),
                        "--twelvekeys.cache=" + Path.of("target", "test-cache").toAbsolutePath())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("said").toFile())
                .start();
    }

    private static String awaitAnswer(int port) throws Exception {
        for (int attempt = 0; attempt < 600; attempt++) {
            try {
                return ask(port, "localhost:" + port);
            } catch (IOException e) {
                Thread.sleep(Duration.ofMillis(100));
            }
        }
        throw new AssertionError("the server did not answer");
    }

    private static String ask(int port, String host) throws IOException {
        try (Socket socket = new Socket(LOOPBACK, port)) {
            socket.getOutputStream()
                    .write(
                            ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The addresses of this machine, other than loopback, at which the port can be reached.
    private static List<InetAddress> reachableFromElsewhere(int port) throws IOException {
        List<InetAddress> reachable = new ArrayList<>();
        var interfaces = NetworkInterface.getNetworkInterfaces();
        while (interfaces.hasMoreElements()) {
            for (var address : interfaces.nextElement().getInterfaceAddresses()) {
                if (!address.getAddress().isLoopbackAddress()
                        && answers(address.getAddress(), port)) {
                    reachable.add(address.getAddress());
                }
            }
        }
        return reachable;
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
