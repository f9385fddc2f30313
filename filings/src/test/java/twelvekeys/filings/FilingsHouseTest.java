package twelvekeys.filings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// What the module may lean on.
class FilingsHouseTest {

    private static final JavaClasses FILINGS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("twelvekeys.filings");

    @Test
    void filingsDependOnFactsAndTheTwoReadersOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tools.jackson.core..",
                        "de.siegmar.fastcsv..",
                        "twelvekeys.facts..",
                        "twelvekeys.filings..")
                .check(FILINGS);
    }

    @Test
    void nothingAsksForTheTimeOrTheNetwork() {
        noClasses()
                .should()
                .callMethodWhere(
                        JavaCall.Predicates.target(
                                HasName.Predicates.nameMatching("now|currentTimeMillis|nanoTime")))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..")
                .check(FILINGS);
    }
}
