package twelvekeys.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A drawing as a test sees it: parsed, and asked for what is on it.
final class Seen {

    private static final Pattern NOT_A_NUMBER = Pattern.compile("NaN|Infinity|E-?\\d");

    private final Element svg;

    private Seen(Element svg) {
        this.svg = svg;
    }

    /// Parses a drawing and checks what holds for all: well formed, labelled, without a style
    /// attribute, an identifier or a number that is none.
    static Seen of(Svg drawing) {
        Element svg = parsed(drawing.markup()).getDocumentElement();
        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-label")).isEqualTo(drawing.label()).isNotBlank();
        NodeList all = svg.getElementsByTagName("*");
        for (int at = 0; at < all.getLength(); at++) {
            Element element = (Element) all.item(at);
            assertThat(element.hasAttribute("style")).isFalse();
            assertThat(element.hasAttribute("id")).isFalse();
            for (String attribute : List.of("x", "y", "x1", "x2", "cx", "cy", "d", "width")) {
                assertThat(element.getAttribute(attribute)).doesNotContainPattern(NOT_A_NUMBER);
            }
        }
        return new Seen(svg);
    }

    private static Document parsed(String markup) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well formed: " + markup, e);
        }
    }

    String label() {
        return svg.getAttribute("aria-label");
    }

    double width() {
        return Double.parseDouble(svg.getAttribute("width"));
    }

    double height() {
        return Double.parseDouble(svg.getAttribute("height"));
    }

    /// The elements of a name that have all the classes.
    List<Element> all(String name, String... classes) {
        NodeList found = svg.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .filter(element ->
                        List.of(element.getAttribute("class").split(" "))
                                .containsAll(List.of(classes)))
                .toList();
    }

    /// The only element of a name that has all the classes.
    Element only(String name, String... classes) {
        List<Element> found = all(name, classes);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    /// The text element that says exactly this.
    Element text(String said) {
        return all("text").stream()
                .filter(text -> Objects.equals(text.getTextContent(), said))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no text “" + said + "” in " + texts()));
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
