package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PromiseStoryTest {

    @Test
    void everyDayOfTheStoryIsNamedAtEveryWidth() {
        for (int width : List.of(Picture.WIDE, Picture.MIDDLE, Picture.NARROW)) {
            Seen story = story(Examples.movedEarly(), width);

            assertThat(story.texts().stream().map(text -> text.replace('\u00a0', ' ')))
                    .contains("13 July", "10 Aug", "22 Aug", "16 Sept", "18 Sept")
                    .contains("first date", "moved in time, to 18 Sept", "kept", "last date");
        }
    }

    @Test
    void onAPhoneTimeRunsDownwards() {
        Seen story = story(Examples.movedEarly(), Picture.NARROW);

        double before = -1;
        for (String day : List.of("13 July", "10 Aug", "22 Aug", "16 Sept", "18 Sept")) {
            double y = Seen.number(story.text(day.replace(' ', '\u00a0')), "y");
            assertThat(y).isGreaterThan(before);
            before = y;
        }
    }

    @Test
    void anOpenStoryShowsTodayBetweenWhatWasAndWhatComes() {
        Seen story = story(Examples.stillOpen(), Picture.NARROW);

        double today = Seen.number(story.text("today"), "y");
        assertThat(today)
                .isBetween(
                        Seen.number(story.text("promised by Northlight"), "y"),
                        Seen.number(story.text("due, chance 64\u00a0%"), "y"));
    }

    @Test
    void whatHappenedStandsAboveTheLineAndWhatWasAgreedBelow() {
        Seen story = story(Examples.movedEarly(), Picture.WIDE);
        double line = Seen.number(story.all("line", "line-b").getFirst(), "y1");

        assertThat(Seen.number(story.text("promised by Northlight"), "y")).isLessThan(line);
        assertThat(Seen.number(story.text("first date"), "y")).isGreaterThan(line);
    }

    @Test
    void silentDaysAreInkOnAPhoneToo() {
        assertThat(story(Examples.movedEarly(), Picture.NARROW).all("line", "line-ink"))
                .allMatch(line -> line.getAttribute("y1").equals(line.getAttribute("y2")));
        assertThat(story(Examples.movedLate(), Picture.NARROW).all("line", "line-ink"))
                .filteredOn(line -> !line.getAttribute("y1").equals(line.getAttribute("y2")))
                .hasSize(2);
    }

    @Test
    void captionsDoNotLieOnOneAnother() {
        Seen story = story(Examples.movedLate(), Picture.WIDE);
        List<Element> captions = story.all("text", "t-row");

        for (int one = 0; one < captions.size(); one++) {
            for (int other = 0; other < one; other++) {
                assertThat(apart(captions.get(one), captions.get(other)))
                        .as("%s, %s", one, other)
                        .isTrue();
            }
        }
    }

    private static boolean apart(Element one, Element other) {
        return !one.getAttribute("y").equals(other.getAttribute("y"))
                || from(one) >= to(other)
                || from(other) >= to(one);
    }

    @Test
    void anyStoryAtAllIsDrawn() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            PromiseLine line = PromiseTimelineTest.anything(random);
            Seen wide = story(line, Picture.WIDE);
            Seen narrow = story(line, Picture.NARROW);
            assertThat(wide.label()).isEqualTo(narrow.label());
            assertThat(wide.height()).isPositive();
        }
    }

    private static double from(Element text) {
        double x = Seen.number(text, "x");
        return text.getAttribute("text-anchor").equals("end")
                ? x - Lettering.width(text.getTextContent(), 14)
                : x;
    }

    private static double to(Element text) {
        return from(text) + Lettering.width(text.getTextContent(), 14);
    }

    private static Seen story(PromiseLine line, int width) {
        return Seen.of(PromiseStory.draw(line, Examples.TODAY, width));
    }
}
