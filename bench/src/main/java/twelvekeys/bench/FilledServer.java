package twelvekeys.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.People;
import twelvekeys.identity.Role;
import twelvekeys.identity.Tokens;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnerships;
import twelvekeys.promise.PromiseBook;
import twelvekeys.record.Draft;
import twelvekeys.storage.Tenancy;

/// A data folder with an organisation, somebody who signs in, and a history that was written
/// through the record, as everything is.
final class FilledServer {

    /// Who signs in.
    static final String EMAIL = "anna.berg@example.org";

    /// With which password.
    static final String PASSWORD = "correct horse battery staple";

    private static final int BATCH = 1_000;
    private static final int WRITERS = 2;
    private static final String DONE = "bench-token";

    private FilledServer() {}

    /// Fills a folder, unless that was done before.
    ///
    /// @return the token of a program of the same person, to write with
    static String fill(Path data, InventedHistory history) throws Exception {
        Path done = data.resolve(DONE);
        if (!Files.exists(done)) {
            if (Files.exists(data)) {
                BenchServer.remove(data); // filled in part
            }
            try (BenchServer server = BenchServer.in(data)) {
                Organisation home =
                        Tenancy.installation(() ->
                                server.part(Organisations.class).settle("Fennel", Instant.now()));
                write(server, home, history);
                server.execute("vacuum analyze");
                Files.writeString(done, token(server, home));
            }
        }
        return Files.readString(done);
    }

    private static String token(BenchServer server, Organisation home) {
        UUID person =
                server.part(People.class)
                        .add(new People.Introduction("Anna Berg", EMAIL, PASSWORD), true)
                        .id();
        Member member =
                server.part(Members.class).join(home.id(), person, Role.PARTNER_MANAGER, null);
        return server.part(Tokens.class)
                .make(member, "bench", EnumSet.copyOf(member.role().rights()), null)
                .secret();
    }

    private static void write(BenchServer server, Organisation home, InventedHistory history)
            throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(
                        threads.submit(() -> {
                            int rank = next.getAndIncrement();
                            while (rank < history.partnerships()) {
                                write(server, home, history, rank);
                                rank = next.getAndIncrement();
                            }
                        }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private static void write(
            BenchServer server, Organisation home, InventedHistory history, int rank) {
        String name = "Partner %04d".formatted(rank);
        Organisation partner =
                InventedHistory.joined(rank)
                        ? Tenancy.installation(() ->
                                server.part(Organisations.class).addExample(name, Instant.now()))
                        : null;
        TransactionTemplate transactions = server.part(TransactionTemplate.class);
        Partnerships partnerships = server.part(Partnerships.class);
        LocalDate on = history.today().minusYears(5);
        Tenancy.as(
                home.id(),
                () -> {
                    UUID partnership =
                            transactions.execute(_ ->
                                    (partner == null
                                                    ? partnerships.withPartner(
                                                            home, name, on, Instant.EPOCH)
                                                    : partnerships.between(
                                                            home, partner, on, Instant.EPOCH))
                                            .id());
                    List<Draft> drafts = history.of(rank);
                    for (int from = 0; from < drafts.size(); from += BATCH) {
                        List<Draft> batch =
                                drafts.subList(from, Math.min(from + BATCH, drafts.size()));
                        transactions.executeWithoutResult(
                                _ -> server.part(PromiseBook.class).write(partnership, batch));
                    }
                    return partnership;
                });
    }
}
