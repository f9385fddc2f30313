package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files that cannot be taken in: each gets a clear message, and nothing half-done.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadFilesTest extends Installation {

    private static final Map<String, String> REFUSED =
            Map.of(
                    "vendor,promised,received\n", "no rows below it",
                    "vendor\nX\nY\n", "is the separator right",
                    "\u0000\u0001\u0002\u0003\u0000\u0001PK", "not text",
                    "vendor,promised\n\"X,2026-01-01\n", "never closed");

    @Autowired JdbcClient db;

    @Test
    @Order(1)
    void aFileThatCannotBeReadIsRefusedWholeWithItsReason() {
        Tab tab = open().expecting(422);
        REFUSED.forEach((content, reason) -> {
            tab.go("/imports");
            tab.choose("bad.csv", content);
            tab.press("Look at its columns");
            assertThat(tab.find("[role=alert]").first().innerText())
                    .as(content)
                    .containsIgnoringCase(reason);
        });
        PageRules.hold(tab, "import-refused");
        assertThat(imports()).isZero();
    }

    @Test
    @Order(2)
    void aFileThatIsTooLargeIsToldSoBeforeItIsSent() {
        Tab tab = open().go("/imports");
        tab.choose("large.csv", "x".repeat(3_200_000).getBytes(StandardCharsets.UTF_8));
        assertThat(tab.find("[data-problem]").innerText())
                .contains("The most this server takes is");
        assertThat(imports()).isZero();
    }

    @Test
    @Order(3)
    void withoutScriptsTheServerSaysSo() {
        Tab tab = openWithoutScripts().expecting(413).go("/imports");
        tab.choose("large.csv", "x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
        tab.press("Look at its columns");
        assertThat(tab.headline()).isEqualTo("That file is too large");
        assertThat(tab.lede()).contains("Nothing of it was kept");
        assertThat(imports()).isZero();
    }

    private long imports() {
        return db.sql("select count(*) from import").query(Long.class).single();
    }
}
