package twelvekeys.web.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/// What holds for every page, at every width, by day and by night.
final class PageRules {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final int WIDE = 1280;
    private static final int PHONE = 390;

    /// A screen of 1280 at 200 % zoom has as many CSS pixels.
    private static final int ZOOMED = 640;

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String TOO_WIDE =
            """
            () => {
                const root = document.documentElement;
                if (root.scrollWidth <= root.clientWidth) return [];
                const outside = [...document.body.querySelectorAll('*')].filter(e =>
                    e.getBoundingClientRect().right > root.clientWidth + 1);
                return [root.scrollWidth + ' px of ' + root.clientWidth,
                    ...outside.slice(0, 5).map(e => e.tagName + '.' + e.getAttribute('class'))];
            }
            """;

    /// Two texts of one picture that lie on each other by more than a hair.
    private static final String COLLIDING =
            """
            () => [...document.querySelectorAll('svg')].flatMap(svg => {
                const texts = [...svg.querySelectorAll('text')]
                    .map(text => ({says: text.textContent, at: text.getBoundingClientRect()}))
                    .filter(text => text.at.width > 0);
                const meet = (a, b) =>
                    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
                        > 0.4 * Math.min(a.height, b.height);
                return texts.flatMap((one, i) => texts.slice(i + 1)
                    .filter(other => meet(one.at, other.at))
                    .map(other => one.says + ' / ' + other.says));
            })
            """;

    /// Names of cells that a table shows as a list, and that reach into the cell below.
    private static final String TALLER_THAN_THEIR_CELL =
            """
            () => [...document.querySelectorAll('.stacks td[data-label]')]
                .filter(cell => cell.clientHeight > 0)
                .filter(cell => {
                    const name = getComputedStyle(cell, '::before');
                    return name.content !== 'none'
                        && parseFloat(name.height) > cell.clientHeight + 1;
                })
                .map(cell => cell.dataset.label);
            """;

    private final Tab tab;
    private final String name;
    private final SoftAssertions softly = new SoftAssertions();

    private PageRules(Tab tab, String name) {
        this.tab = tab;
        this.name = name;
    }

    /// Fails with everything that is wrong with the page a tab shows.
    ///
    /// @param name what its pictures are called
    static void hold(Tab tab, String name) {
        PageRules rules = new PageRules(tab, name);
        rules.oneHeadlineAndATitle();
        for (int width : List.of(WIDE, PHONE)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                rules.look(width, scheme);
            }
        }
        rules.narrow(ZOOMED, ColorScheme.LIGHT, "at 200 % zoom");
        rules.theSkipLinkWorksByKeyboard();
        rules.narrow(WIDE, ColorScheme.LIGHT, "wide again");
        rules.softly.assertAll();
    }

    private void oneHeadlineAndATitle() {
        softly.assertThat(tab.find("h1").count()).as(name + " has one headline").isEqualTo(1);
        softly.assertThat(tab.page().title())
                .as(name + " has a title")
                .endsWith(" · Twelve Keys")
                .hasSizeGreaterThan(" · Twelve Keys".length());
    }

    private void look(int width, ColorScheme scheme) {
        String as = name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        narrow(width, scheme, as);
        List<String> violations =
                new AxeBuilder(tab.page())
                                .options(onlyViolations())
                                .setLegacyMode(true)
                                .withTags(WCAG)
                                .analyze()
                                .getViolations()
                                .stream()
                                .flatMap(rule ->
                                        rule.getNodes().stream()
                                                .map(node ->
                                                        rule.getId()
                                                                + ": "
                                                                + node.getHtml()
                                                                + " "
                                                                + node.getFailureSummary()))
                                .toList();
        softly.assertThat(violations).as(as + " has no axe violation").isEmpty();
        tab.page()
                .screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(PICTURES.resolve(as + ".png")));
    }

    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private void narrow(int width, ColorScheme scheme, String as) {
        tab.page().setViewportSize(width, 900);
        tab.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions()
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE));
        tab.page().waitForLoadState();
        tab.page().evaluate("() => document.fonts.ready.then(() => true)");
        softly.assertThat((List<?>) tab.page().evaluate(TOO_WIDE))
                .as(name + " does not scroll sideways, " + as)
                .isEmpty();
        softly.assertThat((List<?>) tab.page().evaluate(COLLIDING))
                .as(name + " has no texts on each other in its pictures, " + as)
                .isEmpty();
        softly.assertThat((List<?>) tab.page().evaluate(TALLER_THAN_THEIR_CELL))
                .as(name + " has room for the names of its cells, " + as)
                .isEmpty();
    }

    private void theSkipLinkWorksByKeyboard() {
        tab.page().reload();
        tab.page().keyboard().press("Tab");
        softly.assertThat(tab.find(":focus").innerText())
                .as(name + ": the tab key comes to the skip link first")
                .isEqualTo("Skip to the page");
        softly.assertThat(tab.find(".skip").boundingBox().y)
                .as(name + ": the skip link shows when it has the focus")
                .isNotNegative();
        tab.page().keyboard().press("Enter");
        softly.assertThat(tab.page().evaluate("document.activeElement.id"))
                .as(name + ": the skip link leads into the page")
                .isEqualTo("main");
    }
}
