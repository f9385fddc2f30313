package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.promise.PrivateNotes;
import twelvekeys.promise.Promises;

/// Notes that a side writes for itself on the page of a promise.
@Controller
@Allowed(Right.WRITE)
class NoteController {

    private final Viewing viewing;
    private final Partnerships partnerships;
    private final Promises promises;
    private final PrivateNotes notes;
    private final PromisePages pages;

    NoteController(
            Viewing viewing,
            Partnerships partnerships,
            Promises promises,
            PrivateNotes notes,
            PromisePages pages) {
        this.viewing = viewing;
        this.partnerships = partnerships;
        this.promises = promises;
        this.notes = notes;
        this.pages = pages;
    }

    @PostMapping("/partnerships/{id}/promises/{promise}/notes")
    ModelAndView add(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID promise) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = find(id, promise, viewer);
        Typed typed = Typed.of(request);
        try {
            notes.write(viewer.id(), id, promise, viewer.member().name(), typed.value("note"));
        } catch (IllegalArgumentException e) {
            FormReader form = new FormReader(typed);
            form.refuse("note", String.valueOf(e.getMessage()));
            ModelAndView page =
                    pages.page(viewer, partnership, promise, null, List.of(), form.typed());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return StepController.backTo(PromisePages.path(partnership, promise) + "#notes");
    }

    @PostMapping("/partnerships/{id}/promises/{promise}/notes/{note}/remove")
    ModelAndView remove(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID promise,
            @PathVariable UUID note) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = find(id, promise, viewer);
        notes.forget(viewer.id(), id, note);
        return StepController.backTo(PromisePages.path(partnership, promise) + "#notes");
    }

    private Partnership find(UUID id, UUID promise, Viewer viewer) {
        Partnership partnership = partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
        if (promises.find(id, promise).isEmpty()) {
            throw new NotHere();
        }
        return partnership;
    }
}
