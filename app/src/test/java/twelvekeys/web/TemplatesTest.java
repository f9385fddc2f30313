package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import gg.jte.Content;
import gg.jte.TemplateException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

class TemplatesTest {

    private final Templates templates = new Templates();
    private final ViewResolver resolver = templates.templateResolver(templates.templateEngine());

    @Test
    void aViewNameIsATemplateFilledFromTheModel() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Content body = output -> output.writeContent("<h1>Größe</h1>");

        layout().render(
                        Map.of("frame", frame("Portfolio"), "content", body, "unused", 1),
                        new MockHttpServletRequest(),
                        response);

        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.getContentAsString())
                .contains("<title>Portfolio · Twelve Keys</title>");
        assertThat(response.getContentAsString()).contains("<h1>Größe</h1>");
        assertThat(response.getContentLength())
                .isEqualTo(response.getContentAsString().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void anErrorInATemplateSendsNoHalfPage() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Content broken =
                output -> {
                    throw new IllegalStateException("no such promise");
                };

        View view = layout();
        assertThatThrownBy(() ->
                        view.render(
                                Map.of("frame", frame("Promise"), "content", broken),
                                new MockHttpServletRequest(),
                                response))
                .isInstanceOf(TemplateException.class);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void aNameWithoutATemplateIsLeftToOthers() throws Exception {
        assertThat(resolver.resolveViewName("redirect:/", Locale.UK)).isNull();
    }

    @Test
    void amongAllResolversOfTheServerTheTemplateIsFound() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class))
                .withUserConfiguration(Templates.class, Reading.class)
                .run(context -> {
                    MockMvc server = MockMvcBuilders.webAppContextSetup(context).build();
                    MockHttpServletResponse page =
                            server.perform(get("/reading").accept(MediaType.TEXT_HTML))
                                    .andReturn()
                                    .getResponse();
                    assertThat(page.getStatus()).isEqualTo(200);
                    assertThat(page.getContentAsString())
                            .contains("<title>How to read these pages · Twelve Keys</title>");
                    assertThat(
                                    server.perform(get("/elsewhere"))
                                            .andReturn()
                                            .getResponse()
                                            .getRedirectedUrl())
                            .isEqualTo("/reading");
                });
    }

    /// A controller with one page and one redirection.
    @Controller
    static class Reading {

        @GetMapping("/reading")
        ModelAndView reading() {
            return new ModelAndView("reading")
                    .addObject("frame", frame("How to read these pages"))
                    .addObject("page", ReadingPage.drawn());
        }

        @GetMapping("/elsewhere")
        String elsewhere() {
            return "redirect:/reading";
        }
    }

    private View layout() throws Exception {
        View view = resolver.resolveViewName("layout", Locale.UK);
        assertThat(view).isNotNull();
        return Objects.requireNonNull(view);
    }

    private static Frame frame(String title) {
        return new Frame(title, Frame.Section.PARTNERSHIPS, null, "0.1.0", null);
    }
}
