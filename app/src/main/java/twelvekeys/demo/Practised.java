package twelvekeys.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PracticeEntry.Admitted;
import twelvekeys.record.PracticeEntry.AimMoved;
import twelvekeys.record.PracticeEntry.AimSet;
import twelvekeys.record.PracticeEntry.BenefitSeen;
import twelvekeys.record.PracticeEntry.CardWritten;
import twelvekeys.record.PracticeEntry.Conceded;
import twelvekeys.record.PracticeEntry.Contact;
import twelvekeys.record.PracticeEntry.ContractReached;
import twelvekeys.record.PracticeEntry.FoughtOver;
import twelvekeys.record.PracticeEntry.Game;
import twelvekeys.record.PracticeEntry.GameCalled;
import twelvekeys.record.PracticeEntry.HospitalityGiven;
import twelvekeys.record.PracticeEntry.LetGo;
import twelvekeys.record.PracticeEntry.MatterAnswered;
import twelvekeys.record.PracticeEntry.Met;
import twelvekeys.record.PracticeEntry.MoneyCardWritten;
import twelvekeys.record.PracticeEntry.ProfileWritten;
import twelvekeys.record.PracticeEntry.Progress;
import twelvekeys.record.PracticeEntry.RewardGiven;
import twelvekeys.record.PracticeEntry.RewardPromised;
import twelvekeys.record.PracticeEntry.RightWaived;
import twelvekeys.record.PracticeEntry.TaughtBack;
import twelvekeys.record.PracticeEntry.TradedForQuarter;
import twelvekeys.record.PracticeEntry.TruthTold;
import twelvekeys.record.PracticeEntry.Walked;

/// What the invented people did for the twelve keys over a year, on both sides, with some of it
/// waiting for an answer.
final class Practised {

    private static final Side US = Side.A;
    private static final Side THEM = Side.B;

    private static final String TOM = "Tom Vasey";
    private static final String NOOR = "Noor Haddad";
    private static final String AILSA = "Ailsa Grant";
    private static final String RUTH = "Ruth Adeyemi";
    private static final String PIOTR = "Piotr Zając";
    private static final String JANA = "Jana Ondřejová";
    private static final String GRACE = "Grace Pike";

    private final Storyteller tell;

    private Practised(Storyteller tell) {
        this.tell = tell;
    }

    /// A year with the carrier: nearly every practice, and its answer.
    static void withKittiwake(Storyteller tell) {
        Practised year = new Practised(tell);
        year.business();
        year.people();
        year.money();
        year.truths();
        year.gamesAndGifts();
        year.givingWay();
        year.logicAndSmallThings();
        year.farAhead();
    }

    /// With the maker of boxes: the contract was reached for, and once waived.
    static void withKarton(Storyteller tell) {
        Practised year = new Practised(tell);
        UUID reach = tell.id();
        year.us(
                37,
                AILSA,
                new ContractReached(
                        reach,
                        "Clause 11, penalty for late delivery",
                        BigDecimal.valueOf(3_200),
                        "Three runs late and nobody picked up the telephone."));
        year.answer(
                35, THEM, JANA, reach, true, "I would have done the same. We had no word ready.");
        year.them(
                20,
                JANA,
                new Admitted(
                        tell.id(), "We knew of the broken press for a week before we said so."));
        year.us(
                12,
                TOM,
                new RightWaived(
                        tell.id(),
                        "Clause 4, minimum order",
                        BigDecimal.valueOf(1_500),
                        "They have one press. An order they cannot print helps nobody."));
        year.us(
                6,
                TOM,
                new CardWritten(
                        tell.id(), "Buying", "Call before ten, I am on the quay after that."));
    }

    /// With the printer of labels: a truth told in time, and a small thing let go.
    static void withWharfside(Storyteller tell) {
        Practised year = new Practised(tell);
        UUID truth = tell.id();
        year.us(
                350,
                AILSA,
                new TruthTold(
                        truth,
                        tell.ago(353),
                        tell.ago(350),
                        "We have ordered a machine that prints on the film. When it runs, we need no labels."));
        year.answer(349, THEM, GRACE, truth, true, "Better from you, and now.");
        year.them(
                262,
                GRACE,
                new LetGo(
                        tell.id(),
                        "Two rolls more than were ordered, not invoiced",
                        BigDecimal.valueOf(140),
                        null,
                        null));
    }

    /// With the cold store that has just begun: who they are.
    static void withMinato(Storyteller tell) {
        Practised year = new Practised(tell);
        year.us(
                15,
                AILSA,
                new ProfileWritten(
                        tell.id(),
                        "We sell food that keeps for nine days. A day lost in a store is a day less on a"
                                + " shelf."));
        year.us(
                14,
                AILSA,
                new Met(
                        tell.id(),
                        tell.ago(14),
                        Contact.CALL,
                        List.of(AILSA),
                        List.of("佐藤 美咲"),
                        "First call, an hour, no slides."));
    }

    private void business() {
        us(
                350,
                AILSA,
                new ProfileWritten(
                        tell.id(),
                        "We bake and cool for four hundred shops. What we sell is freshness; what we fear"
                                + " is a warm lorry."));
        them(
                345,
                RUTH,
                new ProfileWritten(
                        tell.id(),
                        "We live from full lorries both ways. An empty run back eats the margin of two"
                                + " full ones."));
        UUID first = tell.id();
        us(
                330,
                TOM,
                new TaughtBack(
                        first, "You drive chilled goods, and the more we send, the better."));
        answer(
                328,
                THEM,
                RUTH,
                first,
                false,
                "Not the more, the steadier. The way back matters most.");
        UUID second = tell.id();
        us(
                322,
                TOM,
                new TaughtBack(
                        second,
                        "You live from lorries that are full both ways. A forecast that holds is worth"
                                + " more to you than volume."));
        answer(320, THEM, RUTH, second, true, "Yes. That is us.");
        them(
                9,
                PIOTR,
                new TaughtBack(
                        tell.id(),
                        "You sell freshness by the day. A log that comes a day late is of no use, even if"
                                + " nothing was wrong."));
    }

    private void people() {
        us(
                340,
                TOM,
                new CardWritten(
                        tell.id(),
                        "Logistics, and your first call",
                        "Two children, one allotment. I answer before seven."));
        them(
                338,
                RUTH,
                new CardWritten(
                        tell.id(),
                        "Everything that moves north",
                        "Sings in a choir on Thursdays; not then, please."));
        them(
                200,
                PIOTR,
                new CardWritten(
                        tell.id(),
                        "Telemetry and the night desk",
                        "Grew up over a bakery. Ask me about rye."));
        met(
                300,
                US,
                TOM,
                Contact.VISIT,
                List.of(TOM, NOOR),
                List.of(RUTH),
                "The depot at Grimsby, at four in the morning.");
        met(240, THEM, RUTH, Contact.WALK, List.of(RUTH), List.of(TOM), "Along the quay.");
        met(
                180,
                US,
                NOOR,
                Contact.CALL,
                List.of(NOOR),
                List.of(PIOTR),
                "Which readings we act on.");
        met(
                120,
                THEM,
                RUTH,
                Contact.MEETING,
                List.of(RUTH, PIOTR),
                List.of(TOM, AILSA),
                "How the year goes on.");
        met(
                45,
                US,
                TOM,
                Contact.WALK,
                List.of(TOM),
                List.of(RUTH),
                "What we each lose when a lorry is late.");
        met(
                13,
                THEM,
                PIOTR,
                Contact.CALL,
                List.of(PIOTR),
                List.of(NOOR),
                "The first full day of readings.");
    }

    private void money() {
        UUID ours = tell.id();
        us(
                310,
                AILSA,
                new MoneyCardWritten(
                        ours,
                        "Every delivery before six saves us about a tenth of the bread we would throw away."));
        answer(305, THEM, RUTH, ours, true, "We did not know that six o’clock was the line.");
        UUID theirs = tell.id();
        them(
                300,
                RUTH,
                new MoneyCardWritten(
                        theirs,
                        "We earn on the way back. The fruit from Leeds pays for your lorry."));
        answer(296, US, TOM, theirs, true, null);
        us(90, AILSA, new BenefitSeen(tell.id(), 1, "You carried two bad months with us."));
        them(
                85,
                RUTH,
                new BenefitSeen(tell.id(), -2, "We see it much the same, a little sharper."));
    }

    private void truths() {
        truth(
                260,
                9,
                THEM,
                RUTH,
                "The second bay will not be ready by Christmas. We hoped too long.",
                true);
        truth(
                150,
                2,
                THEM,
                PIOTR,
                "Two trailers log an hour behind. The readings of May are right, their times are not.",
                true);
        truth(
                75,
                1,
                US,
                TOM,
                "The July forecast was too high by a fifth. A customer left us.",
                true);
        truth(
                18,
                0,
                THEM,
                RUTH,
                "We lose a driver on the Hull run at the end of the month.",
                false);
    }

    private void gamesAndGifts() {
        UUID game = tell.id();
        us(
                250,
                TOM,
                new GameCalled(
                        game,
                        Game.FALSE_DEADLINE,
                        tell.ago(252),
                        "The answer was needed by Friday, it was said. It was opened the week after."));
        answer(249, THEM, RUTH, game, true, "You are right. I wanted it off my desk.");
        UUID other = tell.id();
        them(
                110,
                RUTH,
                new GameCalled(
                        other,
                        Game.SURPRISE_ESCALATION,
                        tell.ago(112),
                        "Your director rang ours about an invoice nobody had asked us for."));
        answer(108, US, AILSA, other, true, "That was me. I shall ask Tom first.");
        them(
                170,
                RUTH,
                new HospitalityGiven(
                        tell.id(),
                        "Smoked fish, for the office",
                        BigDecimal.valueOf(38),
                        tell.ago(170),
                        null,
                        null));
        them(
                62,
                RUTH,
                new HospitalityGiven(
                        tell.id(),
                        "Two tickets for the lighthouse concert",
                        BigDecimal.valueOf(64),
                        tell.ago(62),
                        tell.ago(-20),
                        "Sent before we knew that the Hull route is up for award."));
        us(
                240,
                TOM,
                new Walked(
                        tell.id(),
                        "what makes a Monday go wrong",
                        tell.ago(240),
                        "Two things to try."));
        them(30, RUTH, new Walked(tell.id(), "the Hull route", tell.ago(30), null));
    }

    private void givingWay() {
        UUID dock = tell.id();
        us(
                210,
                TOM,
                new Conceded(
                        dock,
                        "The earlier dock, three mornings a week",
                        BigDecimal.valueOf(900),
                        "It costs us an hour of overtime and saves you a lorry."));
        answer(208, THEM, RUTH, dock, true, "It does. Thank you.");
        them(
                160,
                RUTH,
                new Conceded(
                        tell.id(),
                        "No charge for the waiting time in March",
                        BigDecimal.valueOf(1_150),
                        null));
        them(
                70,
                PIOTR,
                new Conceded(tell.id(), "Hourly readings without a new contract", null, null));
        them(
                255,
                RUTH,
                new Admitted(tell.id(), "I promised the bay before I had asked the builder."));
        us(
                74,
                TOM,
                new Admitted(tell.id(), "We sent the forecast although we already doubted it."));
    }

    private void logicAndSmallThings() {
        UUID reach = tell.id();
        us(
                26,
                TOM,
                new ContractReached(
                        reach,
                        "Clause 7.2, temperature records",
                        null,
                        "For a week nobody could tell us whether the cheese was safe."));
        answer(
                24,
                THEM,
                RUTH,
                reach,
                false,
                "A call would have done. We shall see to it that there is always somebody to call.");
        them(
                140,
                RUTH,
                new RightWaived(
                        tell.id(),
                        "Clause 12, notice of volume",
                        BigDecimal.valueOf(2_400),
                        "Your oven had burnt down. Nobody plans that."));
        small(190, US, NOOR, "A pallet with a torn wrap", 40, 0);
        small(130, THEM, PIOTR, "An invoice two days late", 0, 2);
        small(95, US, NOOR, "Twelve crates not returned", 36, 0);
        small(40, THEM, RUTH, "An order changed after noon", 0, 1);
        them(
                100,
                PIOTR,
                new FoughtOver(
                        tell.id(),
                        "A missing signature on a delivery note",
                        BigDecimal.valueOf(15),
                        null,
                        "Four mails and a call, about fifteen pounds."));
    }

    private void farAhead() {
        UUID lorry = tell.id();
        us(
                280,
                AILSA,
                new AimSet(
                        lorry,
                        "No lorry drives back empty",
                        3,
                        tell.ago(280).plusYears(3),
                        "Both can read the share of empty runs."));
        answer(278, THEM, RUTH, lorry, true, "That is the one we want most.");
        them(120, RUTH, new AimMoved(lorry, Progress.NEARER, "From 31 in a hundred to 24."));
        UUID logs = tell.id();
        them(
                275,
                RUTH,
                new AimSet(
                        logs,
                        "Temperatures that both see at the same minute",
                        1,
                        tell.ago(275).plusYears(1),
                        null));
        answer(274, US, TOM, logs, true, null);
        us(8, NOOR, new AimMoved(logs, Progress.NEARER, "Nine of fourteen trailers."));
        us(
                66,
                TOM,
                new TradedForQuarter(
                        tell.id(),
                        "The cheaper carrier for the Easter peak",
                        "It filled four lorries of somebody else, and emptied two of theirs."));
        UUID route = tell.id();
        us(
                220,
                AILSA,
                new RewardPromised(
                        route,
                        "The Cardiff depot, all of it",
                        BigDecimal.valueOf(140_000),
                        tell.ago(180),
                        "Two bad months, said early each time, and the amends kept."));
        us(182, AILSA, new RewardGiven(route, tell.ago(182), "From the first of the month."));
        us(
                5,
                AILSA,
                new RewardPromised(
                        tell.id(),
                        "The Hull route for two years",
                        BigDecimal.valueOf(210_000),
                        tell.ago(-20),
                        "Nineteen of the last twenty promises kept."));
    }

    private void truth(int ago, int days, Side side, String by, String words, boolean answered) {
        UUID matter = tell.id();
        LocalDate told = tell.ago(ago);
        say(ago, side, by, new TruthTold(matter, told.minusDays(days), told, words));
        if (answered) {
            String other = side == US ? RUTH : TOM;
            answer(ago - 1, side.other(), other, matter, true, "Thank you for saying it.");
        }
    }

    private void met(
            int ago,
            Side side,
            String by,
            Contact how,
            List<String> ours,
            List<String> theirs,
            String words) {
        say(ago, side, by, new Met(tell.id(), tell.ago(ago), how, ours, theirs, words));
    }

    private void small(int ago, Side side, String by, String what, int cost, int days) {
        say(
                ago,
                side,
                by,
                new LetGo(
                        tell.id(),
                        what,
                        cost == 0 ? null : BigDecimal.valueOf(cost),
                        days == 0 ? null : days,
                        null));
    }

    private void us(int ago, String by, PracticeEntry entry) {
        say(ago, US, by, entry);
    }

    private void them(int ago, String by, PracticeEntry entry) {
        say(ago, THEM, by, entry);
    }

    private void answer(
            int ago, Side side, String by, UUID matter, boolean agrees, @Nullable String words) {
        say(ago, side, by, new MatterAnswered(matter, agrees, words));
    }

    private void say(int ago, Side side, String by, PracticeEntry entry) {
        tell.say(ago, side, by, entry);
    }
}
