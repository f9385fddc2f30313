package twelvekeys.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Role;
import twelvekeys.notice.Letter.Part;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.CompanyEntry;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.DecisionEntry;
import twelvekeys.record.Entry;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PromiseEntry;
import twelvekeys.record.PulseEntry;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.ReviewEntry;

/// Writes to the people of an organisation what the other sides put on record.
///
/// What was untold and the messages about it change in one transaction: whatever happens in
/// between, each is written once.
@Component
class Telling {

    private static final int BATCHES = 50;

    /// Of one call's entries, the most that are told one by one.
    private static final int ONE_BY_ONE = 10;

    private final Untold untold;
    private final MailStore mail;
    private final Readers readers;
    private final Members members;
    private final Choices choices;
    private final Partnerships partnerships;
    private final PartnershipRecord record;
    private final TodayStore promises;
    private final TransactionTemplate transactions;

    Telling(
            Untold untold,
            MailStore mail,
            Readers readers,
            Members members,
            Choices choices,
            Partnerships partnerships,
            PartnershipRecord record,
            TodayStore promises,
            TransactionTemplate transactions) {
        this.untold = untold;
        this.mail = mail;
        this.readers = readers;
        this.members = members;
        this.choices = choices;
        this.partnerships = partnerships;
        this.record = record;
        this.promises = promises;
        this.transactions = transactions;
    }

    /// Who reads, and what they do not want to.
    private record Audience(List<Reader> readers, Map<UUID, Set<NoticeKind>> unwanted) {}

    /// A reader and the organisations they belong to, so that nobody is told what they wrote.
    private record Reader(Member member, Set<UUID> organisations) {

        boolean wrote(RecordedEntry entry, Partnership partnership) {
            UUID author = partnership.organisation(entry.draft().side());
            return author != null
                    && organisations.contains(author)
                    && member.name().equals(entry.draft().by());
        }
    }

    /// Writes all there is to tell to the people of an organisation.
    void run(UUID organisation, Instant now) {
        if (!Boolean.TRUE.equals(transactions.execute(status -> untold.any(organisation)))) {
            return;
        }
        List<Reader> all =
                readers.of(organisation).stream()
                        .map(member ->
                                new Reader(
                                        member,
                                        Set.copyOf(
                                                members.memberships(member.person()).stream()
                                                        .map(Member::organisation)
                                                        .toList())))
                        .toList();
        boolean more = true;
        while (more) {
            more =
                    Boolean.TRUE.equals(
                            transactions.execute(status -> some(organisation, all, now)));
        }
    }

    private boolean some(UUID organisation, List<Reader> all, Instant now) {
        List<Untold.Batch> batches = untold.take(organisation, BATCHES);
        if (batches.isEmpty()) {
            return false;
        }
        Audience audience = new Audience(all, choices.unwanted(organisation));
        for (Untold.Batch batch : batches) {
            partnerships
                    .find(batch.partnership(), organisation)
                    .ifPresent(partnership -> tell(batch, partnership, audience, now));
        }
        return batches.size() == BATCHES;
    }

    private void tell(Untold.Batch batch, Partnership partnership, Audience audience, Instant now) {
        List<RecordedEntry> entries =
                entries(batch).stream()
                        .filter(entry -> Untold.isNewsFor(entry, batch.forSide()))
                        .toList();
        if (entries.isEmpty()) {
            return;
        }
        boolean own = entries.getFirst().draft().side() == batch.forSide();
        Map<UUID, String> titles =
                promises.titles(
                        List.of(partnership.id()),
                        entries.stream()
                                .map(entry -> entry.draft().entry().subject())
                                .filter(Objects::nonNull)
                                .toList());
        for (Letter letter : letters(entries, partnership, titles)) {
            for (Reader reader : audience.readers()) {
                if ((!own || reader.member().role() == Role.SPONSOR)
                        && !reader.wrote(entries.getFirst(), partnership)
                        && Readers.wants(reader.member(), letter.kind(), audience.unwanted())) {
                    mail.add(Readers.to(reader.member()), letter, null, now);
                }
            }
        }
    }

    private List<RecordedEntry> entries(Untold.Batch batch) {
        List<Long> places = LongStream.rangeClosed(batch.first(), batch.last()).boxed().toList();
        return record.at(Map.of(batch.partnership(), places)).reversed();
    }

    private static List<Letter> letters(
            List<RecordedEntry> entries, Partnership partnership, Map<UUID, String> titles) {
        boolean claims =
                entries.stream()
                        .allMatch(e -> e.draft().entry() instanceof PromiseEntry.ClaimAnswered);
        if (entries.size() > 1 && (claims || entries.size() > ONE_BY_ONE)) {
            return List.of(together(entries, partnership, titles, claims));
        }
        List<Letter> letters = new ArrayList<>();
        for (RecordedEntry entry : entries) {
            EntryNews.of(entry, partnership, title(entry, titles))
                    .ifPresent(news -> letters.add(letter(entry, partnership, news)));
        }
        return letters;
    }

    /// What a promise is called, before it is in the readings too.
    private static String title(RecordedEntry recorded, Map<UUID, String> titles) {
        Entry entry = recorded.draft().entry();
        UUID subject = entry.subject();
        String title = subject == null ? null : titles.get(subject);
        return title == null ? "" : title;
    }

    private static Letter letter(RecordedEntry entry, Partnership partnership, EntryNews news) {
        Side by = entry.draft().side();
        String path = path(entry);
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Says(
                        entry.draft().by()
                                + " of "
                                + partnership.name(by)
                                + " "
                                + news.headline()
                                + "."));
        said(parts, news.detail(), news.words());
        EntryNews.Todo todo = news.todo();
        if (todo != null) {
            parts.add(new Part.Asks(todo.words(), path + "?do=" + todo.form()));
        }
        parts.add(new Part.Asks("See all of it", path));
        return new Letter(
                news.kind(),
                partnership.name(by) + " " + news.headline(),
                parts,
                thread(entry),
                "entry/" + entry.partnership() + "/" + entry.seq());
    }

    private static void said(List<Part> parts, String detail, @Nullable String words) {
        if (!detail.isEmpty()) {
            parts.add(new Part.Says(detail));
        }
        if (words != null && !words.isBlank()) {
            parts.add(new Part.Quotes(words));
        }
    }

    /// Many entries of one call, in one message.
    private static Letter together(
            List<RecordedEntry> entries,
            Partnership partnership,
            Map<UUID, String> titles,
            boolean claims) {
        RecordedEntry first = entries.getFirst();
        String who = partnership.name(first.draft().side());
        String news = claims ? answers(entries) : "wrote " + entries.size() + " entries";
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Says(first.draft().by() + " of " + who + " " + news + "."));
        entries.stream()
                .limit(ONE_BY_ONE)
                .forEach(entry ->
                        EntryNews.of(entry, partnership, title(entry, titles))
                                .ifPresent(one ->
                                        parts.add(
                                                new Part.Lists(
                                                        who + " " + one.headline(), path(entry)))));
        if (entries.size() > ONE_BY_ONE) {
            parts.add(new Part.Says("And " + (entries.size() - ONE_BY_ONE) + " more."));
        }
        parts.add(new Part.Asks("See all of it", "/partnerships/" + partnership.id()));
        return new Letter(
                claims ? NoticeKind.CLAIMS : NoticeKind.PROPOSAL,
                who + " " + news,
                parts,
                null,
                "entries/" + partnership.id() + "/" + first.seq());
    }

    private static String answers(List<RecordedEntry> entries) {
        long disputed =
                entries.stream()
                        .filter(e ->
                                e.draft().entry() instanceof PromiseEntry.ClaimAnswered answered
                                        && answered.answer() == PromiseEntry.ClaimAnswer.DISPUTED)
                        .count();
        return "answered "
                + entries.size()
                + " of your claims and disputes "
                + (disputed == 0 ? "none" : disputed);
    }

    private static String path(RecordedEntry entry) {
        String partnership = "/partnerships/" + entry.partnership();
        return switch (entry.draft().entry()) {
            case PracticeEntry step -> partnership + "/matters/" + step.matter();
            case PulseEntry step -> partnership + "/pulse/" + step.wave();
            case ConversationEntry step -> partnership + "/conversations/" + step.conversation();
            case DecisionEntry.Step step -> partnership + "/decisions/" + step.decision();
            case DecisionEntry.Weighed _ -> partnership + "/decisions";
            case ReviewEntry.Commented said ->
                    partnership + "/review?quarter=" + said.quarter() + "#comments";
            case CompanyEntry _ -> partnership + "/facts";
            default ->
                    promise(entry).map(id -> partnership + "/promises/" + id).orElse(partnership);
        };
    }

    private static @Nullable String thread(RecordedEntry entry) {
        UUID subject = entry.draft().entry().subject();
        return subject == null ? null : entry.partnership() + "." + subject;
    }

    private static Optional<UUID> promise(RecordedEntry recorded) {
        return switch (recorded.draft().entry()) {
            case PromiseEntry step -> Optional.of(step.promise());
            case Entry.PromiseRenegotiated moved -> Optional.of(moved.promise());
            case Entry.PromiseDone done -> Optional.of(done.promise());
            case Entry entry -> Optional.empty();
        };
    }
}
