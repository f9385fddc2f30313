package twelvekeys.notes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// What the module may lean on.
class NotesHouseTest {

    private static final JavaClasses NOTES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("twelvekeys.notes");

    @Test
    void notesDependOnTheJdkAloneAndNeverOnTheNetwork() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("twelvekeys.notes..", "java..", "org.jspecify.annotations..")
                .check(NOTES);
        noClasses().should().dependOnClassesThat().resideInAPackage("java.net..").check(NOTES);
    }

    @Test
    void noPatternCanBacktrackBecauseThereIsNone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .check(NOTES);
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
                .check(NOTES);
    }
}
