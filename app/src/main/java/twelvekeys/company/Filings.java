package twelvekeys.company;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.partnership.Organisation;

/// The files of the public record that an organisation brought: received, fetched, followed to
/// their end, forgotten. They are its own; no partner sees them.
@Service
@EnableConfigurationProperties({FilingSettings.class, EdgarSettings.class})
public class Filings {

    /// One file of an upload.
    ///
    /// @param name the name it came with
    /// @param content its bytes, read once
    public record Sent(String name, InputStream content) {}

    private static final int MOST_FILES = 200;
    private static final int MOST_SHOWN = 200;
    private static final int LONGEST_NAME = 200;

    private final FilingFiles files;
    private final FilingStore store;
    private final FactsStore facts;
    private final FactsCaseStore cases;
    private final FilingRunner runner;
    private final FilingSettings settings;
    private final EdgarSettings edgar;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Filings(
            FilingFiles files,
            FilingStore store,
            FactsStore facts,
            FactsCaseStore cases,
            FilingRunner runner,
            FilingSettings settings,
            EdgarSettings edgar,
            TransactionTemplate transactions,
            Clock clock) {
        this.files = files;
        this.store = store;
        this.facts = facts;
        this.cases = cases;
        this.runner = runner;
        this.settings = settings;
        this.edgar = edgar;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Keeps the files of an upload; they are read in the background.
    ///
    /// @param key what the sender calls this upload, 1 to 200 characters; absent if nothing
    /// @return the set, or the one that the first upload under this key became
    /// @throws FilingsRefused if a file is empty or too large, or the key stands for other files;
    ///   nothing is kept then
    public FilingSet receive(Organisation by, List<Sent> sent, @Nullable String key) {
        UUID id = UUID.randomUUID();
        try {
            FilingSet received = received(by, id, sent, key);
            if (!received.id().equals(id)) {
                files.forget(id);
            }
            runner.submit(by.id());
            return received;
        } catch (IOException e) {
            files.forget(id);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            files.forget(id);
            throw e;
        }
    }

    private FilingSet received(Organisation by, UUID id, List<Sent> sent, @Nullable String key)
            throws IOException {
        if (sent.isEmpty()) {
            throw new FilingsRefused("Choose a file first.");
        }
        if (sent.size() > MOST_FILES) {
            throw new FilingsRefused(
                    "At most " + MOST_FILES + " files at once. Put them into one zip instead.");
        }
        MessageDigest digest = sha256();
        Path draft = files.newDraft(id);
        long bytes = 0;
        for (Sent one : sent) {
            Path file = draft.resolve(FilingFiles.kept(one.name()));
            if (Files.exists(file)) {
                throw new FilingsRefused(
                        "Two files are called “%s”. Send them one after the other."
                                .formatted(shown(one.name())));
            }
            long read =
                    FilingFiles.write(
                            file,
                            new DigestInputStream(one.content(), digest),
                            settings.maxBytes().toBytes());
            if (read == 0) {
                throw new FilingsRefused(
                        "“%s” is empty. Nothing was kept.".formatted(shown(one.name())));
            }
            bytes += read;
        }
        files.settle(id);
        FilingSet set =
                new FilingSet(
                        by.id(),
                        id,
                        shown(sent.getFirst().name()),
                        null,
                        sent.size(),
                        bytes,
                        FilingState.READING,
                        null,
                        0,
                        0,
                        0,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        null);
        String hash = HexFormat.of().formatHex(digest.digest());
        boolean added = Boolean.TRUE.equals(transactions.execute(_ -> store.add(set, hash, key)));
        if (added || key == null) {
            return set;
        }
        return store.sent(by.id(), key, hash)
                .orElseThrow(() ->
                        new FilingsRefused(
                                "Another file was sent under this Idempotency-Key before. Use a new"
                                        + " key for each file."));
    }

    /// Whether filings may be fetched from EDGAR here.
    ///
    /// @throws FilingsRefused if a contact is declared that is none
    public boolean mayFetch() {
        try {
            return edgar.declared();
        } catch (IllegalArgumentException e) {
            throw new FilingsRefused(String.valueOf(e.getMessage()));
        }
    }

    /// Fetches what a company filed from EDGAR, in the background: for the first time, or what is
    /// new.
    ///
    /// @param cik its number at the SEC, as somebody typed it
    /// @throws FilingsRefused if it is no number, or nothing may be fetched here
    public FilingSet fetch(Organisation by, String cik) {
        if (!mayFetch()) {
            throw new FilingsRefused(
                    "Fetching is off here. The person who runs this installation turns it on by"
                            + " declaring a contact in the setting twelvekeys.edgar.contact; until"
                            + " then, upload the files.");
        }
        long number = Companies.cik(cik);
        FilingSet asked =
                store.ask(
                        by.id(),
                        number,
                        "EDGAR, number " + number,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        runner.submit(by.id());
        return asked;
    }

    /// A set of an organisation.
    public Optional<FilingSet> find(UUID organisation, UUID id) {
        return store.find(organisation, id);
    }

    /// The sets of an organisation, newest first, at most 200.
    public List<FilingSet> all(UUID organisation) {
        return store.all(organisation, MOST_SHOWN);
    }

    /// What in a set was not read, and why; at most 500.
    public List<FilingSet.Refused> refused(UUID organisation, UUID set) {
        return store.refused(organisation, set);
    }

    /// Forgets a set and its files; the scores are worked out again without it.
    ///
    /// @return whether there was one
    /// @throws FilingsRefused while it is being fetched or read
    public boolean forget(UUID organisation, UUID id) {
        FilingSet set = store.find(organisation, id).orElse(null);
        if (set == null) {
            return false;
        }
        if (!store.forget(organisation, id)) {
            throw new FilingsRefused("It is still being read. Wait until it is done.");
        }
        files.forget(id);
        runner.submit(organisation);
        return true;
    }

    /// Works all scores of an organisation, and what they were worth, out again from its files.
    public void scoreAgain(UUID organisation) {
        facts.doubt(organisation);
        cases.doubt(organisation);
        runner.submit(organisation);
    }

    /// How far the work on the scores has come, absent before there was any.
    public Optional<FactsWork> work(UUID organisation) {
        return facts.work(organisation);
    }

    /// The most bytes of a file.
    public long maxBytes() {
        return settings.maxBytes().toBytes();
    }

    private static String shown(String given) {
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "").strip();
        if (plain.isEmpty()) {
            return "unnamed file";
        }
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
