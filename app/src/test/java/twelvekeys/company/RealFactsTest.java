package twelvekeys.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twelvekeys.facts.Company;
import twelvekeys.facts.Letter;

/// What really was filed: Apple among the companies that are at hand.
class RealFactsTest {

    private static final Path REAL = Path.of("..", "..", "shared", "data", "companies");
    private static final long APPLE = 320193;
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @Test
    void appleIsScoredAsOfEachOfItsReportsAndDownToTheFiledNumber() throws Exception {
        assumeTrue(Files.isDirectory(REAL), "the real data is not here");
        List<Path> paths;
        try (Stream<Path> figures = Files.list(REAL.resolve("companyfacts"));
                Stream<Path> filings = Files.list(REAL.resolve("submissions"))) {
            paths = Stream.concat(figures, filings).sorted().toList();
        }
        MarketReading reading = new MarketReading(paths, LocalDate.of(2026, 11, 27), _ -> {});
        MarketReading.Found found = reading.find(Set.of(APPLE));
        Company apple = Objects.requireNonNull(found.linked().get(APPLE));
        assertThat(reading.days(apple)).hasSize(MarketReading.REPORTS + 1);
        List<MarketReading.Scored> scored =
                reading.score(new TreeMap<>(Map.of(DAY, List.of(apple))));
        FactsPoint point = scored.getFirst().point();
        assertThat(point.name()).startsWith("Apple");
        assertThat(point.yearEnd()).isEqualTo(LocalDate.of(2023, 9, 30));
        assertThat(
                        scored.getFirst().why().stream()
                                .filter(why -> why.letter() == Letter.F)
                                .flatMap(why -> why.parts().stream())
                                .flatMap(part -> part.figures().stream())
                                .filter(sum ->
                                        sum.label().equals("revenue")
                                                || sum.label().equals("net income"))
                                .filter(sum -> sum.yearsAgo() == 0)
                                .flatMap(sum -> sum.numbers().stream()))
                .isNotEmpty()
                .allSatisfy(
                        number -> assertThat(number.accession()).isEqualTo("0000320193-23-000106"));
    }
}
