package twelvekeys.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.record.Draft;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.ReviewEntry.Commented;
import twelvekeys.record.WrittenRequests;

/// What both sides say about the review of a quarter, before the day of it and after. A comment is
/// an entry of the record: it is never edited, and can be replied to.
@Service
@Transactional
public class ReviewComments {

    /// What a comment on the whole pack is about.
    public static final String ALL = "all";

    private static final int LONGEST = 2000;

    /// A comment.
    ///
    /// @param id its identity
    /// @param seq the place of its entry
    /// @param side the side that said it
    /// @param by who
    /// @param at when
    /// @param section the code of the section it is about, or [#ALL]
    /// @param words what was said, absent once it was erased
    public record Comment(
            UUID id,
            long seq,
            Side side,
            String by,
            Instant at,
            String section,
            @Nullable String words) {

        private static Comment of(RecordedEntry recorded, Commented said) {
            return new Comment(
                    said.comment(),
                    recorded.seq(),
                    recorded.draft().side(),
                    recorded.draft().by(),
                    recorded.draft().at(),
                    said.section(),
                    said.words());
        }
    }

    private final PartnershipRecord record;
    private final WrittenRequests requests;
    private final List<String> sections;
    private final Clock clock;

    ReviewComments(
            PartnershipRecord record,
            WrittenRequests requests,
            List<ReviewSection> sections,
            Clock clock) {
        this.record = record;
        this.requests = requests;
        this.sections =
                Stream.concat(
                                Stream.of(ALL),
                                sections.stream()
                                        .sorted(ReviewSection.IN_ORDER)
                                        .map(ReviewSection::code))
                        .toList();
        this.clock = clock;
    }

    /// The codes of what can be commented on: the whole pack, then its sections.
    public List<String> sections() {
        return sections;
    }

    /// The comments on a quarter, oldest first.
    @Transactional(readOnly = true)
    public List<Comment> of(UUID partnership, Quarter quarter) {
        return record.ofReviews(partnership).stream()
                .filter(entry ->
                        entry.draft().entry() instanceof Commented said
                                && said.quarter().equals(quarter.code()))
                .map(entry -> Comment.of(entry, (Commented) entry.draft().entry()))
                .toList();
    }

    /// Puts a comment on record.
    ///
    /// @param section the code of the section it is about, or [#ALL]
    /// @throws IllegalArgumentException in words for whoever commented
    public Comment say(Author author, Quarter quarter, String section, String words) {
        String said = words.strip();
        require(!said.isEmpty(), "Say what you want both sides to read.");
        require(said.length() <= LONGEST, "Please say it in at most 2000 characters.");
        require(
                sections.contains(section),
                "Choose what it is about: " + String.join(", ", sections) + ".");
        require(
                !quarter.begins().isAfter(LocalDate.now(clock.withZone(author.zone()))),
                "That quarter has not begun.");
        Commented comment = new Commented(UUID.randomUUID(), quarter.code(), section, said);
        record.lock(author.partnership());
        return requests.before(author, comment)
                .flatMap(before ->
                        of(author.partnership(), quarter).stream()
                                .filter(known -> known.id().equals(before))
                                .findFirst())
                .orElseGet(() -> append(author, comment));
    }

    private Comment append(Author author, Commented comment) {
        Draft draft =
                new Draft(
                        comment,
                        author.side(),
                        author.name(),
                        clock.instant(),
                        null,
                        author.person());
        RecordedEntry recorded = record.append(author.partnership(), List.of(draft)).getFirst();
        requests.keep(author, comment, comment.comment(), recorded.seq(), recorded.draft().at());
        return Comment.of(recorded, comment);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
