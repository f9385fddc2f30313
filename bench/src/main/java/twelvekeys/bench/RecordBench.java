package twelvekeys.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.ledger.InclusionProof;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Side;
import twelvekeys.record.Draft;
import twelvekeys.record.EntriesWritten;
import twelvekeys.record.Entry;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.storage.Tenancy;

/// Durable appends to records, each with the proof that is given with its acknowledgement, beside
/// plain single-row inserts at the same concurrency on the same server.
final class RecordBench {

    private static final int MANY = 8;
    private static final ThreadLocal<@Nullable InclusionProof> TOLD = new ThreadLocal<>();
    private static final String WORDS =
            "The pallets stand at the dock since this morning, counted and covered; two wait for"
                    + " their labels.";

    private final BenchServer server;
    private final Organisation organisation;
    private final List<UUID> partnerships = new ArrayList<>();

    private RecordBench(BenchServer server) {
        this.server = server;
        this.organisation = server.organisation("Fennel");
        server.on(EntriesWritten.class, written -> TOLD.set(written.proofOfLast()));
        for (int i = 0; i < MANY; i++) {
            partnerships.add(server.partnership(organisation, "Partner " + i));
        }
    }

    /// Runs it and prints what it found.
    static void run(Options options) throws Exception {
        int rounds = options.number("rounds", 5);
        Duration time = Duration.ofSeconds(options.number("seconds", 5));
        try (BenchServer server = BenchServer.start()) {
            RecordBench bench = new RecordBench(server);
            SingleRows rows = new SingleRows(server, bench.body());
            bench.appends(MANY, time, true);
            rows.insert(MANY, time);
            System.out.printf(
                    "Appends to the record, %d rounds of %d s; least – middle – most of the rounds%n",
                    rounds, time.toSeconds());
            for (int connections : new int[] {1, MANY}) {
                bench.compare(rows, connections, rounds, time);
            }
        }
    }

    private void compare(SingleRows rows, int connections, int rounds, Duration time)
            throws Exception {
        Rounds apart = new Rounds("appends, to a record each", rows.how());
        Rounds together = new Rounds("appends, all to one record", rows.how());
        for (int round = 0; round < rounds; round++) {
            double own = appends(connections, time, true);
            double plain = rows.insert(connections, time);
            apart.add(own, plain);
            if (connections > 1) {
                together.add(appends(connections, time, false), plain);
            }
        }
        System.out.printf("%d connection%s%n", connections, connections == 1 ? "" : "s");
        System.out.print(apart.told("a second"));
        if (connections > 1) {
            System.out.print(together.told("a second"));
        }
    }

    /// Appends for a while.
    ///
    /// @param apart whether each connection has a partnership of its own
    private double appends(int connections, Duration time, boolean apart) throws Exception {
        return Clients.rate(
                connections,
                time,
                number -> {
                    UUID partnership = partnerships.get(apart ? number : 0);
                    return () -> append(partnership);
                });
    }

    /// Appends an entry in a transaction; its proof, which is told with the commit.
    private InclusionProof append(UUID partnership) {
        return Tenancy.as(
                organisation.id(),
                () -> {
                    server.part(TransactionTemplate.class)
                            .executeWithoutResult(_ ->
                                    server.part(PartnershipRecord.class)
                                            .append(partnership, List.of(draft())));
                    return Objects.requireNonNull(TOLD.get());
                });
    }

    private static Draft draft() {
        return new Draft(
                new Entry.PromiseDone(UUID.randomUUID(), LocalDate.EPOCH, WORDS),
                Side.A,
                "Anna Berg",
                Instant.now(),
                null,
                null);
    }

    /// What an entry of this comparison looks like as it is stored, so that plain rows weigh the
    /// same.
    private String body() {
        append(partnerships.getFirst());
        return Tenancy.as(
                organisation.id(),
                () ->
                        server.part(PartnershipRecord.class)
                                .written(partnerships.getFirst(), 1, 1)
                                .getFirst()
                                .body());
    }
}
