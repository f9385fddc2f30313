package twelvekeys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void namesStandToTheLeftAndFiguresToTheRight() {
        TextTable table = new TextTable("who", "n");
        table.row("a", "1,000");
        table.row("🤝 long", "2");
        assertThat(printed(table)).isEqualTo("who         n\na       1,000\n🤝 long      2\n");
    }

    @Test
    void aNameThatIsTooLongIsCutWhereACharacterEnds() {
        TextTable table = new TextTable("who", "n");
        table.row("🤝".repeat(100), "2");
        assertThat(printed(table)).contains("🤝".repeat(55) + "…  2");
    }

    private static String printed(TextTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
