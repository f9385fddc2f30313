package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class LetteringTest {

    @Test
    void aTextThatFitsIsLeftAlone() {
        assertThat(Lettering.fitted("Weekly stock feed", 200, 14)).isEqualTo("Weekly stock feed");
    }

    @Test
    void aTextThatDoesNotFitIsCutToItsRoom() {
        String cut = Lettering.fitted("Peak-season capacity for the northern ports", 120, 14);

        assertThat(cut).startsWith("Peak-season").endsWith("…");
        assertThat(Lettering.width(cut, 14)).isLessThanOrEqualTo(120);
    }

    @Test
    void aTextLongerThanItsRoomGoesOnOnASecondLineBetweenWords() {
        assertThat(Lettering.inTwo("Think long-term", 200, 14)).containsExactly("Think long-term");
        List<String> two =
                Lettering.inTwo(
                        "Let logic prevail, even when the contract is on your side", 240, 14);

        assertThat(two).hasSize(2);
        assertThat(String.join(" ", two))
                .isEqualTo("Let logic prevail, even when the contract is on your side");
        assertThat(two).allSatisfy(line -> assertThat(Lettering.width(line, 14)).isLessThan(240));
        assertThat(Lettering.inTwo("w".repeat(60), 100, 14)).hasSize(1);
    }

    @Test
    void aLetterIsNeverCutInTwo() {
        String families = "👨‍👩‍👧‍👦".repeat(20);

        assertThat(Lettering.fitted(families, 60, 14).replace("👨‍👩‍👧‍👦", "")).isEqualTo("…");
        assertThat(Lettering.fitted("e\u0301".repeat(60), 60, 14).replace("e\u0301", ""))
                .isEqualTo("…");
    }

    @Test
    void squareLettersNeedMoreRoom() {
        assertThat(Lettering.width("库存", 10)).isGreaterThan(Lettering.width("ab", 10) * 1.8);
    }

    @Test
    void whateverTheTextItIsXmlAndReadsBack() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 40))
                .checkAssert(text -> {
                    String read = readBack(Lettering.escaped(text));
                    assertThat(read.codePointCount(0, read.length()))
                            .isEqualTo(text.codePointCount(0, text.length()));
                });
        assertThat(readBack(Lettering.escaped("<b a=\"1\" c='2'>&amp;")))
                .isEqualTo("<b a=\"1\" c='2'>&amp;");
        assertThat(Lettering.escaped("a\u0000b\ud800")).isEqualTo("a\ufffdb\ufffd");
    }

    private static String readBack(String escaped) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<t a=\"" + escaped + "\"/>")))
                    .getDocumentElement()
                    .getAttribute("a");
        } catch (Exception e) {
            throw new AssertionError(escaped, e);
        }
    }
}
