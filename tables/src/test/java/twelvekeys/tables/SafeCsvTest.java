package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeCsvTest {

    @Test
    void formulasAreMadeText() {
        List<String> formulas =
                List.of(
                        "=1+1",
                        "+cmd|' /C calc'!A0",
                        "-2+3",
                        "@SUM(A1)",
                        "\t=1",
                        "\r=1",
                        "\n=1",
                        " =1",
                        "\u00a0=1",
                        "\u001d+ 1",
                        "\u000b=1",
                        "\u200b=1",
                        "\ufeff@A1",
                        "＝1+1",
                        "-",
                        "--5",
                        "-5.2x",
                        "+49 30 123");
        for (String formula : formulas) {
            assertThat(SafeCsv.neutralised(formula)).isEqualTo("'" + formula);
        }
    }

    @Test
    void plainNumbersAndTextsStay() {
        for (String plain :
                List.of("-5.2", "+3", "-1,234.50", "-1.5E-3", "5-2", "a=b", "", " ", "-12%")) {
            assertThat(SafeCsv.neutralised(plain)).isEqualTo(plain);
        }
    }

    @Test
    void aCellPutTogetherInPlaceIsThatOfARow() {
        for (String cell :
                List.of(
                        "",
                        " ",
                        "a",
                        "a, b",
                        "=1,2",
                        "#a",
                        "say \"so\"",
                        "two\nlines",
                        "\r",
                        "東京")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (SafeCsv csv = SafeCsv.to(out)) {
                csv.row("first", cell);
            }
            assertThat("\uFEFFfirst," + SafeCsv.cell(cell) + "\r\n")
                    .isEqualTo(out.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsWrittenIsReadBack(@TempDir Path folder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row("Zeile", "Grund", "名前");
            csv.row("2", "a, \"b\"\nc", "東京");
            csv.row(List.of("3", "=HYPERLINK(1)", "-5.2"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFZeile,Grund,名前\r\n2,\"a, \"\"b\"\"\nc\",東京\r\n3,'=HYPERLINK(1),-5.2\r\n");
        Table table = TableFile.open(Fixtures.file(folder, out.toByteArray()), Limits.STANDARD);
        assertThat(Fixtures.rows(table))
                .containsExactly(
                        new Row(2, List.of("2", "a, \"b\"\nc", "東京")),
                        new Row(4, List.of("3", "'=HYPERLINK(1)", "-5.2")));
    }
}
