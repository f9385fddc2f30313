package twelvekeys.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.identity.IdentityRefused;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreements;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.Author;
import twelvekeys.record.Draft;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PulseEntry;
import twelvekeys.record.PulseEntry.WaveOpened;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.Terms;
import twelvekeys.record.WrittenRequests;

/// The pulse of a partnership: waves opened by either side, people of both asked, answers sealed
/// until both are in. Waves are few, and are read from the record itself.
///
/// What a single person answered is told to nobody; [PulseDesk] takes it in, and `Reveal` makes
/// results of all of it.
@Service
@Transactional
public class Pulse {

    /// The fewest days a wave can be answered.
    public static final int SHORTEST = 2;

    /// The most days a wave can be answered.
    public static final int LONGEST = 42;

    private static final int MOST_AT_ONCE = 200;
    private static final int DAYS_TO_LOOK_BACK = 30;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final PartnershipRecord record;
    private final WrittenRequests requests;
    private final Agreements agreements;
    private final Stakeholders stakeholders;
    private final PulseStore store;
    private final Clock clock;

    Pulse(
            PartnershipRecord record,
            WrittenRequests requests,
            Agreements agreements,
            Stakeholders stakeholders,
            PulseStore store,
            Clock clock) {
        this.record = record;
        this.requests = requests;
        this.agreements = agreements;
        this.stakeholders = stakeholders;
        this.store = store;
        this.clock = clock;
    }

    /// A wave whose results are there.
    ///
    /// @param wave the wave
    /// @param results what it shows
    public record Revealed(Wave wave, PulseResults results) {}

    /// What became of an asking.
    ///
    /// @param asked the people who were asked now, each with a link that can be told this once
    /// @param before how many of the addresses were asked for this wave before
    /// @param refused why others were not asked, one sentence each
    public record Asked(List<Invited> asked, int before, List<String> refused) {

        /// Copies the lists.
        public Asked {
            asked = List.copyOf(asked);
            refused = List.copyOf(refused);
        }
    }

    /// The waves of a partnership, oldest first.
    @Transactional(readOnly = true)
    public List<Wave> waves(UUID partnership) {
        Map<UUID, Wave> waves = new LinkedHashMap<>();
        for (RecordedEntry recorded : record.ofPulse(partnership)) {
            PulseEntry step = (PulseEntry) recorded.draft().entry();
            Wave known = waves.get(step.wave());
            if (known != null) {
                waves.put(step.wave(), known.after(recorded, step));
            } else if (step instanceof WaveOpened opened) {
                waves.put(step.wave(), Wave.from(recorded, opened));
            }
        }
        return List.copyOf(waves.values());
    }

    /// A wave.
    @Transactional(readOnly = true)
    public Optional<Wave> find(UUID partnership, UUID wave) {
        return waves(partnership).stream().filter(each -> each.id().equals(wave)).findFirst();
    }

    /// What a wave shows, absent unless it is revealed.
    @Transactional(readOnly = true)
    public Optional<PulseResults> results(UUID partnership, UUID wave) {
        return store.results(partnership, wave).map(ResultsJson::read);
    }

    /// The latest wave whose results are there: for each key, how each side sees itself and the
    /// other.
    @Transactional(readOnly = true)
    public Optional<Revealed> latest(UUID partnership) {
        return revealedBefore(partnership, Integer.MAX_VALUE);
    }

    /// The latest revealed wave with a lower number.
    Optional<Revealed> revealedBefore(UUID partnership, int number) {
        return waves(partnership).reversed().stream()
                .filter(wave -> wave.number() < number && wave.state() == Wave.State.REVEALED)
                .findFirst()
                .flatMap(wave ->
                        results(partnership, wave.id()).map(found -> new Revealed(wave, found)));
    }

    /// How many of each side were asked for a wave.
    @Transactional(readOnly = true)
    public Map<Side, Integer> asked(UUID partnership, UUID wave) {
        Map<Side, Integer> asked = new EnumMap<>(Side.class);
        Map<Side, Integer> stored = store.asked(partnership, wave);
        for (Side side : Side.values()) {
            asked.put(side, stored.getOrDefault(side, 0));
        }
        return asked;
    }

    /// The first day on which the rhythm that was agreed on allows another wave; absent while one
    /// is open.
    ///
    /// @param today where whoever asks is
    @Transactional(readOnly = true)
    public Optional<LocalDate> next(UUID partnership, LocalDate today) {
        List<Wave> waves = waves(partnership);
        if (waves.isEmpty()) {
            return Optional.of(today);
        }
        Wave last = waves.getLast();
        if (last.state() == Wave.State.OPEN) {
            return Optional.empty();
        }
        LocalDate due =
                last.openedAt()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .plusMonths(number(partnership, Topic.PULSE_RHYTHM));
        return Optional.of(due.isAfter(today) ? due : today);
    }

    private int number(UUID partnership, Topic topic) {
        return agreements.number(partnership, topic).intValueExact();
    }

    /// Opens a wave.
    ///
    /// @param closes the last day on which it can be answered
    /// @param words what is said with it, empty if nothing
    /// @throws IllegalArgumentException if the day or the words are not taken
    /// @throws IllegalStateException if the other side has not joined, a wave is open, or the
    ///   rhythm that was agreed on does not allow one yet
    public Wave open(Author author, Partnership partnership, LocalDate closes, String words) {
        record.lock(partnership.id());
        String asked = "pulse\n" + closes + "\n" + words.strip();
        Optional<UUID> before = requests.before(author, asked);
        if (before.isPresent()) {
            return find(partnership.id(), before.get()).orElseThrow();
        }
        demandRoom(author, partnership, closes, words);
        Instant now = clock.instant();
        WaveOpened opened =
                new WaveOpened(
                        UUID.randomUUID(),
                        waves(partnership.id()).size() + 1,
                        ItemSet.LATEST,
                        closes,
                        number(partnership.id(), Topic.MINIMUM_GROUP),
                        words.isBlank() ? null : words.strip());
        Draft draft = new Draft(opened, author.side(), author.name(), now, null, author.person());
        RecordedEntry recorded = record.append(partnership.id(), List.of(draft)).getFirst();
        requests.keep(author, asked, opened.wave(), recorded.seq(), now);
        Wave wave = Wave.from(recorded, opened);
        store.open(wave);
        return wave;
    }

    private void demandRoom(
            Author author, Partnership partnership, LocalDate closes, String words) {
        LocalDate today = LocalDate.now(clock.withZone(author.zone()));
        if (closes.isBefore(today.plusDays(SHORTEST)) || closes.isAfter(today.plusDays(LONGEST))) {
            throw new IllegalArgumentException(
                    "The last day lies between %s and %s."
                            .formatted(
                                    DAY.format(today.plusDays(SHORTEST)),
                                    DAY.format(today.plusDays(LONGEST))));
        }
        if (words.length() > Terms.LONGEST) {
            throw new IllegalArgumentException("Please say it in at most 2000 characters.");
        }
        if (partnership.bOrganisation() == null) {
            throw new IllegalStateException(
                    partnership.bName() + " has not joined yet. A pulse asks both sides.");
        }
        LocalDate next =
                next(partnership.id(), today)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "A wave of the pulse is open already; ask your people for"
                                                + " that one."));
        if (next.isAfter(today)) {
            throw new IllegalStateException(
                    "The two sides agreed on a pulse every %d months. The next can be opened on %s."
                            .formatted(
                                    number(partnership.id(), Topic.PULSE_RHYTHM),
                                    DAY.format(next)));
        }
    }

    /// Asks people of the author's side. Each of them alone may be refused; the others are asked.
    ///
    /// @param organisation the organisation on that side
    /// @param emails their addresses
    /// @throws IllegalArgumentException if there are none, or very many
    /// @throws IllegalStateException if the wave takes no answers any more
    public Asked ask(
            Author author,
            Partnership partnership,
            UUID organisation,
            UUID wave,
            Collection<String> emails) {
        if (emails.isEmpty() || emails.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    "Give one address or more, and at most %d at once.".formatted(MOST_AT_ONCE));
        }
        record.lock(partnership.id());
        Wave open =
                find(partnership.id(), wave)
                        .filter(found -> found.takes(clock.instant()))
                        .orElseThrow(() ->
                                new IllegalStateException("This wave takes no answers any more."));
        Asking asking =
                new Asking(
                        organisation,
                        partnership.id(),
                        author.side(),
                        Purpose.PULSE,
                        wave,
                        open.closes()
                                .plusDays(DAYS_TO_LOOK_BACK)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        letter(author, partnership, open));
        List<Invited> asked = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int before = 0;
        for (String email : emails) {
            try {
                Optional<Invited> invited = stakeholders.invite(asking, email, author.zone());
                invited.ifPresent(asked::add);
                before += invited.isPresent() ? 0 : 1;
            } catch (AskedTooOften | IdentityRefused e) {
                refused.add(Objects.requireNonNullElse(e.getMessage(), email + " was not asked."));
            }
        }
        if (!asked.isEmpty()) {
            store.countAsked(open, author.side(), asked.size());
        }
        return new Asked(asked, before, refused);
    }

    private static Letter letter(Author author, Partnership partnership, Wave wave) {
        String own = partnership.name(author.side());
        String other = partnership.name(author.side().other());
        return new Letter(
                "How is it going between %s and %s? Three minutes, for %s"
                        .formatted(own, other, own),
                List.of(
                        "%s asks you, for %s, how the partnership with %s has been over the last three months. It takes about three minutes and needs no account; you can stop and go on later, until %s."
                                .formatted(author.name(), own, other, DAY.format(wave.closes())),
                        "Nobody reads your answer on its own. It stays sealed until everybody has answered or the last day is over; then both sides see figures from at least %d answers a side, and single answers are deleted."
                                .formatted(wave.least())),
                "Answer the pulse",
                List.of(
                        "The link is for you alone. Auf der Seite gibt es die Fragen auch auf Deutsch."));
    }

    /// How many people of one's own side opened their link; nothing tells who.
    ///
    /// @param organisation the organisation that asked them
    @Transactional(readOnly = true)
    public Stakeholders.Counts ownCounts(UUID organisation, UUID wave) {
        return stakeholders.counts(organisation, Purpose.PULSE, wave);
    }

    /// The results as they are kept, whose SHA-256 stands in the record.
    @Transactional(readOnly = true)
    public @Nullable String resultsAsKept(UUID partnership, UUID wave) {
        return store.results(partnership, wave).orElse(null);
    }
}
