package twelvekeys.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands the headers of a request that writes to the methods that name them among their parameters,
/// [RequestKey] and [Seen], and describes them in the OpenAPI document.
@Configuration(proxyBeanMethods = false)
class WriteHeaders implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    WriteHeaders() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(RequestKey.class, Seen.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestKey.class
                || parameter.getParameterType() == Seen.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == Seen.class
                ? Seen.of(request.getHeader(Seen.HEADER))
                : RequestKey.of(request.getHeader(RequestKey.HEADER));
    }

    /// Describes the headers of each operation that takes them.
    @Bean
    OperationCustomizer headersOfWriting() {
        return (operation, method) -> {
            describe(operation, method, RequestKey.class, RequestKey.HEADER, RequestKey.MEANING);
            describe(operation, method, Seen.class, Seen.HEADER, Seen.MEANING);
            return operation;
        };
    }

    private static void describe(
            Operation operation, HandlerMethod method, Class<?> type, String name, String meaning) {
        boolean taken =
                Stream.of(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == type);
        if (taken) {
            operation.addParametersItem(
                    new HeaderParameter()
                            .name(name)
                            .required(false)
                            .description(meaning)
                            .schema(new StringSchema()));
        }
    }
}
