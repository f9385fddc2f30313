package twelvekeys;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import twelvekeys.storage.StartRefused;

/// Tells why the server did not start: one line on standard error for a reason of ours, a short
/// paragraph for one that Spring Boot recognises. Boot's own framed report is switched off in
/// `application.yaml`.
///
/// Registered, with its analyser, in `META-INF/spring.factories`.
final class StartReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Twelve Keys did not start. " + analysis.getDescription());
        if (analysis.getAction() != null) {
            System.err.println(analysis.getAction());
        }
    }

    /// Finds a [StartRefused] among the causes of a failed start.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Refusals extends AbstractFailureAnalyzer<StartRefused> {

        @Override
        protected @Nullable FailureAnalysis analyze(Throwable failure, StartRefused cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
        }
    }
}
