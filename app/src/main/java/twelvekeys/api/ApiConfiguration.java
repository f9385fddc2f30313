package twelvekeys.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.servlet.MultipartConfigElement;
import org.springdoc.core.customizers.OpenApiCustomizer;
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

    /// Tells of each operation that an error is a problem detail.
    @Bean
    OpenApiCustomizer problems() {
        Schema<?> problem =
                new ObjectSchema()
                        .description("A problem detail (RFC 9457).")
                        .addProperty("title", text("The kind of problem."))
                        .addProperty("status", new IntegerSchema().description("The HTTP status."))
                        .addProperty("detail", text("What is wrong, and what to do."))
                        .addProperty(
                                "allowed",
                                new ArraySchema()
                                        .items(new StringSchema())
                                        .description(
                                                "What would have been taken, where it can be"
                                                        + " listed."))
                        .addProperty(
                                "state",
                                text(
                                        "Where the promise or the case stands, with a step that"
                                                + " does not fit."))
                        .addProperty(
                                "lastSeq",
                                new IntegerSchema()
                                        .description(
                                                "The sequence number of the latest entry about it,"
                                                        + " for another try."))
                        .addProperty("check", new Schema<>().$ref("CapacityView"))
                        .addProperty(
                                "goOn",
                                new ObjectSchema()
                                        .description(
                                                "What to add to the body to promise against the"
                                                        + " capacity check."));
        ApiResponse response =
                new ApiResponse()
                        .description("Not carried out; `detail` says why.")
                        .content(
                                new Content()
                                        .addMediaType(
                                                org.springframework.http.MediaType
                                                        .APPLICATION_PROBLEM_JSON_VALUE,
                                                new MediaType()
                                                        .schema(
                                                                new Schema<>()
                                                                        .$ref("ProblemView"))));
        return api -> {
            api.getComponents().addSchemas("ProblemView", problem);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation ->
                            operation.getResponses().addApiResponse("default", response));
        };
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
