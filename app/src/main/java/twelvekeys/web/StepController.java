package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.promise.AgainstCheck;
import twelvekeys.promise.IllegalStep;
import twelvekeys.promise.NotThere;
import twelvekeys.promise.Overtaken;
import twelvekeys.record.Author;
import twelvekeys.record.RepeatedKey;

/// The steps that a person takes with a promise on its page. A step that goes through leads back to
/// the page; one that does not shows the page with what was typed and why it was refused.
@Controller
@Allowed(Right.WRITE)
class StepController {

    private static final int LONGEST_KEY = 200;

    private final Viewing viewing;
    private final Partnerships partnerships;
    private final PromisePages pages;
    private final StepForms forms;
    private final EvidenceForm evidence;

    StepController(
            Viewing viewing,
            Partnerships partnerships,
            PromisePages pages,
            StepForms forms,
            EvidenceForm evidence) {
        this.viewing = viewing;
        this.partnerships = partnerships;
        this.pages = pages;
        this.forms = forms;
        this.evidence = evidence;
    }

    @PostMapping("/partnerships/{id}/promises/{promise}/{step}")
    ModelAndView take(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID promise,
            @PathVariable String step,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
        Step wanted =
                Step.of(step).filter(known -> known != Step.COUNTER).orElseThrow(NotHere::new);
        Typed typed = Typed.of(request);
        FormReader form = new FormReader(typed);
        Author author = author(viewer, partnership, typed);
        EvidenceForm.Sent sent =
                wanted == Step.REPORT
                        ? evidence.receive(author, form, files == null ? List.of() : files)
                        : EvidenceForm.Sent.NOTHING;
        Refused refused = attempt(wanted, form, forms, author, partnership, promise, sent);
        return refused == null
                ? backTo(PromisePages.path(partnership, promise))
                : pages.page(viewer, partnership, promise, refused, sent.files(), Typed.NOTHING);
    }

    private static @Nullable Refused attempt(
            Step step,
            FormReader form,
            StepForms forms,
            Author author,
            Partnership partnership,
            UUID promise,
            EvidenceForm.Sent sent) {
        try {
            boolean taken = forms.take(step, form, author, partnership, promise, sent.evidence());
            return taken ? null : Refused.form(step, form.typed());
        } catch (NotThere e) {
            throw new NotHere();
        } catch (AgainstCheck e) {
            form.refuse(
                    "allTheSame",
                    "The check advises against it. Tick this if you promise it all the same.");
            return Refused.conflict(step, form.typed(), e.getMessage());
        } catch (Overtaken e) {
            return new Refused(
                    step,
                    form.typed(),
                    e.getMessage() + " Nothing you typed is lost.",
                    seen(form.typed()),
                    HttpStatus.CONFLICT);
        } catch (IllegalStep e) {
            return Refused.conflict(step, form.typed(), e.getMessage());
        } catch (RepeatedKey e) {
            return Refused.conflict(
                    step,
                    form.typed(),
                    "This form was sent once before, with other words. Look at what stands now, and"
                            + " send it again if you still mean it.");
        } catch (IllegalArgumentException e) {
            form.refuse(StepForms.mainField(step), String.valueOf(e.getMessage()));
            return Refused.form(step, form.typed());
        }
    }

    /// Who writes, with the key of the form's request.
    static Author author(Viewer viewer, Partnership partnership, Typed typed) {
        String key = typed.value("key");
        return new Author(
                partnership.id(),
                partnership.sideOf(viewer.id()),
                viewer.member().name(),
                viewer.member().zone(),
                key.isBlank() || key.length() > LONGEST_KEY ? null : key,
                viewer.member().person());
    }

    /// The latest entry that the writer of a form saw, null if the form does not say.
    static @Nullable Long seen(Typed typed) {
        String seq = typed.value("seq");
        return seq.matches("\\d{1,18}") ? Long.valueOf(seq) : null;
    }

    /// The way on after something was written: the page is asked for anew.
    static ModelAndView backTo(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
