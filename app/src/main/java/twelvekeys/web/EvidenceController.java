package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.record.Attachments;

/// The files that show something, to be saved and never opened in a page of ours.
@Controller
@Allowed(Right.READ)
class EvidenceController {

    private final Viewing viewing;
    private final Partnerships partnerships;
    private final Attachments attachments;

    EvidenceController(Viewing viewing, Partnerships partnerships, Attachments attachments) {
        this.viewing = viewing;
        this.partnerships = partnerships;
        this.attachments = attachments;
    }

    @GetMapping("/partnerships/{id}/files/{sha256}")
    ResponseEntity<Resource> file(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable String sha256) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
        Attachments.Kept kept =
                attachments.find(partnership.id(), sha256).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.file().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(kept.content());
    }
}
