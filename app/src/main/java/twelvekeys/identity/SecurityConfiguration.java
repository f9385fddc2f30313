package twelvekeys.identity;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// The chain that every request passes: who asks ([SignedInFilter]), is there anything
/// ([KnownAddresses]), may they ([DenyByDefault]).
///
/// Cross-site requests are refused before this chain, by where they come from, so it has no CSRF
/// tokens (`docs/decisions/0011-let-nobody-in-by-default.md`).
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http,
            Members members,
            Tokens tokens,
            Clock clock,
            Refusing refusing,
            ObjectProvider<RequestMappingInfoHandlerMapping> mappings,
            ObjectProvider<HandlerExceptionResolver> errors) {
        KnownAddresses known = new KnownAddresses(mappings);
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context ->
                        context.securityContextRepository(
                                new RequestAttributeSecurityContextRepository()))
                .headers(headers ->
                        headers.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                .addFilterBefore(
                        new SignedInFilter(members, tokens, clock, errors),
                        AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR,
                                        DispatcherType.FORWARD,
                                        DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(known::open)
                                .permitAll()
                                .requestMatchers(known::handled)
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint((request, response, e) ->
                                        refusing.notSignedIn(request, response))
                                .accessDeniedHandler((request, response, e) ->
                                        refusing.nothingThere(request, response)))
                .build();
    }

    @Bean
    WebMvcConfigurer denyByDefault(SignedIn signedIn, Refusing refusing) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new DenyByDefault(signedIn, refusing));
            }
        };
    }
}
