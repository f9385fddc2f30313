package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.intake.Notes;
import twelvekeys.intake.NotesReader;
import twelvekeys.intake.SuggestedPromise;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.AgainstCheck;
import twelvekeys.promise.CapacityDesk;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.Author;
import twelvekeys.record.RepeatedKey;
import twelvekeys.record.Terms;
import twelvekeys.web.PasteTelling.Outcome;

/// Pasting minutes or an e-mail, and putting the promises they hold on record, one by one.
///
/// The text travels in the form and is kept nowhere, so the other side cannot come by it, and a
/// refused form loses nothing of it.
@Controller
class PasteController {

    private final Viewing viewing;
    private final Partnerships partnerships;
    private final NotesReader reader;
    private final PromiseLoop loop;
    private final CapacityDesk capacity;
    private final PasteTelling telling;

    PasteController(
            Viewing viewing,
            Partnerships partnerships,
            NotesReader reader,
            PromiseLoop loop,
            CapacityDesk capacity,
            PasteTelling telling) {
        this.viewing = viewing;
        this.partnerships = partnerships;
        this.reader = reader;
        this.loop = loop;
        this.capacity = capacity;
        this.telling = telling;
    }

    @GetMapping("/partnerships/{id}/notes")
    @Allowed(Right.READ)
    ModelAndView show(HttpServletRequest request, @PathVariable UUID id) {
        Viewer viewer = viewing.demand(request);
        return shown(
                telling.asking(viewer, partnership(viewer, id), PasteForm.empty(viewer), null),
                HttpStatus.OK);
    }

    /// Reads the notes, and puts one suggestion on record or drops it, if a button said so.
    @PostMapping("/partnerships/{id}/notes")
    @Allowed(Right.WRITE)
    ModelAndView read(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = partnership(viewer, id);
        PasteForm form = PasteForm.of(fields, viewer);
        Notes notes;
        List<SuggestedPromise> found;
        try {
            notes = form.notes(viewer.today());
            found = reader.read(partnership, partnership.sideOf(viewer.id()), notes);
        } catch (PasteForm.Unreadable e) {
            return shown(
                    telling.asking(viewer, partnership, form, e.wrong()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (fields.containsKey("restore")) {
            form = form.with(form.decided().withoutDropped());
        }
        String drop = fields.get("drop");
        if (drop != null && open(found, form, drop).isPresent()) {
            form = form.with(form.decided().and(drop, Optional.empty()));
        }
        SuggestedPromise put = open(found, form, fields.get("put")).orElse(null);
        if (put == null) {
            return shown(telling.read(viewer, partnership, form, found, null), HttpStatus.OK);
        }
        Outcome outcome = put(viewer, partnership, form, notes, put);
        UUID promise = outcome.promise();
        if (promise != null) {
            form = form.with(form.decided().and(put.id(), Optional.of(promise)));
        }
        return shown(
                telling.read(viewer, partnership, form, found, outcome),
                outcome.wrong() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Optional<SuggestedPromise> open(
            List<SuggestedPromise> found, PasteForm form, @Nullable String suggestion) {
        return found.stream()
                .filter(suggested -> suggested.id().equals(suggestion))
                .filter(suggested -> !form.decided().has(suggested.id()))
                .findFirst();
    }

    /// Puts one suggestion on record. Pressed twice, it has one effect, since its request is named
    /// after the text and its place there.
    private Outcome put(
            Viewer viewer,
            Partnership partnership,
            PasteForm form,
            Notes notes,
            SuggestedPromise suggested) {
        String id = suggested.id();
        SuggestedForm fields = SuggestedForm.of(suggested, form);
        Side own = partnership.sideOf(viewer.id());
        try {
            Side promisor = fields.promisor();
            Terms terms = fields.terms(form.where(), notes.zone());
            boolean offers = fields.proposes() && promisor == own;
            if (offers && !fields.value("looked").equals(fields.value("due"))) {
                CapacityDesk.Seen seen =
                        capacity.look(
                                partnership,
                                own,
                                null,
                                terms.category(),
                                terms.due(),
                                viewer.today());
                return new Outcome(id, null, seen, null);
            }
            Author author =
                    new Author(
                            partnership.id(),
                            own,
                            viewer.member().name(),
                            viewer.member().zone(),
                            notes.requestKey(id),
                            viewer.member().person());
            Promise promise =
                    fields.proposes()
                            ? loop.propose(
                                    author,
                                    partnership,
                                    promisor,
                                    terms,
                                    null,
                                    fields.value("allTheSame").equals("yes"),
                                    null)
                            : loop.tell(author, promisor, terms, suggested.found().said(), null);
            return new Outcome(id, promise.id(), null, null);
        } catch (SuggestedForm.Unfit e) {
            return new Outcome(id, null, null, e.wrong());
        } catch (AgainstCheck e) {
            Wrong wrong = new Wrong("", String.valueOf(e.getMessage()));
            return new Outcome(id, null, e.seen(), wrong);
        } catch (RepeatedKey e) {
            return refused(
                    id,
                    "This sentence was put on record before, in other words. Change it there, and"
                            + " drop it here.");
        } catch (IllegalArgumentException e) {
            return refused(id, String.valueOf(e.getMessage()));
        }
    }

    private static Outcome refused(String suggestion, String words) {
        return new Outcome(suggestion, null, null, new Wrong("", words));
    }

    private Partnership partnership(Viewer viewer, UUID id) {
        return partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
    }

    private static ModelAndView shown(PastePage page, HttpStatus status) {
        ModelAndView shown = new ModelAndView("paste", Map.of("page", page));
        shown.setStatus(status);
        return shown;
    }
}
