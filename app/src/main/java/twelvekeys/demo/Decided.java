package twelvekeys.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.decision.Deciding;
import twelvekeys.decision.Decision;
import twelvekeys.decision.PastDecisions;
import twelvekeys.demo.Listened.Scene;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseBook;
import twelvekeys.record.Author;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.DecisionEntry.Kind;
import twelvekeys.record.DecisionEntry.Right;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.record.PromiseLine;
import twelvekeys.storage.Tenancy;

/// What the two sides of the example decided: a partnership that was repaired and rewarded, one
/// that began with something small, one that ended well, and one that waits for somebody's view.
@Component
class Decided {

    private static final String TOM = "Tom Vasey";
    private static final String AILSA = "Ailsa Grant";
    private static final String RUTH = "Ruth Adeyemi";
    private static final String JANA = "Jana Ondřejová";
    private static final String MISAKI = "佐藤 美咲";
    private static final String GRACE = "Grace Pike";

    private static final UUID REWARD = UUID.fromString("0d0e6f6f-6a0b-4a53-8f44-2f6f5b1d9a30");

    private final PastDecisions past;
    private final PromiseBook book;
    private final TransactionTemplate transactions;

    Decided(PastDecisions past, PromiseBook book, TransactionTemplate transactions) {
        this.past = past;
        this.book = book;
        this.transactions = transactions;
    }

    /// What happens with a partner of the example, in its order.
    ///
    /// @param today the day the example is looked at first
    List<Scene> with(Partnership partnership, LocalDate today) {
        Telling telling = new Telling(partnership, today);
        if (partnership.bName().startsWith("Kittiwake")) {
            telling.kittiwake();
        } else if (partnership.bName().startsWith("Ondřej")) {
            telling.karton();
        } else if (partnership.bName().startsWith("Wharfside")) {
            telling.wharfside();
        } else {
            telling.minato();
        }
        return telling.scenes;
    }

    /// The scenes of one partnership.
    private final class Telling {

        private final Partnership partnership;
        private final LocalDate today;
        private final List<Scene> scenes = new ArrayList<>();
        private @Nullable Decision last;

        Telling(Partnership partnership, LocalDate today) {
            this.partnership = partnership;
            this.today = today;
        }

        /// It began with little, and became trusted.
        ///
        /// @param by who saw it so on the other side
        private void began(
                String by, String reasons, String otherwise, String seen, String trusted) {
            decide(
                    715,
                    Side.A,
                    AILSA,
                    deciding(
                            Kind.START, PartnershipStanding.PROVING, reasons, otherwise, 625, null),
                    null);
            view(712, Side.B, by, true, null);
            lookBack(624, Side.A, AILSA, Right.YES, seen);
            decide(
                    610,
                    Side.A,
                    AILSA,
                    deciding(Kind.GROW, PartnershipStanding.TRUSTED, trusted, otherwise, 430, null),
                    null);
            view(607, Side.B, by, true, null);
            lookBack(429, Side.A, AILSA, Right.YES, seen);
        }

        /// A breach, its repair, and what came of it.
        void kittiwake() {
            began(
                    RUTH,
                    "Three depots, one lorry a week each, until both of us know the road.",
                    "A driver who knows more than we were told.",
                    "They load when they say they will.",
                    "They get the whole of the three depots.");
            decide(
                    344,
                    Side.A,
                    TOM,
                    deciding(
                            Kind.REPAIR,
                            PartnershipStanding.REPAIRING,
                            "The bay is gone and we heard it from a driver. We do not look for another carrier; we want to know whether this one can be believed again.",
                            "A second time that we learn something from somebody else.",
                            230,
                            "unhealed-breach"),
                    null);
            view(
                    341,
                    Side.B,
                    RUTH,
                    true,
                    "It is fair. Give us until Easter, and count the lorries.");
            lookBack(
                    229,
                    Side.A,
                    TOM,
                    Right.YES,
                    "Two reserve lorries every week, as promised. Leaving would have cost us a winter.");
            lookBack(
                    228,
                    Side.B,
                    RUTH,
                    Right.YES,
                    "We learned to say it on the day we know it. That was worth the lorries.");
            decide(
                    225,
                    Side.A,
                    TOM,
                    deciding(
                            Kind.HOLD,
                            PartnershipStanding.TRUSTED,
                            "The case is healed, and since spring they tell us early. We hold what we have before we add to it.",
                            "Three dates moved on the day itself.",
                            110,
                            "healed-breach"),
                    null);
            view(222, Side.B, RUTH, true, null);
            lookBack(
                    104,
                    Side.A,
                    TOM,
                    Right.PARTLY,
                    "It held. We could have added the Cardiff run a quarter earlier.");
            rewarded();
        }

        private void rewarded() {
            at(71, this::promised);
            decide(
                    70,
                    Side.A,
                    AILSA,
                    deciding(
                            Kind.GROW,
                            PartnershipStanding.TRUSTED,
                            "Their dates hold, and where they do not we hear it first. They get the Cardiff run too.",
                            "A quarter in which the reserve lorries are not there.",
                            -110,
                            "kept-with-enough-evidence"),
                    REWARD);
            view(67, Side.B, RUTH, true, "Thank you. Two drivers are hired for it.");
        }

        private void promised(Instant moment) {
            LocalDate on = today.minusDays(71);
            String what = "The Cardiff run as well, every weekday";
            put(
                    moment,
                    new Entry.PromiseMade(
                            REWARD,
                            Side.A,
                            "Cardiff",
                            what,
                            null,
                            Deciding.REWARD,
                            null,
                            on,
                            today.plusDays(20),
                            List.of(new PromiseLine("", what, null, null)),
                            "For a year of dates that hold.",
                            null));
        }

        /// They see for themselves what is amiss, and wait for a view.
        void karton() {
            began(
                    JANA,
                    "Small runs for two plants first. A box that comes late stops a line.",
                    "A second month of boxes that come after their day.",
                    "The boxes were there before the food was.",
                    "All boxes of both plants come from them.");
            decide(
                    9,
                    Side.B,
                    JANA,
                    deciding(
                            Kind.REPAIR,
                            PartnershipStanding.REPAIRING,
                            "One press is not enough for what we promised you. We mend that before we offer anything new.",
                            "If you would rather buy the half elsewhere, say so; we would understand it.",
                            -90,
                            "our-own-overdue-first"),
                    null);
        }

        /// Begun on something small, and trusted since.
        void minato() {
            weigh(
                    168,
                    AILSA,
                    new DecisionEntry.ReferenceGiven(
                            UUID.fromString("5b4c1a52-0b6e-4a0e-9e3f-5b0a8c7b2f11"),
                            Side.B,
                            "A tea importer in Hull, their customer for six years",
                            "They ring before they are late. It happened twice in six years."));
            weigh(
                    167,
                    AILSA,
                    new DecisionEntry.UnknownListed(
                            UUID.fromString("5b4c1a52-0b6e-4a0e-9e3f-5b0a8c7b2f12"),
                            "Whether they keep the cold in a power cut",
                            "Nobody we asked has seen one."));
            decide(
                    160,
                    Side.A,
                    AILSA,
                    deciding(
                            Kind.START,
                            PartnershipStanding.PROVING,
                            "One promise a month each way, small enough that either of us can afford to be wrong.",
                            "A stock list that does not match what lies in the store.",
                            60,
                            null),
                    null);
            view(157, Side.B, MISAKI, true, "Slowly is how we like to begin.");
            lookBack(
                    59,
                    Side.A,
                    AILSA,
                    Right.YES,
                    "Five promises kept each way. We know whom to ring.");
            decide(
                    40,
                    Side.B,
                    MISAKI,
                    deciding(
                            Kind.GROW,
                            PartnershipStanding.TRUSTED,
                            "Your stock lists come before our shift begins. We keep a row free for you.",
                            "Two months without a list.",
                            -140,
                            null),
                    null);
            view(
                    38,
                    Side.A,
                    AILSA,
                    true,
                    "So do we see it. The power cut is still an open question.");
        }

        /// There is no work left for it, and both say so in time.
        void wharfside() {
            began(
                    GRACE,
                    "One run of labels every two weeks, to see whether the ink holds in the cold.",
                    "A label that cannot be read at the till.",
                    "Not one label had to be printed twice.",
                    "Every label of Grimsby is theirs.");
            decide(
                    345,
                    Side.A,
                    AILSA,
                    deciding(
                            Kind.END,
                            PartnershipStanding.ENDING,
                            "From June we print on the film itself. There is no work left for labels, and you should hear it half a year ahead, not order by order.",
                            "The film printer failing its test in spring.",
                            200,
                            null),
                    null);
            view(
                    342,
                    Side.B,
                    GRACE,
                    true,
                    "We are sorry, and we thank you for the half year. You will have every label you ordered.");
            lookBack(
                    199,
                    Side.A,
                    AILSA,
                    Right.YES,
                    "The film printer runs. Not one run of labels came late because of the ending.");
            lookBack(
                    198,
                    Side.B,
                    GRACE,
                    Right.YES,
                    "Half a year was enough to fill the machine with other work.");
            decide(
                    118,
                    Side.A,
                    AILSA,
                    deciding(
                            Kind.END,
                            PartnershipStanding.ENDED,
                            "The last run is delivered and paid for. Nothing is owed either way.",
                            "A food that cannot be printed on.",
                            -250,
                            null),
                    null);
            view(116, Side.B, GRACE, true, "Nothing is owed. They were two good years.");
            account(
                    115,
                    Side.A,
                    AILSA,
                    "That an ending told early costs less than one that is guessed.",
                    "A product that needs a label, and Grace still there to answer.");
            account(
                    114,
                    Side.B,
                    GRACE,
                    "That we had too much of our work with one customer. It is three now.",
                    "A run of at least ten thousand, and the same two people to talk to.");
        }

        private Deciding deciding(
                Kind kind,
                PartnershipStanding to,
                String reasons,
                String otherwise,
                int lookBackAgo,
                @Nullable String rule) {
            return new Deciding(
                    kind, to, reasons, otherwise, today.minusDays(lookBackAgo), rule, null);
        }

        private void decide(
                int ago, Side side, String by, Deciding deciding, @Nullable UUID promise) {
            at(
                    ago,
                    moment ->
                            last =
                                    as(
                                            side,
                                            () ->
                                                    past.decide(
                                                            moment,
                                                            author(side, by),
                                                            partnership,
                                                            deciding,
                                                            promise)));
        }

        private void view(int ago, Side side, String by, boolean agrees, @Nullable String words) {
            at(
                    ago,
                    moment ->
                            as(
                                    side,
                                    () ->
                                            past.at(moment)
                                                    .view(author(side, by), id(), agrees, words)));
        }

        private void lookBack(int ago, Side side, String by, Right right, String words) {
            at(
                    ago,
                    moment ->
                            as(
                                    side,
                                    () ->
                                            past.at(moment)
                                                    .lookBack(
                                                            author(side, by), id(), right, words)));
        }

        private void account(int ago, Side side, String by, String learned, String conditions) {
            at(
                    ago,
                    moment ->
                            as(
                                    side,
                                    () ->
                                            past.at(moment)
                                                    .account(
                                                            author(side, by),
                                                            id(),
                                                            learned,
                                                            conditions)));
        }

        private void weigh(int ago, String by, DecisionEntry entry) {
            at(
                    ago,
                    moment -> {
                        Draft draft = new Draft(entry, Side.A, by, moment, null, null);
                        as(Side.A, () -> book.write(partnership.id(), List.of(draft)));
                    });
        }

        private UUID id() {
            return Objects.requireNonNull(last).id();
        }

        private void put(Instant moment, Entry entry) {
            Draft draft = new Draft(entry, Side.A, AILSA, moment, null, null);
            as(Side.A, () -> book.write(partnership.id(), List.of(draft)));
        }

        private void at(int ago, Happens happens) {
            Instant moment = today.minusDays(ago).atTime(6, 0).toInstant(ZoneOffset.UTC);
            scenes.add(new Scene(moment, () -> happens.at(moment)));
        }

        private Author author(Side side, String by) {
            return new Author(partnership.id(), side, by, ZoneOffset.UTC, null, null);
        }

        private <T> T as(Side side, Supplier<T> work) {
            T done =
                    Tenancy.as(
                            Objects.requireNonNull(partnership.organisation(side)),
                            () -> transactions.execute(_ -> work.get()));
            return Objects.requireNonNull(done);
        }
    }

    private interface Happens {
        void at(Instant moment);
    }
}
