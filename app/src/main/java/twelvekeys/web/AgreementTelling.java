package twelvekeys.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreement;
import twelvekeys.practice.Agreements;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordContents;
import twelvekeys.record.RecordedEntry;
import twelvekeys.web.AgreementsPage.Proposed;
import twelvekeys.web.AgreementsPage.Typed;

/// The page of what two sides settled between them.
@Component
@Transactional(readOnly = true)
class AgreementTelling {

    private final Viewing viewing;
    private final Agreements agreements;
    private final PartnershipRecord record;
    private final RecordContents contents;

    AgreementTelling(
            Viewing viewing,
            Agreements agreements,
            PartnershipRecord record,
            RecordContents contents) {
        this.viewing = viewing;
        this.agreements = agreements;
        this.record = record;
        this.contents = contents;
    }

    AgreementsPage page(Visit visit, Typed typed, long replyTo) {
        Partnership partnership = visit.partnership();
        Side other = visit.own().other();
        long entries = record.size(partnership.id());
        Agreement agreement = agreements.on(partnership.id(), Topic.LEGAL_STANDING);
        Agreement.Proposal open = agreement.proposal();
        String path = visit.path() + "/agreements";
        String headline = headline(visit, agreement);
        return new AgreementsPage(
                viewing.frame(headline, visit.viewer(), partnership, path),
                partnership,
                entries,
                path,
                headline,
                agreement.holds(),
                since(visit, agreement),
                open == null ? null : proposed(visit, open),
                open != null && open.by() == other && visit.mayWrite(),
                visit.mayWrite(),
                partnership.name(other),
                partnership.organisation(other) != null,
                UUID.randomUUID().toString(),
                thread(visit, path, typed, replyTo),
                typed);
    }

    private static String headline(Visit visit, Agreement agreement) {
        Agreement.Proposal open = agreement.proposal();
        if (open != null) {
            return open.by() == visit.own()
                    ? "Our words wait for "
                            + visit.partnership().name(open.by().other())
                            + " to agree"
                    : visit.partnership().name(open.by())
                            + " proposes other words for what is written here";
        }
        return agreement.agreed()
                ? "Both sides agreed on what is written here"
                : "What is written here is a record of intent";
    }

    private static String since(Visit visit, Agreement agreement) {
        Instant at = agreement.agreedAt();
        return at == null
                ? "The standard wording, which holds until both sides agree on other words."
                : "Agreed on by both sides on " + Figures.date(day(visit, at)) + ".";
    }

    private static Proposed proposed(Visit visit, Agreement.Proposal open) {
        return new Proposed(
                open.seq(),
                open.by(),
                open.byName(),
                Figures.date(day(visit, open.at())),
                open.text(),
                open.words());
    }

    private static LocalDate day(Visit visit, Instant at) {
        return LocalDate.ofInstant(at, visit.viewer().member().zone());
    }

    private EntryThread thread(Visit visit, String path, Typed typed, long replyTo) {
        UUID id = visit.partnership().id();
        List<RecordedEntry> entries = record.ofAgreements(id);
        return new EntryThread(
                EntryThread.items(
                        visit.partnership(),
                        entries,
                        contents.replies(id, seqs(entries)),
                        visit.viewer().member().zone(),
                        visit.viewer().today()),
                path + "/reply",
                visit.mayWrite(),
                UUID.randomUUID().toString(),
                typed.words("reply"),
                typed.form().equals("reply") ? replyTo : 0);
    }

    private static Collection<Long> seqs(List<RecordedEntry> entries) {
        return entries.stream().map(RecordedEntry::seq).toList();
    }

    /// Whether an entry belongs to an agreement, or to what was replied to one.
    boolean about(Visit visit, long seq) {
        UUID id = visit.partnership().id();
        List<Long> agreed = new ArrayList<>(seqs(record.ofAgreements(id)));
        return agreed.contains(seq)
                || contents.replies(id, agreed).values().stream()
                        .flatMap(List::stream)
                        .anyMatch(reply -> reply.seq() == seq);
    }
}
