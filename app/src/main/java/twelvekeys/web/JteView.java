package twelvekeys.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.view.AbstractView;

/// One compiled template as a view: the template's typed parameters are taken from the model by
/// their names.
///
/// The page is written to memory first and sent whole, so an error in a template becomes the error
/// page and never half a page.
final class JteView extends AbstractView {

    /// Said in full: the type agreed with the browser would lack the character set.
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine templates;
    private final String template;

    JteView(TemplateEngine templates, String template) {
        this.templates = templates;
        this.template = template;
        setContentType(HTML);
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(template, model, page);
        response.setContentType(HTML);
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    @Override
    public @Nullable String getBeanName() {
        return template;
    }
}
