package twelvekeys.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.ViewResolver;

/// Finds the compiled template of a view name: `portfolio` is `portfolio.jte`.
///
/// A name without a template, such as `redirect:/`, is left to the other resolvers.
@Configuration(proxyBeanMethods = false)
class Templates {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    ViewResolver templateResolver(TemplateEngine templates) {
        return (name, locale) -> {
            String template = name + ".jte";
            return templates.hasTemplate(template) ? new JteView(templates, template) : null;
        };
    }
}
