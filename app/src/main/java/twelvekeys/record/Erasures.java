package twelvekeys.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import twelvekeys.ledger.Hash;
import twelvekeys.partnership.Side;
import twelvekeys.record.ErasureEntry.NameErased;
import twelvekeys.record.ErasureEntry.Why;
import twelvekeys.record.ErasureEntry.WordsErased;
import twelvekeys.storage.DataFolder;

/// Erases names and words from a record without breaking a proof. What is erased is what opens
/// them; the entries stay, and say by another entry that and why something is gone.
///
/// A side erases what it wrote itself, and nobody else can. It is told to both sides, as everything
/// in the record is, and cannot be undone.
@Service
@Transactional
public class Erasures {

    private final PartnershipRecord record;
    private final WrittenRequests requests;
    private final ApplicationEventPublisher events;
    private final ErasedList list;
    private final JdbcClient db;
    private final Clock clock;

    Erasures(
            PartnershipRecord record,
            WrittenRequests requests,
            ApplicationEventPublisher events,
            DataFolder data,
            JdbcClient db,
            Clock clock) {
        this.record = record;
        this.requests = requests;
        this.events = events;
        this.list = ErasedList.in(data.files());
        this.db = db;
        this.clock = clock;
    }

    /// The entries, among some, with words or files that a side can still erase.
    @Transactional(readOnly = true)
    public Set<Long> erasable(UUID partnership, Side side, Collection<Long> seqs) {
        if (seqs.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                db.sql(
                                """
                                select t.seq from sealed_text t join entry e
                                    on e.partnership_id = t.partnership_id and e.seq = t.seq
                                where t.partnership_id = ? and e.side = ? and t.seq = any(?)
                                """)
                        .params(partnership, side.code(), seqs.toArray(Long[]::new))
                        .query((row, n) -> row.getLong(1))
                        .list());
    }

    /// Erases the words and the files of one entry.
    ///
    /// @param seq the entry's number
    /// @param forAll whether the author decides for their whole side; otherwise only what they
    ///   wrote themselves can be erased
    /// @throws ErasureRefused if there is no such entry, the other side or somebody else wrote it,
    ///   or nothing in it can be erased
    /// @throws RepeatedKey if the author's request key stands for another request
    public void eraseWords(Author author, long seq, Why why, boolean forAll) {
        record.lock(author.partnership());
        String asked = "erase the words of entry " + seq + ": " + why;
        if (requests.before(author, asked).isPresent()) {
            return;
        }
        RecordedEntry entry =
                record.at(author.partnership(), seq)
                        .orElseThrow(
                                () -> new ErasureRefused("The record has no entry " + seq + "."));
        if (entry.draft().side() != author.side()) {
            throw new ErasureRefused(
                    "The other side wrote these words, and only it can erase them. Ask it to.");
        }
        if (!forAll && !wrote(author, seq)) {
            throw new ErasureRefused(
                    "Somebody else wrote these words. They can erase them, or a partner manager.");
        }
        if (erasable(author.partnership(), author.side(), List.of(seq)).isEmpty()) {
            throw new ErasureRefused("Entry " + seq + " has no words that can be erased.");
        }
        Draft told =
                new Draft(
                        new WordsErased(entry.draft().entry().subject(), seq, why),
                        author.side(),
                        author.name(),
                        clock.instant(),
                        null,
                        author.person());
        RecordedEntry written = erase(entry, told);
        requests.keep(author, asked, author.partnership(), written.seq(), written.draft().at());
    }

    /// Whether the author is the person who wrote an entry.
    @Transactional(readOnly = true)
    public boolean wrote(Author author, long seq) {
        UUID person = author.person();
        return person != null
                && db.sql(
                                """
                                select exists (select 1 from entry e join writer w
                                    on w.partnership_id = e.partnership_id
                                    and w.commitment = e.writer
                                    where e.partnership_id = ? and e.seq = ? and w.person_id = ?)
                                """)
                        .params(author.partnership(), seq, person)
                        .query(Boolean.class)
                        .single();
    }

    private RecordedEntry erase(RecordedEntry entry, Draft told) {
        UUID partnership = entry.partnership();
        RecordedEntry written = record.append(partnership, List.of(told)).getFirst();
        db.sql("delete from sealed_text where partnership_id = ? and seq = ?")
                .params(partnership, entry.seq())
                .update();
        forgetRequest(entry);
        if (entry.draft().entry() instanceof PromiseEntry.Reported reported) {
            reported.evidence().forEach(evidence -> forgetFile(entry, evidence));
        }
        Draft.Origin origin = entry.draft().origin();
        events.publishEvent(
                new TextsErased(
                        partnership,
                        entry.seq(),
                        entry.draft().entry().subject(),
                        origin == null ? null : origin.importId()));
        noteAfterCommit(List.of(Hash.ofHex(entry.leaf())));
        return written;
    }

    /// Lets go of the fingerprint of the request that wrote an entry. A request is known by the
    /// last entry it wrote, which is the only one unless it answered several claims.
    private void forgetRequest(RecordedEntry entry) {
        boolean oneOfSeveral = entry.draft().entry() instanceof PromiseEntry.ClaimAnswered;
        db.sql(
                        """
                        update written_request set fingerprint = 'erased'
                        where partnership_id = :partnership and side = :side and first_seq =
                            case when :several then
                                (select min(first_seq) from written_request
                                 where partnership_id = :partnership and side = :side
                                   and first_seq >= :seq)
                            else :seq end
                        """)
                .param("partnership", entry.partnership())
                .param("side", entry.draft().side().code())
                .param("several", oneOfSeveral)
                .param("seq", entry.seq())
                .update();
    }

    /// Deletes a file that no other entry names.
    private void forgetFile(RecordedEntry entry, Evidence evidence) {
        if (evidence instanceof Evidence.File file) {
            db.sql(
                            """
                            delete from attachment where partnership_id = ? and sha256 = ?
                              and not exists (select 1 from entry e
                                where e.partnership_id = ? and e.seq <> ?
                                  and e.type = 'promise.reported' and strpos(e.body, ?) > 0
                                  and exists (select 1 from sealed_text t
                                    where t.partnership_id = e.partnership_id and t.seq = e.seq))
                            """)
                    .params(entry.partnership(), file.sha256(), entry.partnership(), entry.seq())
                    .param(file.sha256())
                    .update();
        }
    }

    /// Erases a name from everything that was written under it for a side of a record. That it was
    /// erased is put on record in the name of the organisation.
    ///
    /// @param partnership the record
    /// @param side the side that wrote
    /// @param person the member whose name it is, absent if it was written before members were told
    ///   apart
    /// @param name the name
    /// @param organisation how the side is called, which stays
    /// @return how many names were erased; 0 if nothing was written under it there
    int eraseName(
            UUID partnership, Side side, @Nullable UUID person, String name, String organisation) {
        if (names(partnership, side, person, name, organisation).isEmpty()) {
            return 0;
        }
        record.lock(partnership);
        List<Hash> names = names(partnership, side, person, name, organisation);
        forgetNames(partnership, side, organisation, names, clock.instant());
        return names.size();
    }

    private List<Hash> names(
            UUID partnership, Side side, @Nullable UUID person, String name, String organisation) {
        return db.sql(
                        """
                        select commitment from writer
                        where partnership_id = :partnership and side = :side
                          and (person_id = :person::uuid
                            or (person_id is null and name = :name
                                and name <> :organisation))
                        order by commitment
                        """)
                .param("partnership", partnership)
                .param("side", side.code())
                .param("person", person)
                .param("name", name)
                .param("organisation", organisation)
                .query((row, n) -> Hash.of(row.getBytes("commitment")))
                .list();
    }

    private void forgetNames(
            UUID partnership, Side side, String organisation, List<Hash> names, Instant at) {
        List<Draft> told = new ArrayList<>();
        for (Hash commitment : names) {
            told.add(
                    new Draft(
                            new NameErased(commitment.hex()), side, organisation, at, null, null));
            db.sql("delete from writer where partnership_id = ? and commitment = ?")
                    .params(partnership, commitment.bytes())
                    .update();
        }
        record.append(partnership, told);
        noteAfterCommit(names);
    }

    private void noteAfterCommit(List<Hash> hashes) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        list.add(hashes);
                    }
                });
    }

    /// Erases again what had been erased before the record was restored to an earlier state, and
    /// notes in the list what only the record knows. The caller works inside the partnership.
    ///
    /// @return how many entries and names lost their text again
    public int settle(UUID partnership) {
        record.lock(partnership);
        Set<Hash> told = told(partnership);
        Set<Hash> back = new LinkedHashSet<>(list.all());
        back.removeAll(told);
        noteAfterCommit(List.copyOf(told));
        return back.isEmpty() ? 0 : eraseAgain(partnership, back);
    }

    /// How a side is called, as the first entry of every record says.
    private String called(UUID partnership, Side side) {
        if (record.at(partnership, 1).orElseThrow().draft().entry()
                instanceof Entry.PartnershipBegun begun) {
            return side == Side.A ? begun.aName() : begun.bName();
        }
        throw new IllegalStateException("The record " + partnership + " has no beginning.");
    }

    private int eraseAgain(UUID partnership, Set<Hash> back) {
        byte[][] hashes = back.stream().map(Hash::bytes).toArray(byte[][]::new);
        List<Long> seqs =
                db.sql(
                                """
                                select e.seq from entry e join sealed_text t
                                    on t.partnership_id = e.partnership_id and t.seq = e.seq
                                where e.partnership_id = ? and e.leaf = any(?) order by e.seq
                                """)
                        .params(partnership, hashes)
                        .query((row, n) -> row.getLong(1))
                        .list();
        for (long seq : seqs) {
            RecordedEntry entry = record.at(partnership, seq).orElseThrow();
            Side side = entry.draft().side();
            @Nullable UUID about = entry.draft().entry().subject();
            erase(
                    entry,
                    new Draft(
                            new WordsErased(about, seq, Why.RESTORED),
                            side,
                            called(partnership, side),
                            clock.instant(),
                            null,
                            null));
        }
        int names = 0;
        for (Side side : Side.values()) {
            List<Hash> known =
                    db.sql(
                                    """
                                    select commitment from writer where partnership_id = ?
                                      and side = ? and commitment = any(?) order by commitment
                                    """)
                            .params(partnership, side.code(), hashes)
                            .query((row, n) -> Hash.of(row.getBytes("commitment")))
                            .list();
            forgetNames(partnership, side, called(partnership, side), known, clock.instant());
            names += known.size();
        }
        return seqs.size() + names;
    }

    /// What the record itself says was erased.
    private Set<Hash> told(UUID partnership) {
        Set<Hash> told = new LinkedHashSet<>();
        List<Long> withoutWords = new ArrayList<>();
        for (RecordedEntry erasure : record.ofErasures(partnership)) {
            switch (erasure.draft().entry()) {
                case WordsErased words -> withoutWords.add(words.entry());
                case NameErased name -> told.add(Hash.ofHex(name.writer()));
                default -> throw new IllegalStateException("That is no erasure: " + erasure);
            }
        }
        record.at(Map.of(partnership, withoutWords))
                .forEach(entry -> told.add(Hash.ofHex(entry.leaf())));
        return told;
    }
}
