package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import twelvekeys.web.chart.PromiseLine.Move;

class PromiseTimelineTest {

    private static final LocalDate TODAY = Examples.TODAY;
    private static final Window WINDOW =
            new Window(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 1, 1), TODAY);
    private static final double LEFT = 209;
    private static final double RIGHT = 662;
    private static final double DAYS = 184;

    @Test
    void theLabelTellsEachPromiseFromFirstDateToEnding() {
        assertThat(draw(Examples.movedLate()).label().replace('\u00a0', ' '))
                .isEqualTo(
                        "As of 23 November 2026: Insurance certificates, promised by Harbour on"
                                + " 20 July 2026 for 31 August 2026, moved early on 25 August 2026"
                                + " to 15 September 2026, moved late on 24 September 2026 to"
                                + " 12 October 2026: kept on 20 October 2026, eight days late.");
    }

    @Test
    void aDayLiesOnTheCalendarByProportion() {
        Element today = draw(Examples.stillOpen()).only("line", "today");

        assertThat(Seen.number(today, "x1")).isCloseTo(x(TODAY), within(0.051));
    }

    @Test
    void anOpenPromiseIsDottedFromTodayToItsDate() {
        Element dots =
                draw(Examples.stillOpen()).all("line", "line-b").stream()
                        .filter(line -> !line.getAttribute("stroke-dasharray").isEmpty())
                        .findFirst()
                        .orElseThrow();

        assertThat(Seen.number(dots, "x1")).isCloseTo(x(TODAY), within(0.051));
        assertThat(Seen.number(dots, "x2")).isCloseTo(x(LocalDate.of(2026, 12, 2)), within(0.051));
    }

    @Test
    void anEarlyMoveKeepsTheSidesColourAndALateOneTurnsToInk() {
        Seen early = draw(Examples.movedEarly());
        assertThat(early.texts()).contains("moved early");
        assertThat(early.all("line", "line-ink")).isEmpty();

        Seen late = draw(Examples.movedLate());
        assertThat(late.texts()).contains("moved twice, once late");
        assertThat(late.all("line", "line-ink"))
                .anySatisfy(silence -> {
                    assertThat(Seen.number(silence, "x1"))
                            .isCloseTo(x(LocalDate.of(2026, 9, 15)), within(0.051));
                    assertThat(Seen.number(silence, "x2"))
                            .isCloseTo(x(LocalDate.of(2026, 9, 24)), within(0.051));
                });
    }

    @Test
    void theFirstDateIsNeverLost() {
        double first = x(LocalDate.of(2026, 8, 22));

        assertThat(draw(Examples.movedEarly()).all("line", "line-b"))
                .anySatisfy(line -> {
                    assertThat(Seen.number(line, "x1")).isCloseTo(first, within(0.051));
                    assertThat(line.getAttribute("x2")).isEqualTo(line.getAttribute("x1"));
                });
    }

    @Test
    void outcomesAreToldApartByShapeAndWords() {
        assertThat(signOf(new Ending.Kept(TODAY))).isEqualTo("ring-ink 1");
        assertThat(signOf(new Ending.KeptLate(TODAY, 4)))
                .isEqualTo("ring-ink 1 four\u00a0days late");
        assertThat(signOf(new Ending.NotKept(TODAY))).isEqualTo("mark-ink 2 not kept");
        assertThat(signOf(new Ending.Reported(TODAY, 0))).isEqualTo("ring-ink 0 reported done");
        assertThat(signOf(new Ending.Reported(TODAY, 4)))
                .isEqualTo("ring-ink 0 reported done, four\u00a0days late");
        assertThat(signOf(new Ending.Released(TODAY))).isEqualTo("ring-ink 1 released");
        assertThat(signOf(new Ending.Open(OptionalDouble.of(.64))))
                .isEqualTo("ring-ink 0 64\u00a0%");
    }

    private static String signOf(Ending ending) {
        Seen drawn = draw(promise("Stock feed", ending));
        Element sign = drawn.all("circle").getLast();
        String words = ending instanceof Ending.Kept ? "" : " " + ending.words();
        if (!words.isEmpty()) {
            assertThat(drawn.texts()).contains(words.strip());
        }
        return sign.getAttribute("class") + " " + drawn.all("path").size() + words;
    }

    @ParameterizedTest
    @ValueSource(ints = {Picture.WIDE, Picture.MIDDLE, Picture.NARROW})
    void noWordLeavesTheDrawing(int width) {
        Seen drawn = Seen.of(PromiseTimeline.draw(Examples.promises(), WINDOW, width));

        for (Element text : drawn.all("text")) {
            double length = Lettering.width(text.getTextContent(), 12);
            double x = Seen.number(text, "x");
            double from =
                    switch (text.getAttribute("text-anchor")) {
                        case "end" -> x - length;
                        case "middle" -> x - length / 2;
                        default -> x;
                    };
            assertThat(from).as(text.getTextContent()).isGreaterThanOrEqualTo(-0.1);
            assertThat(from + length).as(text.getTextContent()).isLessThanOrEqualTo(width + 0.1);
        }
    }

    @Test
    void aLongNameIsCutOnThePictureAndWholeInTheLabel() {
        String name = "The complete customs file for every shipment, 2026 ".repeat(4).strip();
        Seen drawn = draw(promise(name, new Ending.Kept(TODAY)));

        assertThat(drawn.texts())
                .anyMatch(text -> text.startsWith("The complete") && text.endsWith("…"));
        assertThat(drawn.label()).contains(name);
    }

    @Test
    void aHostileNameStaysText() {
        Svg drawn =
                PromiseTimeline.draw(
                        List.of(promise("</svg><img src=x onerror='1'>", new Ending.Kept(TODAY))),
                        WINDOW,
                        Picture.WIDE);

        assertThat(drawn.markup()).doesNotContain("<img");
        assertThat(Seen.of(drawn).label()).contains("</svg><img src=x onerror='1'>");
    }

    @Test
    void whenTheMakingIsUnknownTheLineIsAShortStubWithoutAStart() {
        PromiseLine line =
                new PromiseLine(
                        "Stock feed",
                        "Harbour",
                        Side.A,
                        null,
                        LocalDate.of(2026, 9, 1),
                        List.of(),
                        new Ending.Kept(LocalDate.of(2026, 9, 1)));
        Seen drawn = draw(line);

        assertThat(drawn.all("circle", "mark-a")).isEmpty();
        Element stub = drawn.only("line", "line-a");
        assertThat(Seen.number(stub, "x2") - Seen.number(stub, "x1")).isCloseTo(18, within(0.11));
    }

    @Test
    void anyPromiseAtAllIsDrawnWithoutABrokenNumber() {
        Random random = new Random(20261123);
        for (int run = 0; run < 400; run++) {
            PromiseLine line = anything(random);
            Window window = Window.around(List.of(line), TODAY, 12);
            for (int width : List.of(Picture.WIDE, Picture.NARROW)) {
                Seen drawn = Seen.of(PromiseTimeline.draw(List.of(line), window, width));
                assertThat(drawn.height()).isPositive();
                for (Element stroke : drawn.all("line")) {
                    assertThat(Seen.number(stroke, "x1")).isBetween(0.0, (double) width);
                    assertThat(Seen.number(stroke, "x2")).isBetween(0.0, (double) width);
                }
            }
        }
    }

    /// A promise with dates in any order, as a file may bring them.
    static PromiseLine anything(Random random) {
        LocalDate first = TODAY.plusDays(random.nextInt(-900, 300));
        List<Move> moves =
                random.ints(random.nextInt(4), -60, 90)
                        .mapToObj(days ->
                                new Move(
                                        first.plusDays(days / 2),
                                        first.plusDays(days),
                                        random.nextBoolean()))
                        .toList();
        LocalDate end = first.plusDays(random.nextInt(-40, 60));
        List<Ending> endings =
                List.of(
                        new Ending.Kept(end),
                        new Ending.KeptLate(end, 1 + random.nextInt(900)),
                        new Ending.NotKept(end),
                        new Ending.Overdue(1 + random.nextInt(900)),
                        new Ending.Released(end),
                        new Ending.Open(OptionalDouble.empty()));
        return new PromiseLine(
                "Promise",
                "Harbour",
                random.nextBoolean() ? Side.A : Side.B,
                random.nextInt(4) == 0 ? null : first.plusDays(random.nextInt(-200, 20)),
                first,
                moves,
                endings.get(random.nextInt(endings.size())));
    }

    private static PromiseLine promise(String label, Ending ending) {
        LocalDate made = LocalDate.of(2026, 9, 1);
        return new PromiseLine(label, "Harbour", Side.A, made, TODAY, List.of(), ending);
    }

    private static Seen draw(PromiseLine line) {
        return Seen.of(PromiseTimeline.draw(List.of(line), WINDOW, Picture.WIDE));
    }

    private static double x(LocalDate day) {
        double past = ChronoUnit.DAYS.between(WINDOW.from(), day);
        return LEFT + past / DAYS * (RIGHT - LEFT);
    }
}
