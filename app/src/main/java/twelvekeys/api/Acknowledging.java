package twelvekeys.api;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.InclusionProof;
import twelvekeys.record.EntriesWritten;
import twelvekeys.record.RecordedEntry;

/// Acknowledges what a request wrote: the answer's headers tell its last entry, the entry's leaf,
/// and the proof that it is in the record. Nothing is acknowledged before the commit, since the
/// answer is written after it; what was rolled back ends in a problem, which tells none.
@ControllerAdvice(basePackageClasses = Acknowledging.class)
class Acknowledging implements ResponseBodyAdvice<Object> {

    /// The number of the last entry that the request wrote.
    static final String ENTRY = "Record-Entry";

    /// Its leaf hash, in hexadecimal digits.
    static final String LEAF = "Record-Leaf";

    /// The proof that it stands last in the record of its size: hashes in Base64, lowest first.
    static final String PROOF = "Record-Proof";

    private static final String WRITTEN = Acknowledging.class.getName();

    private record Last(RecordedEntry entry, InclusionProof proof) {}

    @EventListener
    void on(EntriesWritten written) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && !written.entries().isEmpty()) {
            request.setAttribute(
                    WRITTEN,
                    new Last(written.entries().getLast(), written.proofOfLast()),
                    RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    public boolean supports(
            MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        if (attributes != null
                && !(body instanceof ProblemDetail)
                && attributes.getAttribute(WRITTEN, RequestAttributes.SCOPE_REQUEST)
                        instanceof Last(RecordedEntry entry, InclusionProof proof)) {
            response.getHeaders().set(ENTRY, Long.toString(entry.seq()));
            response.getHeaders().set(LEAF, entry.leaf());
            response.getHeaders()
                    .set(
                            PROOF,
                            proof.path().stream()
                                    .map(Hash::base64)
                                    .collect(Collectors.joining(" ")));
        }
        return body;
    }
}
