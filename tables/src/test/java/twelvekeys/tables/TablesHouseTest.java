package twelvekeys.tables;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// What the module may lean on.
class TablesHouseTest {

    private static final JavaClasses TABLES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("twelvekeys.tables");

    @Test
    void tablesDependOnTheJdkAndTheTwoReadersOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "twelvekeys.tables..",
                        "java..",
                        "javax.xml.stream..",
                        "org.jspecify.annotations..",
                        "de.siegmar.fastcsv..",
                        "org.dhatim.fastexcel.reader..")
                .check(TABLES);
    }

    @Test
    void nothingAsksForTheTimeOfDay() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(TABLES);
    }
}
