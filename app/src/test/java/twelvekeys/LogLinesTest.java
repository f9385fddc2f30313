package twelvekeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/// A line of the log is one of ours, whatever people wrote.
class LogLinesTest {

    private static final String FORGED = "2026-06-01T12:00:00.000Z INFO  door Came in by PASSWORD";

    private final LoggerContext logback = new LoggerContext();

    private String logged(String message, @Nullable Throwable problem) throws IOException {
        ch.qos.logback.classic.PatternLayout layout = new ch.qos.logback.classic.PatternLayout();
        layout.setContext(logback);
        layout.getInstanceConverterMap().put("wEx", WhitespaceThrowableProxyConverter::new);
        layout.setPattern(pattern());
        layout.start();
        LoggingEvent event =
                new LoggingEvent(
                        "",
                        logback.getLogger("twelvekeys.Test"),
                        Level.WARN,
                        message,
                        problem,
                        null);
        return layout.doLayout(event);
    }

    private static String pattern() throws IOException {
        return new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml")).stream()
                        .map(source -> source.getProperty("logging.pattern.console"))
                        .map(String::valueOf)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aMessageIsOneLine() throws IOException {
        for (String end : new String[] {"\n", "\r", "\r\n", "\u2028", "\u0085", "\u001b[2K\n"}) {
            String line = logged("{} was refused".replace("{}", "Anna" + end + FORGED), null);
            assertThat(line).endsWith("was refused" + System.lineSeparator());
            assertThat(line.strip().lines()).hasSize(1);
            assertThat(line).doesNotContain("\u001b", "\u2028", "\u0085");
        }
    }

    @Test
    void theMessageOfAnExceptionBeginsNoLineEither() throws IOException {
        IllegalStateException problem =
                new IllegalStateException(
                        "no \n" + FORGED,
                        new IOException("why\r\n" + FORGED + "\n\u2028" + FORGED));
        String text = logged("It failed", problem);
        assertThat(text.lines()).noneMatch(line -> line.startsWith("2026-06-01T12"));
        assertThat(text.lines()).anyMatch(line -> line.startsWith("\tat twelvekeys.LogLinesTest"));
        assertThat(text.lines())
                .anyMatch(line -> line.startsWith("Caused by: java.io.IOException"));
    }

    @Test
    void anOrdinaryLineReadsAsBefore() throws IOException {
        assertThat(logged("Imports are read again, 3 of 4", null))
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT[\\d:.+-]+Z? WARN  twelvekeys.Test +Imports are read"
                                + " again, 3 of 4\\R");
    }
}
