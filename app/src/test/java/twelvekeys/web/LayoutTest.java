package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import twelvekeys.web.Frame.ExampleStrip;
import twelvekeys.web.Frame.Section;

class LayoutTest {

    private static final Frame.Who WHO = new Frame.Who("Tom Vasey", "Harbour & Mutual");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void theSkipLinkIsTheFirstThingTheKeyboardReaches() {
        String page = layout("Imports", Section.IMPORTS, null);

        assertThat(page.substring(page.indexOf("<body>")))
                .startsWith("<body>\n<a class=\"skip\" href=\"#main\">");
        assertThat(page).contains("<main id=\"main\" tabindex=\"-1\">");
    }

    @Test
    void onlyThePlaceWeAreAtIsMarkedCurrent() {
        String page = layout("Imports", Section.IMPORTS, null);

        assertThat(page).containsOnlyOnce("aria-current");
        assertThat(page).contains("<a href=\"/imports\" aria-current=\"page\">Import a file</a>");
    }

    @Test
    void aTitleIsText() {
        assertThat(layout("<script>alert(1)</script>", Section.PARTNERSHIPS, null))
                .contains("<title>&lt;script&gt;alert(1)&lt;/script&gt; · Twelve Keys</title>");
    }

    @Test
    void exampleDataSaysWhoseSideIsSeenAndLeadsToTheOther() {
        ExampleStrip strip =
                new ExampleStrip("Harbour & Mutual", "Northlight", "/as/northlight", "/imports");

        assertThat(layout("Partnerships", Section.PARTNERSHIPS, strip))
                .contains("You see it as <b>Harbour &amp; Mutual</b>.")
                .contains("<form method=\"post\" action=\"/as/northlight\">")
                .contains("<input type=\"hidden\" name=\"to\" value=\"/imports\">")
                .contains("See it from Northlight’s side</button>");
    }

    @Test
    void realDataCarriesNoStrip() {
        assertThat(layout("Partnerships", Section.PARTNERSHIPS, null))
                .doesNotContain("Example data");
    }

    @Test
    void aPageSaysWhoIsSignedInAndLeadsToTheirSettingsAndOut() {
        assertThat(layout("Imports", Section.IMPORTS, null))
                .contains("<a href=\"/me\">Tom Vasey</a>, Harbour &amp; Mutual")
                .contains("action=\"/sign-out\"");
    }

    @Test
    void nothingIsStyledOrScriptedInThePageItself() {
        String page = layout("Imports", Section.IMPORTS, new ExampleStrip("A", "B", "/", "/"));

        assertThat(page).doesNotContain(" style=", "<style", "<script>", " onclick");
    }

    private String layout(String title, Section section, @Nullable ExampleStrip strip) {
        StringOutput page = new StringOutput();
        Content body = output -> output.writeContent("<h1>News</h1>");
        Map<String, Object> model =
                Map.of("frame", new Frame(title, section, strip, "0.1.0", WHO), "content", body);
        templates.render("layout.jte", model, page);
        return page.toString();
    }
}
