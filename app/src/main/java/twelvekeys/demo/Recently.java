package twelvekeys.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.BreachEntry.Kind;
import twelvekeys.record.CapacityCheck;
import twelvekeys.record.Evidence;
import twelvekeys.record.PromiseEntry.Accepted;
import twelvekeys.record.PromiseEntry.Countered;
import twelvekeys.record.PromiseEntry.Declared;
import twelvekeys.record.PromiseEntry.LookedAtHalfWay;
import twelvekeys.record.PromiseEntry.OutcomeAnswered;
import twelvekeys.record.PromiseEntry.Proposed;
import twelvekeys.record.PromiseEntry.Reported;
import twelvekeys.record.PromiseEntry.Verdict;
import twelvekeys.record.Said;
import twelvekeys.record.Said.Occasion;
import twelvekeys.record.Terms;

/// What the invented people asked, promised and answered in the last weeks: every kind of step that
/// waits for somebody, so that the example has something to do for either side.
final class Recently {

    private static final Side US = Side.A;
    private static final Side THEM = Side.B;

    private static final String TOM = "Tom Vasey";
    private static final String NOOR = "Noor Haddad";
    private static final String AILSA = "Ailsa Grant";
    private static final String RUTH = "Ruth Adeyemi";
    private static final String PIOTR = "Piotr Zając";
    private static final String JANA = "Jana Ondřejová";

    private Recently() {}

    /// An offer that waits for our answer, a promise half-way to its date, and one that is reported
    /// done and waits for us to say what became of it.
    static void withKittiwake(Storyteller tell) {
        UUID window = tell.id();
        tell.say(
                2,
                THEM,
                RUTH,
                new Proposed(
                        window,
                        THEM,
                        terms("A second loading window at Hull, 04:00 to 06:00", tell.ago(-40))
                                .doneWhen("The first lorry has left inside the window.")
                                .at("Grimsby", "Capacity", 24_000)
                                .said(new Said(RUTH, TOM, Occasion.WALK, "the quay", tell.ago(3)))
                                .terms(),
                        null,
                        seen(4, "0.8100", "0.7400"),
                        "You asked on the quay whether we could. We can."));
        UUID telemetry = tell.id();
        Terms hourly =
                terms("Temperatures of every trailer, hourly, in your system", tell.ago(-9))
                        .doneWhen("Noor sees a full day of readings.")
                        .at("Leeds", "Reporting", 0)
                        .terms();
        tell.say(
                34,
                US,
                NOOR,
                new Proposed(
                        telemetry,
                        THEM,
                        terms("Temperatures of every trailer, hourly", tell.ago(-2))
                                .at("Leeds", "Reporting", 0)
                                .terms(),
                        null,
                        null,
                        "Once a day is too late for us to act on."));
        tell.say(
                31,
                THEM,
                PIOTR,
                new Countered(
                        telemetry,
                        hourly,
                        seen(3, "0.8400", "0.7900"),
                        "A week later, and then into your system rather than by mail."));
        tell.say(30, US, NOOR, new Accepted(telemetry, tell.ago(30), null, "Better. Thank you."));
        tell.say(
                8,
                THEM,
                PIOTR,
                new LookedAtHalfWay(
                        telemetry,
                        tell.ago(8),
                        true,
                        seen(3, "0.8300", "0.7700"),
                        "Nine of fourteen trailers report."));
        UUID handbook = tell.id();
        tell.say(
                45,
                THEM,
                RUTH,
                new Proposed(
                        handbook,
                        THEM,
                        terms("Drivers' handbook, in English and Polish", tell.ago(-3))
                                .doneWhen("Every driver has signed for a copy.")
                                .at("Grimsby", "Training", 0)
                                .terms(),
                        null,
                        seen(3, "0.8300", "0.7900"),
                        null));
        tell.say(43, US, TOM, new Accepted(handbook, tell.ago(43), null, null));
        tell.say(
                1,
                THEM,
                RUTH,
                new Reported(
                        handbook,
                        tell.ago(1),
                        List.of(
                                new Evidence.Link(
                                        "The handbook", "https://kittiwake.example/handbook")),
                        "All 22 drivers have signed."));
    }

    /// A counter-offer that waits for our answer, an outcome that the two sides see differently,
    /// and a case that is acknowledged and being mended.
    static void withKarton(Storyteller tell) {
        UUID certificates = tell.id();
        tell.say(
                6,
                US,
                AILSA,
                new Proposed(
                        certificates,
                        THEM,
                        terms("Board certificates for every run", tell.ago(-15))
                                .at("Leeds", "Reporting", 0)
                                .terms(),
                        null,
                        null,
                        "Our auditors ask for one each time."));
        tell.say(
                4,
                THEM,
                JANA,
                new Countered(
                        certificates,
                        terms("Board certificates for every run from the new mill", tell.ago(-22))
                                .at("Leeds", "Reporting", 0)
                                .terms(),
                        seen(5, "0.3100", "0.2700", true),
                        "The old mill gives none. Better to say so than to promise it."));
        UUID spring = tell.id();
        tell.say(
                50,
                US,
                AILSA,
                new Proposed(
                        spring,
                        US,
                        terms("Final artwork of the spring range", tell.ago(14))
                                .doneWhen("Twelve print files that pass your preflight.")
                                .at("Leeds", "Artwork", 0)
                                .terms(),
                        null,
                        seen(2, "0.9300", "0.9000"),
                        null));
        tell.say(48, THEM, JANA, new Accepted(spring, tell.ago(48), null, null));
        tell.say(15, US, AILSA, new Reported(spring, tell.ago(15), List.of(), "All twelve."));
        tell.say(
                12,
                THEM,
                JANA,
                new Declared(
                        spring,
                        Verdict.KEPT_IN_PART,
                        null,
                        tell.ago(12),
                        "Ten passed preflight; two had no bleed."));
        tell.say(
                11,
                US,
                AILSA,
                new OutcomeAnswered(
                        spring, false, "The two were sent again the same afternoon, and ran."));
        UUID trial = tell.id();
        UUID unsaid = tell.id();
        UUID amends = tell.id();
        tell.say(
                90,
                THEM,
                JANA,
                new Proposed(
                        trial,
                        THEM,
                        terms("Trial of the recycled liner, 2 000 cartons", tell.ago(33))
                                .at("Cardiff", "Delivery", 6_500)
                                .said(
                                        new Said(
                                                JANA,
                                                TOM,
                                                Occasion.MEETING,
                                                "autumn planning",
                                                tell.ago(91)))
                                .terms(),
                        null,
                        seen(4, "0.5800", "0.5300"),
                        null));
        tell.say(88, US, TOM, new Accepted(trial, tell.ago(88), null, null));
        tell.say(
                30,
                US,
                TOM,
                new Declared(
                        trial, Verdict.NOT_KEPT, null, tell.ago(30), "Nothing came, nor a call."));
        tell.say(
                27,
                US,
                TOM,
                new BreachEntry.Opened(
                        unsaid,
                        trial,
                        Kind.COMPETENCE,
                        "We had cleared the line for two days. Nobody told us that the mill was down."));
        tell.say(
                24,
                THEM,
                JANA,
                new BreachEntry.Acknowledged(
                        unsaid,
                        Kind.COMPETENCE,
                        "We have one person who watches the mill, and she was away."));
        tell.say(
                23,
                THEM,
                JANA,
                new Proposed(
                        amends,
                        THEM,
                        terms("A second planner, who calls you each Monday", tell.ago(-12))
                                .at("Cardiff", "Amends", 0)
                                .terms(),
                        unsaid,
                        seen(5, "0.3400", "0.3000", true),
                        null));
        tell.say(22, US, TOM, new Accepted(amends, tell.ago(22), null, "That would mend it."));
    }

    /// An offer of ours, with a time of day in the other side's zone, that waits for their answer.
    static void withMinato(Storyteller tell) {
        tell.say(
                3,
                US,
                TOM,
                new Proposed(
                        tell.id(),
                        US,
                        terms("Stock list before your Tuesday shift", tell.ago(-19))
                                .by(LocalTime.of(8, 0), ZoneId.of("Asia/Tokyo"))
                                .doneWhen("It lies in your inbox when the shift begins.")
                                .at("Grimsby", "Reporting", 0)
                                .terms(),
                        null,
                        seen(1, "0.9700", "0.9500"),
                        null));
    }

    private static CapacityCheck seen(int open, String without, String with) {
        return seen(open, without, with, false);
    }

    private static CapacityCheck seen(int open, String without, String with, boolean against) {
        return new CapacityCheck(
                open, new BigDecimal(without), new BigDecimal(with), null, against);
    }

    private static Promised terms(String what, LocalDate due) {
        return new Promised(what, due, null, null, "", "", "", null, null);
    }

    /// The terms of a promise as they are put together here, most of them left out.
    private record Promised(
            String what,
            LocalDate due,
            @Nullable LocalTime time,
            @Nullable ZoneId zone,
            String done,
            String unit,
            String category,
            @Nullable BigDecimal value,
            @Nullable Said said) {

        Promised by(LocalTime at, ZoneId where) {
            return new Promised(what, due, at, where, done, unit, category, value, said);
        }

        Promised doneWhen(String words) {
            return new Promised(what, due, time, zone, words, unit, category, value, said);
        }

        Promised at(String part, String kind, int worth) {
            return new Promised(
                    what,
                    due,
                    time,
                    zone,
                    done,
                    part,
                    kind,
                    worth == 0 ? null : BigDecimal.valueOf(worth),
                    said);
        }

        Promised said(Said words) {
            return new Promised(what, due, time, zone, done, unit, category, value, words);
        }

        Terms terms() {
            return new Terms(
                    what,
                    due,
                    time,
                    zone,
                    done,
                    unit,
                    category,
                    value,
                    value == null ? null : "EUR",
                    said);
        }
    }
}
