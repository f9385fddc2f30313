package twelvekeys.allocation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class AllocationRulesTest {

    private static final JavaClasses ALLOCATION =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("twelvekeys.allocation");

    @Test
    void allocationUsesTrustAndTheOptimiserOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.ojalgo..",
                        "twelvekeys.trust..",
                        "twelvekeys.allocation..")
                .check(ALLOCATION);
    }

    @Test
    void onlyTheSearchKnowsTheOptimiser() {
        noClasses()
                .that()
                .doNotHaveSimpleName("MoveSearch")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ojalgo..")
                .check(ALLOCATION);
    }
}
