package twelvekeys.record;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Json;
import twelvekeys.ledger.Leaf;
import twelvekeys.ledger.SealedText;
import twelvekeys.partnership.PartnershipBegan;
import twelvekeys.partnership.PartnershipJoined;
import twelvekeys.partnership.Side;

/// The append-only logs, one a partnership.
///
/// Appending takes a lock on the partnership until the transaction ends, so sequence numbers have
/// no gaps and no two writers interleave. Nothing is acknowledged before the commit.
@Service
@Transactional(readOnly = true)
public class PartnershipRecord {

    /// What [#read] needs, of one partnership.
    static final String COLUMNS =
            """
            select partnership_id, seq, body, leaf, secret, texts, writer_salt, writer_name
            from opened_entry where partnership_id = ?
            """;

    private final DataSource source;
    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final LogTree tree;
    private final WriterNames names;
    private final SecureRandom random = new SecureRandom();
    private final ApplicationEventPublisher events;

    PartnershipRecord(
            DataSource source, LogTree tree, WriterNames names, ApplicationEventPublisher events) {
        this.tree = tree;
        this.names = names;
        this.events = events;
        this.source = source;
        this.db = JdbcClient.create(source);
        this.batches = new JdbcTemplate(source);
    }

    /// Waits until nobody else writes to the partnership, and keeps others out until the
    /// transaction ends. Whoever decides from what stands in the record calls this first.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID partnership) {
        tree.waitFor(partnership);
    }

    /// Appends entries in order, with the next sequence numbers.
    ///
    /// @return the entries as they stand in the record
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RecordedEntry> append(UUID partnership, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        LogTree.Growing log = tree.growing(partnership);
        Iterator<SealedText> writers = names.sealed(partnership, drafts).iterator();
        Rows rows = new Rows(partnership, new ArrayList<>(drafts.size()), new ArrayList<>());
        List<RecordedEntry> recorded = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            recorded.add(append(log, stamped(draft), writers.next(), rows));
        }
        tree.keep(partnership, log);
        rows.insert(batches);
        events.publishEvent(new EntriesWritten(partnership, recorded, log.proofOfLast()));
        return recorded;
    }

    /// PostgreSQL keeps millionths of a second; an entry says the same moment as its row.
    private static Draft stamped(Draft draft) {
        return new Draft(
                draft.entry(),
                draft.side(),
                draft.by(),
                draft.at().truncatedTo(ChronoUnit.MICROS),
                draft.origin(),
                draft.person());
    }

    private RecordedEntry append(LogTree.Growing log, Draft draft, SealedText writer, Rows rows) {
        long seq = log.size() + 1;
        byte[] secret = new byte[SealedText.SALT_LENGTH];
        random.nextBytes(secret);
        Sealing.Sealed sealed =
                Sealing.seal(EntryCodec.write(rows.partnership, seq, draft), secret, writer);
        byte[] body = Canonical.bytes(sealed.body());
        byte[] leaf = Leaf.hash(body);
        log.add(leaf);
        rows.add(seq, draft, body, leaf, writer);
        rows.add(seq, secret, sealed.texts());
        return new RecordedEntry(rows.partnership, seq, draft, HexFormat.of().formatHex(leaf));
    }

    /// What one call of [#append] inserts.
    private record Rows(UUID partnership, List<Object[]> entries, List<Object[]> openings) {

        void add(long seq, Draft draft, byte[] body, byte[] leaf, SealedText writer) {
            entries.add(
                    new Object[] {
                        partnership,
                        seq,
                        EntryCodec.type(draft.entry()),
                        draft.entry().subject(),
                        draft.side().code(),
                        OffsetDateTime.ofInstant(draft.at(), ZoneOffset.UTC),
                        new String(body, StandardCharsets.UTF_8),
                        leaf,
                        writer.commitment().bytes()
                    });
        }

        void add(long seq, byte[] secret, List<String> texts) {
            if (!texts.isEmpty()) {
                openings.add(new Object[] {partnership, seq, secret, texts.toArray(String[]::new)});
            }
        }

        void insert(JdbcTemplate batches) {
            batches.batchUpdate(
                    """
                    insert into entry (partnership_id, seq, type, subject, side, recorded_at, body,
                        leaf, writer)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    entries);
            if (!openings.isEmpty()) {
                batches.batchUpdate(
                        """
                        insert into sealed_text (partnership_id, seq, secret, texts)
                        values (?, ?, ?, ?)
                        """,
                        openings);
            }
        }
    }

    /// How many entries a partnership's log holds.
    public long size(UUID partnership) {
        return db.sql("select size from log_head where partnership_id = ?")
                .param(partnership)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// Every partnership with a log, for whoever looks after the installation.
    public List<UUID> partnerships() {
        return db.sql("select partnership_id from log_head order by partnership_id")
                .query((row, n) -> row.getObject("partnership_id", UUID.class))
                .list();
    }

    /// Whether the transaction at hand has written something that others do not see yet, and never
    /// will if it is taken back: what is read then must not be kept for others.
    public boolean hasUncommitted() {
        return !TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && db.sql("select pg_current_xact_id_if_assigned() is not null")
                        .query(Boolean.class)
                        .single();
    }

    /// How many entries each of several logs holds; a log that was never written to is left out.
    public Map<UUID, Long> sizes(Collection<UUID> partnerships) {
        Map<UUID, Long> sizes = new HashMap<>();
        db.sql("select partnership_id, size from log_head where partnership_id = any(?)")
                .param(partnerships.toArray(UUID[]::new))
                .query(row -> {
                    sizes.put(row.getObject("partnership_id", UUID.class), row.getLong("size"));
                });
        return sizes;
    }

    /// How many entries several logs hold together: it grows with every entry, so an unchanged sum
    /// means that nothing was added.
    public long size(Collection<UUID> partnerships) {
        if (partnerships.isEmpty()) {
            return 0;
        }
        return db.sql("select coalesce(sum(size), 0) from log_head where partnership_id = any(?)")
                .param(partnerships.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /// The entries about one promise, oldest first.
    public List<RecordedEntry> about(UUID partnership, UUID subject) {
        return db.sql(COLUMNS + "and subject = ? order by seq")
                .params(partnership, subject)
                .query((row, n) -> read(row))
                .list();
    }

    /// The moves of the dates of several promises, oldest first, by promise.
    public Map<UUID, List<RecordedEntry>> moves(UUID partnership, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<RecordedEntry>> moves = new HashMap<>();
        db.sql(COLUMNS + "and subject = any(?) and type = 'promise.renegotiated' order by seq")
                .params(partnership, subjects.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list()
                .forEach(entry -> {
                    UUID subject = entry.draft().entry().subject();
                    if (subject != null) {
                        moves.computeIfAbsent(subject, id -> new ArrayList<>()).add(entry);
                    }
                });
        return moves;
    }

    /// The entries of cases, oldest first.
    public List<RecordedEntry> ofCases(UUID partnership) {
        return db.sql(COLUMNS + "and type like 'breach.%' order by seq")
                .param(partnership)
                .query((row, n) -> read(row))
                .list();
    }

    /// The entries of cases in some partnerships; those of one partnership oldest first.
    public List<RecordedEntry> ofCases(Collection<UUID> partnerships) {
        return ofMany(partnerships, "type like 'breach.%'");
    }

    /// The entries of witnesses, oldest first.
    public List<RecordedEntry> ofWitnesses(UUID partnership) {
        return db.sql(COLUMNS + "and type like 'witness.%' order by seq")
                .param(partnership)
                .query((row, n) -> read(row))
                .list();
    }

    /// The entries that say what was erased, oldest first.
    public List<RecordedEntry> ofErasures(UUID partnership) {
        return db.sql(COLUMNS + "and type in ('words.erased', 'name.erased') order by seq")
                .param(partnership)
                .query((row, n) -> read(row))
                .list();
    }

    /// The entries of agreements, oldest first.
    public List<RecordedEntry> ofAgreements(UUID partnership) {
        return db.sql(COLUMNS + "and type like 'agreement.%' order by seq")
                .param(partnership)
                .query((row, n) -> read(row))
                .list();
    }

    /// What an entry says, as the canonical text of an object (RFC 8785).
    public static String data(Entry entry) {
        return new String(Canonical.bytes(EntryCodec.data(entry)), StandardCharsets.UTF_8);
    }

    /// The entries of practices in some partnerships; those of one partnership oldest first.
    public List<RecordedEntry> ofPractices(Collection<UUID> partnerships) {
        return ofMany(partnerships, "type like 'practice.%'");
    }

    /// The entries of decisions in some partnerships; those of one partnership oldest first.
    public List<RecordedEntry> ofDecisions(Collection<UUID> partnerships) {
        return ofMany(partnerships, "type like 'decision.%'");
    }

    /// The entries of the pulse, oldest first.
    public List<RecordedEntry> ofPulse(UUID partnership) {
        return db.sql(COLUMNS + "and type like 'pulse.%' order by seq")
                .param(partnership)
                .query((row, n) -> read(row))
                .list();
    }

    /// The entries of the pulse in some partnerships but the sealed answers; those of one
    /// partnership oldest first.
    public List<RecordedEntry> ofWaves(Collection<UUID> partnerships) {
        return ofMany(partnerships, "type like 'pulse.%' and type <> 'pulse.answer-sealed'");
    }

    /// The entries about what the sides file, in some partnerships; those of one partnership oldest
    /// first.
    public List<RecordedEntry> ofCompanies(Collection<UUID> partnerships) {
        return ofMany(partnerships, "type like 'company.%'");
    }

    private List<RecordedEntry> ofMany(Collection<UUID> partnerships, String which) {
        return db.sql(
                        """
                        select partnership_id, seq, body, leaf, secret, texts, writer_salt, writer_name
                        from opened_entry
                        where partnership_id = any(?) and %s
                        order by partnership_id, seq
                        """
                                .formatted(which))
                .param(partnerships.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /// The entries of conversations, oldest first.
    public List<RecordedEntry> ofConversations(UUID partnership) {
        return db.sql(COLUMNS + "and type like 'conversation.%' order by seq")
                .param(partnership)
                .query((row, n) -> read(row))
                .list();
    }

    /// The entries about reviews, oldest first.
    public List<RecordedEntry> ofReviews(UUID partnership) {
        return db.sql(COLUMNS + "and type like 'review.%' order by seq")
                .param(partnership)
                .query((row, n) -> read(row))
                .list();
    }

    /// One entry.
    public Optional<RecordedEntry> at(UUID partnership, long seq) {
        return db.sql(COLUMNS + "and seq = ?")
                .params(partnership, seq)
                .query((row, n) -> read(row))
                .optional();
    }

    /// Entries of several partnerships, in one query; those of one partnership newest first.
    ///
    /// @param places their sequence numbers, by partnership
    public List<RecordedEntry> at(Map<UUID, List<Long>> places) {
        List<UUID> partnerships = new ArrayList<>();
        List<Long> seqs = new ArrayList<>();
        places.forEach((partnership, in) ->
                in.forEach(seq -> {
                    partnerships.add(partnership);
                    seqs.add(seq);
                }));
        if (seqs.isEmpty()) {
            return List.of();
        }
        return db.sql(
                        """
                        select e.partnership_id, e.seq, e.body, e.leaf, e.secret, e.texts,
                            e.writer_salt, e.writer_name
                        from unnest(?::uuid[], ?::bigint[]) as place (partnership_id, seq)
                        join opened_entry e on e.partnership_id = place.partnership_id
                            and e.seq = place.seq
                        order by e.partnership_id, e.seq desc
                        """)
                .params(partnerships.toArray(UUID[]::new), seqs.toArray(Long[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /// Entries written after a place in the record, newest first.
    ///
    /// @param most how many at most
    public List<RecordedEntry> since(UUID partnership, long after, int most) {
        return db.sql(COLUMNS + "and seq > ? order by seq desc limit ?")
                .params(partnership, after, most)
                .query((row, n) -> read(row))
                .list();
    }

    /// The replies to an entry as they were written, oldest first.
    public List<WrittenEntry> writtenRepliesTo(UUID partnership, long seq) {
        return db.sql(
                        COLUMNS
                                + """
                                and seq > ? and type = 'entry.replied'
                                and body::json #>> '{data,to}' = ? order by seq
                                """)
                .params(partnership, seq, Long.toString(seq))
                .query((row, n) -> written(row))
                .list();
    }

    /// The entries about one promise as they were written, oldest first.
    public List<WrittenEntry> writtenAbout(UUID partnership, UUID subject) {
        return db.sql(COLUMNS + "and subject = ? order by seq")
                .params(partnership, subject)
                .query((row, n) -> written(row))
                .list();
    }

    /// Entries of a partnership as they were written, in order.
    ///
    /// @param after the sequence number to go on behind, 0 for the beginning
    /// @param most how many at most
    public List<WrittenEntry> written(UUID partnership, long after, int most) {
        return db.sql(COLUMNS + "and seq > ? order by seq limit ?")
                .params(partnership, after, most)
                .query((row, n) -> written(row))
                .list();
    }

    /// Hands the canonical bytes of the first entries to a reader, oldest first, without holding
    /// them all.
    ///
    /// @param size how many
    @Transactional(propagation = Propagation.MANDATORY)
    public void readBytes(UUID partnership, long size, Consumer<byte[]> reader) {
        JdbcTemplate streaming = new JdbcTemplate(source);
        streaming.setFetchSize(1_000);
        streaming.query(
                "select body from entry where partnership_id = ? and seq <= ? order by seq",
                row -> {
                    reader.accept(row.getString("body").getBytes(StandardCharsets.UTF_8));
                },
                partnership,
                size);
    }

    /// Hands what opens the names and words of the first entries to a reader, without holding it
    /// all: first the names, then the words in the order of their entries. What was erased is not
    /// there.
    ///
    /// @param size how many entries
    @Transactional(propagation = Propagation.MANDATORY)
    public void readOpenings(UUID partnership, long size, Consumer<SealedText> reader) {
        JdbcTemplate streaming = new JdbcTemplate(source);
        streaming.setFetchSize(1_000);
        streaming.query(
                """
                select salt, name from writer w where partnership_id = ? and commitment in
                    (select writer from entry where partnership_id = ? and seq <= ?)
                order by commitment
                """,
                row -> {
                    reader.accept(SealedText.of(row.getBytes("salt"), row.getString("name")));
                },
                partnership,
                partnership,
                size);
        streaming.query(
                """
                select secret, texts from sealed_text
                where partnership_id = ? and seq <= ? order by seq
                """,
                row -> {
                    opening(row).sealed().forEach(reader);
                },
                partnership,
                size);
    }

    /// Hands every entry of a partnership to a reader, oldest first, without holding them all.
    @Transactional(propagation = Propagation.MANDATORY)
    public void replay(UUID partnership, Consumer<RecordedEntry> reader) {
        JdbcTemplate streaming = new JdbcTemplate(source);
        streaming.setFetchSize(1_000);
        streaming.query(
                COLUMNS + "order by seq",
                row -> {
                    reader.accept(read(row));
                },
                partnership);
    }

    @EventListener
    void on(PartnershipBegan event) {
        var begun = event.partnership();
        db.sql("insert into log_head (partnership_id) values (?)").param(begun.id()).update();
        append(
                begun.id(),
                List.of(
                        new Draft(
                                new Entry.PartnershipBegun(
                                        begun.aName(), begun.bName(), begun.begunOn()),
                                Side.A,
                                begun.aName(),
                                event.at(),
                                null,
                                null)));
    }

    @EventListener
    void on(PartnershipJoined event) {
        var joined = event.partnership();
        append(
                joined.id(),
                List.of(
                        new Draft(
                                new Entry.SideJoined(
                                        joined.bName(),
                                        LocalDate.ofInstant(event.at(), ZoneOffset.UTC)),
                                Side.B,
                                joined.bName(),
                                event.at(),
                                null,
                                null)));
    }

    private static WrittenEntry written(ResultSet row) throws SQLException {
        Json.Obj opened = opened(row);
        RecordedEntry entry = read(row, opened);
        List<SealedText> openings = new ArrayList<>();
        SealedText writer = writer(row);
        if (writer != null) {
            openings.add(writer);
        }
        if (hasTexts(row)) {
            openings.addAll(opening(row).sealed());
        }
        return new WrittenEntry(
                entry,
                EntryCodec.type(entry.draft().entry()),
                row.getString("body"),
                new String(Canonical.bytes(opened.object("data")), StandardCharsets.UTF_8),
                openings);
    }

    /// The entry of a row with [#COLUMNS], with its texts as far as they were not erased.
    static RecordedEntry read(ResultSet row) throws SQLException {
        return read(row, opened(row));
    }

    private static RecordedEntry read(ResultSet row, Json.Obj opened) throws SQLException {
        return new RecordedEntry(
                row.getObject("partnership_id", UUID.class),
                row.getLong("seq"),
                EntryCodec.read(opened),
                HexFormat.of().formatHex(row.getBytes("leaf")));
    }

    private static Json.Obj opened(ResultSet row) throws SQLException {
        Json.Obj body = Json.parse(row.getString("body")).asObject();
        return Sealing.open(body, hasTexts(row) ? opening(row) : null, writer(row));
    }

    private static boolean hasTexts(ResultSet row) throws SQLException {
        return row.getBytes("secret") != null;
    }

    private static Sealing.Opening opening(ResultSet row) throws SQLException {
        return new Sealing.Opening(
                row.getBytes("secret"), List.of((String[]) row.getArray("texts").getArray()));
    }

    private static @Nullable SealedText writer(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes("writer_salt");
        return salt == null ? null : SealedText.of(salt, row.getString("writer_name"));
    }
}
