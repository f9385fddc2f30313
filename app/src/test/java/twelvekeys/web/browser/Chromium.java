package twelvekeys.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The one Chromium of a test run: the machine's own, never a downloaded one.
final class Chromium implements AutoCloseable {

    /// Names the program, if it is not on the path.
    static final String SETTING = "TWELVEKEYS_CHROMIUM";

    static final String MISSING =
            "The browser tests need Chromium: install it (apt-get install chromium, brew install"
                    + " --cask chromium) or name its program in "
                    + SETTING
                    + ".";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> ELSEWHERE =
            List.of(
                    Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
                    Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    private static final List<String> QUIET =
            List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        List<String> arguments = new ArrayList<>(QUIET);
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(arguments));
    }

    /// The program, by the setting or on the path.
    static Optional<Path> find(Map<String, String> environment) {
        String named = environment.getOrDefault(SETTING, "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        Stream<Path> onThePath =
                Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve));
        return Stream.concat(onThePath, ELSEWHERE.stream()).filter(Files::isExecutable).findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /// Hands the browser to tests, and closes it after the last of them.
    static final class ForTests implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Chromium.class))
                    .computeIfAbsent("chromium", key -> start(), Chromium.class);
        }

        private static Chromium start() {
            return new Chromium(
                    find(System.getenv()).orElseThrow(() -> new AssertionError(MISSING)));
        }
    }
}
