package twelvekeys.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The commands on the delivery data.
class DeliveriesTest {

    private static final Path FILE = Path.of("../../shared/data/deliveries/scms-2006-2012.csv");

    @BeforeEach
    void theDataIsHere() {
        assumeTrue(Files.exists(FILE), "the delivery data is not here: " + FILE);
    }

    @Test
    void theBacktestReadsEveryRowAndReachesWhatIsAskedOfIt() {
        Command command = run("backtest", "--horizon=30", "--from=2010-01-01", "--json");
        assertThat(command.exitCode()).isZero();
        assertThat(command.err()).isEmpty();
        assertThat(number(command, "rowsRead")).isEqualTo(6507);
        assertThat(number(command, "rowsRefused")).isZero();
        assertThat(number(command, "n")).isEqualTo(2658);
        assertThat(number(command, "late")).isEqualTo(371);
        assertThat(number(command, "logLoss")).isLessThanOrEqualTo(0.372);
        assertThat(number(command, "brier")).isLessThanOrEqualTo(0.112);
        assertThat(number(command, "auc")).isBetween(0.725, 0.86);
        assertThat(number(command, "ece10")).isLessThanOrEqualTo(0.035);
        assertThat(number(command, "calibrationSlope")).isBetween(0.8, 1.2);
        assertThat(command.out())
                .contains("\"models\":{\"recent-rate\":{", "\"nested\":{", "\"crossed\":{")
                .contains("{\"from\":\"2010-01-01\",\"model\":\"crossed\",\"why\":\"shown-better\"")
                .contains("\"byEvidence\":[{\"evidence\":\"none\",\"n\":193,\"late\":20,");
    }

    @Test
    void theBacktestForPeopleDrawsTheReliabilityDiagram() {
        Command command = run("backtest", "--from=2010-01-01");
        assertThat(command.out())
                .contains("6,507 rows read, 0 refused; 4,688 promises")
                .contains("2,658 promises due from 2010-01-01")
                .contains("371 (14.0\u00a0%) not kept on time")
                .contains("Each quarter the model is chosen", "it is crossed effects.")
                .containsPattern("26\u00a0% +31\u00a0% +265  \\.+o-+x");
    }

    @Test
    void anOpenPromiseSaysWhatWillBecomeOfItAndWhatWouldChangeThat() {
        Command command = run("trust", "--as-of=2011-10-01");
        assertThat(command.out())
                .containsPattern("at risk \\(chance below 80\u00a0%\\), by crossed effects")
                .containsPattern("Kept on its date: [0-9]+\u00a0%\\. Moved before: ")
                .containsPattern("If it is late, by [0-9]+ to [0-9]+ days")
                .containsPattern("One more kept: [0-9]+\u00a0%\\. One more not kept: ");
        Command json = run("trust", "--as-of=2011-10-01", "--json");
        assertThat(json.out())
                .contains("\"forecasts\":{\"model\":\"crossed\",\"why\":\"shown-better\"")
                .contains("\"keptOnItsDate\":", "\"ifLate\":{\"lower\":", "\"afterOneKept\":");
    }

    @Test
    void theLevelsAreThoseOfTheEndOfTheRecord() {
        Command command = run("trust", "--json");
        assertThat(command.exitCode()).isZero();
        assertThat(command.out()).contains("\"asOf\":\"2013-01-01\"", "\"promises\":4688");
        assertThat(command.out().split("\"promisor\":", -1)).hasSizeGreaterThan(60 + 270);
    }

    /// Decided on 2011-01-01 and judged on 2011: the figures of `docs/concepts/moving-volume.md`.
    @Test
    void movingAsRecommendedWouldHaveMetFewerLatePromisesThanLeavingIt() {
        Command command =
                run(
                        "simulate",
                        "--category=product group",
                        "--as-of=2011-01-01",
                        "--judge",
                        "--json");
        assertThat(command.exitCode()).isZero();
        assertThat(command.out())
                .contains("\"spanDays\":365", "\"promises\":932.0", "\"model\":\"crossed\"")
                .contains("\"until\":\"2012-01-01\",\"promises\":828,\"late\":183");
        double[] againstLeaving = difference(command, "recommended", "leave");
        assertThat(againstLeaving[0]).isLessThan(-0.025);
        assertThat(againstLeaving[2]).isNegative();
        double[] againstRaw = difference(command, "recommended", "raw-rate");
        assertThat(againstRaw[0]).isNegative();
        double[] hindsight = difference(command, "hindsight", "leave");
        assertThat(hindsight[0]).isLessThanOrEqualTo(againstLeaving[0]);
    }

    @Test
    void trustCameWithFewerLatePromisesAlsoAmongWhatIsAlike() {
        Command command = run("worth", "--category=product group", "--json");
        assertThat(command.exitCode()).isZero();
        Matcher late =
                Pattern.compile(
                                "\"measure\":\"late\",\"plain\":\\{.*?\"distinguishable\":(true|false)}"
                                        + ",\"alike\":\\{.*?\"upper\":([-0-9.E]+)")
                        .matcher(command.out());
        assertThat(late.find()).isTrue();
        assertThat(late.group(1)).isEqualTo("true");
        assertThat(Double.parseDouble(late.group(2))).isNegative();
    }

    /// The mean and the range of one difference.
    private static double[] difference(Command command, String one, String other) {
        Matcher matcher =
                Pattern.compile(
                                "\"one\":\""
                                        + one
                                        + "\",\"other\":\""
                                        + other
                                        + "\",\"late\":([-0-9.E]+),\"lower\":([-0-9.E]+),\"upper\":([-0-9.E]+)")
                        .matcher(command.out());
        assertThat(matcher.find()).as(one + " against " + other).isTrue();
        return new double[] {
            Double.parseDouble(matcher.group(1)),
            Double.parseDouble(matcher.group(2)),
            Double.parseDouble(matcher.group(3))
        };
    }

    private static double number(Command command, String member) {
        Matcher matcher = Pattern.compile("\"" + member + "\":([-0-9.E]+)").matcher(command.out());
        assertThat(matcher.find()).as(member).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    private static Command run(String command, String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                command,
                                FILE.toString(),
                                "--promisor=vendor",
                                "--promisee=country",
                                "--due=scheduled delivery date",
                                "--done=delivered to client date",
                                "--deliverable=ASN/DN #",
                                "--value=line item value"));
        args.addAll(List.of(more));
        return Command.run(args.toArray(String[]::new));
    }
}
