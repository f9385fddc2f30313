package twelvekeys.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Side;
import twelvekeys.report.Block.Column;
import twelvekeys.report.SideRule.Deed;

/// Writes the symmetry report: who rates, sees and edits what, on either side.
@Component
class SymmetryWriter {

    private final List<SideRules> sources;

    SymmetryWriter(List<SideRules> sources) {
        this.sources = sources;
    }

    List<SideRule> rules(Looking looking) {
        return sources.stream().flatMap(source -> source.of(looking).stream()).toList();
    }

    static Words lede(List<SideRule> rules) {
        long unequal = rules.stream().filter(rule -> !rule.equal()).count();
        return unequal == 0
                ? Words.of("Every right that one side has, the other has too: ")
                        .count(rules.size(), "right", "rights")
                        .say(" compared, and both columns are equal.")
                : Words.NONE
                        .spelt(unequal, "right is", "rights are")
                        .say(" not held alike by both sides, of ")
                        .count(rules.size(), "right", "rights")
                        .say(" compared.");
    }

    static List<Section> sections(Looking looking, List<SideRule> rules) {
        List<Section> sections = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            List<SideRule> of = rules.stream().filter(rule -> rule.deed() == deed).toList();
            if (!of.isEmpty()) {
                sections.add(section(looking, deed, of));
            }
        }
        return sections;
    }

    private static Section section(Looking looking, Deed deed, List<SideRule> rules) {
        long unequal = rules.stream().filter(rule -> !rule.equal()).count();
        Words heading = Words.of("Who " + deed.label().toLowerCase(Locale.ROOT) + " what: ");
        return new Section(
                deed.name().toLowerCase(Locale.ROOT),
                unequal == 0
                        ? heading.say("both sides alike")
                        : heading.spelt(unequal, "right", "rights").say(" of one side only"),
                List.of(
                        new Block.Table(
                                Words.of(
                                        "Asked of the rules themselves, for a member of either side."),
                                List.of(
                                        new Column("Right", false),
                                        new Column(looking.name(Side.A), false),
                                        new Column(looking.name(Side.B), false),
                                        new Column("Alike", false)),
                                rules.stream()
                                        .map(rule ->
                                                List.of(
                                                        Words.of(rule.what()),
                                                        Words.of(rule.held(Side.A)),
                                                        Words.of(rule.held(Side.B)),
                                                        rule.equal()
                                                                ? Words.of("yes")
                                                                : Words.NONE.strong("no")))
                                        .toList())));
    }
}
