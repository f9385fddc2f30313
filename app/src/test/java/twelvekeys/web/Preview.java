package twelvekeys.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import twelvekeys.web.Frame.ExampleStrip;
import twelvekeys.web.Frame.Section;
import twelvekeys.web.chart.Examples;
import twelvekeys.web.chart.Level;
import twelvekeys.web.chart.LevelPlot;
import twelvekeys.web.chart.PromiseStory;
import twelvekeys.web.chart.PromiseTimeline;
import twelvekeys.web.chart.ReliabilityDiagram;
import twelvekeys.web.chart.Scale;
import twelvekeys.web.chart.ShareBar;
import twelvekeys.web.chart.Side;
import twelvekeys.web.chart.TrendLine;
import twelvekeys.web.chart.Waterfall;
import twelvekeys.web.chart.Window;

/// Writes sample pages of every chart and component to `target/preview`, to be looked at in a
/// browser through any static file server.
public final class Preview {

    private static final Path TARGET = Path.of("target/preview");
    private static final List<String> ASSETS =
            List.of(
                    "/static/twelvekeys.css",
                    "/static/drop.js",
                    "/static/icon.svg",
                    "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private Preview() {}

    /// Writes the pages below the working directory.
    public static void main(String[] args) throws IOException {
        for (String asset : ASSETS) {
            copy(asset);
        }
        for (String face : List.of("latin-400-normal", "latin-400-italic", "latin-600-normal")) {
            copy(
                    "/META-INF/resources/webjars/fontsource__source-sans-pro/4.5.11/files/source-sans-pro-"
                            + face
                            + ".woff2");
        }
        writeReading();
        write("portfolio", Section.PARTNERSHIPS, "Two partnerships need you this week");
        write("partnership", Section.PARTNERSHIPS, "Harbour Mutual and Northlight Logistics");
        write("promise", Section.PARTNERSHIPS, "Customs broker file");
        write("forecasts", Section.FORECASTS, "How good are these forecasts?");
        write("import", Section.IMPORTS, "Import a file");
    }

    private static void copy(String asset) throws IOException {
        String place = asset.replaceFirst("^/(static|META-INF/resources)/", "");
        Path file = TARGET.resolve(place);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream content = Preview.class.getResourceAsStream(asset)) {
            Files.copy(
                    Objects.requireNonNull(content, asset),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(String page, Section section, String title) throws IOException {
        StringOutput written = new StringOutput();
        ExampleStrip strip = new ExampleStrip("Harbour Mutual", "Northlight", "/", "/");
        String body = filled(page);
        Content content = output -> output.writeContent(body);
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        "layout.jte",
                        Map.of(
                                "frame",
                                new Frame(title, section, strip, "0.1.0", null),
                                "content",
                                content),
                        written);
        Files.writeString(TARGET.resolve(page + ".html"), written.toString());
    }

    private static void writeReading() throws IOException {
        StringOutput written = new StringOutput();
        Frame frame = new Frame("How to read these pages", Section.READING, null, "0.1.0", null);
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        "reading.jte",
                        Map.of("frame", frame, "page", ReadingPage.drawn()),
                        written);
        Files.writeString(TARGET.resolve("reading.html"), written.toString());
    }

    private static String filled(String page) throws IOException {
        try (InputStream content =
                Preview.class.getResourceAsStream("/preview/" + page + ".html")) {
            String body =
                    new String(
                            Objects.requireNonNull(content, page).readAllBytes(),
                            StandardCharsets.UTF_8);
            for (Map.Entry<String, Object> picture : pictures().entrySet()) {
                body = body.replace("{{" + picture.getKey() + "}}", picture.getValue().toString());
            }
            return body;
        }
    }

    private static Map<String, Object> pictures() {
        Scale scale = new Scale(0.4, 1);
        List<Level> levels = Examples.levels();
        Window window = Window.around(Examples.promises(), Examples.TODAY, 12);
        double gap = Double.NaN;
        return Map.ofEntries(
                Map.entry("row", LevelPlot.inRow(levels, scale)),
                Map.entry("row-thin", LevelPlot.inRow(Examples.thinLevels(), scale)),
                Map.entry(
                        "trend",
                        TrendLine.draw(
                                Side.B,
                                Examples.quarters(.88, .86, .83, .7, .58, .61, .66, .72),
                                scale)),
                Map.entry(
                        "trend-gap",
                        TrendLine.draw(
                                Side.B,
                                Examples.quarters(gap, .75, gap, .8, .84, gap, .83, .83),
                                scale)),
                Map.entry("trend-none", TrendLine.draw(Side.B, Examples.quarters(gap, gap), scale)),
                Map.entry("levels", LevelPlot.withAxis(levels, Scale.covering(levels))),
                Map.entry("levels-thin", LevelPlot.withAxis(Examples.thinLevels(), Scale.FULL)),
                Map.entry("timeline", PromiseTimeline.draw(Examples.promises(), window)),
                Map.entry("story-open", PromiseStory.draw(Examples.stillOpen(), Examples.TODAY)),
                Map.entry("story-early", PromiseStory.draw(Examples.movedEarly(), Examples.TODAY)),
                Map.entry("story-late", PromiseStory.draw(Examples.movedLate(), Examples.TODAY)),
                Map.entry("waterfall", Waterfall.draw(Examples.explanation())),
                Map.entry(
                        "reliability",
                        ReliabilityDiagram.draw(Examples.bins(), ReliabilityDiagram.Wording.LATE)),
                Map.entry("shares", ShareBar.draw(Examples.parts())));
    }
}
