package twelvekeys.company;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.facts.Company;
import twelvekeys.facts.CompanyScore;
import twelvekeys.facts.Division;
import twelvekeys.facts.Filing;
import twelvekeys.facts.Letter;
import twelvekeys.facts.LetterExplanation;
import twelvekeys.facts.LetterScore;
import twelvekeys.facts.Market;
import twelvekeys.facts.RankRange;
import twelvekeys.filings.PublicRecord;
import twelvekeys.filings.ReadLimits;

/// Turns the files of one organisation into the scores of its linked companies.
///
/// The files are gone through once for the linked companies themselves, and then once for as many
/// days as fit into memory together, each day with a market of its own: of other companies only
/// their indicators are kept.
///
/// @param paths the files, those read last first
/// @param today what says it was filed later is refused
/// @param progress is told now and then how many companies a pass has read; it may throw to stop
record MarketReading(List<Path> paths, LocalDate today, IntConsumer progress) {

    /// How many annual reports of a company are scored, as of the day each was filed.
    static final int REPORTS = 12;

    /// How many companies of all days together are kept in memory.
    private static final int ROOM = 60_000;

    private static final Set<String> ANNUAL =
            Set.of("10-K", "10-K405", "10-KSB", "10-KT", "20-F", "40-F");

    /// What the first pass found.
    ///
    /// @param linked the linked companies that have filings, by number
    /// @param size how many companies there are in all
    record Found(Map<Long, Company> linked, int size) {}

    /// A score and how its letters came about.
    record Scored(FactsPoint point, List<Explained> why) {}

    /// Looks for some companies.
    Found find(Set<Long> ciks) {
        Map<Long, Company> linked = new HashMap<>();
        int size =
                pass(company -> {
                    if (ciks.contains(company.cik())) {
                        linked.put(company.cik(), company);
                    }
                });
        return new Found(linked, size);
    }

    /// The days as of which a company is scored: those of its latest annual reports, and today.
    SortedSet<LocalDate> days(Company company) {
        TreeSet<LocalDate> filed = new TreeSet<>();
        Stream.concat(
                        company.filings().stream()
                                .filter(filing -> ANNUAL.contains(filing.form()))
                                .map(Filing::filed),
                        company.observations().stream()
                                .filter(number -> ANNUAL.contains(number.form()))
                                .map(number -> number.filed()))
                .forEach(filed::add);
        while (filed.size() > REPORTS) {
            filed.pollFirst();
        }
        filed.add(today);
        return filed;
    }

    /// How many days fit into one pass.
    static int atOnce(int companies) {
        return Math.max(1, ROOM / Math.max(1, companies));
    }

    /// Scores companies as of some days.
    ///
    /// @param wanted the companies to score, by day
    List<Scored> score(Map<LocalDate, List<Company>> wanted) {
        Map<LocalDate, Market> markets = new LinkedHashMap<>();
        wanted.keySet().forEach(day -> markets.put(day, new Market(day)));
        int size = pass(company -> markets.values().forEach(market -> market.add(company)));
        List<Scored> scored = new ArrayList<>();
        markets.forEach((day, market) -> {
            List<CompanyScore> scores = market.scores();
            for (Company company : wanted.getOrDefault(day, List.of())) {
                scores.stream()
                        .filter(score -> score.cik() == company.cik())
                        .forEach(score -> scored.add(scored(company, day, score, market, size)));
            }
        });
        return scored;
    }

    private Scored scored(
            Company company, LocalDate day, CompanyScore score, Market market, int size) {
        List<FactsPoint.LetterPoint> letters = new ArrayList<>();
        List<Explained> why = new ArrayList<>();
        for (LetterScore letter : score.letters()) {
            letters.add(
                    new FactsPoint.LetterPoint(
                            letter.letter(),
                            boxed(letter.score()),
                            letter.known(),
                            letter.applicable(),
                            letter.least(),
                            letter.most(),
                            boxed(letter.peersMean()),
                            FactsPoint.Peers.of(market.peers(score.cik(), letter.letter()))));
            why.add(explained(company, day, score, letter.letter()));
        }
        RankRange ranks = score.ranks();
        FactsPoint point =
                new FactsPoint(
                        score.cik(),
                        day,
                        day.equals(today),
                        score.name(),
                        Division.of(score.sic()).label(),
                        score.yearEnd(),
                        letters,
                        boxed(score.all()),
                        boxed(score.issued()),
                        score.least(),
                        score.most(),
                        score.gate(),
                        ranks == null
                                ? null
                                : new FactsPoint.Rank(
                                        ranks.rank(), ranks.best(), ranks.worst(), ranks.of()),
                        score.letters().stream().mapToInt(LetterScore::known).sum(),
                        score.letters().stream().mapToInt(LetterScore::applicable).sum(),
                        size,
                        score.unscored());
        return new Scored(point, why);
    }

    private static Explained explained(
            Company company, LocalDate day, CompanyScore score, Letter letter) {
        LetterExplanation why = LetterExplanation.of(company, day, score, letter);
        return new Explained(
                letter, day, why.yearEnd(), why.parts().stream().map(MarketReading::part).toList());
    }

    private static Explained.Part part(LetterExplanation.Part part) {
        return new Explained.Part(
                part.score().indicator().label(),
                part.score().indicator().formula(),
                part.score().indicator().source(),
                part.score().indicator().moreIsBetter(),
                boxed(part.score().value()),
                boxed(part.score().percentile()),
                part.score().peers(),
                part.score().among(),
                part.score().unknown(),
                part.inputs().stream()
                        .map(figure ->
                                new Explained.Sum(
                                        figure.concept().label(),
                                        figure.yearsAgo(),
                                        figure.value(),
                                        figure.rule(),
                                        figure.reason(),
                                        figure.sources().stream()
                                                .map(number ->
                                                        new Explained.Filed(
                                                                number.tag(),
                                                                number.value(),
                                                                number.unit(),
                                                                number.start(),
                                                                number.end(),
                                                                number.filed(),
                                                                number.form(),
                                                                number.accession()))
                                                .toList()))
                        .toList(),
                part.events().stream()
                        .map(event ->
                                new Explained.Event(
                                        event.form(),
                                        event.items().stream().sorted().toList(),
                                        event.filed(),
                                        event.reported(),
                                        event.accession()))
                        .toList());
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /// Goes through all files once.
    ///
    /// @param taker is given each company, with each of its filings once
    /// @return how many companies there are
    int pass(Consumer<Company> taker) {
        int[] read = new int[1];
        PublicRecord.read(
                paths,
                ReadLimits.USUAL,
                today,
                company -> {
                    taker.accept(once(company));
                    read[0]++;
                    progress.accept(read[0]);
                });
        return read[0];
    }

    /// The company with each filing once, however many of the sets list it.
    private static Company once(Company company) {
        Map<String, Filing> filings = new LinkedHashMap<>();
        for (Filing filing : company.filings()) {
            filings.merge(
                    filing.accession() + " " + filing.form(),
                    filing,
                    (one, other) -> one.items().size() >= other.items().size() ? one : other);
        }
        return filings.size() == company.filings().size()
                ? company
                : new Company(
                        company.cik(),
                        company.name(),
                        company.sic(),
                        company.filerClass(),
                        company.observations(),
                        List.copyOf(filings.values()),
                        company.observedFrom());
    }
}
