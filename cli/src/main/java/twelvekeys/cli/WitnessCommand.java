package twelvekeys.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.Checkpoint;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.NoteException;
import twelvekeys.ledger.SignatureAlgorithm;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.ledger.SignerKey;
import twelvekeys.ledger.VerifierKey;
import twelvekeys.ledger.Witness;
import twelvekeys.ledger.WitnessVerdict;

/// Watches over a record on a server: keeps the last checkpoint it accepted, takes a newer one only
/// with a proof that the record grew out of it, and cosigns that. Otherwise it raises an alarm.
///
/// It is meant to run on a machine of one side's own, once an hour or so.
final class WitnessCommand {

    private static final int TAMPERED = 1;
    private static final int ROLLED_BACK = 2;
    private static final int FORKED = 3;

    private WitnessCommand() {}

    /// Makes a key, or watches once.
    ///
    /// @return 0 accepted and cosigned, 1 not signed by the log that is known, 2 rolled back, 3
    ///   forked
    /// @throws CommandFailed with code 64 when nothing could be judged
    static int run(Arguments arguments, PrintStream out, Clock clock) {
        Path newKey = arguments.path("--new-key");
        if (newKey != null) {
            makeKey(newKey, required(arguments, "--name"), out);
            return 0;
        }
        try {
            return watch(arguments, out, clock);
        } catch (NoteException e) {
            throw CommandFailed.notJudged(String.valueOf(e.getMessage()));
        }
    }

    private static void makeKey(Path file, String name, PrintStream out) {
        try {
            SignerKey key =
                    SignerKey.generate(
                            name, SignatureAlgorithm.ED25519_COSIGNATURE, new SecureRandom());
            if (Files.getFileAttributeView(
                            file.toAbsolutePath().getParent(), PosixFileAttributeView.class)
                    == null) {
                Files.createFile(file);
            } else {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, key.secretText() + "\n");
            out.println(
                    "The secret key is in " + file + ". Keep it where the server's host is not.");
            out.println("Name this public key on the record's page, or over REST:");
            out.println(key.verifier());
        } catch (NoteException e) {
            throw CommandFailed.notJudged("--name: " + e.getMessage());
        } catch (IOException e) {
            throw CommandFailed.notJudged(file + " cannot be made: " + e.getMessage());
        }
    }

    private static int watch(Arguments arguments, PrintStream out, Clock clock) {
        SignerKey key = SignerKey.parse(read(required(arguments, "--key-file")).strip());
        Path keep = Path.of(required(arguments, "--keep"));
        RecordClient server =
                new RecordClient(
                        URI.create(required(arguments, "--server")),
                        partnership(required(arguments, "--partnership")),
                        read(required(arguments, "--token-file")).strip());
        SignedCheckpoint kept =
                Files.exists(keep) ? SignedCheckpoint.parse(read(keep.toString())) : null;
        RecordClient.Shown shown = server.record();
        VerifierKey log = log(arguments.text("--log-key"), keep, shown.key(), out);
        if (kept != null && !kept.isSignedBy(log)) {
            throw CommandFailed.notJudged(
                    keep + " is not signed by " + log.name() + ": it is another record's.");
        }
        SignedCheckpoint offered = SignedCheckpoint.parse(shown.checkpoint());
        Checkpoint before = kept == null ? null : kept.checkpoint();
        if (before != null
                && before.equals(offered.checkpoint())
                && offered.isSignedBy(log)
                && !offered.cosignatures(List.of(key.verifier())).isEmpty()) {
            out.println("OK: " + before.size() + " entries, as kept and cosigned.");
            return 0;
        }
        WitnessVerdict verdict =
                new Witness(log)
                        .judge(
                                before,
                                offered,
                                proof(server, before, offered),
                                key,
                                clock.instant());
        return switch (verdict) {
            case WitnessVerdict.Accepted accepted -> {
                keep(keep, accepted.cosigned().toString());
                server.cosign(accepted.cosigned().toString());
                out.println(
                        "OK: "
                                + offered.checkpoint().size()
                                + " entries"
                                + (before == null
                                        ? ", the first that were seen."
                                        : ", grown out of the " + before.size() + " kept.")
                                + " Cosigned as "
                                + key.verifier().name()
                                + ".");
                yield 0;
            }
            case WitnessVerdict.RolledBack back ->
                    alarm(server, keep, "rolled-back", kept, shown, back, ROLLED_BACK, out);
            case WitnessVerdict.Forked forked ->
                    alarm(server, keep, "forked", kept, shown, forked, FORKED, out);
            case WitnessVerdict.Refused refused -> {
                out.println("ALARM: " + refused.why());
                yield TAMPERED;
            }
        };
    }

    /// The log's key: as given, as noted beside what is kept, or, the first time, as the server
    /// says.
    private static VerifierKey log(
            @Nullable String given, Path keep, String shown, PrintStream out) {
        Path noted = keep.resolveSibling(keep.getFileName() + ".key");
        if (given != null) {
            return VerifierKey.parse(given);
        }
        if (Files.exists(noted)) {
            return VerifierKey.parse(read(noted.toString()).strip());
        }
        VerifierKey log = VerifierKey.parse(shown);
        keep(noted, log + "\n");
        out.println("The log's key is taken from the server, this first time: " + log);
        return log;
    }

    /// The proof that is needed; none where nothing is kept, or the record is shorter than it was.
    private static List<Hash> proof(
            RecordClient server, @Nullable Checkpoint kept, SignedCheckpoint offered) {
        long size = offered.checkpoint().size();
        return kept == null || kept.size() == 0 || size <= kept.size()
                ? List.of()
                : server.consistency(kept.size(), size);
    }

    private static int alarm(
            RecordClient server,
            Path keep,
            String found,
            @Nullable SignedCheckpoint kept,
            RecordClient.Shown shown,
            WitnessVerdict.Refused refused,
            int code,
            PrintStream out) {
        keep(keep.resolveSibling(keep.getFileName() + ".contradicts"), shown.checkpoint());
        out.println("ALARM: " + refused.why());
        out.println(
                "What was kept stays in "
                        + keep
                        + "; what was shown now is beside it. Together they prove it to anybody.");
        try {
            server.raise(found, String.valueOf(kept), shown.checkpoint());
            out.println("Both sides see the alarm on the record's page.");
        } catch (CommandFailed e) {
            out.println("The server did not take the alarm: " + e.getMessage());
        }
        return code;
    }

    /// Writes a file so that a crash leaves the old one or the new one, never half of one.
    private static void keep(Path file, String text) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            fresh,
                            Set.of(
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.WRITE))) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw CommandFailed.notJudged(file + " cannot be written: " + e.getMessage());
        }
    }

    private static String required(Arguments arguments, String option) {
        String given = arguments.text(option);
        if (given == null || given.isBlank()) {
            throw CommandFailed.notJudged(
                    "witness needs " + option + ". Try: twelvekeys witness --help");
        }
        return given;
    }

    private static UUID partnership(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.notJudged(
                    "--partnership is its id, such as in the page's address.");
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw CommandFailed.notJudged(file + " cannot be read.");
        }
    }
}
