package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainsTest {

    @Test
    void everyConceptHasAChainAndEveryRuleAReason() {
        for (Concept concept : Concept.values()) {
            assertThat(Chains.of(concept)).as(concept.name()).isNotEmpty();
            for (Rule rule : Chains.of(concept)) {
                assertThat(rule.reason()).isNotBlank();
                assertThat(rule.terms()).isNotEmpty();
                assertThat(rule.terms().getFirst().optional()).as(rule.text()).isFalse();
            }
        }
    }

    @Test
    void noConceptIsMadeOfItself() {
        for (Concept concept : Concept.values()) {
            assertThat(madeOf(concept, EnumSet.noneOf(Concept.class)))
                    .as(concept.name())
                    .doesNotContain(concept);
        }
    }

    private static Set<Concept> madeOf(Concept concept, Set<Concept> found) {
        for (Rule rule : Chains.of(concept)) {
            for (Rule.Term term : rule.terms()) {
                if (term.concept() != null && found.add(term.concept())) {
                    madeOf(term.concept(), found);
                }
            }
        }
        return found;
    }

    @Test
    void aRuleAddsAndSubtracts() {
        Rule rule = Rule.parse(Concept.EBIT, "us-gaap:A - ?ifrs-full:B + @TAX", "why");
        assertThat(rule.terms())
                .containsExactly(
                        new Rule.Term(1, false, "us-gaap:A", null),
                        new Rule.Term(-1, true, "ifrs-full:B", null),
                        new Rule.Term(1, false, null, Concept.TAX));
    }

    @Test
    void whatIsNoSumIsRefused() {
        for (String text : new String[] {"", "us-gaap:A *", "us-gaap:A us", "+", "@NOTHING"}) {
            assertThatThrownBy(() -> Rule.parse(Concept.EBIT, text, "why"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
