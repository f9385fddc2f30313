package twelvekeys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.CapacityDesk;
import twelvekeys.promise.Promise;
import twelvekeys.promise.Promises;
import twelvekeys.record.Terms;

/// Gathers the page on which terms are written, and the check that is looked at before they are
/// sent.
@Component
class TermsPages {

    private static final List<String> ZONES = TermsForm.zones();
    private static final String LOOK =
            "Nothing has been sent. This is the chance that all you have open to the other side is"
                    + " kept, without what you are about to promise and with it.";

    private final Viewing viewing;
    private final Promises promises;
    private final PromisePages pages;
    private final CapacityDesk capacity;
    private final Clock clock;

    TermsPages(
            Viewing viewing,
            Promises promises,
            PromisePages pages,
            CapacityDesk capacity,
            Clock clock) {
        this.viewing = viewing;
        this.promises = promises;
        this.pages = pages;
        this.capacity = capacity;
        this.clock = clock;
    }

    /// What a form says about itself.
    ///
    /// @param typed what was typed
    /// @param message why it did not go through, absent as a rule
    /// @param status the status of the answer
    record State(Typed typed, @Nullable String message, HttpStatus status) {

        static State fresh(Typed typed) {
            return new State(typed, null, HttpStatus.OK);
        }

        static State wrong(FormReader form) {
            return new State(
                    form.typed(),
                    "Look at what is marked below. Nothing was put on record, and nothing you typed"
                            + " is lost.",
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }

        static State conflict(FormReader form, @Nullable String words) {
            return new State(
                    form.typed(), words + " Nothing you typed is lost.", HttpStatus.CONFLICT);
        }
    }

    /// The page of a new promise.
    ///
    /// @param mends what it makes amends for, absent as a rule
    /// @param offer the terms of an offer to look at before it is sent, absent otherwise
    @Transactional(readOnly = true)
    ModelAndView begin(
            Viewer viewer,
            Partnership partnership,
            State state,
            @Nullable UUID mends,
            @Nullable Terms offer) {
        Side own = partnership.sideOf(viewer.id());
        String path = "/partnerships/" + partnership.id();
        boolean joined = partnership.organisation(own.other()) != null;
        String other = partnership.name(own.other());
        return view(
                state,
                new TermsPage(
                        viewing.frame(
                                "Promise something", viewer, partnership, path + "/promises/new"),
                        partnership,
                        own,
                        offer != null
                                ? "Look before you send"
                                : joined ? "Promise something" : "Put a promise on record",
                        offer != null
                                ? LOOK
                                : joined
                                        ? "Offer "
                                                + other
                                                + " a promise, or ask for one: it is promised when the other"
                                                + " side says yes. Or put on record what was promised"
                                                + " elsewhere."
                                        : other
                                                + " has not joined yet, so nobody there can say yes. What you"
                                                + " put on record now stands as your side’s claim until they"
                                                + " have joined and confirmed it.",
                        path + "/promises/new",
                        path + "/promises",
                        true,
                        joined,
                        state.typed(),
                        state.message(),
                        pages.mends(partnership, mends),
                        offer == null ? null : check(viewer, partnership, own, null, offer),
                        offer == null ? "" : looked(offer),
                        units(partnership, own),
                        ZONES,
                        zone(viewer),
                        0,
                        UUID.randomUUID().toString()));
    }

    /// The page of other terms.
    ///
    /// @param offer the terms to look at before they are sent, absent otherwise
    @Transactional(readOnly = true)
    ModelAndView counter(
            Viewer viewer,
            Partnership partnership,
            Promise promise,
            State state,
            @Nullable Terms offer) {
        Side own = partnership.sideOf(viewer.id());
        String path = PromisePages.path(partnership, promise.id());
        String title = PromiseWords.title(promise);
        String other = partnership.name(own.other());
        boolean keep = promise.promisor() == own;
        return view(
                state,
                new TermsPage(
                        viewing.frame("Other terms for " + title, viewer, partnership, path),
                        partnership,
                        own,
                        offer == null ? "Propose other terms" : "Look before you send",
                        offer != null
                                ? LOOK
                                : (keep ? other + " asks you for “" : other + " offers “")
                                        + title
                                        + "” by "
                                        + PromiseLede.due(promise)
                                        + ". Change what would have to be different. Nothing is promised"
                                        + " until "
                                        + other
                                        + " says yes to it.",
                        path + "/counter",
                        path,
                        false,
                        true,
                        state.typed(),
                        state.message(),
                        null,
                        offer == null ? null : check(viewer, partnership, own, promise.id(), offer),
                        offer == null ? "" : looked(offer),
                        units(partnership, own),
                        ZONES,
                        zone(viewer),
                        promise.lastSeq(),
                        UUID.randomUUID().toString()));
    }

    /// What the check depends on: other terms are looked at anew.
    static String looked(Terms terms) {
        return terms.due() + " " + terms.unit();
    }

    private static String zone(Viewer viewer) {
        ZoneId zone = viewer.member().zone();
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static ModelAndView view(State state, TermsPage page) {
        ModelAndView view = new ModelAndView("terms", Map.of("page", page));
        view.setStatus(state.status());
        return view;
    }

    private Check check(
            Viewer viewer, Partnership partnership, Side own, @Nullable UUID promise, Terms terms) {
        LocalDate today =
                terms.zone() == null ? viewer.today() : LocalDate.now(clock.withZone(terms.zone()));
        return Check.of(
                capacity.look(partnership, own, promise, terms.category(), terms.due(), today),
                terms.what());
    }

    private List<String> units(Partnership partnership, Side own) {
        Set<String> units = new LinkedHashSet<>(promises.units(partnership.id(), own.other()));
        units.addAll(promises.units(partnership.id(), own));
        return List.copyOf(units);
    }
}
