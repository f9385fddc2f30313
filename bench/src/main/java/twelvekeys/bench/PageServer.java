package twelvekeys.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import twelvekeys.TwelveKeys;

/// The server as it is shipped, as a process of its own, and somebody signed in there by password.
///
/// How long a request took is what the server itself says: its access log has a line a request,
/// with the millionths of a second from the request's arrival to the end of its answer.
final class PageServer implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final Duration LONGEST_LINE = Duration.ofSeconds(5);
    private static final long LOOK_EVERY_MS = 1;

    private final Process process;
    private final String address;
    private final Path accessLog;
    private final HttpClient http;
    private long told;

    private PageServer(Process process, int port, Path accessLog) throws IOException {
        this.process = process;
        this.address = "http://127.0.0.1:" + port;
        this.accessLog = accessLog;
        this.told = Files.exists(accessLog) ? Files.size(accessLog) : 0;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .build();
    }

    /// Starts one and signs in.
    ///
    /// @param data its data folder, which was filled
    static PageServer start(Path data) throws IOException, InterruptedException {
        int port = freePort();
        Path logs = data.resolveSibling(data.getFileName() + "-log");
        Files.createDirectories(logs);
        Path output = logs.resolve("output.log");
        ProcessBuilder program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xlog:disable",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TwelveKeys.class.getName(),
                                "--twelvekeys.port=" + port,
                                "--twelvekeys.data=" + data,
                                "--twelvekeys.mail.every=0s",
                                "--server.tomcat.basedir=" + logs,
                                "--server.tomcat.accesslog.enabled=true",
                                "--server.tomcat.accesslog.directory=" + logs,
                                "--server.tomcat.accesslog.rotate=false",
                                "--server.tomcat.accesslog.buffered=false",
                                "--server.tomcat.accesslog.pattern=%D %m %U")
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(output.toFile()));
        // Somebody's own database is not to be touched.
        program.environment()
                .keySet()
                .removeIf(name -> name.startsWith("TWELVEKEYS_DATA") || name.startsWith("SPRING_"));
        Process process = program.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        PageServer server = new PageServer(process, port, logs.resolve("access_log.log"));
        try {
            server.waitFor(output);
            server.signIn();
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void waitFor(Path output) throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IOException("The server did not start: " + Files.readString(output));
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return send(request("/api/v1/me").GET()).statusCode() == 401;
        } catch (IOException e) {
            return false;
        }
    }

    private void signIn() throws IOException, InterruptedException {
        String form =
                "email="
                        + URLEncoder.encode(FilledServer.EMAIL, StandardCharsets.UTF_8)
                        + "&password="
                        + URLEncoder.encode(FilledServer.PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                send(
                        request("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() / 100 != 3) {
            throw new IOException("Signing in was answered by " + answer.statusCode());
        }
    }

    /// Asks for a page in the session; how long the server took, in milliseconds.
    ///
    /// @throws IOException if it is not answered by 200
    double get(String path) throws IOException, InterruptedException {
        skipWhatWasTold();
        HttpResponse<String> answer = send(request(path).header("Accept", "text/html, */*").GET());
        demand(answer, 200, path);
        return toldOf(path);
    }

    /// Has a program write over REST.
    void post(String token, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(
                        request(path)
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)));
        demand(answer, 201, path);
    }

    private static void demand(HttpResponse<String> answer, int status, String path)
            throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(
                    "%s was answered by %d: %s"
                            .formatted(path, answer.statusCode(), answer.body()));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(5));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /// Every request but those that are timed may have left a line, also late.
    private void skipWhatWasTold() throws IOException {
        told = Files.exists(accessLog) ? Files.size(accessLog) : 0;
    }

    /// The time on the line of a request, which is written just after its answer.
    private double toldOf(String path) throws IOException, InterruptedException {
        String asked = "GET " + (path.contains("?") ? path.substring(0, path.indexOf('?')) : path);
        long until = System.nanoTime() + LONGEST_LINE.toNanos();
        while (System.nanoTime() < until) {
            for (String line : linesSince()) {
                int space = line.indexOf(' ');
                if (line.substring(space + 1).equals(asked)) {
                    return Long.parseLong(line.substring(0, space)) / 1e3;
                }
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
        throw new IOException("The access log has no line of " + path);
    }

    private List<String> linesSince() throws IOException {
        try (SeekableByteChannel log = Files.newByteChannel(accessLog)) {
            log.position(told);
            String text =
                    new String(Channels.newInputStream(log).readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
