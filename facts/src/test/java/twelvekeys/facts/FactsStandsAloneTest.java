package twelvekeys.facts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class FactsStandsAloneTest {

    private static final JavaClasses FACTS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("twelvekeys.facts");

    @Test
    void factsDependOnTheJdkAndJSpecifyOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "twelvekeys.facts..")
                .check(FACTS);
    }

    @Test
    void factsReadNoClockAndNoFile() {
        noClasses()
                .should()
                .callMethodWhere(
                        JavaCall.Predicates.target(
                                HasName.Predicates.nameMatching("now|currentTimeMillis|nanoTime")))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.time.zone..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(FACTS);
    }
}
