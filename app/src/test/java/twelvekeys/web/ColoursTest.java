package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds the stylesheet's colours to WCAG 2.2 AA, by the formula for relative luminance of its
/// section 1.4.3.
class ColoursTest {

    private static final Pattern BLOCK = Pattern.compile(":root \\{([^}]*--paper: #[^}]*)}");
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    enum Theme {
        LIGHT(1),
        DARK(2),
        PRINT(3);

        /// Which block of tokens in the stylesheet it is, counted from one.
        private final int block;

        Theme(int block) {
            this.block = block;
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextColourReadsOnPaperAndOnWash(Theme theme) {
        Map<String, Integer> colours = colours(theme);
        for (String text : List.of("ink", "soft", "a", "b", "alarm")) {
            for (String ground : List.of("paper", "wash")) {
                assertThat(contrast(colours, text, ground))
                        .as("%s on %s, %s", text, ground, theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyMarkAndEdgeStandsOutFromItsGround(Theme theme) {
        Map<String, Integer> colours = colours(theme);
        for (String mark : List.of("ink", "soft", "edge", "a", "b")) {
            assertThat(contrast(colours, mark, "paper"))
                    .as("%s on paper, %s", mark, theme)
                    .isGreaterThanOrEqualTo(3);
        }
        assertThat(contrast(colours, "a", "a-wash")).isGreaterThanOrEqualTo(3);
        assertThat(contrast(colours, "b", "b-wash")).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theTwoSidesWeighTheSame(Theme theme) {
        Map<String, Integer> colours = colours(theme);
        double ratio = contrast(colours, "a", "paper") / contrast(colours, "b", "paper");

        assertThat(ratio).isBetween(0.92, 1.08);
    }

    @Test
    void theFocusRingStandsOutInBothThemes() {
        assertThat(contrast(colours(Theme.LIGHT), "focus", "paper")).isGreaterThanOrEqualTo(3);
        assertThat(contrast(colours(Theme.DARK), "focus", "paper")).isGreaterThanOrEqualTo(3);
    }

    private static Map<String, Integer> colours(Theme theme) {
        Matcher block = BLOCK.matcher(stylesheet());
        for (int found = 0; found < theme.block; found++) {
            assertThat(block.find()).as("tokens of %s", theme).isTrue();
        }
        Map<String, Integer> colours = new HashMap<>();
        Matcher token = TOKEN.matcher(block.group(1));
        while (token.find()) {
            colours.put(token.group(1), Integer.parseInt(token.group(2), 16));
        }
        return colours;
    }

    private static String stylesheet() {
        try (InputStream css = ColoursTest.class.getResourceAsStream("/static/twelvekeys.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double contrast(Map<String, Integer> colours, String one, String other) {
        double a = luminance(Objects.requireNonNull(colours.get(one), one));
        double b = luminance(Objects.requireNonNull(colours.get(other), other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff)
                + 0.7152 * linear(rgb >> 8 & 0xff)
                + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
