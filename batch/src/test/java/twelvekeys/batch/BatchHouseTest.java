package twelvekeys.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the module may lean on, and who may lean on it: nobody.
class BatchHouseTest {

    @Test
    void batchDependsOnTheCoreTheCommandsAndSparkOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "twelvekeys.batch..",
                        "twelvekeys.cli..",
                        "twelvekeys.tables..",
                        "twelvekeys.trust..",
                        "java..",
                        "scala..",
                        "org.apache.spark..",
                        "org.apache.hadoop..",
                        "org.jspecify.annotations..",
                        "picocli..")
                .check(
                        new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPath(Path.of("target/classes")));
    }

    @Test
    void noOtherModuleHasSparkOnItsClassPath() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            List<Path> poms =
                    folders.map(folder -> folder.resolve("pom.xml"))
                            .filter(Files::exists)
                            .filter(pom -> !pom.startsWith("../batch"))
                            .toList();
            assertThat(poms).hasSizeGreaterThan(5);
            for (Path pom : poms) {
                assertThat(pom)
                        .content()
                        .doesNotContain("<artifactId>batch</artifactId>", "org.apache.spark");
            }
        }
    }
}
