package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.record.PartnershipRecord;

/// Answers a page that asks whether something new was written; `live.js` asks every few seconds.
@Controller
@Allowed(Right.READ)
class NewsController {

    private final Viewing viewing;
    private final Partnerships partnerships;
    private final PartnershipRecord record;

    NewsController(Viewing viewing, Partnerships partnerships, PartnershipRecord record) {
        this.viewing = viewing;
        this.partnerships = partnerships;
        this.record = record;
    }

    /// The size of the record, or nothing (204) if it has not grown.
    ///
    /// @param after the size that the page knows
    @GetMapping("/partnerships/{id}/news")
    @Transactional(readOnly = true)
    ResponseEntity<Map<String, Long>> news(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long after) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
        long size = record.size(partnership.id());
        return size == after
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok(Map.of("seq", size));
    }
}
