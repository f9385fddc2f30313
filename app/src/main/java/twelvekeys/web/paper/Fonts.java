package twelvekeys.web.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/// The fonts of everything on paper: Source Sans, which the pages are set in, with Latin, Greek,
/// Cyrillic and Vietnamese letters. Other letters are printed as a sign that says one is missing.
final class Fonts {

    private static final String FILES =
            "/META-INF/resources/webjars/fontsource__source-sans-pro/4.5.11/files/source-sans-pro-all-";

    private Fonts() {}

    /// A font.
    ///
    /// @param weight 400 or 600
    /// @param file the OpenType file, opened anew each time
    record Font(int weight, Supplier<InputStream> file) {}

    static List<Font> all() {
        return Loaded.FONTS;
    }

    /// Unpacked once, when something is first printed.
    private static final class Loaded {
        static final List<Font> FONTS =
                List.of(
                        new Font(400, read("400-normal.woff")),
                        new Font(600, read("600-normal.woff")));
    }

    private static Supplier<InputStream> read(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream(FILES + name)) {
            if (file == null) {
                throw new IllegalStateException("the font " + name + " is not on the class path");
            }
            byte[] font = Woff.unpacked(file.readAllBytes());
            return () -> new ByteArrayInputStream(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
