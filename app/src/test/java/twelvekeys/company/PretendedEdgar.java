package twelvekeys.company;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A server of this machine that answers as EDGAR would, and remembers how it was asked.
final class PretendedEdgar implements AutoCloseable {

    /// A request.
    ///
    /// @param at when it came, in nanoseconds
    record Asked(
            long at,
            String path,
            @Nullable String agent,
            @Nullable String etag,
            @Nullable String since,
            int answered) {}

    private final HttpServer server;
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile int refusing;

    PretendedEdgar() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void put(String path, String content) {
        files.put(path, content);
    }

    /// Answers everything with a status from now on; 0 for files again.
    void refuse(int status) {
        refusing = status;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String content = files.get(path);
        String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
        String own = content == null ? "" : "\"" + content.hashCode() + "\"";
        int status =
                refusing != 0 ? refusing : content == null ? 404 : own.equals(etag) ? 304 : 200;
        asked.add(
                new Asked(
                        System.nanoTime(),
                        path,
                        exchange.getRequestHeaders().getFirst("User-Agent"),
                        etag,
                        exchange.getRequestHeaders().getFirst("If-Modified-Since"),
                        status));
        if (status != 200 || content == null) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("ETag", own);
        exchange.getResponseHeaders().set("Last-Modified", "Mon, 01 Jun 2026 10:00:00 GMT");
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        exchange.sendResponseHeaders(200, packed.size());
        exchange.getResponseBody().write(packed.toByteArray());
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
