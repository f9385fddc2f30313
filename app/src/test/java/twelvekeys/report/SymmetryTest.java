package twelvekeys.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.Newcomers;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Practice;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForDemonstration.class)
@SuppressWarnings("NullAway.Init")
class SymmetryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired private BeanFactory beans;
    @Autowired private Partnerships partnerships;
    @Autowired private List<SideRules> sources;
    @Autowired private TransactionTemplate transactions;

    private <T> T inTheDemonstration(Function<Looking, T> reading) {
        UUID us = new Newcomers(beans).example("Fennel & Rye");
        return Tenancy.as(
                us,
                () ->
                        Objects.requireNonNull(
                                transactions.execute(_ -> {
                                    Partnership one = partnerships.of(us).getFirst();
                                    return reading.apply(new Looking(one, one.sideOf(us), TODAY));
                                })));
    }

    @Test
    void everyRightThatOneSideHasTheOtherHas() {
        List<SideRule> rules = inTheDemonstration(new SymmetryWriter(sources)::rules);
        assertThat(rules).hasSizeGreaterThan(15).allMatch(SideRule::equal);
        assertThat(rules)
                .extracting(SideRule::what)
                .contains("A promise: declare kept", "A promise: report");
    }

    /// The rules were really asked: each step can be taken by somebody, and not by everybody.
    @Test
    void theRulesOfTheLoopWereAsked() {
        Map<String, String> held =
                inTheDemonstration(new StepRules()::of).stream()
                        .collect(Collectors.toMap(SideRule::what, rule -> rule.held(Side.A)));
        assertThat(held.get("A promise: report")).isEqualTo("as promisor");
        assertThat(held.get("A promise: declare kept")).isEqualTo("as promisee");
        assertThat(held.get("A promise: counter")).isEqualTo("as promisee, as promisor");
        assertThat(held.values()).doesNotContain("nobody");
    }

    /// What is beside the promises was asked too, and every rule can be used by somebody.
    @Test
    void theRulesOfPracticesCasesDecisionsAndCompaniesWereAsked() {
        Map<String, String> held =
                inTheDemonstration(new SymmetryWriter(sources)::rules).stream()
                        .collect(Collectors.toMap(SideRule::what, rule -> rule.held(Side.B)));
        assertThat(held)
                .containsEntry(
                        "“" + Practice.REWARD.title() + "”: say that it was given",
                        "as the side that did it")
                .containsEntry("A case about a promise: open", "as promisee")
                .containsEntry("A case that is opened: acknowledge", "as the other side")
                .containsEntry("A case that is on probation: heal", "as the injured side")
                .containsEntry("A decision to grow: view", "as the other side")
                .containsEntry(
                        "A decision to end: account", "as the other side, as the side that decided")
                .doesNotContainKey("A decision to grow: account")
                .containsEntry("A company: link", "as the company itself, as the other side");
        assertThat(held.values()).doesNotContain("nobody");
        for (Practice practice : Practice.values()) {
            String answer = "“" + practice.title() + "”: say yes or no";
            assertThat(held.containsKey(answer)).isEqualTo(practice.answers() != null);
        }
    }

    @Test
    void aRightOfOneSideOnlyIsNamed() {
        SideRules lopsided =
                _ ->
                        List.of(
                                new SideRule(
                                        SideRule.Deed.EDITS,
                                        "Edits what the other side said",
                                        Map.of(Side.A, "partner manager", Side.B, "nobody")));
        List<SideRules> all = new ArrayList<>(sources);
        all.add(lopsided);
        List<SideRule> rules = inTheDemonstration(new SymmetryWriter(all)::rules);
        assertThat(rules).filteredOn(rule -> !rule.equal()).hasSize(1);
        assertThat(SymmetryWriter.lede(rules).plain()).startsWith("1 right is not held alike");
        List<Section> sections =
                inTheDemonstration(looking -> SymmetryWriter.sections(looking, rules));
        assertThat(sections)
                .filteredOn(section -> section.code().equals("edits"))
                .allMatch(section -> section.heading().plain().contains("1 right of one side only"))
                .hasSize(1);
    }
}
