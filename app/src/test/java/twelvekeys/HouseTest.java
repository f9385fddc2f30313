package twelvekeys;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.storage.Installation;
import twelvekeys.storage.Restore;

/// What holds the house up: who may use whom, and what nobody does.
class HouseTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(HouseTest::isOfTheServer)
                    .importPackages("twelvekeys");

    /// Tests run the offline commands beside the server; their `main` is handed no clock.
    private static boolean isOfTheServer(Location location) {
        return !location.contains("twelvekeys/cli/");
    }

    @Test
    void modulesUseOnlyWhatTheyNameAndNeverInCircles() {
        ApplicationModules modules = ApplicationModules.of(TwelveKeys.class);
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("partnership", "record", "promise", "intake", "demo", "storage", "web")
                .contains("practice", "conversation", "trust", "ledger", "tables", "notes");
        modules.verify();
    }

    @Test
    void timeIsHandedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("twelvekeys")
                .should()
                .callMethodWhere(describe("reads the time of this machine", HouseTest::readsTime))
                .check(CLASSES);
    }

    @Test
    void noPackageIsADrawerForEverything() {
        noClasses()
                .should()
                .resideInAnyPackage("..common..", "..util..", "..utils..", "..shared..")
                .check(CLASSES);
    }

    @Test
    void theCoreKnowsNothingOfSpring() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "twelvekeys.trust",
                        "twelvekeys.allocation",
                        "twelvekeys.ledger",
                        "twelvekeys.tables",
                        "twelvekeys.notes",
                        "twelvekeys.facts",
                        "twelvekeys.filings")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
                .check(CLASSES);
    }

    /// Outside a transaction nobody is bound, and the database shows nothing.
    @Test
    void whatReadsTheDatabaseDoesSoInATransaction() {
        fields().that()
                .haveRawType(
                        describe(
                                "a way to the database",
                                type ->
                                        type.isAssignableTo(JdbcClient.class)
                                                || type.isAssignableTo(JdbcOperations.class)
                                                || type.isAssignableTo(DataSource.class)))
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("twelvekeys.storage")
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Transactional.class)
                .check(CLASSES);
    }

    /// The commands on a data folder sign in as the superuser; nothing that serves requests may.
    @Test
    void nothingInTheServerGetsPastTheApplicationRole() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(DataCommands.class.getName())
                .and()
                .resideOutsideOfPackage("twelvekeys.storage")
                .should()
                .callMethodWhere(describe("opens an installation", HouseTest::opens))
                .check(CLASSES);
    }

    @Test
    void pagesAndProgramsAreServedApart() {
        noClasses()
                .that()
                .resideInAPackage("twelvekeys.web")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("twelvekeys.api")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("twelvekeys.api")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("twelvekeys.web")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyTheStartItselfPrintsPastTheLog() {
        noClasses()
                .that()
                .resideOutsideOfPackage("twelvekeys")
                .should()
                .accessFieldWhere(describe("is System.out or System.err", HouseTest::prints))
                .check(CLASSES);
    }

    private static boolean readsTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
        boolean now = owner.startsWith("java.time.") && call.getName().equals("now") && noArguments;
        boolean clock = owner.equals(Clock.class.getName()) && call.getName().startsWith("system");
        boolean millis =
                owner.equals(System.class.getName()) && call.getName().equals("currentTimeMillis");
        return now || clock || millis;
    }

    private static boolean opens(JavaCall<?> call) {
        return Set.of("of", "into").contains(call.getName())
                && (call.getTargetOwner().isEquivalentTo(Installation.class)
                        || call.getTargetOwner().isEquivalentTo(Restore.class));
    }

    private static boolean prints(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals(System.class.getName())
                && Set.of("out", "err").contains(access.getName());
    }
}
