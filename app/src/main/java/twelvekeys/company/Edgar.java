package twelvekeys.company;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fetches what one company filed from EDGAR, by its rules.
///
/// Each request says who asks. At most ten are sent in a second, by all of this server together:
/// one every 110 milliseconds, so that a clock that is a little fast does no harm. A file that is
/// kept is asked for with the version it has, and sent again only if it changed.
@Component
class Edgar implements DisposableBean {

    /// What was fetched.
    ///
    /// @param versions how EDGAR calls the version of each file, by name
    /// @param changed whether any file is another than before
    record Fetched(Map<String, FilingStore.Version> versions, boolean changed) {

        Fetched {
            versions = Map.copyOf(versions);
        }
    }

    private static final Duration APART = Duration.ofMillis(110);
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final int MOST_CONTINUATIONS = 100;

    private final EdgarSettings settings;
    private final FilingSettings limits;
    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(TO_CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private long next = System.nanoTime();

    Edgar(EdgarSettings settings, FilingSettings limits, JsonMapper json) {
        this.settings = settings;
        this.limits = limits;
        this.json = json;
    }

    /// Fetches the submissions of a company, the files that continue them, and its figures.
    ///
    /// @param into an empty folder
    /// @param before where the files of the last time are
    /// @param versions how EDGAR called their versions
    /// @throws FilingsRefused if they cannot be had, with what to do
    /// @throws InterruptedException if the server stops
    Fetched fetch(long cik, Path into, Path before, Map<String, FilingStore.Version> versions)
            throws InterruptedException {
        Round round = new Round(into, before, versions);
        String name = String.format(Locale.ROOT, "CIK%010d", cik);
        if (!round.get("/submissions/" + name + ".json", name + ".json")) {
            throw new FilingsRefused(
                    "EDGAR knows no company with the number %d. Look the number up at sec.gov."
                            .formatted(cik));
        }
        for (String file : continuations(into.resolve(FilingFiles.kept(name + ".json")))) {
            round.get("/submissions/" + file, file);
        }
        round.get("/api/xbrl/companyfacts/" + name + ".json", name + "-facts.json");
        return new Fetched(round.found, round.changed);
    }

    /// The files that go on where the submissions end.
    private List<String> continuations(Path submissions) {
        try (InputStream in = Files.newInputStream(submissions)) {
            JsonNode files = json.readTree(in).path("filings").path("files");
            return files.valueStream()
                    .map(file -> file.path("name").asString(""))
                    .filter(file -> file.matches("CIK\\d{10}-submissions-\\d{1,4}\\.json"))
                    .limit(MOST_CONTINUATIONS)
                    .toList();
        } catch (IOException | JacksonException e) {
            throw new FilingsRefused(
                    "What EDGAR sent is no list of filings. Nothing was kept; try again later.");
        }
    }

    /// One time of fetching.
    private final class Round {

        private final Path into;
        private final Path before;
        private final Map<String, FilingStore.Version> versions;
        private final Map<String, FilingStore.Version> found = new HashMap<>();
        private boolean changed;

        Round(Path into, Path before, Map<String, FilingStore.Version> versions) {
            this.into = into;
            this.before = before;
            this.versions = versions;
        }

        /// Gets one file.
        ///
        /// @return whether there is one
        boolean get(String path, String name) throws InterruptedException {
            String kept = FilingFiles.kept(name);
            FilingStore.Version known =
                    Files.exists(before.resolve(kept)) ? versions.get(kept) : null;
            try {
                HttpResponse<InputStream> answer = ask(path, known);
                try (InputStream body = answer.body()) {
                    return take(answer, body, kept, known);
                }
            } catch (HttpTimeoutException e) {
                throw new FilingsRefused("EDGAR did not answer in time. Try again later.");
            } catch (IOException e) {
                throw new FilingsRefused(
                        "EDGAR could not be reached at %s. Is there a network? Without one, upload the files."
                                .formatted(settings.base().getHost()));
            }
        }

        private boolean take(
                HttpResponse<InputStream> answer,
                InputStream body,
                String kept,
                FilingStore.@Nullable Version known)
                throws IOException {
            return switch (answer.statusCode()) {
                case 200 -> {
                    keep(answer, body, kept);
                    yield true;
                }
                case 304 -> {
                    keepAsBefore(kept, known);
                    yield true;
                }
                case 404 -> false;
                case 403 ->
                        throw new FilingsRefused(
                                "EDGAR refuses to answer. Look at the contact in"
                                        + " twelvekeys.edgar.contact: it must say who asks and how to"
                                        + " reach them.");
                case 429, 503 ->
                        throw new FilingsRefused(
                                "EDGAR asks for a pause. Nothing was changed; try again in ten"
                                        + " minutes.");
                default ->
                        throw new FilingsRefused(
                                "EDGAR answered with status %d. Nothing was changed; try again later."
                                        .formatted(answer.statusCode()));
            };
        }

        private void keep(HttpResponse<InputStream> answer, InputStream body, String kept)
                throws IOException {
            boolean packed =
                    answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            InputStream content = packed ? new GZIPInputStream(body) : body;
            FilingFiles.write(into.resolve(kept), content, limits.maxBytes().toBytes());
            found.put(
                    kept,
                    new FilingStore.Version(
                            answer.headers().firstValue("ETag").orElse(null),
                            answer.headers().firstValue("Last-Modified").orElse(null)));
            changed = true;
        }

        private void keepAsBefore(String kept, FilingStore.@Nullable Version known)
                throws IOException {
            if (known == null) {
                throw new FilingsRefused(
                        "EDGAR says that a file is unchanged which is not kept here.");
            }
            Files.copy(before.resolve(kept), into.resolve(kept));
            found.put(kept, known);
        }
    }

    private HttpResponse<InputStream> ask(String path, FilingStore.@Nullable Version known)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(settings.base() + path))
                        .timeout(TO_ANSWER)
                        .header("User-Agent", settings.contact().strip())
                        .header("Accept-Encoding", "gzip");
        if (known != null) {
            String etag = known.etag();
            String lastModified = known.lastModified();
            if (etag != null) {
                request.header("If-None-Match", etag);
            }
            if (lastModified != null) {
                request.header("If-Modified-Since", lastModified);
            }
        }
        waitForOurTurn();
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    private synchronized void waitForOurTurn() throws InterruptedException {
        while (System.nanoTime() - next < 0) {
            LockSupport.parkNanos(next - System.nanoTime());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        next = System.nanoTime() + APART.toNanos();
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
