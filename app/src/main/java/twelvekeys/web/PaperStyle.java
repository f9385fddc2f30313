package twelvekeys.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The styles of what is printed, which travel within it.
enum PaperStyle implements Content {
    /// The sheet.
    SHEET("paper.css"),
    /// Slides.
    SLIDES("slides.css"),
    /// The drawings on both.
    PICTURE("picture.css");

    private final String text;

    PaperStyle(String file) {
        this.text = read(file);
    }

    String text() {
        return text;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }

    private static String read(String file) {
        try (InputStream in = PaperStyle.class.getResourceAsStream("paper/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
