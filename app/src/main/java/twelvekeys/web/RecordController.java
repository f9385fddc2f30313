package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.record.RecordExport;
import twelvekeys.record.Witnesses;

/// The record itself: its checkpoint, the keys that watch it, and the file to take along.
@Controller
@Allowed(Right.READ)
class RecordController {

    private static final String PATH = "/partnerships/{id}/record";

    private final Visits visits;
    private final RecordTelling telling;
    private final Witnesses witnesses;
    private final RecordExport export;

    RecordController(
            Visits visits, RecordTelling telling, Witnesses witnesses, RecordExport export) {
        this.visits = visits;
        this.telling = telling;
        this.witnesses = witnesses;
        this.export = export;
    }

    /// A step that may be refused in words.
    private interface Taking {
        void take();
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request, @PathVariable UUID id) {
        return view(visits.to(request, id), new Said(new LinkedMultiValueMap<>()), null);
    }

    private ModelAndView view(Visit visit, Said said, @Nullable String refused) {
        ModelAndView view =
                new ModelAndView("record", Map.of("page", telling.page(visit, said, refused)));
        if (refused != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /// Everything the two sides share, as one file.
    @GetMapping(PATH + "/bundle")
    void bundle(HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id)
            throws IOException {
        visits.to(request, id);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved("record-" + id + ".zip"));
        export.write(id, response.getOutputStream());
    }

    /// The signed checkpoint, to keep.
    @GetMapping(PATH + "/checkpoint")
    ResponseEntity<byte[]> checkpoint(HttpServletRequest request, @PathVariable UUID id) {
        visits.to(request, id);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved("checkpoint-" + id + ".txt"))
                .body(witnesses.checkpoint(id).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String saved(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    @Allowed(Right.MANAGE)
    @PostMapping(PATH + "/keys")
    ModelAndView nameKey(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return step(
                visit,
                said,
                () ->
                        witnesses.name(
                                visit.author(said.text("key")),
                                said.text("vkey"),
                                said.text("words")));
    }

    @Allowed(Right.MANAGE)
    @PostMapping(PATH + "/keys/withdraw")
    ModelAndView withdrawKey(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        return step(
                visit,
                new Said(new LinkedMultiValueMap<>()),
                () -> witnesses.withdraw(visit.author(said.text("key")), said.text("vkey"), null));
    }

    private ModelAndView step(Visit visit, Said said, Taking taking) {
        try {
            taking.take();
            return SeeOther.at(visit.path() + "/record");
        } catch (IllegalArgumentException | IllegalStateException e) {
            return view(visit, said, String.valueOf(e.getMessage()));
        }
    }
}
