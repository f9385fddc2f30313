package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;

/// Everything on record between two sides, in its order. A page reads its own entries and no
/// others, however long the record is.
@Controller
@Allowed(Right.READ)
class TimelineController {

    private static final int ROWS = 50;

    private final Visits visits;
    private final Viewing viewing;
    private final PartnershipRecord record;

    TimelineController(Visits visits, Viewing viewing, PartnershipRecord record) {
        this.visits = visits;
        this.viewing = viewing;
        this.record = record;
    }

    @GetMapping("/partnerships/{id}/timeline")
    ModelAndView show(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Partnership partnership = visit.partnership();
        long size = record.size(id);
        long asked = new Said(fields).number("until");
        long until = asked == 0 ? size : Math.min(asked, size);
        long from = Math.max(1, until - ROWS + 1);
        List<RecordedEntry> entries =
                record.at(Map.of(id, LongStream.rangeClosed(from, until).boxed().toList()));
        String path = visit.path() + "/timeline";
        return new ModelAndView(
                "timeline",
                Map.of(
                        "page",
                        new TimelinePage(
                                viewing.frame(
                                        "Everything on record", visit.viewer(), partnership, path),
                                partnership,
                                size,
                                path,
                                new EntryThread(
                                        EntryThread.inOrder(
                                                partnership,
                                                entries,
                                                visit.viewer().member().zone(),
                                                visit.viewer().today()),
                                        path,
                                        false,
                                        "",
                                        "",
                                        0),
                                until < size
                                        ? path + "?until=" + Math.min(size, until + ROWS)
                                        : null,
                                from > 1 ? path + "?until=" + (from - 1) : null)));
    }
}
