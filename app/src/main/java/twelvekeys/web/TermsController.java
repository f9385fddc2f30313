package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.promise.AgainstCheck;
import twelvekeys.promise.Breaches;
import twelvekeys.promise.IllegalStep;
import twelvekeys.promise.NotThere;
import twelvekeys.promise.Overtaken;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.promise.Promises;
import twelvekeys.record.Author;
import twelvekeys.record.RepeatedKey;
import twelvekeys.record.Terms;
import twelvekeys.web.TermsPages.State;

/// Writing terms: of a new promise, or other ones for a promise that was proposed.
///
/// Any field of the form of a new promise can be filled beforehand by its name in the address, as
/// in `/promises/new?keeper=they&how=told&what=…&due=2026-12-02&saidBy=…`. The fields are those of
/// [TermsForm] and `keeper` (`we`, `they`), `how` (`proposed`, `told`), `madeOn`, `words`, `mends`.
///
/// Whoever offers sees the capacity check before the offer goes: the form comes back with the check
/// on top and names in `looked` what the check looked at.
@Controller
@Allowed(Right.WRITE)
class TermsController {

    private final Viewing viewing;
    private final Partnerships partnerships;
    private final Promises promises;
    private final Breaches breaches;
    private final PromiseLoop loop;
    private final TermsPages pages;
    private final PromisePages promisePages;

    TermsController(
            Viewing viewing,
            Partnerships partnerships,
            Promises promises,
            Breaches breaches,
            PromiseLoop loop,
            TermsPages pages,
            PromisePages promisePages) {
        this.viewing = viewing;
        this.partnerships = partnerships;
        this.promises = promises;
        this.breaches = breaches;
        this.loop = loop;
        this.pages = pages;
        this.promisePages = promisePages;
    }

    @GetMapping("/partnerships/{id}/promises/new")
    ModelAndView begin(HttpServletRequest request, @PathVariable UUID id) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
        Typed typed = Typed.of(request);
        return pages.begin(
                viewer, partnership, State.fresh(typed), mends(partnership, typed), null);
    }

    @PostMapping("/partnerships/{id}/promises/new")
    ModelAndView propose(HttpServletRequest request, @PathVariable UUID id) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
        FormReader form = new FormReader(Typed.of(request));
        UUID mends = mends(partnership, form.typed());
        Side own = partnership.sideOf(viewer.id());
        Terms terms = TermsForm.read(form);
        String words = form.text("words", Terms.LONGEST);
        String keeper = form.demanded("keeper", 10, "Say who is to keep it.");
        Side promisor = keeper.equals("we") ? own : own.other();
        boolean told =
                partnership.organisation(own.other()) == null
                        || form.text("how", 10).equals("told");
        LocalDate madeOn = told ? form.day("madeOn") : null;
        if (terms == null || !form.fits()) {
            return pages.begin(viewer, partnership, State.wrong(form), mends, null);
        }
        boolean offer = !told && promisor == own;
        Author author = StepController.author(viewer, partnership, form.typed());
        if (offer && !looked(form.typed(), terms)) {
            return pages.begin(viewer, partnership, State.fresh(form.typed()), mends, terms);
        }
        return send(
                form,
                told ? "madeOn" : "due",
                partnership,
                () ->
                        told
                                ? loop.tell(author, promisor, terms, madeOn, words)
                                : loop.propose(
                                        author,
                                        partnership,
                                        promisor,
                                        terms,
                                        mends,
                                        allTheSame(form),
                                        words),
                state -> pages.begin(viewer, partnership, state, mends, offer ? terms : null));
    }

    @GetMapping("/partnerships/{id}/promises/{promise}/counter")
    ModelAndView counter(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID promise) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
        Promise standing = promises.find(id, promise).orElseThrow(NotHere::new);
        Terms terms = promisePages.terms(partnership, promise);
        if (standing.asked() != partnership.sideOf(viewer.id()) || terms == null) {
            return StepController.backTo(PromisePages.path(partnership, promise));
        }
        return pages.counter(
                viewer, partnership, standing, State.fresh(TermsForm.filled(terms)), null);
    }

    @PostMapping("/partnerships/{id}/promises/{promise}/counter")
    ModelAndView propose(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID promise) {
        Viewer viewer = viewing.demand(request);
        Partnership partnership = partnerships.find(id, viewer.id()).orElseThrow(NotHere::new);
        Promise standing = promises.find(id, promise).orElseThrow(NotHere::new);
        FormReader form = new FormReader(Typed.of(request));
        Terms terms = TermsForm.read(form);
        String words = form.text("words", Terms.LONGEST);
        if (terms == null || !form.fits()) {
            return pages.counter(viewer, partnership, standing, State.wrong(form), null);
        }
        Author author = StepController.author(viewer, partnership, form.typed());
        boolean ours = standing.promisor() == author.side();
        if (ours && !looked(form.typed(), terms)) {
            return pages.counter(viewer, partnership, standing, State.fresh(form.typed()), terms);
        }
        return send(
                form,
                "due",
                partnership,
                () ->
                        loop.counter(
                                author,
                                partnership,
                                promise,
                                terms,
                                allTheSame(form),
                                words,
                                StepController.seen(form.typed())),
                state ->
                        pages.counter(
                                viewer,
                                partnership,
                                promises.find(id, promise).orElse(standing),
                                state,
                                ours ? terms : null));
    }

    /// Shows the form again.
    private interface Again {
        ModelAndView with(State state);
    }

    /// Sends what fits, and leads to the promise.
    ///
    /// @param field where an objection of the promise itself belongs
    private static ModelAndView send(
            FormReader form,
            String field,
            Partnership partnership,
            Supplier<Promise> step,
            Again again) {
        try {
            return StepController.backTo(PromisePages.path(partnership, step.get().id()));
        } catch (NotThere e) {
            throw new NotHere();
        } catch (AgainstCheck e) {
            form.refuse(
                    "allTheSame",
                    "The check advises against it. Tick this if you promise it all the same.");
            return again.with(State.conflict(form, e.getMessage()));
        } catch (Overtaken | IllegalStep e) {
            return again.with(State.conflict(form, e.getMessage()));
        } catch (RepeatedKey e) {
            return again.with(
                    State.conflict(
                            form,
                            "This form was sent once before, with other words. Look at what stands"
                                    + " now, and send it again if you still mean it."));
        } catch (IllegalArgumentException e) {
            form.refuse(field, String.valueOf(e.getMessage()));
            return again.with(State.wrong(form));
        }
    }

    /// Whether the check for these terms has been looked at.
    private static boolean looked(Typed typed, Terms terms) {
        return typed.value("look").isEmpty()
                && typed.value("looked").equals(TermsPages.looked(terms));
    }

    private static boolean allTheSame(FormReader form) {
        return form.typed().value("allTheSame").equals("yes");
    }

    /// The promise or the case that amends are made for.
    private @Nullable UUID mends(Partnership partnership, Typed typed) {
        String mends = typed.value("mends");
        if (mends.isEmpty()) {
            return null;
        }
        try {
            UUID id = UUID.fromString(mends);
            boolean here =
                    promises.find(partnership.id(), id).isPresent()
                            || breaches.find(partnership.id(), id).isPresent();
            if (here) {
                return id;
            }
        } catch (IllegalArgumentException notOne) {
            throw new NotHere();
        }
        throw new NotHere();
    }
}
