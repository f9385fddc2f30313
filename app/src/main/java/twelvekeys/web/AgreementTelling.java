package twelvekeys.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Agreement;
import twelvekeys.practice.Agreements;
import twelvekeys.record.AgreementEntry.Measure;
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
        Map<Topic, Agreement> all = agreements.of(partnership.id());
        Agreement agreement = Objects.requireNonNull(all.get(Topic.LEGAL_STANDING));
        Agreement.Proposal open = agreement.proposal();
        String path = visit.path() + "/agreements";
        String headline = headline(visit, agreement, all);
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
                all.values().stream()
                        .filter(each -> each.topic() != Topic.LEGAL_STANDING)
                        .map(each -> settled(visit, each))
                        .toList(),
                UUID.randomUUID().toString(),
                thread(visit, path, typed, replyTo),
                typed);
    }

    private static AgreementsPage.Settled settled(Visit visit, Agreement agreement) {
        Topic topic = agreement.topic();
        Agreement.Proposal open = agreement.proposal();
        return new AgreementsPage.Settled(
                code(topic),
                topic.label(),
                topic.measure() != Measure.WORDS,
                agreement.holds(),
                since(visit, agreement),
                topic.least(),
                topic.most(),
                open == null ? null : proposed(visit, open),
                open != null && open.by() != visit.own() && visit.mayWrite());
    }

    /// The word under which a topic is addressed: `gift-limit`.
    static String code(Topic topic) {
        return PortfolioFilter.name(topic);
    }

    private static String headline(Visit visit, Agreement agreement, Map<Topic, Agreement> all) {
        Agreement.Proposal open = agreement.proposal();
        if (open == null) {
            List<Agreement.Proposal> others =
                    all.values().stream()
                            .map(Agreement::proposal)
                            .filter(Objects::nonNull)
                            .toList();
            long theirs = others.stream().filter(each -> each.by() != visit.own()).count();
            if (theirs > 0) {
                return visit.partnership().name(visit.own().other())
                        + " proposes to settle "
                        + Figures.counted(theirs, "thing", "things");
            }
        } else {
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
                ? (agreement.topic().measure() == Measure.WORDS
                        ? "The standard wording, which holds until both sides agree on other words."
                        : "Usual, until both sides agree on another number.")
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
