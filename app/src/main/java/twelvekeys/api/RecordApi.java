package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.record.Proofs;
import twelvekeys.record.RecordExport;
import twelvekeys.record.WitnessEntry.Finding;
import twelvekeys.record.Witnesses;

/// The record as something to be checked rather than believed: signed checkpoints, proofs, export,
/// and those who watch it.
@RestController
@RequestMapping("/api/v1/partnerships/{id}")
@Tag(name = "Proofs", description = "Checkpoints, proofs, witnesses and export of the record")
@Allowed(Right.READ)
class RecordApi {

    /// The record as it stands.
    ///
    /// @param key the public key with which its checkpoints are signed, a C2SP vkey
    /// @param size how many entries it holds
    /// @param root the root of the Merkle tree over them (RFC 9162), in Base64
    /// @param checkpoint both, signed: a C2SP signed note, with the cosignatures made at this size
    /// @param lastCosigned the latest checkpoint that somebody cosigned, null if nobody did
    /// @param keys the keys with which the two sides cosign
    /// @param alarms what their witnesses found wrong, the latest first
    record RecordView(
            String key,
            long size,
            String root,
            String checkpoint,
            @Nullable String lastCosigned,
            List<KeyView> keys,
            List<AlarmView> alarms) {}

    /// A key with which a side cosigns.
    ///
    /// @param whose whose it is, `theirs` or `ours`
    /// @param by who named it
    /// @param key the public key, a C2SP vkey
    /// @param words who keeps it and where, null if not said
    /// @param namedAt when it was named
    /// @param withdrawnAt when it was withdrawn, null while it is in use
    /// @param size how many entries the record had when it last cosigned, null if it never did
    /// @param cosignedAt when that was, by the witness's own clock
    record KeyView(
            String whose,
            String by,
            String key,
            @Nullable String words,
            Instant namedAt,
            @Nullable Instant withdrawnAt,
            @Nullable Long size,
            @Nullable Instant cosignedAt) {

        private static KeyView of(Seat seat, Witnesses.Named named) {
            Witnesses.Cosigned last = named.cosigned();
            return new KeyView(
                    PromiseView.whose(named.side(), seat.own()),
                    named.by(),
                    named.key().toString(),
                    named.words(),
                    named.namedAt(),
                    named.withdrawnAt(),
                    last == null ? null : last.size(),
                    last == null ? null : last.at());
        }
    }

    /// A record that was not the one a witness had kept.
    ///
    /// @param seq the entry that says so
    /// @param whose whose witness it was, `theirs` or `ours`
    /// @param by who raised it
    /// @param at when
    /// @param found `rolled-back` or `forked`
    /// @param kept the checkpoint it had kept
    /// @param shown the checkpoint it was shown
    /// @param words what was said with it, null if nothing
    record AlarmView(
            long seq,
            String whose,
            String by,
            Instant at,
            String found,
            String kept,
            String shown,
            @Nullable String words) {

        private static AlarmView of(Seat seat, Witnesses.Alarm alarm) {
            return new AlarmView(
                    alarm.seq(),
                    PromiseView.whose(alarm.side(), seat.own()),
                    alarm.by(),
                    alarm.at(),
                    Query.code(alarm.alarm().found()),
                    alarm.alarm().kept(),
                    alarm.alarm().shown(),
                    alarm.alarm().words());
        }
    }

    /// A proof (RFC 9162, section 2.1): hashes in Base64, lowest first.
    ///
    /// @param from what it is about: the entry, or the earlier size
    /// @param size the size of the record it is a proof within
    /// @param path the hashes
    record ProofView(long from, long size, List<String> path) {

        private static ProofView of(long from, long size, List<Hash> path) {
            return new ProofView(from, size, path.stream().map(Hash::base64).toList());
        }
    }

    /// A key to be named or withdrawn.
    ///
    /// @param key the public key, a C2SP vkey for cosignatures; needed
    /// @param words who keeps it and where, or why it is withdrawn
    record KeyRequest(@Nullable String key, @Nullable String words) {}

    /// A checkpoint that a witness accepted.
    ///
    /// @param checkpoint the signed note with the cosignature; needed
    record CosignRequest(@Nullable String checkpoint) {}

    /// What a witness found.
    ///
    /// @param found `rolled-back` or `forked`; needed
    /// @param kept the checkpoint it had kept, a signed note; needed
    /// @param shown the checkpoint it was shown, a signed note; needed
    /// @param words what is said with it
    record AlarmRequest(
            @Nullable String found,
            @Nullable String kept,
            @Nullable String shown,
            @Nullable String words) {}

    private final Acting acting;
    private final Proofs proofs;
    private final Witnesses witnesses;
    private final RecordExport export;

    RecordApi(Acting acting, Proofs proofs, Witnesses witnesses, RecordExport export) {
        this.acting = acting;
        this.proofs = proofs;
        this.witnesses = witnesses;
        this.export = export;
    }

    /// Shows how long the record is, its root, signed, and who watches it.
    ///
    /// @param id the partnership
    @GetMapping("/record")
    @Transactional(readOnly = true)
    public RecordView record(@PathVariable UUID id) {
        return view(acting.at(id));
    }

    private RecordView view(Seat seat) {
        UUID id = seat.partnership().id();
        SignedCheckpoint now = witnesses.checkpoint(id);
        Witnesses.Watch watch = witnesses.watch(id);
        return new RecordView(
                proofs.key(id).toString(),
                now.checkpoint().size(),
                now.checkpoint().root().base64(),
                now.toString(),
                witnesses.lastCosigned(id).map(SignedCheckpoint::toString).orElse(null),
                watch.keys().stream().map(key -> KeyView.of(seat, key)).toList(),
                watch.alarms().stream().map(alarm -> AlarmView.of(seat, alarm)).toList());
    }

    /// Proves that the record of one size begins with that of an earlier size.
    ///
    /// @param id the partnership
    /// @param from the earlier size, 1 or more
    /// @param to the later size
    @GetMapping("/record/consistency")
    @Transactional(readOnly = true)
    public ProofView consistency(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "0") long to) {
        acting.at(id);
        return ProofView.of(
                from, to, Refusal.inWords(() -> proofs.consistency(id, from, to)).path());
    }

    /// Proves that an entry is in the record.
    ///
    /// @param id the partnership
    /// @param seq the entry
    /// @param size within the record of this size; as it stands if not said
    @GetMapping("/entries/{seq}/proof")
    @Transactional(readOnly = true)
    public ProofView inclusion(
            @PathVariable UUID id,
            @PathVariable long seq,
            @RequestParam(required = false) @Nullable Long size) {
        acting.at(id);
        long within = size == null ? proofs.checkpoint(id).checkpoint().size() : size;
        if (size == null && (seq < 1 || seq > within)) {
            throw Refusal.notThere();
        }
        return ProofView.of(
                seq, within, Refusal.inWords(() -> proofs.inclusion(id, seq, within)).path());
    }

    /// Exports everything the two sides share as a bundle that can be verified offline.
    ///
    /// @param id the partnership
    @GetMapping(path = "/record/bundle", produces = "application/zip")
    @Transactional(readOnly = true)
    public void bundle(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        acting.at(id);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved(id).toString());
        export.write(id, response.getOutputStream());
    }

    private static ContentDisposition saved(UUID id) {
        return ContentDisposition.attachment().filename("record-" + id + ".zip").build();
    }

    /// Names a key with which your side will cosign. The other side sees it from then on.
    ///
    /// @param id the partnership
    @Allowed(Right.MANAGE)
    @PostMapping(path = "/record/keys", consumes = MediaType.APPLICATION_JSON_VALUE)
    public RecordView nameKey(
            @PathVariable UUID id, RequestKey key, @RequestBody KeyRequest asked) {
        Seat seat = acting.at(id);
        String vkey = Body.given("key", asked.key);
        return stepped(seat, () -> witnesses.name(seat.author(key), vkey, asked.words));
    }

    /// Withdraws a key of your side. What it signed stays signed.
    ///
    /// @param id the partnership
    @Allowed(Right.MANAGE)
    @PostMapping(path = "/record/keys/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    public RecordView withdrawKey(
            @PathVariable UUID id, RequestKey key, @RequestBody KeyRequest asked) {
        Seat seat = acting.at(id);
        String vkey = Body.given("key", asked.key);
        return stepped(seat, () -> witnesses.withdraw(seat.author(key), vkey, asked.words));
    }

    /// Keeps a cosignature of your side's witness. The same one sent again has no further effect.
    ///
    /// @param id the partnership
    @Allowed(Right.WRITE)
    @PostMapping(path = "/record/cosignatures", consumes = MediaType.APPLICATION_JSON_VALUE)
    public RecordView cosign(
            @PathVariable UUID id, RequestKey key, @RequestBody CosignRequest asked) {
        Seat seat = acting.at(id);
        String note = Body.given("checkpoint", asked.checkpoint);
        return stepped(seat, () -> witnesses.cosign(seat.author(key), note));
    }

    /// Puts on record that your side's witness was shown a record that is not the one it kept.
    ///
    /// @param id the partnership
    @Allowed(Right.WRITE)
    @PostMapping(path = "/record/alarms", consumes = MediaType.APPLICATION_JSON_VALUE)
    public RecordView raise(
            @PathVariable UUID id, RequestKey key, @RequestBody AlarmRequest asked) {
        Seat seat = acting.at(id);
        Finding found = Query.oneOf(Finding.class, "found", Body.given("found", asked.found));
        String kept = Body.given("kept", asked.kept);
        String shown = Body.given("shown", asked.shown);
        return stepped(
                seat, () -> witnesses.raise(seat.author(key), found, kept, shown, asked.words));
    }

    private RecordView stepped(Seat seat, Runnable step) {
        try {
            Refusal.inWords(() -> {
                step.run();
                return seat;
            });
        } catch (IllegalStateException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        return view(seat);
    }
}
