package twelvekeys.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.ledger.Checkpoint;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.NoteException;
import twelvekeys.ledger.NoteSignature;
import twelvekeys.ledger.SignatureAlgorithm;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.ledger.SignedNote;
import twelvekeys.ledger.VerifiedSignature;
import twelvekeys.ledger.VerifierKey;
import twelvekeys.partnership.Side;
import twelvekeys.record.WitnessEntry.Finding;

/// Those who watch a record from outside: the keys each side named, what they cosigned, and what
/// they found wrong.
///
/// A witness keeps the last checkpoint it accepted, in a place the host does not reach, takes a
/// newer one only with a proof that the record grew out of it, and then cosigns. `./twelvekeys
/// witness` is one. A key is named in the record itself, so both sides know the same ones.
@Service
@Transactional
public class Witnesses {

    private static final int MOST_KEYS = 20;

    /// A key that a side named.
    ///
    /// @param side whose it is
    /// @param by who named it
    /// @param key the public key
    /// @param words who keeps it and where, absent if not said
    /// @param namedAt when it was named
    /// @param withdrawnAt when it was withdrawn, absent while it is in use
    /// @param cosigned the last it cosigned, absent if nothing
    public record Named(
            Side side,
            String by,
            VerifierKey key,
            @Nullable String words,
            Instant namedAt,
            @Nullable Instant withdrawnAt,
            @Nullable Cosigned cosigned) {}

    /// What a key cosigned.
    ///
    /// @param size how many entries the record had
    /// @param root its root
    /// @param at when, by the witness's own clock
    public record Cosigned(long size, Hash root, Instant at) {}

    /// A record that was not the one a witness kept.
    ///
    /// @param seq the entry that says so
    /// @param side whose witness it was
    /// @param by who raised it
    /// @param at when
    /// @param alarm what it says
    public record Alarm(
            long seq, Side side, String by, Instant at, WitnessEntry.AlarmRaised alarm) {}

    /// Who watches over a record.
    ///
    /// @param keys the keys of both sides, in the order in which they were named
    /// @param alarms their alarms, the latest first
    public record Watch(List<Named> keys, List<Alarm> alarms) {}

    private final PartnershipRecord record;
    private final Proofs proofs;
    private final WrittenRequests requests;
    private final JdbcClient db;
    private final Clock clock;

    Witnesses(
            PartnershipRecord record,
            Proofs proofs,
            WrittenRequests requests,
            JdbcClient db,
            Clock clock) {
        this.record = record;
        this.proofs = proofs;
        this.requests = requests;
        this.db = db;
        this.clock = clock;
    }

    /// The keys of both sides, in the order in which they were named.
    @Transactional(readOnly = true)
    public List<Named> keys(UUID partnership) {
        return keys(record.ofWitnesses(partnership), latest(partnership));
    }

    /// The keys and the alarms of both sides, in one reading.
    @Transactional(readOnly = true)
    public Watch watch(UUID partnership) {
        List<RecordedEntry> entries = record.ofWitnesses(partnership);
        return new Watch(keys(entries, latest(partnership)), alarms(entries));
    }

    private static List<Named> keys(List<RecordedEntry> entries, Map<String, Cosigned> cosigned) {
        Map<String, Named> keys = new LinkedHashMap<>();
        for (RecordedEntry entry : entries) {
            Draft draft = entry.draft();
            switch ((WitnessEntry) draft.entry()) {
                case WitnessEntry.KeyNamed named ->
                        keys.put(
                                named.key(),
                                new Named(
                                        draft.side(),
                                        draft.by(),
                                        VerifierKey.parse(named.key()),
                                        named.words(),
                                        draft.at(),
                                        null,
                                        cosigned.get(named.key())));
                case WitnessEntry.KeyWithdrawn withdrawn ->
                        keys.computeIfPresent(
                                withdrawn.key(), (text, key) -> withdrawn(key, draft.at()));
                case WitnessEntry.AlarmRaised alarm -> {}
            }
        }
        return List.copyOf(keys.values());
    }

    private static Named withdrawn(Named key, Instant at) {
        return new Named(key.side, key.by, key.key, key.words, key.namedAt, at, key.cosigned);
    }

    /// The alarms of both sides' witnesses, the latest first.
    @Transactional(readOnly = true)
    public List<Alarm> alarms(UUID partnership) {
        return alarms(record.ofWitnesses(partnership));
    }

    private static List<Alarm> alarms(List<RecordedEntry> entries) {
        List<Alarm> alarms = new ArrayList<>();
        for (RecordedEntry entry : entries) {
            Draft draft = entry.draft();
            if (draft.entry() instanceof WitnessEntry.AlarmRaised alarm) {
                alarms.addFirst(
                        new Alarm(entry.seq(), draft.side(), draft.by(), draft.at(), alarm));
            }
        }
        return alarms;
    }

    /// Names a key with which the author's side will cosign.
    ///
    /// @param vkey the public key as text
    /// @throws IllegalArgumentException in words for whoever sent it: it is no key for
    ///   cosignatures, or there are too many
    /// @throws IllegalStateException in words: the key was named before
    public void name(Author author, String vkey, @Nullable String words) {
        VerifierKey key = parsed(vkey);
        WitnessEntry step = new WitnessEntry.KeyNamed(key.toString(), said(words));
        record.lock(author.partnership());
        if (requests.before(author, step).isPresent()) {
            return;
        }
        List<Named> keys = keys(author.partnership());
        if (keys.stream().anyMatch(named -> named.key.equals(key))) {
            throw new IllegalStateException("This key was named before. Make a new one.");
        }
        if (keys.stream().anyMatch(named -> named.key.name().equals(key.name()))) {
            throw new IllegalStateException(
                    "A key of the name “"
                            + key.name()
                            + "” was named before. Choose another name.");
        }
        if (keys.stream().filter(named -> named.side == author.side()).count() >= MOST_KEYS) {
            throw new IllegalArgumentException("A side names at most 20 keys.");
        }
        write(author, step);
    }

    /// Withdraws a key of the author's own side. What it signed stays signed.
    ///
    /// @throws IllegalStateException in words: the side has no such key in use
    public void withdraw(Author author, String vkey, @Nullable String words) {
        WitnessEntry step = new WitnessEntry.KeyWithdrawn(vkey.strip(), said(words));
        record.lock(author.partnership());
        if (requests.before(author, step).isPresent()) {
            return;
        }
        if (inUse(author, vkey.strip()).isEmpty()) {
            throw new IllegalStateException("Your side has no such key in use.");
        }
        write(author, step);
    }

    private Optional<Named> inUse(Author author, String vkey) {
        return keys(author.partnership()).stream()
                .filter(named -> named.side == author.side() && named.withdrawnAt == null)
                .filter(named -> named.key.toString().equals(vkey))
                .findFirst();
    }

    /// Keeps the cosignatures that a checkpoint brings by keys of the author's side.
    ///
    /// @param note the checkpoint as a signed note, with its cosignatures
    /// @throws IllegalArgumentException in words: it is no checkpoint of this record, or none of
    ///   its cosignatures is by a key in use of that side
    public void cosign(Author author, String note) {
        SignedCheckpoint offered = checkpoint(note);
        UUID partnership = author.partnership();
        record.lock(partnership);
        Checkpoint said = offered.checkpoint();
        Checkpoint ours = proofs.checkpoint(partnership, said.size()).checkpoint();
        if (!said.equals(ours)) {
            throw new IllegalArgumentException("This is not a checkpoint of this record.");
        }
        List<VerifierKey> known =
                keys(partnership).stream()
                        .filter(key -> key.side == author.side() && key.withdrawnAt == null)
                        .map(Named::key)
                        .toList();
        List<NoteSignature> lines = offered.note().signatures();
        int kept = 0;
        for (NoteSignature line : lines) {
            for (VerifiedSignature signature : verified(ours, line, known)) {
                keep(partnership, ours, line, signature);
                kept++;
            }
        }
        if (kept == 0) {
            throw new IllegalArgumentException(
                    "No cosignature of it is by a key that your side named. Name the key first.");
        }
    }

    /// Whose signature a line is, of those that are known; none if it is of none, or does not hold.
    private static List<VerifiedSignature> verified(
            Checkpoint checkpoint, NoteSignature line, List<VerifierKey> known) {
        try {
            return new SignedCheckpoint(
                            checkpoint, new SignedNote(checkpoint.text(), List.of(line)))
                    .cosignatures(known);
        } catch (NoteException doesNotHold) {
            return List.of();
        }
    }

    private void keep(
            UUID partnership,
            Checkpoint checkpoint,
            NoteSignature line,
            VerifiedSignature signature) {
        Instant at = signature.at() == null ? clock.instant() : signature.at();
        db.sql(
                        """
                        insert into cosignature (partnership_id, key_text, size, root, line,
                            signed_at, received_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (partnership_id, key_text, size) do nothing
                        """)
                .params(partnership, signature.by().toString(), checkpoint.size())
                .param(checkpoint.root().bytes())
                .param(line.toString())
                .param(Timestamp.from(at))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /// The record as it stands, signed by its log and by those who have cosigned it at this size.
    @Transactional(readOnly = true)
    public SignedCheckpoint checkpoint(UUID partnership) {
        return cosigned(partnership, proofs.checkpoint(partnership));
    }

    /// The latest state of the record that somebody cosigned, absent if nobody did.
    @Transactional(readOnly = true)
    public Optional<SignedCheckpoint> lastCosigned(UUID partnership) {
        return db.sql("select max(size) from cosignature where partnership_id = ?")
                .param(partnership)
                .query(Long.class)
                .optional()
                .map(size -> cosigned(partnership, proofs.checkpoint(partnership, size)));
    }

    private SignedCheckpoint cosigned(UUID partnership, SignedCheckpoint checkpoint) {
        SignedCheckpoint whole = checkpoint;
        List<String> lines =
                db.sql(
                                """
                                select line from cosignature
                                where partnership_id = ? and size = ? and root = ?
                                order by signed_at, key_text
                                """)
                        .params(partnership, checkpoint.checkpoint().size())
                        .param(checkpoint.checkpoint().root().bytes())
                        .query((row, n) -> row.getString("line"))
                        .list();
        for (String line : lines) {
            whole = whole.plus(NoteSignature.parse(line));
        }
        return whole;
    }

    /// Puts on record that the author's witness was shown a record that is not the one it kept.
    ///
    /// @param kept the checkpoint it had kept, a note that the log signed
    /// @param shown the checkpoint it was shown, a note that the log signed
    /// @throws IllegalArgumentException in words: one of them is not signed by this record's log,
    ///   or they do not contradict each other
    public void raise(
            Author author, Finding found, String kept, String shown, @Nullable String words) {
        VerifierKey log = proofs.key(author.partnership());
        Checkpoint before = signedBy(log, kept);
        Checkpoint after = signedBy(log, shown);
        boolean shorter = after.size() < before.size();
        if (shorter != (found == Finding.ROLLED_BACK)) {
            throw new IllegalArgumentException(
                    "Rolled back is a record that is shorter than the one kept; forked is one that"
                            + " is not, and does not grow out of it.");
        }
        WitnessEntry step = new WitnessEntry.AlarmRaised(found, kept, shown, said(words));
        record.lock(author.partnership());
        if (requests.before(author, step).isPresent()) {
            return;
        }
        write(author, step);
    }

    private static Checkpoint signedBy(VerifierKey log, String note) {
        SignedCheckpoint checkpoint = checkpoint(note);
        if (!checkpoint.isSignedBy(log)) {
            throw new IllegalArgumentException("A checkpoint is not signed by this record's log.");
        }
        return checkpoint.checkpoint();
    }

    private static SignedCheckpoint checkpoint(String note) {
        try {
            return SignedCheckpoint.parse(note);
        } catch (NoteException e) {
            throw new IllegalArgumentException(
                    "This is no signed checkpoint: " + e.getMessage(), e);
        }
    }

    private static VerifierKey parsed(String vkey) {
        try {
            VerifierKey key = VerifierKey.parse(vkey.strip());
            if (key.algorithm() == SignatureAlgorithm.ED25519_COSIGNATURE) {
                return key;
            }
        } catch (NoteException e) {
            throw new IllegalArgumentException(
                    "This is no public key: name+id+key, as ./twelvekeys witness --new-key prints it.",
                    e);
        }
        throw new IllegalArgumentException(
                "This key signs logs; a witness needs one for cosignatures.");
    }

    private static @Nullable String said(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.strip().length() > 2_000) {
            throw new IllegalArgumentException("Words take at most 2000 characters.");
        }
        return words.strip();
    }

    private void write(Author author, WitnessEntry step) {
        Instant now = clock.instant();
        RecordedEntry written =
                record.append(
                                author.partnership(),
                                List.of(
                                        new Draft(
                                                step,
                                                author.side(),
                                                author.name(),
                                                now,
                                                null,
                                                author.person())))
                        .getFirst();
        requests.keep(author, step, author.partnership(), written.seq(), now);
    }

    /// The largest size that each key cosigned.
    private Map<String, Cosigned> latest(UUID partnership) {
        Map<String, Cosigned> latest = new LinkedHashMap<>();
        db.sql(
                        """
                        select distinct on (key_text) key_text, size, root, signed_at
                        from cosignature where partnership_id = ? order by key_text, size desc
                        """)
                .param(partnership)
                .query(row -> {
                    latest.put(
                            row.getString("key_text"),
                            new Cosigned(
                                    row.getLong("size"),
                                    Hash.of(row.getBytes("root")),
                                    row.getTimestamp("signed_at").toInstant()));
                });
        return latest;
    }
}
