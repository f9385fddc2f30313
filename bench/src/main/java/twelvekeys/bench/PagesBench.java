package twelvekeys.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import twelvekeys.storage.Installation;

/// Pages of one organisation with many partnerships and a long history, beside the same pages with
/// a short one: two servers that run at the same time and are asked in turns, by somebody who is
/// signed in.
final class PagesBench implements AutoCloseable {

    private static final int FEW = 10_000;
    private static final int ONE_IN_LARGEST = 10;
    private static final int LARGEST = 10;
    private static final int RESTARTS = 3;
    private static final int WARM_UP = 200;
    private static final List<PageKind> AFTER_ENTRY =
            List.of(
                    PageKind.PORTFOLIO,
                    PageKind.PARTNERSHIP,
                    PageKind.PROMISE,
                    PageKind.TODAY,
                    PageKind.REST_PORTFOLIO,
                    PageKind.REST_PARTNERSHIP);

    private final Installed few;
    private final Installed many;

    private PagesBench(Installed few, Installed many) {
        this.few = few;
        this.many = many;
    }

    /// Runs it and prints what it found.
    static void run(Options options) throws Exception {
        int promises = options.number("promises", 1_000_000);
        int partnerships = options.number("partnerships", 1_000);
        int requests = options.number("requests", 1_000);
        Path kept = options.text("keep").map(Path::of).orElse(null);
        Path folder = kept == null ? Files.createTempDirectory("twelvekeys-bench") : kept;
        try (PagesBench bench =
                new PagesBench(
                        Installed.open(folder, FEW, partnerships),
                        Installed.open(folder, promises, partnerships))) {
            System.out.printf(
                    "Pages of %,d partnerships with %,d promises (few) and %,d (many);"
                            + " server time in ms%n",
                    partnerships, FEW, promises);
            bench.warm(Math.min(requests, WARM_UP));
            bench.each(requests);
            bench.afterAnEntry(Math.max(10, requests / 10));
            bench.afterARestart();
        } finally {
            if (kept == null) {
                BenchServer.remove(folder);
            }
        }
    }

    private void warm(int requests) throws Exception {
        for (PageKind kind : PageKind.values()) {
            for (int i = 0; i < requests; i++) {
                few.get(kind, i);
                many.get(kind, i);
            }
        }
    }

    private void each(int requests) throws Exception {
        Map<PageKind, PageTimes> times = new EnumMap<>(PageKind.class);
        for (PageKind kind : PageKind.values()) {
            times.put(kind, new PageTimes(kind.title()));
        }
        for (int i = 0; i < requests; i++) {
            for (Map.Entry<PageKind, PageTimes> each : times.entrySet()) {
                each.getValue().add(few.get(each.getKey(), i), many.get(each.getKey(), i));
            }
        }
        tell("Nothing was written since the page was last asked for", times.values());
    }

    private void afterAnEntry(int requests) throws Exception {
        Map<PageKind, PageTimes> times = new EnumMap<>(PageKind.class);
        for (PageKind kind : AFTER_ENTRY) {
            times.put(kind, new PageTimes(kind.title()));
        }
        for (int i = 0; i < requests; i++) {
            for (Map.Entry<PageKind, PageTimes> each : times.entrySet()) {
                few.write(i);
                many.write(i);
                each.getValue().add(few.get(each.getKey(), i), many.get(each.getKey(), i));
            }
        }
        tell("An entry was added since", times.values());
    }

    private void afterARestart() throws Exception {
        PageTimes portfolio = new PageTimes(PageKind.PORTFOLIO.title());
        PageTimes partnership = new PageTimes(PageKind.PARTNERSHIP.title());
        for (int i = 0; i < RESTARTS; i++) {
            few.restart();
            many.restart();
            portfolio.add(few.get(PageKind.PORTFOLIO, i), many.get(PageKind.PORTFOLIO, i));
            partnership.add(few.get(PageKind.PARTNERSHIP, i), many.get(PageKind.PARTNERSHIP, i));
        }
        tell("The first after a restart, then another", List.of(portfolio, partnership));
    }

    private static void tell(String title, Iterable<PageTimes> times) {
        System.out.println(title);
        System.out.print(PageTimes.head());
        times.forEach(each -> System.out.print(each.told()));
    }

    @Override
    public void close() {
        few.close();
        many.close();
    }

    /// One of the two servers.
    private static final class Installed implements AutoCloseable {

        private final Path data;
        private final String token;
        private final List<PageKind.Place> places;
        private PageServer server;

        private Installed(Path data, String token, PageServer server, List<PageKind.Place> places) {
            this.data = data;
            this.token = token;
            this.server = server;
            this.places = places;
        }

        static Installed open(Path folder, int promises, int partnerships) throws Exception {
            Path data = folder.resolve("promises-%d-of-%d".formatted(promises, partnerships));
            InventedHistory history =
                    new InventedHistory(promises, partnerships, LocalDate.now(ZoneOffset.UTC));
            String token = FilledServer.fill(data, history);
            PageServer server = PageServer.start(data);
            try {
                return new Installed(data, token, server, places(data));
            } catch (SQLException e) {
                server.close();
                throw e;
            }
        }

        /// Every partnership with one of its promises, the largest first.
        private static List<PageKind.Place> places(Path data) throws SQLException {
            List<PageKind.Place> places = new ArrayList<>();
            try (Installation installation = Installation.of(data, System.getenv());
                    Connection connection = installation.connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery(
                                    """
                                    select partnership_id, (array_agg(id order by number))[1] as id
                                    from promise group by partnership_id
                                    order by count(*) desc, partnership_id
                                    """)) {
                while (rows.next()) {
                    places.add(
                            new PageKind.Place(
                                    rows.getObject("partnership_id", UUID.class),
                                    rows.getObject("id", UUID.class)));
                }
            }
            return places;
        }

        /// Asks for the n-th page of a kind: one in ten about one of the ten largest partnerships,
        /// the others about any.
        double get(PageKind kind, int n) throws IOException, InterruptedException {
            return server.get(kind.path(place(n)));
        }

        private PageKind.Place place(int n) {
            int any = new SplittableRandom(n).nextInt(places.size());
            int rank = n % ONE_IN_LARGEST == 0 ? n / ONE_IN_LARGEST % LARGEST : any;
            return places.get(Math.min(rank, places.size() - 1));
        }

        /// Has a program put a promise on record in the partnership of the n-th page.
        void write(int n) throws IOException, InterruptedException {
            String body =
                    """
                    {"by": "theirs", "told": true, "allTheSame": true,
                     "terms": {"what": "%s", "due": "%s"}}
                    """
                            .formatted(
                                    UUID.randomUUID(),
                                    LocalDate.now(ZoneOffset.UTC).minusDays(n % 50 - 5L));
            server.post(
                    token, "/api/v1/partnerships/" + place(n).partnership() + "/promises", body);
        }

        void restart() throws IOException, InterruptedException {
            server.close();
            server = PageServer.start(data);
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
