package twelvekeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the documentation points at exists.
class DocumentationTest {

    private static final Path ROOT = root();

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
    private static final Pattern COMMAND = Pattern.compile("\\./twelvekeys +([a-z]+)");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern FILE_OF_COMMAND =
            Pattern.compile("\\./twelvekeys +(?:trust|backtest) +(docs/\\S+)");

    @Test
    void everyLinkLeadsToAFileThatExists() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            for (String link : all(LINK, withoutCode(page))) {
                if (link.matches("[a-z]+:.*")) {
                    continue;
                }
                links++;
                if (!leadsSomewhere(page, link)) {
                    broken.add(ROOT.relativize(page) + " → " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(30);
    }

    @Test
    void everyCommandThatIsShownExists() throws IOException {
        Set<String> known = new TreeSet<>(all(COMMAND, help()));
        Set<String> shown = new TreeSet<>();
        for (Path page : pages()) {
            shown.addAll(all(COMMAND, Files.readString(page)));
        }
        shown.remove("help"); // which lists the others
        assertThat(shown).isSubsetOf(known).contains("demo", "test", "trust");
    }

    @Test
    void everyFileThatACommandReadsIsThere() throws IOException {
        Set<String> files = new TreeSet<>();
        for (Path page : pages()) {
            files.addAll(all(FILE_OF_COMMAND, Files.readString(page)));
        }
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    @Test
    void everyPageOfTheDocumentationIsInItsIndexOrAmongTheDecisions() throws IOException {
        Path docs = ROOT.resolve("docs");
        Path index = docs.resolve("README.md");
        List<Path> listed =
                all(LINK, Files.readString(index)).stream()
                        .filter(link -> !link.contains(":"))
                        .map(link -> docs.resolve(link).normalize())
                        .toList();
        assertThat(pages())
                .filteredOn(page -> page.startsWith(docs) && !page.equals(index))
                .filteredOn(page -> !page.startsWith(docs.resolve("decisions")))
                .isNotEmpty()
                .isSubsetOf(listed);
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        int mark = link.indexOf('#');
        String file = mark < 0 ? link : link.substring(0, mark);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!target.startsWith(ROOT) || !Files.exists(target)) {
            return false;
        }
        return mark < 0 || anchors(target).contains(link.substring(mark + 1));
    }

    /// The anchors that a renderer gives the headings of a page.
    private static List<String> anchors(Path page) throws IOException {
        return all(HEADING, withoutCode(page)).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static String withoutCode(Path page) throws IOException {
        return CODE_BLOCK.matcher(Files.readString(page)).replaceAll("");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private static String help() throws IOException {
        Process launcher =
                new ProcessBuilder(ROOT.resolve("twelvekeys").toString(), "help")
                        .redirectErrorStream(true)
                        .start();
        try (var output = launcher.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Every Markdown file of the project; not those of builds or of hidden folders.
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        Files.walkFileTree(
                ROOT,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        String name = String.valueOf(folder.getFileName());
                        boolean skipped =
                                !folder.equals(ROOT)
                                        && (name.startsWith(".") || name.equals("target"));
                        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (file.toString().endsWith(".md")) {
                            pages.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return pages;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("twelvekeys"))
                || !Files.exists(folder.resolve("mvnw"))) {
            Path above = folder.getParent();
            if (above == null) {
                throw new IllegalStateException("The project's root is not above this folder.");
            }
            folder = above;
        }
        return folder;
    }
}
