package twelvekeys.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import twelvekeys.ledger.SignatureAlgorithm;
import twelvekeys.ledger.SignerKey;
import twelvekeys.storage.DataFolder;

/// The keys with which this installation signs checkpoints, one a partnership.
///
/// All of them come from one secret, a file that only the server's user can read. It lies beside
/// the database and not in it, so that whoever has the database alone cannot sign. Several servers
/// over one database are given the same file (`twelvekeys.record.key-file`).
@Component
class LogKeys {

    private static final int FEWEST_CHARACTERS = 32;

    private final String secret;

    @Autowired
    LogKeys(
            DataFolder folder,
            @Value("${twelvekeys.record.key-file:#{null}}") @Nullable Path keyFile) {
        this(keyFile == null ? folder.secretFile("record-key") : keyFile);
    }

    LogKeys(Path file) {
        try {
            secret = Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The record's key file " + file + " cannot be read.", e);
        }
        if (secret.length() < FEWEST_CHARACTERS) {
            throw new IllegalStateException(
                    "The record's key file " + file + " holds fewer than 32 characters.");
        }
    }

    /// The key of a partnership's log, always the same. Its name is the origin of the checkpoints.
    SignerKey of(UUID partnership) {
        String origin = "twelvekeys/" + partnership;
        return SignerKey.of(origin, SignatureAlgorithm.ED25519, seed(origin));
    }

    /// SHA-256 of purpose, name and secret: nobody gets from one key to another, or to the secret.
    private byte[] seed(String origin) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("log key\n".getBytes(StandardCharsets.UTF_8));
            digest.update((origin + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
