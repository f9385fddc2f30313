package twelvekeys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreements;
import twelvekeys.promise.PrivateNotes;
import twelvekeys.promise.Promise;
import twelvekeys.promise.Promises;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.Evidence;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.Terms;

/// Gathers the page of one promise: as it stands, or with a step on it that was refused.
@Component
class PromisePages {

    private final Viewing viewing;
    private final Promises promises;
    private final TrustBook trust;
    private final PartnershipRecord record;
    private final PromiseNow now;
    private final PrivateNotes notes;
    private final Agreements agreements;
    private final Clock clock;

    PromisePages(
            Viewing viewing,
            Promises promises,
            TrustBook trust,
            PartnershipRecord record,
            PromiseNow now,
            PrivateNotes notes,
            Agreements agreements,
            Clock clock) {
        this.viewing = viewing;
        this.promises = promises;
        this.trust = trust;
        this.record = record;
        this.now = now;
        this.notes = notes;
        this.agreements = agreements;
        this.clock = clock;
    }

    /// The page of a promise.
    ///
    /// @param refused a step that did not go through, absent as a rule
    /// @param files the files that were sent with it
    /// @param note a private note that was refused, or nothing
    @Transactional(readOnly = true)
    ModelAndView page(
            Viewer viewer,
            Partnership partnership,
            UUID id,
            @Nullable Refused refused,
            List<Evidence.File> files,
            Typed note) {
        // Read first: what is written while the page is gathered is then news to it.
        long size = record.size(partnership.id());
        Promise promise = promises.find(partnership.id(), id).orElseThrow(NotHere::new);
        Side own = partnership.sideOf(viewer.id());
        Standing standing = trust.standing(viewer.id(), viewer.today(), null);
        List<RecordedEntry> entries = record.about(partnership.id(), id);
        LocalDate today = promise.today(clock.withZone(viewer.member().zone()));
        PromiseTelling telling =
                PromiseTelling.of(partnership, own, promise, standing, entries, today);
        PromiseLede lede = telling.lede();
        String title = PromiseWords.title(promise);
        String path = path(partnership, id);
        boolean may = viewer.member().may(Right.WRITE);
        PromisePage page =
                new PromisePage(
                        viewing.frame(title, viewer, partnership, path),
                        partnership,
                        promise,
                        title,
                        lede.tell(),
                        telling.status(),
                        now.of(telling, today, may, refused, files),
                        lede.views(),
                        lede.counts(),
                        telling.why(),
                        telling.story(),
                        telling.thread(),
                        telling.lines(),
                        telling.facts(),
                        mends(partnership, promise.mends()),
                        LegalStanding.of(agreements.on(partnership.id(), Topic.LEGAL_STANDING)),
                        notes(viewer, partnership, promise, note, may),
                        size);
        ModelAndView view = new ModelAndView("promise", Map.of("page", page));
        if (refused != null) {
            view.setStatus(refused.status());
        }
        return view;
    }

    /// The terms that were written last, absent where the promise was only read in files.
    @Transactional(readOnly = true)
    @Nullable Terms terms(Partnership partnership, UUID promise) {
        return PromiseTelling.terms(record.about(partnership.id(), promise));
    }

    static String path(Partnership partnership, UUID promise) {
        return "/partnerships/" + partnership.id() + "/promises/" + promise;
    }

    PromisePage.@Nullable Fact mends(Partnership partnership, @Nullable UUID mended) {
        return mended == null
                ? null
                : promises.find(partnership.id(), mended)
                        .map(broken ->
                                new PromisePage.Fact(
                                        "Makes amends for",
                                        PromiseWords.title(broken),
                                        path(partnership, broken.id())))
                        .orElseGet(() ->
                                new PromisePage.Fact(
                                        "Makes amends for",
                                        "a case of broken trust",
                                        "/partnerships/" + partnership.id() + "/cases/" + mended));
    }

    private PromisePage.Notes notes(
            Viewer viewer, Partnership partnership, Promise promise, Typed typed, boolean may) {
        String path = path(partnership, promise.id()) + "/notes/";
        return new PromisePage.Notes(
                viewer.organisation().name(),
                notes.about(viewer.id(), partnership.id(), promise.id()).stream()
                        .map(note ->
                                new PromisePage.Note(
                                        path + note.id() + "/remove",
                                        note.words(),
                                        note.by(),
                                        PeopleForms.day(note.at(), viewer)))
                        .toList(),
                typed,
                may);
    }
}
