package twelvekeys.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.identity.Members;
import twelvekeys.promise.Promise;
import twelvekeys.storage.Tenancy;

/// The private calendar of each person in each organisation: the open promises of both sides.
///
/// Whoever has its address can read it, without signing in; so the address holds 256 random bits,
/// is shown once, kept as a hash, and can be taken back at any time. It ends with the membership.
@Service
public class Calendars {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CalendarStore store;
    private final CalendarWriter writer;
    private final Members members;
    private final Home home;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Calendars(
            CalendarStore store,
            CalendarWriter writer,
            Members members,
            Home home,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.members = members;
        this.home = home;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// When a person's address was made, absent if they have none.
    public Optional<Instant> madeAt(UUID organisation, UUID person) {
        return in(() -> store.madeAt(new CalendarStore.Owner(organisation, person)));
    }

    /// Makes an address; the one before ends.
    ///
    /// @return the whole address, which nothing can tell again
    public String renew(UUID organisation, UUID person) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return in(() -> {
            store.put(new CalendarStore.Owner(organisation, person), hash(token), clock.instant());
            return home.at("/calendar/" + token + ".ics");
        });
    }

    /// Takes a person's address back.
    ///
    /// @return whether there was one
    public boolean revoke(UUID organisation, UUID person) {
        return in(() -> store.remove(new CalendarStore.Owner(organisation, person)));
    }

    /// The calendar at an address, as iCalendar (RFC 5545).
    ///
    /// @param token the address's token
    /// @return absent if the address does not work, for whatever reason
    public Optional<String> read(String token) {
        return Tenancy.installation(() -> in(() -> store.owner(hash(token))))
                .filter(owner -> members.find(owner.organisation(), owner.person()).isPresent())
                .map(owner -> Tenancy.as(owner.organisation(), () -> write(owner.organisation())));
    }

    private String write(UUID organisation) {
        LocalDate from = LocalDate.now(clock).minusDays(Promise.OVERDUE_DAYS);
        return writer.write(in(() -> store.events(organisation, from)));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
