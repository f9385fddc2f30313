package twelvekeys.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import twelvekeys.intake.IntakeSettings;

/// What the REST interface is called, and how large an upload may be.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /// What the form around a file may add to it.
    private static final DataSize AROUND_THE_FILE = DataSize.ofMegabytes(1);

    /// Beyond this a part of an upload is written to disk rather than held in memory.
    private static final DataSize IN_MEMORY = DataSize.ofKilobytes(64);

    /// The limits of an upload, after the largest file that is taken in. A request that says it is
    /// longer is refused before a byte of it is read.
    @Bean
    MultipartConfigElement multipartConfig(IntakeSettings settings) {
        MultipartConfigFactory limits = new MultipartConfigFactory();
        limits.setMaxFileSize(settings.maxBytes());
        limits.setMaxRequestSize(
                DataSize.ofBytes(
                        Math.addExact(settings.maxBytes().toBytes(), AROUND_THE_FILE.toBytes())));
        limits.setFileSizeThreshold(IN_MEMORY);
        return limits.createMultipartConfig();
    }

    /// The head of the OpenAPI document.
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Twelve Keys")
                                .version("1")
                                .description(
                                        """
                                        Promises between two companies, how well they are kept, \
                                        and how likely the open ones are.

                                        Days are ISO 8601, amounts are texts, probabilities are \
                                        numbers from 0 to 1. Errors are problem details \
                                        (RFC 9457) with a message for people. What is not yours \
                                        is answered like what is not there.
                                        """));
    }
}
