package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Words and names are erased on a page, and the other side sees at once that they are gone.
class ErasureTest extends Demonstration {

    @Test
    void wordsAreErasedFromTheirEntryForBothSides() {
        String words = "Ask for Ewan, he is ill " + UUID.randomUUID();
        Tab tom = open().expecting(422);
        tom.go(partnership(tom) + "/promises");
        tom.find("main a[href*='/promises/']:not([href$='/new'])").first().click();
        tom.find("details.reply summary").first().click();
        tom.find("details.reply textarea").first().fill(words);
        tom.find("details.reply button").first().click();
        assertThat(tom.text()).contains(words);
        String own = "li:has-text('" + words + "') .note a:has-text('Entry')";
        tom.go(tom.find(own).last().getAttribute("href"));
        String entry = tom.path();
        PageRules.hold(tom, "entry-own");

        Tab ruth = openAsStranger().go("/").press("Ruth Adeyemi, partner manager");
        ruth.go(entry);
        assertThat(ruth.text()).contains(words).contains("only they can erase them");
        PageRules.hold(ruth, "entry-theirs");

        tom.find("#erase summary").click();
        tom.find("input[value=personal]").check();
        tom.press("Erase them for good");
        assertThat(tom.path()).isEqualTo(entry);
        assertThat(tom.text()).doesNotContain(words).contains("[erased]");
        ruth.go(entry);
        assertThat(ruth.text()).doesNotContain(words).contains("[erased]");
        PageRules.hold(ruth, "entry-erased");
        ruth.follow("Entry " + (Long.parseLong(entry.substring(entry.lastIndexOf('/') + 1)) + 1));
        assertThat(ruth.headline()).contains("erased the words of entry");
    }
}
