package twelvekeys.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Frontier;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.Json;
import twelvekeys.ledger.Leaf;
import twelvekeys.ledger.SealedText;
import twelvekeys.ledger.Subtree;
import twelvekeys.storage.LogHead;

/// One walk along a partnership's record, entry by entry, that grows the tree anew and stops at the
/// first thing that does not fit. It holds the right edge of the tree and the stored subtrees, one
/// for 256 entries, and no entry.
final class LogWalk {

    /// The first thing that does not fit.
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what);
        }
    }

    /// What is repeated beside an entry's body, to find it by.
    record Columns(String type, @Nullable UUID subject, String side, Instant at) {

        static Columns of(ResultSet row) throws SQLException {
            return new Columns(
                    row.getString("type"),
                    row.getObject("subject", UUID.class),
                    row.getString("side"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        }
    }

    /// What lies beside an entry to open its names and words.
    ///
    /// @param writer what stands for the writer's name, null in an entry in which it stands itself
    /// @param name the writer's name, null if it was erased
    /// @param opening what opens its other texts, null if they were erased or there are none
    record Texts(
            @Nullable Hash writer, @Nullable SealedText name, Sealing.@Nullable Opening opening) {

        static Texts of(ResultSet row) throws SQLException {
            byte[] writer = row.getBytes("writer");
            byte[] salt = row.getBytes("salt");
            byte[] secret = row.getBytes("secret");
            return new Texts(
                    writer == null ? null : Hash.of(writer),
                    salt == null ? null : SealedText.of(salt, row.getString("name")),
                    secret == null
                            ? null
                            : new Sealing.Opening(
                                    secret, List.of((String[]) row.getArray("texts").getArray())));
        }
    }

    private record Place(int height, long number) {}

    private final UUID partnership;
    private final @Nullable LogHead noted;
    private final Map<Place, byte[]> stored = new HashMap<>();
    private long size;
    private byte @Nullable [] edge;
    private Frontier frontier = Frontier.EMPTY;
    private final Set<Hash> erased;
    private final Map<Long, Hash> withoutWords = new TreeMap<>();
    private final Set<String> withoutName = new TreeSet<>();

    /// @param noted what the record must begin with; null if nothing is known of it
    /// @param erased what was erased from this record or another, beside what it says itself:
    ///   leaves of entries and commitments of names
    LogWalk(UUID partnership, @Nullable LogHead noted, Set<Hash> erased) {
        this.partnership = partnership;
        this.noted = noted;
        this.erased = erased;
    }

    /// Takes the stored size and right edge; the edge is null for a record older than the tree.
    void head(long storedSize, byte @Nullable [] storedEdge) {
        size = storedSize;
        edge = storedEdge;
    }

    /// Takes a stored subtree.
    void subtree(int height, long number, byte[] hash) {
        stored.put(new Place(height, number), hash);
    }

    /// The right edge over the entries that fit.
    Frontier sound() {
        return frontier;
    }

    /// Takes the next entry.
    void entry(long seq, byte[] body, byte[] leaf, Columns columns, Texts texts) throws Wrong {
        long next = frontier.size() + 1;
        if (seq != next) {
            throw new Wrong("entry " + next + " is missing; entry " + seq + " follows");
        }
        if (!Arrays.equals(Leaf.hash(body), leaf)) {
            throw new Wrong("entry " + seq + " is not the one whose hash is stored");
        }
        read(seq, body, Hash.of(leaf), columns, texts);
        Map<Place, Hash> finished = new HashMap<>();
        Frontier grown = frontier.append(Hash.of(leaf), subtree -> put(finished, subtree));
        for (Map.Entry<Place, Hash> subtree : finished.entrySet()) {
            byte[] kept = stored.remove(subtree.getKey());
            if (edge != null && !Arrays.equals(kept, subtree.getValue().bytes())) {
                throw new Wrong(
                        "the tree %s subtree %d of height %d, which entry %d completes"
                                .formatted(
                                        kept == null ? "lacks" : "has another",
                                        subtree.getKey().number(),
                                        subtree.getKey().height(),
                                        seq));
            }
        }
        frontier = grown;
        if (noted != null
                && noted.entries() == seq
                && noted.root() != null
                && !grown.root().base64().equals(noted.root())) {
            throw new Wrong("the root over " + seq + " entries is not the one that was noted");
        }
    }

    private static void put(Map<Place, Hash> finished, Subtree subtree) {
        finished.put(new Place(subtree.height(), subtree.number()), subtree.hash());
    }

    private void read(long seq, byte[] body, Hash leaf, Columns columns, Texts texts) throws Wrong {
        Columns told;
        Draft draft;
        Json.Obj whole;
        boolean here;
        try {
            whole = Json.parse(body).asObject();
            if (!Arrays.equals(Canonical.bytes(whole), body)) {
                throw new Wrong("entry " + seq + " is not in its canonical form");
            }
            here =
                    whole.text("partnership").equals(partnership.toString())
                            && whole.integer("seq") == seq;
            draft = EntryCodec.read(Sealing.open(whole, texts.opening(), texts.name()));
            told =
                    new Columns(
                            EntryCodec.type(draft.entry()),
                            draft.entry().subject(),
                            draft.side().code(),
                            draft.at());
        } catch (RuntimeException e) {
            throw new Wrong("entry " + seq + " cannot be read: " + e.getMessage());
        }
        if (!here) {
            throw new Wrong("entry " + seq + " belongs to another place");
        }
        if (!told.equals(columns)) {
            throw new Wrong("entry " + seq + " is filed as something else than it says");
        }
        name(seq, whole, texts);
        words(seq, whole, leaf, texts);
        erasure(seq, draft.entry());
    }

    private void name(long seq, Json.Obj whole, Texts texts) throws Wrong {
        Hash writer = Sealing.writer(whole);
        if (!Objects.equals(writer, texts.writer())) {
            throw new Wrong("entry " + seq + " is filed under another writer than it says");
        }
        SealedText name = texts.name();
        if (writer != null && name == null) {
            withoutName.add(writer.hex());
        } else if (name != null && !Objects.equals(name.commitment(), writer)) {
            throw new Wrong("the name of who wrote entry " + seq + " is not that in the record");
        }
    }

    private void words(long seq, Json.Obj whole, Hash leaf, Texts texts) throws Wrong {
        List<Hash> commitments = Sealing.commitments(whole);
        Sealing.Opening opening = texts.opening();
        if (opening != null) {
            List<Hash> opened = opening.sealed().stream().map(SealedText::commitment).toList();
            if (!opened.equals(commitments)) {
                throw new Wrong(
                        "the words of entry " + seq + " are not those that stand in the record");
            }
        } else if (!commitments.isEmpty()) {
            withoutWords.put(seq, leaf);
        }
    }

    /// Takes what an entry says was erased from what is missing.
    private void erasure(long seq, Entry entry) throws Wrong {
        switch (entry) {
            case ErasureEntry.WordsErased words -> {
                if (withoutWords.remove(words.entry()) == null) {
                    throw new Wrong(
                            "entry "
                                    + seq
                                    + " says that the words of entry "
                                    + words.entry()
                                    + " were erased, and they are there");
                }
            }
            case ErasureEntry.NameErased name -> {
                if (!withoutName.remove(name.writer())) {
                    throw new Wrong(
                            "entry " + seq + " says that a name was erased, and it is there");
                }
            }
            default -> {
                // Nothing was erased by it.
            }
        }
    }

    /// Ends the walk after the last entry.
    void end() throws Wrong {
        if (frontier.size() != size) {
            throw new Wrong(
                    "the record should have "
                            + size
                            + " entries, and ends after "
                            + frontier.size());
        }
        if (edge != null && !Arrays.equals(frontier.bytes(), edge)) {
            throw new Wrong("the right edge of the tree is not that of its " + size + " entries");
        }
        if (!stored.isEmpty()) {
            throw new Wrong("the tree has a subtree beyond its last entry");
        }
        withoutWords.values().removeAll(erased);
        erased.forEach(hash -> withoutName.remove(hash.hex()));
        if (!withoutWords.isEmpty()) {
            throw new Wrong(
                    "the words of entry "
                            + withoutWords.keySet().iterator().next()
                            + " are gone, and no entry says that they were erased");
        }
        if (!withoutName.isEmpty()) {
            throw new Wrong(
                    "the name of a writer is gone, and no entry says that it was erased: "
                            + withoutName.iterator().next());
        }
        if (noted != null && noted.entries() > size) {
            throw new Wrong("the record had " + noted.entries() + " entries, and now has " + size);
        }
    }
}
