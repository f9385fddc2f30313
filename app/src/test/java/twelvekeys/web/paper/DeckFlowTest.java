package twelvekeys.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import twelvekeys.web.paper.Deck.Column;
import twelvekeys.web.paper.Deck.Drawing;
import twelvekeys.web.paper.Deck.Manner;
import twelvekeys.web.paper.Deck.Part;
import twelvekeys.web.paper.Deck.Row;
import twelvekeys.web.paper.Deck.Run;
import twelvekeys.web.paper.Deck.Slide;
import twelvekeys.web.paper.Deck.Table;
import twelvekeys.web.paper.Deck.Text;

class DeckFlowTest {

    private static final List<String> WORDS =
            List.of("a", "promise", "kept", "Überprüfung", "renegotiated", "库存", "Łódź", "in time");

    @Test
    void whatFitsIsOneSlideWithoutANumber() {
        List<Slide> slides =
                DeckFlow.of("No case of broken trust", List.of(text("None was open.")));

        assertThat(slides)
                .singleElement()
                .satisfies(slide -> {
                    assertThat(slide.heading()).isEqualTo("No case of broken trust");
                    assertThat(slide.cover()).isFalse();
                    assertThat(slide.parts()).hasSize(1);
                });
    }

    @Test
    void aSectionThatSaysNothingHasItsHeadingStill() {
        assertThat(DeckFlow.of("Nothing", List.of())).hasSize(1);
    }

    @Test
    void aLongTableGoesOnOnTheNextSlideWithItsHead() {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            rows.add(row(Run.of("Promise " + row), Run.of("kept")));
        }
        Table table = new Table(List.of(Run.of("All of them.")), columns(), rows);

        List<Slide> slides = DeckFlow.of("40 promises", List.of(table));

        assertThat(slides).hasSizeGreaterThan(1);
        assertThat(slides.getFirst().heading())
                .isEqualTo("40 promises (1 of " + slides.size() + ")");
        assertThat(slides)
                .allSatisfy(slide -> {
                    Table part = (Table) slide.parts().getFirst();
                    assertThat(part.caption()).isEqualTo(table.caption());
                    assertThat(part.columns()).isEqualTo(table.columns());
                });
        assertThat(
                        slides.stream()
                                .flatMap(
                                        slide -> ((Table) slide.parts().getFirst()).rows().stream())
                                .toList())
                .isEqualTo(rows);
    }

    @Test
    void noRowStandsAloneOnTheLastSlideOfATable() {
        for (int count = 10; count < 60; count++) {
            List<Row> rows = new ArrayList<>();
            for (int row = 0; row < count; row++) {
                rows.add(row(Run.of("Promise " + row), Run.of("kept")));
            }

            List<Slide> slides =
                    DeckFlow.of("Promises", List.of(new Table(List.of(), columns(), rows)));

            assertThat(((Table) slides.getLast().parts().getFirst()).rows())
                    .as(count + " rows")
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aParagraphLongerThanASlideGoesOnWithItsLinks() {
        Run link = new Run("the wave ".repeat(600), "https://example.org/wave", false, "");

        List<Slide> slides =
                DeckFlow.of("Said", List.of(new Text(List.of(Run.of("See "), link), Manner.SAY)));

        assertThat(slides).hasSizeGreaterThan(1);
        assertThat(said(slides)).isEqualTo("See " + link.words());
        assertThat(((Text) slides.getLast().parts().getFirst()).runs())
                .allSatisfy(run -> assertThat(run.href()).isEqualTo(link.href()));
    }

    @Test
    void aRowHigherThanASlideEndsInAnEllipsis() {
        Run endless = new Run("word ".repeat(4000), "https://example.org/1", false, "");
        Table table = new Table(List.of(), columns(), List.of(row(endless, Run.of("kept"))));

        List<Slide> slides = DeckFlow.of("Long", List.of(table));

        Row row = ((Table) slides.getFirst().parts().getFirst()).rows().getFirst();
        assertThat(Deck.plain(row.cells().getFirst())).startsWith("word word").endsWith("…");
        assertThat(row.cells().getFirst().getFirst().href()).isEqualTo(endless.href());
        assertThat(slides).hasSize(1).allSatisfy(DeckFlowTest::fits);
    }

    /// Whatever a section says, each slide holds what stands on it, and nothing is lost or moved.
    @Test
    void nothingIsLostAndEverythingFits() {
        Random random = new Random(20261128);
        for (int round = 0; round < 300; round++) {
            List<Part> parts = new ArrayList<>();
            for (int part = random.nextInt(9); part >= 0; part--) {
                parts.add(part(random));
            }
            String heading = words(random, 1 + random.nextInt(25));

            List<Slide> slides = DeckFlow.of(heading, parts);

            assertThat(slides).allSatisfy(DeckFlowTest::fits);
            assertThat(said(slides)).isEqualTo(said(List.of(new Slide(false, heading, parts))));
            assertThat(slides.stream().map(Slide::heading)).doesNotHaveDuplicates();
        }
    }

    private static void fits(Slide slide) {
        double bottom = Sizes.body(slide.heading());
        for (Part part : slide.parts()) {
            bottom += Sizes.height(part) + Sizes.GAP;
        }
        assertThat(bottom - Sizes.GAP).as(slide.heading()).isLessThanOrEqualTo(Sizes.BOTTOM + 1e-6);
    }

    /// All words in their order, but for captions, which are repeated.
    private static String said(List<Slide> slides) {
        StringBuilder said = new StringBuilder();
        for (Slide slide : slides) {
            for (Part part : slide.parts()) {
                said.append(
                        switch (part) {
                            case Text text -> Deck.plain(text.runs());
                            case Table table ->
                                    table.rows().stream()
                                            .flatMap(row -> row.cells().stream())
                                            .map(Deck::plain)
                                            .collect(Collectors.joining("|", "[", "]"));
                            case Drawing drawing -> drawing.words();
                            case Deck.Tallies tallies -> tallies.figures().toString();
                        });
            }
        }
        return said.toString().replace("][", "|");
    }

    private static Part part(Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                    new Drawing(
                            "Title", "<svg/>", words(random, 3), 864, 100 + random.nextInt(400));
            case 1 -> table(random);
            case 2 ->
                    new Text(List.of(Run.of(words(random, 1 + random.nextInt(900)))), Manner.ITEM);
            default -> text(words(random, 1 + random.nextInt(40)));
        };
    }

    private static Table table(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int row = random.nextInt(30); row >= 0; row--) {
            rows.add(row(Run.of(words(random, 1 + random.nextInt(130))), Run.of(words(random, 2))));
        }
        return new Table(List.of(Run.of("Caption")), columns(), rows);
    }

    private static Row row(Run first, Run second) {
        return new Row(List.of(List.of(first), List.of(second)));
    }

    private static List<Column> columns() {
        return List.of(
                new Column("Promise", false, 564), new Column("What became of it", true, 300));
    }

    private static Text text(String words) {
        return new Text(List.of(Run.of(words)), Manner.PLAIN);
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            words.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return words.toString().strip();
    }
}
