package twelvekeys.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import twelvekeys.tables.PlainPart.Spelling;

class PlainPromisesTest {

    private static final String HEADER = "Who,What,Whom,Due,Done\n";
    private static final Map<Role, String> COLUMNS =
            Map.of(
                    Role.PROMISOR, "who",
                    Role.PROMISEE, "Whom",
                    Role.DUE, "Due",
                    Role.DONE, "Done");

    @TempDir Path folder;

    /// A promise as it was taken.
    private record Taken(int promisor, int promisee, int due, int done) {}

    private static final class Taking implements PromiseSink {
        private final List<Taken> all = new ArrayList<>();

        @Override
        public void take(int promisor, int promisee, int due, int done) {
            all.add(new Taken(promisor, promisee, due, done));
        }
    }

    @Test
    void generatedFilesAreReadAsTheyAreRowByRow() {
        for (int seed = 0; seed < 300; seed++) {
            String text = new GeneratedFile(seed).text();
            Path file = Fixtures.file(folder, text);
            for (int stretch : new int[] {40, 1000, 1 << 20}) {
                Optional<PlainPromises<Taking>> read = read(file, stretch);
                assertThat(read).as(text).isPresent();
                assertSame(read.orElseThrow(), file, text);
            }
        }
    }

    @Test
    void aPromiseMadeAfterItWasDueIsRefusedFromItsBytesToo() {
        Map<Role, String> chosen = new HashMap<>(COLUMNS);
        chosen.put(Role.MADE, "What");
        String text =
                HEADER
                        + "Maker,2026-03-01,Buyer,2026-03-04,\n"
                        + "Maker,,Buyer,2026-03-04,\n"
                        + "Maker,2026-03-04,Buyer,2026-03-04,\n"
                        + "Maker,2026-03-05,Buyer,2026-03-04,\n"
                        + "Maker,2026-02-30,Buyer,2026-03-04,\n";
        Path file = Fixtures.file(folder, text);
        PlainPromises<Taking> read =
                PlainPromises.read(file, chosen, Limits.STANDARD, Taking::new).orElseThrow();
        assertThat(read.refused()).hasSize(2);
        assertSame(read, file, text, chosen);
    }

    @Test
    void aLineFarLongerThanMostIsReadWhole() {
        String text =
                HEADER
                        + "Maker,a,Buyer,2026-03-04,\n"
                        + "Maker,%s,Buyer,2026-03-05,\n".formatted("long ".repeat(5_000))
                        + "Maker,a,Buyer,2026-03-06,";
        Path file = Fixtures.file(folder, text);
        for (int stretch : new int[] {40, 1000, 1 << 20}) {
            assertSame(read(file, stretch).orElseThrow(), file, "stretches of " + stretch);
        }
    }

    @Test
    void theFirstSpellingInTheFileIsToldFromLaterOnes() {
        Path file =
                Fixtures.file(
                        folder,
                        HEADER
                                + "ZETA,x,b,2026-02-30,\n"
                                + "Zeta,x,b,2026-02-03,\n"
                                + "zeta,x,B,2026-02-04,\n".repeat(50));
        assertThat(firstSpellings(read(file, 64).orElseThrow()))
                .containsOnly(Map.entry("zeta", "Zeta"), Map.entry("b", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maker,a,Buyer,3/4/2026,\n",
                "Maker,a,Buyer,2026-03-04,soon\n",
                "Maker,a,Buyer,2026-03-04,2026-03-04T10:00\n",
                "Maker,a,Buyer,0000-00-00,\n",
                "Maker,\"two\nlines\",Buyer,2026-03-04,\n",
                "Maker,\"open,Buyer,2026-03-04,\n",
                "Maker,a,Buyer,2026-03-04,\rMaker,a,Buyer,2026-03-05,\n",
                "Maker,a\0,Buyer,2026-03-04,\n",
                "Maker,a,Buyer,,\n"
            })
    void aFileThatIsNotPlainOrHasNoUsableRowIsLeftToTheOtherReader(String row) {
        assertThat(read(Fixtures.file(folder, HEADER + row), 1 << 20)).isEmpty();
    }

    @Test
    void anotherEncodingIsLeftToTheOtherReader() {
        String rows = HEADER + "Maker,a,Buyer,2026-03-04,\n".repeat(99);
        for (String row : List.of("Mäker,a,Buyer,2026-03-04,\n", "Maker,ä,Buyer,2026-03-04,\n")) {
            byte[] bytes = (rows + row).getBytes(Fixtures.WINDOWS_1252);
            assertThat(read(Fixtures.file(folder, bytes), 256)).isEmpty();
            byte[] wide = (rows + row).getBytes(StandardCharsets.UTF_16);
            assertThat(read(Fixtures.file(folder, wide), 256)).isEmpty();
            assertThat(read(Fixtures.file(folder, rows + row), 256)).isPresent();
        }
    }

    @Test
    void anUnknownColumnAndTooManyRowsAreLeftToTheOtherReader() {
        Path file = Fixtures.file(folder, HEADER + "Maker,a,Buyer,2026-03-04,\n".repeat(9));
        Map<Role, String> unknown = new HashMap<>(COLUMNS);
        unknown.put(Role.DONE, "Came");
        assertThat(PlainPromises.read(file, unknown, Limits.STANDARD, Taking::new)).isEmpty();
        Limits eight = Limits.STANDARD.withMaxRows(8);
        assertThat(PlainPromises.read(file, COLUMNS, eight, Taking::new)).isEmpty();
        assertThat(PlainPromises.read(file, COLUMNS, eight.withMaxRows(9), Taking::new))
                .isPresent();
    }

    @Test
    void everyDayFromFirstToLastYearIsReadByArithmeticAsByTheCalendar() {
        LocalDate day = LocalDate.of(RowRule.YearWithin.FIRST, 1, 1);
        for (; day.getYear() <= RowRule.YearWithin.LAST; day = day.plusDays(1)) {
            byte[] bytes = day.toString().getBytes(StandardCharsets.US_ASCII);
            assertThat(IsoDays.read(bytes, 0, bytes.length)).isEqualTo((int) day.toEpochDay());
        }
        for (String no :
                List.of(
                        "2026-02-29",
                        "2026-13-01",
                        "2026-00-10",
                        "2026-04-31",
                        "1969-12-31",
                        "2101-01-01",
                        "2026-01-00")) {
            byte[] bytes = no.getBytes(StandardCharsets.US_ASCII);
            assertThat(IsoDays.read(bytes, 0, bytes.length)).isEqualTo(IsoDays.REFUSED);
        }
    }

    private Optional<PlainPromises<Taking>> read(Path file, int stretch) {
        return PlainPromises.read(file, COLUMNS, Limits.STANDARD, Taking::new, stretch);
    }

    private static void assertSame(PlainPromises<Taking> read, Path file, String text) {
        assertSame(read, file, text, COLUMNS);
    }

    private static void assertSame(
            PlainPromises<Taking> read, Path file, String text, Map<Role, String> chosen) {
        Table table = TableFile.open(file, Limits.STANDARD);
        PromiseColumns columns = Understanding.of(TableSample.of(table), chosen).toColumns();
        List<RowResult> results = Fixtures.results(table, columns);
        List<RowResult> refused =
                results.stream().filter(RowResult.Refused.class::isInstance).toList();
        assertThat(read.rows()).as(text).isEqualTo(results.size());
        assertThat(List.<RowResult>copyOf(read.refused())).as(text).isEqualTo(refused);
        Map<String, String> first = new HashMap<>();
        List<String> expected = new ArrayList<>();
        for (RowResult result : results) {
            if (result instanceof RowResult.Read(PromiseRow row)) {
                first.putIfAbsent(Names.key(row.promisor()), row.promisor());
                first.putIfAbsent(Names.key(row.promisee()), row.promisee());
                LocalDate done = row.done();
                expected.add(
                        "%s → %s %d %d"
                                .formatted(
                                        first.get(Names.key(row.promisor())),
                                        first.get(Names.key(row.promisee())),
                                        row.due().toEpochDay(),
                                        done == null ? PromiseSink.OPEN : done.toEpochDay()));
            }
        }
        assertThat(firstSpellings(read)).as(text).isEqualTo(first);
        assertThat(told(read)).as(text).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Map<String, String> firstSpellings(PlainPromises<Taking> read) {
        Map<String, Spelling> first = new HashMap<>();
        for (PlainPart<Taking> part : read.parts()) {
            for (Spelling own : part.names()) {
                first.merge(
                        Names.key(own.name()),
                        own,
                        (one, other) -> one.first() <= other.first() ? one : other);
            }
        }
        Map<String, String> names = new HashMap<>();
        first.forEach((key, spelling) -> names.put(key, spelling.name()));
        return names;
    }

    private static List<String> told(PlainPromises<Taking> read) {
        Map<String, String> first = firstSpellings(read);
        List<String> told = new ArrayList<>();
        for (PlainPart<Taking> part : read.parts()) {
            for (Taken each : part.promises().all) {
                told.add(
                        "%s → %s %d %d"
                                .formatted(
                                        first.get(
                                                Names.key(part.names().get(each.promisor).name())),
                                        first.get(
                                                Names.key(part.names().get(each.promisee).name())),
                                        each.due,
                                        each.done));
            }
        }
        return told;
    }

    /// A plain file with everything that may be in one.
    private static final class GeneratedFile {

        private static final String[] NAMES = {
            "Maker", " MAKER ", "maker  ", "Straße AG", "STRASSE AG", "東京電力", "\"Bright, Inc.\"",
            "\"The \"\"Old\"\" Mill\"", "5\" pipe", "", " ", "\u200B", "a\tb", "Łódź"
        };
        private static final String[] WORDS = {
            "", "x", "\"a, b\"", "naïve", "6\" nail", "long ".repeat(9)
        };

        private final SplittableRandom random;
        private final StringBuilder text = new StringBuilder();

        GeneratedFile(int seed) {
            random = new SplittableRandom(seed);
        }

        String text() {
            String end = random.nextBoolean() ? "\n" : "\r\n";
            String separator = random.nextInt(4) == 0 ? "\t" : ",";
            if (random.nextInt(3) == 0) {
                text.append('\uFEFF');
            }
            text.append(String.join(separator, "Who", "What", "Whom", "Due", "Done")).append(end);
            text.append(String.join(separator, "Maker", "x", "Buyer", "2026-01-05", ""))
                    .append(end);
            int rows = random.nextInt(40);
            for (int i = 0; i < rows; i++) {
                text.append(row(separator)).append(i + 1 < rows || random.nextBoolean() ? end : "");
            }
            return text.toString();
        }

        private String row(String separator) {
            return switch (random.nextInt(20)) {
                case 0 -> "";
                case 1 -> separator.repeat(4);
                case 2 -> "Maker" + separator + "too few";
                case 3 -> full(separator) + separator + "too many";
                case 4 -> full(separator) + separator + " ";
                default -> full(separator);
            };
        }

        private String full(String separator) {
            return String.join(
                    separator,
                    name(separator),
                    WORDS[random.nextInt(WORDS.length)],
                    name(separator),
                    day(),
                    random.nextInt(4) == 0 ? "" : day());
        }

        private String name(String separator) {
            String name =
                    random.nextInt(3) == 0
                            ? NAMES[random.nextInt(NAMES.length)]
                            : "Maker " + random.nextInt(30);
            return name.equals("a\tb") && separator.equals("\t") ? "a b" : name;
        }

        private String day() {
            return switch (random.nextInt(12)) {
                case 0 -> "2026-02-30";
                case 1 -> "2190-01-01";
                default -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)).toString();
            };
        }
    }
}
