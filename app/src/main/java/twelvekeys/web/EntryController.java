package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import twelvekeys.ledger.Checkpoint;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.SealedText;
import twelvekeys.record.BreachEntry;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.ErasureEntry.Why;
import twelvekeys.record.ErasureRefused;
import twelvekeys.record.Erasures;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.Proofs;
import twelvekeys.record.PulseEntry;
import twelvekeys.record.RepeatedKey;
import twelvekeys.record.ReviewEntry;
import twelvekeys.record.WrittenEntry;

/// One entry of the record, and the step by which its words are erased.
@Controller
@Allowed(Right.READ)
class EntryController {

    private static final String PATH = "/partnerships/{id}/entries/{seq}";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Visits visits;
    private final Viewing viewing;
    private final PartnershipRecord record;
    private final Proofs proofs;
    private final Erasures erasures;

    EntryController(
            Visits visits,
            Viewing viewing,
            PartnershipRecord record,
            Proofs proofs,
            Erasures erasures) {
        this.visits = visits;
        this.viewing = viewing;
        this.record = record;
        this.proofs = proofs;
        this.erasures = erasures;
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request, @PathVariable UUID id, @PathVariable long seq) {
        return view(visits.to(request, id), seq, null);
    }

    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/erase")
    ModelAndView erase(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable long seq,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String why) {
        Visit visit = visits.to(request, id);
        if (record.at(id, seq).isEmpty()) {
            throw new NotHere();
        }
        Why reason =
                switch (why) {
                    case "personal" -> Why.PERSONAL;
                    case "confidential" -> Why.CONFIDENTIAL;
                    default -> null;
                };
        if (reason == null) {
            return refused(visit, seq, "Say why the words are to be erased.");
        }
        try {
            erasures.eraseWords(
                    visit.author(key), seq, reason, visit.viewer().member().may(Right.MANAGE));
            return SeeOther.at(visit.path() + "/entries/" + seq);
        } catch (ErasureRefused | RepeatedKey e) {
            return refused(visit, seq, String.valueOf(e.getMessage()));
        }
    }

    private ModelAndView refused(Visit visit, long seq, String message) {
        ModelAndView view = view(visit, seq, message);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView view(Visit visit, long seq, @Nullable String refused) {
        return new ModelAndView("entry", Map.of("page", page(visit, seq, refused)));
    }

    private EntryPage page(Visit visit, long seq, @Nullable String refused) {
        UUID id = visit.partnership().id();
        WrittenEntry written =
                record.written(id, seq - 1, 1).stream()
                        .filter(entry -> entry.entry().seq() == seq)
                        .findFirst()
                        .orElseThrow(NotHere::new);
        Draft draft = written.entry().draft();
        Checkpoint now = proofs.checkpoint(id).checkpoint();
        String entries = visit.path() + "/entries/";
        return new EntryPage(
                viewing.frame("Entry " + seq, visit.viewer(), visit.partnership(), entries + seq),
                visit.partnership(),
                entries + seq,
                seq,
                draft.side(),
                draft.by(),
                new EntryWords(visit.partnership()).says(draft.entry()),
                moment(draft.at(), visit.viewer().member().zone()),
                EntryWords.words(draft.entry()),
                about(visit, draft.entry()),
                written.body(),
                written.entry().leaf(),
                written.openings().stream().map(EntryController::text).toList(),
                new EntryPage.Proof(
                        now.size(),
                        now.root().base64(),
                        proofs.inclusion(id, seq, now.size()).path().stream()
                                .map(Hash::base64)
                                .toList()),
                seq > 1 ? entries + (seq - 1) : null,
                seq < now.size() ? entries + (seq + 1) : null,
                erasure(visit, written),
                UUID.randomUUID().toString(),
                refused);
    }

    private EntryPage.Erasure erasure(Visit visit, WrittenEntry written) {
        Draft draft = written.entry().draft();
        long seq = written.entry().seq();
        if (erasures.erasable(visit.partnership().id(), draft.side(), List.of(seq)).isEmpty()) {
            return EntryPage.Erasure.NOTHING;
        }
        if (draft.side() != visit.own()) {
            return EntryPage.Erasure.BY_THE_OTHER_SIDE;
        }
        boolean may =
                visit.mayWrite()
                        && (visit.viewer().member().may(Right.MANAGE)
                                || erasures.wrote(visit.author(null), seq));
        return may ? EntryPage.Erasure.YES : EntryPage.Erasure.BY_OTHERS;
    }

    private static EntryPage.Text text(SealedText opened) {
        return new EntryPage.Text(
                opened.commitment().hex(),
                Base64.getEncoder().encodeToString(opened.salt()),
                opened.text());
    }

    private static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone))
                + " ("
                + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone)
                + ")";
    }

    private static @Nullable String about(Visit visit, Entry entry) {
        UUID subject = entry.subject();
        if (subject == null) {
            return null;
        }
        return switch (entry) {
            case BreachEntry _ -> visit.path() + "/cases/" + subject;
            case PracticeEntry _ -> visit.path() + "/matters/" + subject;
            case PulseEntry _ -> visit.path() + "/pulse/" + subject;
            case ConversationEntry _ -> visit.path() + "/conversations/" + subject;
            case DecisionEntry.Step _ -> visit.path() + "/decisions/" + subject;
            case DecisionEntry.Weighed _ -> visit.path() + "/decisions#weighed";
            case ReviewEntry.Commented said ->
                    visit.path() + "/review?quarter=" + said.quarter() + "#comments";
            case PromiseEntry _,
                    Entry.PromiseMade _,
                    Entry.PromiseRenegotiated _,
                    Entry.PromiseDone _,
                    Entry.PromiseCorrected _ ->
                    visit.path() + "/promises/" + subject;
            default -> null;
        };
    }
}
