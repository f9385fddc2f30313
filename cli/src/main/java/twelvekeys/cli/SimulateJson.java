package twelvekeys.cli;

import java.util.Locale;
import twelvekeys.allocation.Limits;
import twelvekeys.allocation.Recommendation;
import twelvekeys.trust.Concentration;
import twelvekeys.trust.MoveVerdict;
import twelvekeys.trust.MoveVerdict.Difference;
import twelvekeys.trust.MoveVerdict.Met;
import twelvekeys.trust.MoveVerdict.Way;
import twelvekeys.trust.MovedVolume;
import twelvekeys.trust.MovedVolume.Estimate;
import twelvekeys.trust.MovedVolume.Span;
import twelvekeys.trust.Portion;

/// A simulation as JSON; `docs/reference/commands.md` says what each member means.
final class SimulateJson {

    private SimulateJson() {}

    static String of(SimulateCommand command) {
        MovedVolume simulated = command.simulated();
        Json json = new Json().open('{');
        json.member("asOf", command.day().day().toString());
        json.member("asOfWhy", command.day().why().code());
        json.member("spanDays", command.plan().spanDays());
        json.member("rowsRead", command.input().rowsRead());
        json.member("rowsRefused", command.input().refused().size());
        json.member("model", code(command.plan().choice().chosen()));
        json.member("promises", simulated.promises());
        json.member("unvalued", command.plan().unvalued());
        json.member("moved", simulated.moved());
        limits(json, command.limits());
        span(json, "before", simulated.before());
        span(json, "after", simulated.after());
        estimate(json, "keptMore", simulated.keptMore());
        estimate(json, "valueSaved", simulated.valueSaved());
        json.member("words", simulated.words());
        moves(json, command.recommendation());
        json.name("beyond").open('[');
        for (MovedVolume.Beyond beyond : simulated.beyond()) {
            json.open('{').member("promisor", beyond.promisor());
            json.member("carried", beyond.carried()).member("planned", beyond.planned()).close('}');
        }
        json.close(']');
        command.verdict().ifPresent(verdict -> verdict(json, verdict));
        return json.close('}').toString();
    }

    private static void limits(Json json, Limits limits) {
        json.name("limits").open('{');
        json.member("move", limits.move())
                .member("largestShare", limits.largestShare())
                .member("largestGrowth", limits.largestGrowth())
                .member("stays", limits.kept())
                .member("evidence", limits.evidence())
                .close('}');
    }

    private static void span(Json json, String name, Span span) {
        json.name(name).open('{');
        estimate(json, "kept", span.kept());
        estimate(json, "valueAtRisk", span.valueAtRisk());
        Concentration concentration = span.concentration();
        json.member("herfindahl", concentration.herfindahl())
                .member("largest", concentration.largest())
                .member("largestShare", concentration.largestShare())
                .close('}');
    }

    private static void estimate(Json json, String name, Estimate estimate) {
        json.name(name).open('{');
        json.member("expected", estimate.expected())
                .member("lower", estimate.lower())
                .member("upper", estimate.upper())
                .close('}');
    }

    private static void moves(Json json, Recommendation recommendation) {
        json.name("moves").open('[');
        for (Recommendation.Reason reason : recommendation.reasons()) {
            json.open('{').member("promisee", reason.move().lot().promisee());
            json.member("category", reason.move().lot().category());
            json.member("promises", reason.move().promises());
            portion(json, "from", reason.from());
            portion(json, "to", reason.to());
            json.member("gain", reason.gain()).member("cautious", reason.cautious());
            json.member("words", reason.words()).close('}');
        }
        json.close(']').name("bounds").open('[');
        recommendation.bounds().forEach(json::text);
        json.close(']');
    }

    private static void portion(Json json, String name, Portion portion) {
        json.name(name).open('{').member("promisor", portion.promisor());
        json.member("planned", portion.promises())
                .member("kept", portion.kept())
                .member("lower", portion.lower())
                .member("upper", portion.upper())
                .member("weight", portion.weight())
                .close('}');
    }

    private static void verdict(Json json, MoveVerdict verdict) {
        json.name("followed").open('{');
        json.member("from", verdict.from().toString()).member("until", verdict.until().toString());
        json.member("promises", verdict.promises()).member("late", verdict.late());
        json.name("ways").open('{');
        for (Way way : Way.values()) {
            Met met = verdict.met().get(way);
            if (met != null) {
                json.name(code(way)).open('{');
                json.member("late", met.late())
                        .member("lower", met.lower())
                        .member("upper", met.upper())
                        .member("moved", met.moved())
                        .member("unjudged", met.unjudged())
                        .close('}');
            }
        }
        json.close('}').name("differences").open('[');
        for (Difference each : verdict.differences()) {
            json.open('{').member("one", code(each.one())).member("other", code(each.other()));
            json.member("late", each.late())
                    .member("lower", each.lower())
                    .member("upper", each.upper())
                    .member("distinguishable", each.distinguishable())
                    .close('}');
        }
        json.close(']').close('}');
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
