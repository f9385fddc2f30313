package twelvekeys.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.record.Witnesses;
import twelvekeys.report.ReviewComments.Comment;

/// Makes the reports. The caller has made sure that the partnership may be seen.
@Service
@Transactional(readOnly = true)
public class Reports {

    private final OpenBook book;
    private final BriefWriter brief;
    private final TenMinutesWriter tenMinutes;
    private final SymmetryWriter symmetry;
    private final List<ReviewSection> parts;
    private final ReviewComments comments;
    private final TrustBook trust;
    private final Witnesses witnesses;

    Reports(
            OpenBook book,
            BriefWriter brief,
            TenMinutesWriter tenMinutes,
            SymmetryWriter symmetry,
            List<ReviewSection> parts,
            ReviewComments comments,
            TrustBook trust,
            Witnesses witnesses) {
        this.book = book;
        this.brief = brief;
        this.tenMinutes = tenMinutes;
        this.symmetry = symmetry;
        this.parts = parts.stream().sorted(ReviewSection.IN_ORDER).toList();
        this.comments = comments;
        this.trust = trust;
        this.witnesses = witnesses;
    }

    /// One page before a meeting: what we owe, what they owe, what changed, what to say thank you
    /// for, one question to ask.
    public Report brief(Looking looking) {
        Stand stand = book.read(looking);
        return report(
                ReportKind.BRIEF,
                looking,
                null,
                BriefWriter.lede(stand),
                stand.asOf(),
                brief.sections(stand));
    }

    /// The sponsor’s ten minutes: three gaps, three promises at risk, one question to ask.
    public Report tenMinutes(Looking looking) {
        Stand stand = book.read(looking);
        return report(
                ReportKind.TEN_MINUTES,
                looking,
                null,
                TenMinutesWriter.lede(stand),
                stand.asOf(),
                tenMinutes.sections(stand));
    }

    /// Who rates, sees and edits what: both columns must be equal.
    public Report symmetry(Looking looking) {
        List<SideRule> rules = symmetry.rules(looking);
        return report(
                ReportKind.SYMMETRY,
                looking,
                null,
                SymmetryWriter.lede(rules),
                looking.today(),
                SymmetryWriter.sections(looking, rules));
    }

    /// The review pack of a quarter. A quarter that lasts is read as of today.
    ///
    /// @throws IllegalArgumentException if the quarter has not begun, in words for whoever asks
    public Report review(Looking looking, Quarter quarter) {
        LocalDate today = looking.today();
        if (quarter.begins().isAfter(today)) {
            throw new IllegalArgumentException(
                    "That quarter begins on " + quarter.begins() + ". Choose one that has begun.");
        }
        LocalDate asOf = quarter.ends().isBefore(today) ? quarter.ends() : today;
        Standing standing = trust.standing(looking.organisation(), today, asOf);
        ReviewOf review = new ReviewOf(looking, quarter, asOf, standing);
        return report(
                ReportKind.REVIEW,
                looking,
                quarter,
                Words.of("What became of what we promised each other in " + quarter.words())
                        .say(", what people said, and what is promised next."),
                asOf,
                Stream.concat(
                                parts.stream().flatMap(part -> part.section(review).stream()),
                                Stream.of(said(looking, comments.of(looking.id(), quarter))))
                        .toList());
    }

    /// What both sides said about it.
    private static Section said(Looking looking, List<Comment> comments) {
        if (comments.isEmpty()) {
            return new Section(
                    "comments",
                    Words.of("Nobody has commented yet"),
                    List.of(
                            new Block.Paragraph(
                                    Words.of(
                                            "Both sides can comment before the day of the review."),
                                    true)));
        }
        return new Section(
                "comments",
                Words.NONE
                        .spelt(comments.size(), "comment", "comments")
                        .say(" by both sides so far"),
                List.of(
                        new Block.Items(
                                comments.stream().map(said -> said(looking, said)).toList())));
    }

    private static Words said(Looking looking, Comment comment) {
        String words = comment.words();
        return Words.NONE
                .name(comment.side(), looking.name(comment.side()))
                .say(", " + comment.by() + ", on " + comment.section() + ": ")
                .say(words == null ? "erased" : "“" + words + "”")
                .say(" ")
                .to(
                        "Entry " + comment.seq() + ", to reply",
                        looking.path() + "/entries/" + comment.seq());
    }

    private Report report(
            ReportKind kind,
            Looking looking,
            @Nullable Quarter quarter,
            Words lede,
            LocalDate asOf,
            List<Section> sections) {
        return new Report(
                kind,
                looking.partnership(),
                quarter,
                lede,
                asOf,
                looking.name(looking.own()),
                Mark.of(witnesses.checkpoint(looking.id())),
                sections);
    }
}
