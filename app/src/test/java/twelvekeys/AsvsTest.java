package twelvekeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is said about security names tests and classes that exist, and counts right.
class AsvsTest {

    private static final Path ROOT = root();
    private static final Path LIST = ROOT.resolve("docs/reference/asvs.md");
    private static final Path THREATS = ROOT.resolve("docs/concepts/threat-model.md");

    private static final List<String> STATUSES =
            List.of("met", "partly", "not applicable", "not yet");
    private static final int REQUIREMENTS = 246;
    private static final int AT_LEVEL_ONE = 70;

    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^\\| (V\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| ([^|]+) \\| ([^|]+) \\|"
                            + " ([^|]+) \\|$");
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?m)^\\| (met|partly|not applicable|not yet|all) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$");

    /// A class, and perhaps one of its tests, such as `OwnPagesOnlyTest.aReboundNameIsRefused`.
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)(?:\\.([a-z]\\w+))?`");

    /// Names in the same letters that are no classes of ours.
    private static final List<String> OTHERS =
            List.of(
                    "Lax",
                    "Strict",
                    "Secure",
                    "HttpOnly",
                    "SameSite",
                    "Host",
                    "SecureRandom",
                    "JdbcClient",
                    "ContentDisposition");

    private record Row(String number, int level, String status) {}

    private static List<Row> rows() throws IOException {
        Matcher row = ROW.matcher(Files.readString(LIST));
        List<Row> rows = new ArrayList<>();
        while (row.find()) {
            rows.add(new Row(row.group(1), Integer.parseInt(row.group(2)), row.group(4)));
        }
        return rows;
    }

    @Test
    void everyRequirementStandsThereOnceWithAStatus() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSize(REQUIREMENTS);
        assertThat(rows).extracting(Row::number).doesNotHaveDuplicates();
        assertThat(rows).extracting(Row::status).isSubsetOf(STATUSES);
        assertThat(rows).filteredOn(row -> row.level() == 1).hasSize(AT_LEVEL_ONE);
        long lines = Files.readString(LIST).lines().filter(line -> line.startsWith("| V")).count();
        assertThat(lines).as("lines that are no row").isEqualTo(REQUIREMENTS);
    }

    @Test
    void theCountsAreThoseOfTheRows() throws IOException {
        Map<String, List<Long>> counted = new TreeMap<>();
        List<Row> rows = rows();
        for (String status : STATUSES) {
            counted.put(status, counts(rows.stream().filter(row -> row.status().equals(status))));
        }
        counted.put("all", counts(rows.stream()));
        Map<String, List<Long>> told = new TreeMap<>();
        Matcher count = COUNT.matcher(Files.readString(LIST));
        while (count.find()) {
            told.put(
                    count.group(1),
                    Stream.of(2, 3, 4).map(n -> Long.parseLong(count.group(n))).toList());
        }
        assertThat(told).isEqualTo(counted);
    }

    private static List<Long> counts(Stream<Row> rows) {
        Map<Integer, Long> levels =
                rows.collect(Collectors.groupingBy(Row::level, Collectors.counting()));
        long one = levels.getOrDefault(1, 0L);
        long two = levels.getOrDefault(2, 0L);
        return List.of(one, two, one + two);
    }

    @Test
    void whatIsNamedAsProofExists() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Path page : List.of(LIST, THREATS)) {
            Matcher name = NAMED.matcher(Files.readString(page));
            while (name.find()) {
                String type = name.group(1);
                String test = name.group(2);
                if (OTHERS.contains(type) || type.matches("[A-Z_]+")) {
                    continue;
                }
                named++;
                if (test != null && test.equals("sql")) {
                    if (!migrations().contains(type + ".sql")) {
                        missing.add(name.group());
                    }
                    continue;
                }
                String source = sources.get(type);
                if (source == null || (test != null && !source.contains(" " + test + "("))) {
                    missing.add(name.group());
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(150);
    }

    private static List<String> migrations() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("app/src/main/resources/db/migration"))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    /// The source of every class, by its name.
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.filter(path -> Files.exists(path.resolve("src"))).toList()) {
                try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .forEach(file -> sources.put(name(file), read(file)));
                }
            }
        }
        return sources;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            Path above = folder.getParent();
            if (above == null) {
                throw new IllegalStateException("The project's root is not above this folder.");
            }
            folder = above;
        }
        return folder;
    }
}
