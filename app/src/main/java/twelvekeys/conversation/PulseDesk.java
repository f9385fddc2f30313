package twelvekeys.conversation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.record.Author;
import twelvekeys.record.Draft;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PulseEntry.AnswerSealed;
import twelvekeys.storage.Tenancy;

/// Where a stakeholder answers the pulse, with nothing but their link.
///
/// The keys are asked in three parts of four. One part is enough: nobody needs more than a dozen
/// taps, and where many are asked each part has as many answers as another. In a group of fewer
/// than fifteen everybody gets the same part first, another one each wave, so that at least four
/// keys have enough answers to be shown. Whoever likes goes on to the other parts.
@Service
public class PulseDesk {

    /// From how many asked on a side the parts are spread among them.
    static final int MANY = 15;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 32;

    private final Stakeholders stakeholders;
    private final Partnerships partnerships;
    private final Pulse pulse;
    private final Reveal reveal;
    private final PulseStore store;
    private final SubjectKeys keys;
    private final PartnershipRecord record;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PulseDesk(
            Stakeholders stakeholders,
            Partnerships partnerships,
            Pulse pulse,
            Reveal reveal,
            PulseStore store,
            SubjectKeys keys,
            PartnershipRecord record,
            TransactionTemplate transactions,
            Clock clock) {
        this.stakeholders = stakeholders;
        this.partnerships = partnerships;
        this.pulse = pulse;
        this.reveal = reveal;
        this.store = store;
        this.keys = keys;
        this.record = record;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A stakeholder at the desk.
    ///
    /// @param who the stakeholder
    /// @param wave the wave
    /// @param partnership the partnership
    /// @param parts the order in which this person is asked the three parts
    /// @param asked how many were asked on their side
    /// @param progress what they have answered so far, not sent yet
    /// @param takes whether an answer is still taken
    public record Seat(
            Stakeholder who,
            Wave wave,
            Partnership partnership,
            List<Integer> parts,
            int asked,
            PulseAnswer progress,
            boolean takes) {

        /// Copies the list.
        public Seat {
            parts = List.copyOf(parts);
        }

        /// The questions on one page.
        ///
        /// @param page from 0 to 2
        public List<Question> questions(int page) {
            return ItemSet.part(parts.get(page), page == 0);
        }

        /// The name of the side they speak for.
        public String own() {
            return partnership.name(who.side());
        }

        /// The name of the other side.
        public String other() {
            return partnership.name(who.side().other());
        }

        /// Whether so few were asked that each part somebody adds helps to show more keys.
        public boolean few() {
            return asked < MANY;
        }
    }

    /// Lets whoever has a link sit down.
    ///
    /// @return absent if the link does not work
    public Optional<Seat> sit(String secret) {
        return stakeholders.look(secret, Purpose.PULSE).flatMap(who -> as(who, () -> seat(who)));
    }

    private Optional<Seat> seat(Stakeholder who) {
        Optional<Partnership> partnership =
                partnerships.find(who.partnership(), who.organisation());
        Optional<Wave> wave = pulse.find(who.partnership(), who.subject());
        if (partnership.isEmpty() || wave.isEmpty()) {
            return Optional.empty();
        }
        stakeholders.open(who);
        int asked = stakeholders.counts(who.organisation(), Purpose.PULSE, who.subject()).asked();
        return Optional.of(
                new Seat(
                        who,
                        wave.get(),
                        partnership.get(),
                        parts(who, wave.get(), asked),
                        asked,
                        stakeholders
                                .progress(who)
                                .map(PulseAnswer::read)
                                .orElse(PulseAnswer.NOTHING),
                        !who.used() && wave.get().takes(clock.instant())));
    }

    private List<Integer> parts(Stakeholder who, Wave wave, int asked) {
        int first =
                store.part(who)
                        .orElseGet(() -> {
                            int part = asked < MANY ? inTurn(wave) : leastAsked(who, wave);
                            store.part(who, part);
                            return part;
                        });
        return IntStream.range(0, ItemSet.PARTS)
                .map(place -> (first + place) % ItemSet.PARTS)
                .boxed()
                .toList();
    }

    private static int inTurn(Wave wave) {
        return (wave.number() - 1) % ItemSet.PARTS;
    }

    /// The part that fewest have got; of several the one that the wave's own number draws.
    private int leastAsked(Stakeholder who, Wave wave) {
        Map<Integer, Integer> given = store.parts(who.organisation(), wave.id());
        int turn = Math.floorMod(wave.id().getLeastSignificantBits() + who.place(), ItemSet.PARTS);
        return IntStream.range(0, ItemSet.PARTS)
                .map(step -> (turn + step) % ItemSet.PARTS)
                .boxed()
                .min(Comparator.comparingInt(part -> given.getOrDefault(part, 0)))
                .orElseThrow();
    }

    /// Keeps what was answered on a page, in place of what stood there.
    ///
    /// @param page from 0 to 2
    /// @param given the answer of each question by its code, empty where there is none
    /// @return all that is kept now
    /// @throws IllegalArgumentException if something is no answer
    /// @throws IllegalStateException if answers are no longer taken
    public PulseAnswer keep(Seat seat, int page, Function<String, String> given) {
        demandTaken(seat);
        PulseAnswer all = seat.progress().with(seat.questions(page), given);
        as(
                seat.who(),
                () -> {
                    stakeholders.keep(seat.who(), all.text());
                    return true;
                });
        return all;
    }

    /// Keeps the language somebody chose.
    ///
    /// @throws IllegalArgumentException if no page is written in it
    public void choose(Seat seat, String language) {
        as(
                seat.who(),
                () -> {
                    stakeholders.choose(seat.who(), language);
                    return true;
                });
    }

    /// Seals and sends an answer. It can be sent once, and never changed.
    ///
    /// @return the receipt: the commitment that now stands in the record
    /// @throws IllegalArgumentException if it says nothing
    /// @throws IllegalStateException if answers are no longer taken
    public String send(Seat seat, PulseAnswer answer) {
        demandTaken(seat);
        if (answer.saysNothing()) {
            throw new IllegalArgumentException("Answer at least one question.");
        }
        byte[] random = new byte[SALT];
        RANDOM.nextBytes(random);
        String salt = HexFormat.of().formatHex(random);
        return as(seat.who(), () -> sealed(seat, answer, salt));
    }

    private String sealed(Seat seat, PulseAnswer answer, String salt) {
        Stakeholder who = seat.who();
        record.lock(who.partnership());
        Wave wave = pulse.find(who.partnership(), who.subject()).orElseThrow();
        if (!wave.takes(clock.instant()) || !stakeholders.use(who)) {
            throw new IllegalStateException("Answers are no longer taken by this link.");
        }
        UUID id = UUID.randomUUID();
        store.add(
                wave,
                new PulseStore.Sealed(
                        id,
                        who.side(),
                        keys.seal(wave.id(), place(id), salt + "\n" + answer.text())));
        String commitment = answer.commitment(salt);
        Author author = Stakeholders.author(who);
        record.append(
                who.partnership(),
                List.of(
                        new Draft(
                                new AnswerSealed(wave.id(), commitment),
                                author.side(),
                                author.name(),
                                clock.instant(),
                                null,
                                null)));
        reveal.ifDue(who.partnership(), wave.id());
        return commitment;
    }

    /// Whether an answer with this commitment was sealed in the wave.
    public boolean sealed(Seat seat, String commitment) {
        return !commitment.isEmpty()
                && as(
                        seat.who(),
                        () ->
                                record.about(seat.wave().partnership(), seat.wave().id()).stream()
                                        .map(entry -> entry.draft().entry())
                                        .anyMatch(entry ->
                                                entry instanceof AnswerSealed sealed
                                                        && sealed.commitment().equals(commitment)));
    }

    private static void demandTaken(Seat seat) {
        if (!seat.takes()) {
            throw new IllegalStateException("Answers are no longer taken by this link.");
        }
    }

    /// Where a sealed answer is kept; it opens nowhere else.
    static String place(UUID answer) {
        return "answer/" + answer;
    }

    private <T> T as(Stakeholder who, Supplier<T> work) {
        return Tenancy.as(
                who.organisation(),
                () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
