package twelvekeys.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practice;
import twelvekeys.practice.Practices;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PracticeEntry.Progress;
import twelvekeys.record.RecordedEntry;
import twelvekeys.web.MatterPage.Move;

/// The page of one matter.
@Component
@Transactional(readOnly = true)
class MatterTelling {

    private final Viewing viewing;
    private final Practices practices;
    private final PartnershipRecord record;

    MatterTelling(Viewing viewing, Practices practices, PartnershipRecord record) {
        this.viewing = viewing;
        this.practices = practices;
        this.record = record;
    }

    /// The page.
    ///
    /// @param refused why a step was not taken, absent as a rule
    /// @param reply the reply typed so far, empty as a rule
    /// @param replyTo the entry it was typed for, 0 as a rule
    /// @throws NotHere if the partnership has no such matter
    MatterPage page(Visit visit, UUID id, @Nullable String refused, String reply, long replyTo) {
        Partnership partnership = visit.partnership();
        long size = record.size(partnership.id());
        Matter matter = practices.find(partnership.id(), id).orElseThrow(NotHere::new);
        List<RecordedEntry> entries = record.about(partnership.id(), id);
        LocalDate today = visit.viewer().today();
        boolean ours = matter.side() == visit.own();
        boolean may = visit.mayWrite();
        Practice.Answers answers = matter.practice().answers();
        boolean asked = may && !ours;
        String path = MatterWords.href(matter);
        String headline = headline(visit, matter);
        return new MatterPage(
                viewing.frame(headline, visit.viewer(), partnership, path),
                partnership,
                size,
                path,
                matter.practice().key().title(),
                KeysTelling.href(visit, matter.practice().key()),
                headline,
                matter.side(),
                matter.by(),
                matter.begun().words(),
                MatterWords.state(matter, today),
                asked && answers != null ? answers.question() : null,
                answers == null ? "" : answers.yes(),
                answers == null ? "" : answers.no(),
                may && matter.isOpenAim()
                        ? Stream.of(Progress.values())
                                .map(each ->
                                        new Move(PortfolioFilter.name(each), "It " + each.label()))
                                .toList()
                        : List.of(),
                may && ours && matter.practice() == Practice.REWARD && matter.given() == null,
                may && ours && matter.practice() == Practice.CARD && !matter.withdrawn(),
                today.toString(),
                matter.lastSeq(),
                UUID.randomUUID().toString(),
                new EntryThread(
                        EntryThread.items(
                                partnership,
                                entries,
                                EntryThread.replies(entries),
                                visit.viewer().member().zone(),
                                today),
                        path + "/reply",
                        may,
                        UUID.randomUUID().toString(),
                        reply,
                        replyTo),
                refused);
    }

    private static String headline(Visit visit, Matter matter) {
        String says = PracticeWords.says(matter.begun());
        return visit.partnership().name(matter.side())
                + " "
                + (says.endsWith(".") ? says.substring(0, says.length() - 1) : says);
    }

    /// Whether an entry is about a matter, and may be answered on its page.
    boolean about(Visit visit, UUID id, long seq) {
        return record.at(visit.partnership().id(), seq)
                .filter(entry -> id.equals(entry.draft().entry().subject()))
                .isPresent();
    }
}
