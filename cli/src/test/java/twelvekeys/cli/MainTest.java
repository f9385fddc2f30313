package twelvekeys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void helpNamesEveryCommand() {
        for (String[] args : new String[][] {{}, {"help"}, {"--help"}}) {
            Command command = Command.run(args);
            assertThat(command.exitCode()).isZero();
            assertThat(command.out())
                    .contains("trust", "backtest", "suggest", "verify", "facts", "version", "help");
        }
    }

    @Test
    void helpOnACommandNamesItsOptions() {
        for (String[] args : new String[][] {{"help", "backtest"}, {"backtest", "--help"}}) {
            assertThat(Command.run(args).out())
                    .contains("--promisor", "--horizon", "--from", "--to", "--json", "FILE");
        }
    }

    @Test
    void helpOnNoCommandNamesThoseThereAre() {
        Command command = Command.run("help", "dance");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err())
                .contains(
                        "dance",
                        "trust, backtest, simulate, worth, suggest, verify, witness, facts, version, help");
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(Command.run("version").out()).startsWith("Twelve Keys").hasLineCount(1);
        assertThat(Command.run("--version").out()).isEqualTo(Command.run("version").out());
    }

    @Test
    void aMissingOptionIsWrongUsageAndPointsToTheHelp() {
        Command command = Command.run("trust", "file.csv", "--promisor", "Vendor");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).contains("--promisee", "twelvekeys help trust");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--horizon=-1", "--horizon=soon", "--from=1/2/2010", "--grace=P1M"})
    void aValueThatMeansNothingIsWrongUsage(String option) {
        Command command =
                Command.run(
                        "backtest",
                        "none.csv",
                        "--promisor=a",
                        "--promisee=b",
                        "--due=c",
                        "--done=d",
                        option);
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains(option.substring(0, option.indexOf('=')));
    }

    @Test
    void anUnknownCommandIsWrongUsageAndNamesThoseThereAre() {
        Command command = Command.run("dance");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err())
                .contains(
                        "dance",
                        "trust, backtest, simulate, worth, suggest, verify, witness, facts, version, help");
    }
}
