package twelvekeys.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.identity.EmailAddress;
import twelvekeys.identity.Secrets;
import twelvekeys.record.Author;
import twelvekeys.storage.Tenancy;

/// The people who are asked to speak, each by a link of their own, without an account.
///
/// A link's secret has 256 random bits and is kept as a hash only. It works until it expires; what
/// somebody has to say can be sent once. Nobody is asked more often than was agreed within three
/// months, over all partnerships of the organisation that asks: counted by address.
@Service
public class Stakeholders {

    /// What a record calls somebody who speaks without giving a name.
    public static final String NAMELESS = "a stakeholder";

    /// The languages of the pages that stakeholders see.
    public static final Set<String> LANGUAGES = Set.of("en", "de");

    private static final int MONTHS = 3;
    private static final int DAYS_REMEMBERED = 400;
    private static final int LONGEST_PROGRESS = 50_000;

    private final StakeholderStore store;
    private final SubjectKeys keys;
    private final SurveyLoad load;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stakeholders(
            StakeholderStore store,
            SubjectKeys keys,
            SurveyLoad load,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.load = load;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /// How many of one side were asked for the same, opened their link, and sent something.
    ///
    /// @param asked how many were asked
    /// @param opened how many opened their link
    /// @param used how many sent what they had to say
    public record Counts(int asked, int opened, int used) {}

    /// How much an organisation asked of people within three months, over all its partnerships.
    ///
    /// @param people how many people were asked, by address
    /// @param askings how often in all
    /// @param most how often the one was asked who was asked the most
    public record Load(int people, int askings, int most) {}

    /// Asks somebody, and lets them be written to in the same transaction. Somebody who was asked
    /// for the same before is not asked again.
    ///
    /// @param zone the time zone in which a refusal names a day
    /// @return the link, to be told this once; absent if they were asked for the same before
    /// @throws AskedTooOften if they were asked as often as was agreed
    /// @throws twelvekeys.identity.IdentityRefused if the address is not taken
    public Optional<Invited> invite(Asking asking, String email, ZoneId zone) {
        String address = EmailAddress.checked(email);
        String key = EmailAddress.key(address);
        Outcome outcome =
                in(() -> {
                    UUID organisation = asking.organisation();
                    store.lock(organisation, asking.subject().toString());
                    if (store.knows(organisation, asking.purpose(), asking.subject(), key)) {
                        return new Outcome(null, null);
                    }
                    store.lock(organisation, key);
                    AskedTooOften refused = refused(asking, address, key, zone);
                    if (refused != null) {
                        return new Outcome(null, refused);
                    }
                    Instant now = clock.instant();
                    String secret = Secrets.fresh();
                    Stakeholder asked =
                            new Stakeholder(
                                    organisation,
                                    UUID.randomUUID(),
                                    asking.partnership(),
                                    asking.side(),
                                    asking.purpose(),
                                    asking.subject(),
                                    address,
                                    store.counts(organisation, asking.purpose(), asking.subject())
                                            .asked(),
                                    "en",
                                    now,
                                    asking.expires(),
                                    null,
                                    null);
                    store.add(asked, key, Secrets.hash(secret));
                    return new Outcome(
                            written(asked, secret, asking.letter(), "asked/" + asked.id()), null);
                });
        AskedTooOften refused = outcome.refused;
        if (refused != null) {
            throw refused; // out here, so that whoever asks others too can go on
        }
        return Optional.ofNullable(outcome.invited);
    }

    /// What became of asking somebody; neither if they were asked for the same before.
    private record Outcome(@Nullable Invited invited, @Nullable AskedTooOften refused) {}

    private @Nullable AskedTooOften refused(Asking asking, String email, String key, ZoneId zone) {
        int most = load.most(asking.partnership());
        Instant after = lately();
        List<Instant> lately = store.lastAsked(asking.organisation(), key, after, most);
        if (lately.size() < most) {
            return null;
        }
        LocalDate again =
                lately.getLast()
                        .atOffset(ZoneOffset.UTC)
                        .plusMonths(MONTHS)
                        .atZoneSameInstant(zone)
                        .toLocalDate()
                        .plusDays(1);
        return new AskedTooOften(email, most, again);
    }

    /// Writes to somebody who was asked, with a new link in place of the old one.
    ///
    /// @param expires when the new link stops working
    /// @param once names what is told; it is told once
    public Invited write(Stakeholder who, Instant expires, Letter letter, String once) {
        return in(() -> {
            String secret = Secrets.fresh();
            store.renew(who, Secrets.hash(secret), expires);
            return written(
                    store.find(who.organisation(), who.id()).orElseThrow(), secret, letter, once);
        });
    }

    private Invited written(Stakeholder who, String secret, Letter letter, String once) {
        Invited invited = new Invited(who, who.purpose().path() + secret);
        events.publishEvent(new StakeholderAsked(invited, letter, once));
        return invited;
    }

    /// Finds out whose link it is, before anybody is known. Used links still answer.
    ///
    /// @return absent if it does not work, for whatever reason, or is for something else
    public Optional<Stakeholder> look(String secret, Purpose purpose) {
        byte[] hash = Secrets.hash(secret);
        return Tenancy.installation(() -> in(() -> store.byHash(hash, clock.instant())))
                .filter(found -> found.purpose() == purpose);
    }

    /// Notes that somebody has opened their link. In the name of their organisation.
    public void open(Stakeholder who) {
        run(() -> store.open(who, clock.instant()));
    }

    /// Keeps the language somebody chose.
    ///
    /// @throws IllegalArgumentException if no page is written in it
    public void choose(Stakeholder who, String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                    "There is no page in the language “" + language + "”.");
        }
        run(() -> store.language(who, language));
    }

    /// Keeps what somebody has begun to say, encrypted, in place of what was kept before.
    ///
    /// @throws IllegalArgumentException if it is very long
    public void keep(Stakeholder who, String progress) {
        if (progress.length() > LONGEST_PROGRESS) {
            throw new IllegalArgumentException("That is more than can be kept here.");
        }
        byte[] sealed = keys.seal(who.subject(), place(who), progress);
        run(() -> store.keep(who, sealed));
    }

    /// What somebody has begun to say; absent if nothing, or if it has been sent or forgotten.
    public Optional<String> progress(Stakeholder who) {
        return in(() -> store.progress(who))
                .flatMap(sealed -> keys.open(who.subject(), place(who), sealed));
    }

    /// Uses a link up, with what was kept of it. Of two at the same time, one finds it used.
    ///
    /// @return whether it was not used yet
    public boolean use(Stakeholder who) {
        return in(() -> store.use(who, clock.instant()));
    }

    /// How much an organisation asked of people within the last three months.
    public Load load(UUID organisation) {
        return in(() -> store.load(organisation, lately()));
    }

    private Instant lately() {
        return clock.instant().atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
    }

    /// How many an organisation asked for the same.
    public Counts counts(UUID organisation, Purpose purpose, UUID subject) {
        StakeholderStore.Counts counts = in(() -> store.counts(organisation, purpose, subject));
        return new Counts(counts.asked(), counts.opened(), counts.used());
    }

    /// Everybody an organisation asked for the same, in the order in which they were asked; for
    /// writing to them, not for showing them.
    public List<Stakeholder> of(UUID organisation, Purpose purpose, UUID subject) {
        return in(() -> store.of(organisation, purpose, subject));
    }

    /// Forgets what people began to say about a subject and never sent.
    public void forgetProgress(UUID organisation, Purpose purpose, UUID subject) {
        run(() -> store.forgetProgress(organisation, purpose, subject));
    }

    /// Forgets the addresses of those whose links ended long ago.
    void forgetOld(UUID organisation) {
        Instant before =
                clock.instant().atOffset(ZoneOffset.UTC).minusDays(DAYS_REMEMBERED).toInstant();
        run(() -> store.forget(organisation, before));
    }

    /// One who speaks without a name, as an author.
    public static Author author(Stakeholder who) {
        return new Author(who.partnership(), who.side(), NAMELESS, ZoneOffset.UTC, null, null);
    }

    private static String place(Stakeholder who) {
        return "progress/" + who.id();
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private void run(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }
}
