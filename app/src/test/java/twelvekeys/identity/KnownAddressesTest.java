package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class KnownAddressesTest {

    /// Some handlers.
    @Controller
    static class Handlers {

        @Open
        @GetMapping("/door/{secret}")
        void open() {}

        @Allowed(Right.READ)
        @GetMapping({"/room", "/hall/{id}"})
        void room() {}

        @Allowed(Right.READ)
        @GetMapping("/both")
        void look() {}

        @Open
        @PostMapping("/both")
        void knock() {}
    }

    private final KnownAddresses known =
            new KnownAddresses(
                    new StaticListableBeanFactory(Map.of("mapping", mapping()))
                            .getBeanProvider(RequestMappingInfoHandlerMapping.class));

    private static RequestMappingInfoHandlerMapping mapping() {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.registerSingleton("handlers", Handlers.class);
        context.refresh();
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }

    private static MockHttpServletRequest at(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    @Test
    void anAddressIsOpenIfAHandlerThereAnswersEverybody() {
        assertThat(known.open(at("/door/abc"))).isTrue();
        assertThat(known.open(at("/both"))).isTrue();
        assertThat(known.open(at("/room"))).isFalse();
        assertThat(known.open(at("/door/abc/more"))).isFalse();
        assertThat(known.open(at("/nowhere"))).isFalse();
    }

    @Test
    void everyAddressOfAHandlerIsKnownAndNoOther() {
        assertThat(known.handled(at("/door/abc"))).isTrue();
        assertThat(known.handled(at("/room"))).isTrue();
        assertThat(known.handled(at("/hall/7"))).isTrue();
        assertThat(known.handled(at("/hall"))).isFalse();
        assertThat(known.handled(at("/nowhere"))).isFalse();
    }

    @Test
    void ourFilesAreEverybodysAndWhatIsNoFileIsNot() {
        assertThat(known.open(at("/twelvekeys.css"))).isTrue();
        assertThat(known.open(at("/webjars/htmx.org/dist/htmx.min.js"))).isTrue();
        assertThat(known.open(at("/twelvekeys.css.bak"))).isFalse();
        assertThat(known.open(at("/static/twelvekeys.css"))).isFalse();
        assertThat(known.handled(at("/twelvekeys.css"))).isFalse();
    }
}
