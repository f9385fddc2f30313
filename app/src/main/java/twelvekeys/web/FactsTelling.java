package twelvekeys.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.company.Checklist;
import twelvekeys.company.FactsPoint;
import twelvekeys.company.FactsPoint.LetterPoint;
import twelvekeys.company.FactsReadings;
import twelvekeys.company.FactsWork;
import twelvekeys.company.FiledAlert;
import twelvekeys.company.Filings;
import twelvekeys.company.SideCompany;
import twelvekeys.facts.Letter;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.CompanyEntry.Item;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordContents;
import twelvekeys.record.RecordedEntry;
import twelvekeys.web.chart.FactsHistory;
import twelvekeys.web.chart.FactsLetters;

/// Tells what the public record says of the two companies.
@Component
@Transactional(readOnly = true)
class FactsTelling {

    private final Viewing viewing;
    private final FactsReadings facts;
    private final Filings filings;
    private final LensTelling lenses;
    private final PartnershipRecord record;
    private final RecordContents contents;

    FactsTelling(
            Viewing viewing,
            FactsReadings facts,
            Filings filings,
            LensTelling lenses,
            PartnershipRecord record,
            RecordContents contents) {
        this.viewing = viewing;
        this.facts = facts;
        this.filings = filings;
        this.lenses = lenses;
        this.record = record;
        this.contents = contents;
    }

    FactsPage page(Visit visit, FactsPage.Refusal typed) {
        Partnership partnership = visit.partnership();
        FactsWork work = filings.work(visit.viewer().id()).orElse(null);
        List<FactsPage.OfSide> sides =
                Stream.of(visit.own().other(), visit.own())
                        .map(side -> side(visit, side, work))
                        .toList();
        return new FactsPage(
                viewing.frame(
                        "What the public record says",
                        visit.viewer(),
                        partnership,
                        visit.path() + "/facts"),
                partnership,
                headline(sides),
                "FACTS reads what a listed company has told the public as five letters. Each letter"
                        + " is a place among peers, not a probability. Both sides see the same links"
                        + " and evidence; the filings, and the scores read from them, are each"
                        + " side’s own.",
                record.size(partnership.id()),
                sides,
                FilingsTelling.work(work),
                visit.mayWrite(),
                UUID.randomUUID().toString(),
                typed);
    }

    private static String headline(List<FactsPage.OfSide> sides) {
        return sides.stream().allMatch(FactsTelling::isUnknown)
                ? "What the public record says of the two is not known yet"
                : capital(
                        sides.stream()
                                .map(FactsPage.OfSide::news)
                                .collect(Collectors.joining("; ")));
    }

    private static boolean isUnknown(FactsPage.OfSide side) {
        FactsPage.Checklist checklist = side.checklist();
        return side.link() == null
                && checklist != null
                && checklist.letters().stream()
                        .flatMap(part -> part.items().stream())
                        .allMatch(item -> item.thread() == null);
    }

    /// A sentence that begins one.
    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1);
    }

    private FactsPage.OfSide side(Visit visit, Side side, @Nullable FactsWork work) {
        Partnership partnership = visit.partnership();
        FactsReadings.OfSide known = facts.of(visit.viewer().id(), partnership.id(), side);
        SideCompany company = known.company();
        FactsPoint latest = known.latest().orElse(null);
        String name = partnership.name(side);
        LensTelling.Told told = lenses.of(visit, side);
        Map<Long, List<RecordedEntry>> replies = contents.replies(partnership.id(), seqs(company));
        return new FactsPage.OfSide(
                side,
                name,
                news(name, company, latest),
                link(visit, company, replies),
                none(company, latest, work),
                latest == null || latest.unscored() != null
                        ? null
                        : score(visit, side, latest, known.points()),
                known.alerts().stream().map(alert -> alert(name, alert, visit)).toList(),
                company.link() == null ? checklist(visit, company, replies) : null,
                told.lines(),
                told.disagreement());
    }

    private static List<Long> seqs(SideCompany company) {
        List<Long> seqs = new ArrayList<>();
        SideCompany.Link link = company.link();
        if (link != null) {
            seqs.add(link.seq());
        }
        company.evidence().values().forEach(shown -> seqs.add(shown.seq()));
        return seqs;
    }

    /// The news of one side: its weak link, or why there is none to name.
    static String news(String name, SideCompany company, @Nullable FactsPoint latest) {
        if (company.link() == null) {
            return company.evidence().isEmpty()
                    ? "nothing is known yet of what " + name + " shows the public"
                    : name
                            + " files nothing here, with "
                            + company.evidence().size()
                            + " of "
                            + Item.values().length
                            + " things shown";
        }
        if (latest == null) {
            return "the filings of " + name + " are still to be read";
        }
        if (latest.unscored() != null || latest.issuedLetters() == 0) {
            return "there is not enough evidence on " + name;
        }
        return switch (latest.gate()) {
            case PASS -> "no letter of " + name + " lies below its peers";
            case FAIL ->
                    "the weak link of "
                            + name
                            + " is "
                            + latest.weakLink().map(FactsWords::name).orElse("not told");
            case UNDETERMINED ->
                    "of "
                            + name
                            + ", "
                            + Figures.inWords(latest.issuedLetters())
                            + " of five letters can be told, none of them weak";
        };
    }

    private static String none(
            SideCompany company, @Nullable FactsPoint latest, @Nullable FactsWork work) {
        if (company.link() == null) {
            return "";
        }
        if (latest != null) {
            String unscored = latest.unscored();
            return unscored == null ? "" : "Not scored: " + unscored + ".";
        }
        if (work != null && work.state().running()) {
            return "The filings are being read. You can leave this page; the work goes on.";
        }
        return "Your organisation has brought no filing of this company yet. Upload what EDGAR has of"
                + " it, and of its peers; then its letters stand here.";
    }

    private static String alert(String name, FiledAlert alert, Visit visit) {
        return name
                + " "
                + alert.kind().words()
                + ": form "
                + alert.form()
                + (alert.form().startsWith("8-K") ? " item " + alert.kind().sign() : "")
                + ", filed on "
                + Figures.date(alert.filed())
                + " ("
                + Figures.relative(alert.filed(), visit.viewer().today())
                + "), number "
                + alert.accession()
                + ".";
    }

    private static FactsPage.@Nullable Link link(
            Visit visit, SideCompany company, Map<Long, List<RecordedEntry>> replies) {
        SideCompany.Link link = company.link();
        return link == null
                ? null
                : new FactsPage.Link(
                        link.cik(),
                        link.name(),
                        said(
                                visit,
                                link.who(),
                                link.by(),
                                LocalDate.ofInstant(link.at(), visit.viewer().member().zone())),
                        thread(visit, link.seq(), replies));
    }

    private static String said(Visit visit, String who, Side by, LocalDate day) {
        return who
                + " of "
                + visit.partnership().name(by)
                + ", "
                + Figures.shortDate(day, visit.viewer().today());
    }

    private static FactsPage.OnRecord thread(
            Visit visit, long seq, Map<Long, List<RecordedEntry>> replies) {
        List<FactsPage.Reply> told = new ArrayList<>();
        for (RecordedEntry reply : replies.getOrDefault(seq, List.of())) {
            Draft draft = reply.draft();
            if (draft.entry() instanceof Entry.Replied replied) {
                told.add(new FactsPage.Reply(draft.side(), draft.by(), replied.words()));
            }
        }
        return new FactsPage.OnRecord(seq, visit.path() + "/entries/" + seq, told);
    }

    private static FactsPage.Checklist checklist(
            Visit visit, SideCompany company, Map<Long, List<RecordedEntry>> replies) {
        List<FactsPage.Part> parts = new ArrayList<>();
        for (Letter letter : Letter.values()) {
            parts.add(
                    new FactsPage.Part(
                            letter + ", " + letter.label().toLowerCase(Locale.ROOT),
                            Checklist.of(letter).stream()
                                    .map(item -> item(visit, company, item, replies))
                                    .toList()));
        }
        return new FactsPage.Checklist(
                Figures.inWords(company.unknown())
                        + " of "
                        + Item.values().length
                        + " unknown; there is no score of it",
                parts);
    }

    private static FactsPage.Item item(
            Visit visit, SideCompany company, Item item, Map<Long, List<RecordedEntry>> replies) {
        SideCompany.Shown shown = company.evidence().get(item);
        String code = item.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return shown == null
                ? new FactsPage.Item(code, item.label(), "", "", null, null)
                : new FactsPage.Item(
                        code,
                        item.label(),
                        shown.words(),
                        "As of "
                                + Figures.date(shown.day())
                                + ". "
                                + said(
                                        visit,
                                        shown.who(),
                                        shown.by(),
                                        LocalDate.ofInstant(
                                                shown.at(), visit.viewer().member().zone())),
                        shown.by(),
                        thread(visit, shown.seq(), replies));
    }

    private static FactsPage.Score score(
            Visit visit, Side side, FactsPoint point, List<FactsPoint> points) {
        LocalDate yearEnd = point.yearEnd();
        return new FactsPage.Score(
                "Fiscal year to "
                        + (yearEnd == null ? "an unknown day" : Figures.date(yearEnd))
                        + ", as known on "
                        + Figures.date(point.asOf())
                        + "; "
                        + point.industry()
                        + "; among "
                        + Figures.counted(point.market(), "company", "companies")
                        + " in your files.",
                FactsLetters.drawn(Levels.drawn(side), rows(point)),
                point.letters().stream().map(letter -> letter(visit, side, point, letter)).toList(),
                FactsWords.sums(point),
                history(side, points),
                points.reversed().stream().map(each -> day(visit, side, each)).toList());
    }

    private static List<FactsLetters.Row> rows(FactsPoint point) {
        return point.letters().stream()
                .map(letter ->
                        new FactsLetters.Row(
                                letter.letter() + " " + letter.letter().label(),
                                letter.score(),
                                letter.least(),
                                letter.most(),
                                letter.peersMean(),
                                letter.peers().tens(),
                                letter.score() == null
                                        ? "unknown, "
                                                + FactsWords.bounds(letter.least(), letter.most())
                                        : FactsWords.score(letter.score())
                                                + ", "
                                                + FactsWords.bounds(letter.least(), letter.most()),
                                FactsWords.sentence(letter)))
                .toList();
    }

    private static FactsPage.Letter letter(
            Visit visit, Side side, FactsPoint point, LetterPoint letter) {
        return new FactsPage.Letter(
                href(visit, side, letter.letter(), point),
                letter.letter().name(),
                letter.letter().label(),
                FactsWords.score(letter.score()),
                FactsWords.bounds(letter.least(), letter.most()),
                FactsWords.peers(letter),
                letter.known() + " of " + letter.applicable(),
                letter.weak());
    }

    static String href(Visit visit, Side side, Letter letter, FactsPoint point) {
        return visit.path()
                + "/facts/"
                + side.code()
                + "/"
                + letter
                + (point.latest() ? "" : "?asOf=" + point.asOf());
    }

    private static @Nullable Content history(Side side, List<FactsPoint> points) {
        List<FactsPoint> scored =
                points.stream().filter(point -> point.unscored() == null).toList();
        if (scored.size() < 2) {
            return null;
        }
        List<FactsHistory.Row> rows = new ArrayList<>();
        for (Letter letter : Letter.values()) {
            List<FactsHistory.Point> line =
                    scored.stream()
                            .map(point ->
                                    new FactsHistory.Point(
                                            point.asOf(),
                                            point.letter(letter)
                                                    .map(LetterPoint::score)
                                                    .orElse(null)))
                            .toList();
            Double last = line.getLast().score();
            rows.add(
                    new FactsHistory.Row(
                            letter + " " + letter.label(),
                            line,
                            last == null ? "now unknown" : "now " + FactsWords.score(last)));
        }
        return FactsHistory.drawn(Levels.drawn(side), rows);
    }

    private static FactsPage.Day day(Visit visit, Side side, FactsPoint point) {
        return new FactsPage.Day(
                Figures.shortDate(point.asOf(), visit.viewer().today())
                        + (point.latest() ? ", the latest" : ""),
                point.letters().stream()
                        .map(letter -> href(visit, side, letter.letter(), point))
                        .toList(),
                point.letters().stream().map(letter -> dash(letter.score())).toList(),
                point.unscored() == null ? FactsWords.gate(point.gate()) : point.unscored());
    }

    private static String dash(@Nullable Double score) {
        return score == null ? "unknown" : FactsWords.points(score);
    }
}
