package twelvekeys.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import twelvekeys.allocation.Caution;
import twelvekeys.allocation.Gain;
import twelvekeys.allocation.Limits;
import twelvekeys.allocation.Recommendation;
import twelvekeys.trust.DayCells;
import twelvekeys.trust.Grace;
import twelvekeys.trust.Level;
import twelvekeys.trust.Move;
import twelvekeys.trust.MoveHindsight;
import twelvekeys.trust.MoveVerdict;
import twelvekeys.trust.MoveVerdict.Way;
import twelvekeys.trust.MovedVolume;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.TrustReading;
import twelvekeys.trust.VolumePlan;
import twelvekeys.trust.VolumeSimulation;

/// Which volume to move, what that is expected to bring, and what it would have met.
///
/// @param input what the file held
/// @param day the day the decision is made
/// @param limits how far the person is willing to go
/// @param plan what the next span would bring if it were like the last
/// @param recommendation the moves, and why
/// @param simulated what they are expected to change
/// @param verdict what they would have met; absent unless asked for
record SimulateCommand(
        PromiseInput input,
        ReadingDay day,
        Limits limits,
        VolumePlan plan,
        Recommendation recommendation,
        MovedVolume simulated,
        Optional<MoveVerdict> verdict) {

    static void run(Arguments arguments, PrintStream out, PrintStream err, Clock clock) {
        Grace grace = arguments.grace();
        Limits limits = limits(arguments);
        int span = arguments.days("--span", 365);
        LocalDate given = arguments.date("--as-of");
        PromiseInput input = PromiseInput.read(arguments, err);
        DayCells cells = DayCells.of(input.promises(), grace);
        LocalDate today = LocalDate.now(clock);
        ReadingDay day = ReadingDay.of(given, cells, today);
        VolumePlan plan = VolumePlan.of(input.promises(), grace, day.day(), span);
        if (plan.promises() == 0) {
            throw CommandFailed.notComputed(
                    arguments.file()
                            + ": no promise was due in the "
                            + Shown.count(span, "day")
                            + " before "
                            + day.day()
                            + ", so there is no volume to move");
        }
        Recommendation recommendation = Recommendation.of(plan, limits, Caution.STANDARD);
        Optional<MoveVerdict> verdict = Optional.empty();
        if (arguments.has("--judge")) {
            LocalDate known = ReadingDay.of(null, cells, today).day();
            LocalDate until = day.day().plusDays((long) span + grace.days());
            if (known.isBefore(until)) {
                throw CommandFailed.notComputed(
                        "What followed is not known yet: the record is known until "
                                + known
                                + ", and the span to judge ends on "
                                + until
                                + "; name an earlier --as-of or a shorter --span");
            }
            verdict = Optional.of(judge(input, grace, cells, limits, plan, recommendation));
        }
        SimulateCommand command =
                new SimulateCommand(
                        input,
                        day,
                        limits,
                        plan,
                        recommendation,
                        VolumeSimulation.of(plan, recommendation.moves()),
                        verdict);
        if (arguments.json()) {
            out.println(SimulateJson.of(command));
        } else {
            SimulatePage.print(command, out);
        }
    }

    private static Limits limits(Arguments arguments) {
        Limits standard = Limits.STANDARD;
        return new Limits(
                arguments.share("--move", standard.move(), 1),
                arguments.share("--largest-share", standard.largestShare(), 1),
                arguments.share("--largest-growth", standard.largestGrowth(), 100),
                arguments.share("--stays", standard.kept(), 1),
                arguments.number("--evidence", standard.evidence()));
    }

    private static MoveVerdict judge(
            PromiseInput input,
            Grace grace,
            DayCells cells,
            Limits limits,
            VolumePlan plan,
            Recommendation recommendation) {
        MoveHindsight hindsight = MoveHindsight.of(plan, input.promises(), grace);
        if (hindsight.promises() == 0) {
            throw CommandFailed.notComputed(
                    "No promise was due in the span after "
                            + plan.asOf()
                            + ", so there is nothing to judge by");
        }
        TrustReading levels = NestedModel.STANDARD.read(cells, plan.asOf().minusDays(1));
        Map<Way, List<Move>> ways = new EnumMap<>(Way.class);
        ways.put(Way.LEAVE, List.of());
        ways.put(Way.RECOMMENDED, recommendation.moves());
        ways.put(
                Way.RAW_RATE,
                moves(
                        plan,
                        limits,
                        (from, to) ->
                                rawRate(levels.promisor(to.promisor()))
                                        - rawRate(levels.promisor(from.promisor()))));
        ways.put(Way.HINDSIGHT, moves(plan, limits, hindsight::gain));
        return hindsight.judge(ways);
    }

    private static List<Move> moves(VolumePlan plan, Limits limits, Gain gain) {
        return Recommendation.of(plan, limits, gain).moves();
    }

    /// The share kept of all promises ever, each weighing the same.
    private static double rawRate(Level level) {
        return level.promises() == 0 ? 0 : 1 - (double) level.notKept() / level.promises();
    }
}
