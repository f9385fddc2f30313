package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.junit.jupiter.api.Test;
import twelvekeys.web.Frame.Section;

class ReadingPageTest {

    @Test
    void everyEndingAPictureCanShowIsNamedOnThePage() {
        assertThat(ReadingPage.drawn().promises().label())
                .contains("Kept, ", "Kept late", "Not kept", "Overdue", "Released", "Open")
                .contains("moved early", "moved late");
    }

    @Test
    void thePicturesArePrintedAsPictures() {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        "reading.jte",
                        Map.of(
                                "frame",
                                new Frame(
                                        "How to read these pages",
                                        Section.READING,
                                        null,
                                        "0.1.0",
                                        null),
                                "page",
                                ReadingPage.drawn()),
                        page);

        assertThat(page.toString()).contains("<div class=\"chart\"><div class=\"at-wide\"><svg ");
        assertThat(page.toString()).doesNotContain("&lt;svg", " style=", "aria-current");
    }
}
