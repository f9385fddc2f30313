package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One person's window on the server.
///
/// It notes what no page may do: write an error to the console, throw, break the rules on content,
/// or ask another server for anything.
final class Tab implements AutoCloseable {

    /// How long a page may take for anything, in milliseconds.
    private static final double PATIENCE = 20_000;

    private static final int MOST_STEPS = 200;

    private static final String TELL_VIOLATIONS =
            """
            document.addEventListener('securitypolicyviolation', event =>
                console.error('not allowed: ' + event.violatedDirective + ' ' + event.blockedURI));
            """;

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();

    Tab(Browser browser, String base, boolean scripts) {
        this.base = base;
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(scripts)
                                .setLocale("en-GB")
                                .setTimezoneId("UTC")
                                .setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE);
        if (scripts) {
            context.addInitScript(TELL_VIOLATIONS);
        }
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> faults.add("thrown: " + error.error()));
        context.onRequest(this::asked);
        page = context.newPage();
    }

    private void heard(ConsoleMessage message) {
        boolean foretold =
                expected.stream()
                        .anyMatch(status -> message.text().contains("with a status of " + status));
        if (Set.of("error", "warning").contains(message.type()) && !foretold) {
            faults.add("console: " + message.text() + " at " + message.location());
        }
    }

    private void asked(Request request) {
        String url = request.url();
        if (!url.startsWith(base + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
            faults.add("left the server: " + url);
        }
    }

    /// An answer of this status is meant, and no fault.
    Tab expecting(int status) {
        expected.add(status);
        return this;
    }

    /// Fails if a page did what no page may.
    void assertQuiet() {
        assertThat(faults).as("what no page may do").isEmpty();
    }

    Page page() {
        return page;
    }

    Tab go(String path) {
        page.navigate(base + path);
        return this;
    }

    /// The path of the page shown, with what was asked.
    String path() {
        return page.url().substring(base.length());
    }

    String headline() {
        return page.locator("h1").innerText();
    }

    String lede() {
        return page.locator(".lede").innerText();
    }

    /// All text of the page, white space tidied to single spaces.
    String text() {
        return plain(page.locator("main").innerText());
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /// Elements that hold a text.
    Locator find(String selector, String text) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(text));
    }

    Tab follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    Tab press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /// Picks an option once the page has begun to listen: a choice made before that goes with the
    /// form, as it does without JavaScript.
    Tab pick(String selector, String option) {
        find(selector).waitFor();
        page.waitForLoadState();
        find(selector).selectOption(option);
        return this;
    }

    /// From now on the window is not loaded again; [#assertStayed] holds it to that.
    Tab stay() {
        page.evaluate("window.neverLoadedAgain = true");
        return this;
    }

    /// Fails if the window was loaded again since it was to [#stay].
    void assertStayed() {
        assertThat(page.evaluate("window.neverLoadedAgain === true")).isEqualTo(true);
    }

    /// Waits until some text stands in a part of the page.
    Tab appears(String selector, String text) {
        find(selector, text).waitFor();
        return this;
    }

    /// Sends what a capacity check was shown for, also where it advises against it.
    void sendAllTheSame(String button) {
        Locator tick = find("input[name=allTheSame]");
        if (tick.count() > 0) {
            tick.check();
        }
        press(button);
    }

    /// Steps forward with the tab key until an element has the focus.
    Tab reach(String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if (find(":focus").count() > 0
                    && Boolean.TRUE.equals(
                            find(":focus").first().evaluate("(e, s) => e.matches(s)", selector))) {
                return this;
            }
        }
        throw new AssertionError("the tab key never reaches " + selector);
    }

    /// Types as a person does, key by key.
    Tab type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /// Presses a key that leads to another page, and waits for it.
    Tab enter() {
        String before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before));
        return this;
    }

    /// Chooses a file in the field for it.
    Tab choose(String name, byte[] content) {
        find("#file").setInputFiles(new FilePayload(name, "text/csv", content));
        return this;
    }

    Tab choose(String name, String content) {
        return choose(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /// Drops a file on the page.
    Tab drop(String name, byte[] content) {
        JSHandle carried =
                page.evaluateHandle(
                        """
                        ([name, content]) => {
                            const bytes = Uint8Array.from(atob(content), c => c.charCodeAt(0));
                            const carried = new DataTransfer();
                            carried.items.add(new File([bytes], name, {type: 'text/csv'}));
                            return carried;
                        }
                        """,
                        List.of(name, Base64.getEncoder().encodeToString(content)));
        for (String event : List.of("dragenter", "dragover", "drop")) {
            find(".drop").dispatchEvent(event, Map.of("dataTransfer", carried));
        }
        return this;
    }

    /// What a link downloads, as text.
    String download(String link) {
        Download download = page.waitForDownload(() -> follow(link));
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
