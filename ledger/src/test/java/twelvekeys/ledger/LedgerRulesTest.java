package twelvekeys.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The ledger must be readable and runnable by somebody who trusts nothing else of ours.
@AnalyzeClasses(
        packages = "twelvekeys.ledger",
        importOptions = ImportOption.DoNotIncludeTests.class)
class LedgerRulesTest {

    @ArchTest
    static final ArchRule ledgerNeedsOnlyTheJdk =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("twelvekeys.ledger", "java..", "org.jspecify..");
}
