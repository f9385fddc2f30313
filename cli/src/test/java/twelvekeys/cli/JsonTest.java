package twelvekeys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void commasStandBetweenMembersAndElementsOnly() {
        String json =
                new Json()
                        .open('{')
                        .member("a", 1)
                        .name("b")
                        .open('[')
                        .raw("1")
                        .raw("2")
                        .open('{')
                        .close('}')
                        .close(']')
                        .member("c", true)
                        .close('}')
                        .toString();
        assertThat(json).isEqualTo("{\"a\":1,\"b\":[1,2,{}],\"c\":true}");
    }

    @Test
    void whatIsNotThereIsNull() {
        String json =
                new Json()
                        .open('{')
                        .member("text", (String) null)
                        .member("score", OptionalDouble.empty())
                        .member("nan", Double.NaN)
                        .close('}')
                        .toString();
        assertThat(json).isEqualTo("{\"text\":null,\"score\":null,\"nan\":null}");
    }

    @Test
    void namesInAnyScriptStayAsTheyAreAndControlsAreEscaped() {
        String json =
                new Json()
                        .open('{')
                        .member("a", "Côte d'Ivoire 東京 🤝 \"x\\y\"\n\t\u0001\uD800")
                        .close('}')
                        .toString();
        assertThat(json)
                .isEqualTo("{\"a\":\"Côte d'Ivoire 東京 🤝 \\\"x\\\\y\\\"\\n\\t\\u0001\\ud800\"}");
    }
}
