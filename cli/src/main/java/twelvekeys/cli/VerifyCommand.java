package twelvekeys.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.BundleVerdict;
import twelvekeys.ledger.BundleVerifier;
import twelvekeys.ledger.NoteException;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.ledger.VerifierKey;

/// Whether an exported bundle is the record that was signed, and the one that somebody knows.
final class VerifyCommand {

    private static final int TAMPERED = 1;
    private static final int ROLLED_BACK = 2;
    private static final int FORKED = 3;

    private VerifyCommand() {}

    /// Judges a bundle.
    ///
    /// @return 0 OK, 1 TAMPERED, 2 ROLLED BACK, 3 FORKED
    /// @throws CommandFailed with code 64 when nothing could be judged. Also when the check itself
    ///   breaks down: the code 1 that Java would end with is a verdict here
    static int run(Arguments arguments, PrintStream out) {
        try {
            BundleVerdict verdict = verdict(arguments);
            if (arguments.json()) {
                out.println(VerdictJson.of(verdict));
            } else {
                VerdictPage.print(verdict, out);
            }
            return exitCode(verdict);
        } catch (CommandFailed e) { // whatever its own code is, which may be a verdict's
            throw CommandFailed.notJudged(reason(e));
        } catch (RuntimeException | OutOfMemoryError e) {
            throw CommandFailed.notJudged("Nothing was judged. " + e.getMessage());
        }
    }

    private static BundleVerdict verdict(Arguments arguments) {
        List<VerifierKey> keys = new ArrayList<>();
        for (String given : arguments.texts("--key")) {
            keys.addAll(keys(given));
        }
        BundleVerifier verifier;
        try {
            verifier = new BundleVerifier(keys, kept(arguments.path("--checkpoint")));
        } catch (NoteException e) {
            throw CommandFailed.notJudged(reason(e));
        }
        Path file = arguments.file();
        try {
            return verifier.verify(file);
        } catch (IOException | NoteException e) {
            throw CommandFailed.notJudged(file + ": " + reason(e));
        }
    }

    private static @Nullable SignedCheckpoint kept(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        try {
            return SignedCheckpoint.parse(bytes(file));
        } catch (NoteException e) {
            throw CommandFailed.notJudged(file + " is no checkpoint: " + e.getMessage());
        }
    }

    /// The keys of a file, one a line, if there is a file of that name; otherwise the key itself.
    private static List<VerifierKey> keys(String given) {
        Path file = existing(given);
        String text = file == null ? given : new String(bytes(file), StandardCharsets.UTF_8);
        try {
            return text.lines().filter(line -> !line.isBlank()).map(VerifierKey::parse).toList();
        } catch (NoteException e) {
            throw CommandFailed.notJudged(
                    "--key \"" + given + "\" is no key, nor a file of keys: " + e.getMessage());
        }
    }

    private static @Nullable Path existing(String given) {
        try {
            Path file = Path.of(given);
            return Files.isRegularFile(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CommandFailed.notJudged(file + ": " + reason(e));
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return e instanceof NoSuchFileException || message == null ? "cannot be read" : message;
    }

    private static int exitCode(BundleVerdict verdict) {
        return switch (verdict) {
            case BundleVerdict.Ok _ -> 0;
            case BundleVerdict.Tampered _ -> TAMPERED;
            case BundleVerdict.RolledBack _ -> ROLLED_BACK;
            case BundleVerdict.Forked _ -> FORKED;
        };
    }
}
