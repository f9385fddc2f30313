package twelvekeys.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.company.Checklist;
import twelvekeys.company.FactsPoint;
import twelvekeys.company.FactsReadings;
import twelvekeys.company.FiledAlert;
import twelvekeys.company.Lenses;
import twelvekeys.company.SideCompany;
import twelvekeys.record.CompanyEntry.Item;

/// What the public record says of one side, as far as your organisation has it.
///
/// @param whose `theirs` or `ours`
/// @param link under which number it files, null where nobody said so
/// @param latest the latest letters, null where there are none
/// @param history the letters as of the day of each annual report and of the last reading, the
///   earliest first
/// @param alerts what it filed within a year that should be read at once, the latest first
/// @param checklist what it showed instead; every item, known or not
/// @param unknown how many items of the checklist are unknown
/// @param lenses where each lens stands, and whether they disagree
record FactsView(
        String whose,
        @Nullable LinkView link,
        @Nullable ScoreView latest,
        List<ScoreView> history,
        List<AlertView> alerts,
        List<ItemView> checklist,
        int unknown,
        LensesView lenses) {

    /// Under which number a side files.
    ///
    /// @param cik the number at the SEC
    /// @param name the name it files under
    /// @param by which side said so: `theirs` or `ours`
    /// @param who the person
    /// @param at when
    /// @param seq the entry, which can be replied to
    record LinkView(long cik, String name, String by, String who, Instant at, long seq) {}

    /// The letters as of a day.
    ///
    /// @param asOf nothing filed later was used
    /// @param yearEnd the last day of the fiscal year that was scored, null if there is none
    /// @param industry the division of its industry
    /// @param letters the five letters
    /// @param all the mean of the five, null unless all are issued
    /// @param issued the mean of the letters that are issued, null if none is
    /// @param least the mean of the five with everything unknown at 0
    /// @param most the mean of the five with everything unknown at 100
    /// @param gate `pass`, `fail` or `undetermined`
    /// @param weakLink the letter furthest below its peers, null if none is
    /// @param rank the place by `issued`, null without one
    /// @param known how many indicators are known
    /// @param applicable how many apply
    /// @param market how many companies were read
    /// @param unscored why there are no letters, else null
    record ScoreView(
            LocalDate asOf,
            @Nullable LocalDate yearEnd,
            String industry,
            List<LetterView> letters,
            @Nullable Double all,
            @Nullable Double issued,
            double least,
            double most,
            String gate,
            @Nullable String weakLink,
            @Nullable RankView rank,
            int known,
            int applicable,
            int market,
            @Nullable String unscored) {

        static ScoreView of(FactsPoint point) {
            return new ScoreView(
                    point.asOf(),
                    point.yearEnd(),
                    point.industry(),
                    point.letters().stream().map(LetterView::of).toList(),
                    point.all(),
                    point.issued(),
                    point.least(),
                    point.most(),
                    Query.code(point.gate()),
                    point.weakLink().map(letter -> letter.letter().name()).orElse(null),
                    RankView.of(point.rank()),
                    point.known(),
                    point.applicable(),
                    point.market(),
                    point.unscored());
        }
    }

    /// A place in the ranking by `issued`.
    ///
    /// @param place with equal weights, 1 the best
    /// @param best the best place when each weight moves by 20 %
    /// @param worst the worst place then
    /// @param of how many companies are ranked
    record RankView(int place, int best, int worst, int of) {

        static @Nullable RankView of(FactsPoint.@Nullable Rank rank) {
            return rank == null
                    ? null
                    : new RankView(rank.place(), rank.best(), rank.worst(), rank.of());
        }
    }

    /// Where the scores of the peers lie, its own among them.
    ///
    /// @param count how many there are
    /// @param tens how many from 0 to below 10, and so on, ten counts
    record PeersView(int count, List<Integer> tens) {}

    /// One letter.
    ///
    /// @param letter `F`, `A`, `C`, `T` or `S`
    /// @param label what it stands for
    /// @param score 0 to 100; null means not enough evidence
    /// @param known how many of its indicators are known
    /// @param applicable how many apply
    /// @param least the score with everything unknown at 0
    /// @param most the score with everything unknown at 100
    /// @param peersMean the mean of its peers, null if none has a score
    /// @param peers how many peers have a score, and how many of them in each ten points
    record LetterView(
            String letter,
            String label,
            @Nullable Double score,
            int known,
            int applicable,
            double least,
            double most,
            @Nullable Double peersMean,
            PeersView peers) {

        static LetterView of(FactsPoint.LetterPoint letter) {
            return new LetterView(
                    letter.letter().name(),
                    letter.letter().label(),
                    letter.score(),
                    letter.known(),
                    letter.applicable(),
                    letter.least(),
                    letter.most(),
                    letter.peersMean(),
                    new PeersView(letter.peers().count(), letter.peers().tens()));
        }
    }

    /// Something filed that should be read at once.
    ///
    /// @param kind such as `not-to-be-relied-on` or `auditor-changed`
    /// @param words the news, to follow the name of the company
    /// @param form its form
    /// @param filed the day it was filed
    /// @param accession its number
    record AlertView(String kind, String words, String form, LocalDate filed, String accession) {

        static AlertView of(FiledAlert alert) {
            return new AlertView(
                    Query.code(alert.kind()),
                    alert.kind().words(),
                    alert.form(),
                    alert.filed(),
                    alert.accession());
        }
    }

    /// An item of the checklist.
    ///
    /// @param item its code
    /// @param letter the letter it tells something of
    /// @param label what it is
    /// @param words what was shown, null where it is unknown
    /// @param day the day it is of, null where it is unknown
    /// @param by which side put it on record, null where it is unknown
    /// @param who the person, null where it is unknown
    /// @param seq the entry, null where it is unknown
    record ItemView(
            String item,
            String letter,
            String label,
            @Nullable String words,
            @Nullable LocalDate day,
            @Nullable String by,
            @Nullable String who,
            @Nullable Long seq) {}

    /// Where each lens stands about the middle of its own scale: `above`, `below`, `not-clear` or
    /// `unknown`.
    ///
    /// @param record what it did
    /// @param pulse what people of the other side say
    /// @param facts what it files
    /// @param disagreement where they disagree in words, null where they do not
    record LensesView(String record, String pulse, String facts, @Nullable String disagreement) {}

    static FactsView of(Seat seat, FactsReadings.OfSide known, Lenses lenses) {
        SideCompany company = known.company();
        SideCompany.Link link = company.link();
        return new FactsView(
                company.side() == seat.own() ? "ours" : "theirs",
                link == null
                        ? null
                        : new LinkView(
                                link.cik(),
                                link.name(),
                                link.by() == seat.own() ? "ours" : "theirs",
                                link.who(),
                                link.at(),
                                link.seq()),
                known.latest().map(ScoreView::of).orElse(null),
                known.points().stream().map(ScoreView::of).toList(),
                known.alerts().stream().map(AlertView::of).toList(),
                items(seat, company),
                company.unknown(),
                new LensesView(
                        Query.code(lenses.record()),
                        Query.code(lenses.pulse()),
                        Query.code(lenses.facts()),
                        lenses.disagreement(seat.partnership().name(company.side())).orElse(null)));
    }

    private static List<ItemView> items(Seat seat, SideCompany company) {
        List<ItemView> items = new ArrayList<>();
        for (Item item : Item.values()) {
            SideCompany.Shown shown = company.evidence().get(item);
            items.add(
                    new ItemView(
                            Query.code(item),
                            Checklist.letter(item).name(),
                            item.label(),
                            shown == null ? null : shown.words(),
                            shown == null ? null : shown.day(),
                            shown == null ? null : shown.by() == seat.own() ? "ours" : "theirs",
                            shown == null ? null : shown.who(),
                            shown == null ? null : Long.valueOf(shown.seq())));
        }
        return items;
    }
}
