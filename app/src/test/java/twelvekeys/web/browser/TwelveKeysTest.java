package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The twelve keys, by two people at two windows: each practice is done from both sides, answered
/// and replied to by the other, and stands on its key's page and in the timeline.
class TwelveKeysTest extends Demonstration {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TOM = "Tom Vasey, partner manager";
    private static final String JANA = "Jana Ondřejová, partner manager";

    /// The keys that have practices of their own; key 5 is done with each promise.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12})
    void eachPracticeIsDoneFromBothSidesAnsweredAndRepliedTo(int key) {
        Tab tom = openAs(TOM);
        tom.go("/").follow("Ondřej Karton");
        String partnership = tom.path();
        Tab jana = openAs(JANA);
        String path = partnership + "/keys/" + key;
        List<String> practices =
                tom.go(path).find("details.practice").all().stream()
                        .map(practice -> practice.getAttribute("id"))
                        .toList();
        assertThat(practices).isNotEmpty();
        for (String practice : practices) {
            done(tom, jana, path, practice);
            done(jana, tom, path, practice);
        }
    }

    private static String another() {
        return "No. " + NUMBER.incrementAndGet();
    }

    private void done(Tab writer, Tab other, String path, String practice) {
        String word = "Said of " + practice + " " + another();
        writer.go(path).find("#" + practice + " > summary").click();
        fill(writer.find("#" + practice + " form"), word);
        writer.find("#" + practice + " button[type=submit]").click();
        String matter = writer.path();
        assertThat(matter).contains("/matters/");
        assertThat(writer.text()).contains(word);

        assertThat(other.go(path).find("#record").innerText()).contains(word);
        other.go(matter);
        assertThat(other.text()).contains(word);
        Locator answer = other.find("button[name=agrees][value=yes]");
        boolean answered = answer.count() > 0;
        if (answered) {
            other.find("#words-answer").fill("Answered: " + word);
            answer.click();
            assertThat(writer.go(matter).text()).contains("Answered: " + word);
            assertThat(writer.find("button[name=agrees]").count()).isZero();
        }
        other.go(matter).find(".thread summary").first().click();
        other.find(".thread textarea").first().fill("Replied: " + word);
        other.find(".thread button").first().click();
        assertThat(writer.go(matter).text()).contains("Replied: " + word);

        String timeline = writer.go(path.substring(0, path.indexOf("/keys")) + "/timeline").text();
        assertThat(timeline).contains(word).contains("Replied: " + word);
    }

    /// Fills every field of a form.
    private static void fill(Locator form, String word) {
        for (Locator text : form.locator("textarea, input[type=text]").all()) {
            String name = text.getAttribute("name");
            text.fill(
                    switch (name) {
                        case "value", "cost", "worth" -> "12.50";
                        case "days" -> "2";
                        case "ours", "theirs" -> name + " of it, " + "Somebody else";
                        default -> word;
                    });
        }
        for (Locator day : form.locator("input[type=date]").all()) {
            day.fill(
                    switch (String.valueOf(day.getAttribute("name"))) {
                        case "by", "award" -> "2026-07-01";
                        case "known" -> "2026-05-20";
                        default -> "2026-05-30";
                    });
        }
        if (form.locator("input[type=radio]").count() > 0) {
            form.locator("input[type=radio]").first().check();
        }
    }

    @Test
    void allTwelveStandOnOnePageForEitherSide() {
        String partnership = partnership(openAs(TOM));
        for (String who : List.of(TOM, "Ruth Adeyemi, partner manager")) {
            Tab tab = openAs(who);
            tab.go(partnership).follow("The twelve keys");
            assertThat(tab.path()).isEqualTo(partnership + "/keys");
            assertThat(tab.find(".key-row").count()).isEqualTo(12);
            assertThat(tab.text())
                    .contains("The contract was reached for once in the last quarter")
                    .contains("Fennel & Rye")
                    .contains("Kittiwake Freight");
            PageRules.hold(tab, who.startsWith("Tom") ? "keys-demo" : "keys-demo-theirs");
        }
    }

    @Test
    void theKeysOfTheExampleTimelineAndAMatterAreForEverybody() {
        Tab tab = openAs(TOM);
        String partnership = partnership(tab);
        for (int key = 1; key <= 12; key++) {
            PageRules.hold(tab.go(partnership + "/keys/" + key), "key-" + key + "-demo");
        }
        PageRules.hold(tab.go(partnership + "/timeline"), "timeline-demo");
        tab.go(partnership + "/keys/1").find("#record .needs a").first().click();
        PageRules.hold(tab, "matter-demo");
    }

    @Test
    void whatWasListenedToInTheExampleIsForEverybody() {
        Tab tab = openAs(TOM);
        String partnership = partnership(tab);
        PageRules.hold(tab.go(partnership + "/pulse"), "pulse-demo");
        tab.follow("Wave 2");
        assertThat(tab.text()).contains("7 answers").contains("they differ");
        PageRules.hold(tab, "wave-revealed-demo");
        tab.go(partnership + "/pulse").follow("Wave 3");
        assertThat(tab.text()).contains("4 of 7 answered").doesNotContain("they differ");
        PageRules.hold(tab, "wave-sealed-demo");
        PageRules.hold(tab.go(partnership + "/conversations"), "conversations-demo");
        tab.follow("What would make a Monday morning easier, on either side?");
        assertThat(tab.text()).contains("Ewa, who drives").contains("The yard has room for one.");
        PageRules.hold(tab, "conversation-demo");
        assertThat(tab.go(partnership + "/keys/10").text())
                .contains("How each side sees it")
                .contains("they differ");
    }

    @Test
    void whatIsRefusedComesBackWithAllThatWasTyped() {
        Tab tab = openWithoutScripts().expecting(422);
        String partnership = partnership(tab);
        tab.go(partnership + "/keys/7?do=hospitality");
        tab.find("#hospitality-what").fill("A hamper");
        tab.find("#hospitality-value").fill("about forty");
        tab.find("#hospitality-on").fill("2026-05-30");
        tab.find("#hospitality button[type=submit]").click();
        assertThat(tab.find("[role=alert]").innerText()).contains("must be an amount");
        assertThat(tab.find("#hospitality-what").inputValue()).isEqualTo("A hamper");
        assertThat(tab.find("#hospitality-on").inputValue()).isEqualTo("2026-05-30");
        assertThat(tab.find("#hospitality").getAttribute("open")).isNotNull();
        tab.find("#hospitality-value").fill("40");
        tab.find("#hospitality button[type=submit]").click();
        assertThat(tab.path()).contains("/matters/");
        assertThat(tab.text()).contains("A hamper").contains("worth 40");
    }
}
