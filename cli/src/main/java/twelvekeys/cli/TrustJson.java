package twelvekeys.cli;

import java.util.Locale;
import twelvekeys.trust.Level;
import twelvekeys.trust.ModelChoice;
import twelvekeys.trust.NestedModel;
import twelvekeys.trust.Outlook;
import twelvekeys.trust.Pair;
import twelvekeys.trust.TrustReading;

/// The levels as JSON; `docs/reference/commands.md` says what each member means.
final class TrustJson {

    private TrustJson() {}

    static String of(TrustCommand result) {
        TrustReading reading = result.reading();
        NestedModel model = reading.model();
        Json json = new Json().open('{');
        json.member("asOf", reading.asOf().toString());
        json.member("asOfWhy", result.day().why().code());
        json.member("graceDays", result.grace().days());
        model(json, model);
        result.forecaster().ifPresent(chances -> choice(json, chances.choice()));
        json.member("rowsRead", result.input().rowsRead());
        json.member("rowsRefused", result.input().refused().size());
        json.member("promises", result.input().promises().size());
        json.name("overall").open('{');
        level(json, reading.overall()).close('}');
        promisors(json, reading);
        open(json, result);
        return json.close('}').toString();
    }

    static void model(Json json, NestedModel model) {
        json.name("model").open('{');
        json.member("halfLifeDays", model.halfLifeDays());
        json.member("promisorPrior", model.promisorPrior());
        json.member("pairPrior", model.pairPrior()).close('}');
    }

    private static void promisors(Json json, TrustReading reading) {
        json.name("promisors").open('[');
        for (String promisor : reading.promisors()) {
            json.open('{').member("promisor", promisor);
            level(json, reading.promisor(promisor)).close('}');
        }
        json.close(']').name("pairs").open('[');
        for (Pair pair : reading.pairs()) {
            json.open('{').member("promisor", pair.promisor()).member("promisee", pair.promisee());
            level(json, reading.pair(pair.promisor(), pair.promisee())).close('}');
        }
        json.close(']');
    }

    static Json level(Json json, Level level) {
        return json.member("kept", level.kept())
                .member("lower", level.lower())
                .member("upper", level.upper())
                .member("promises", level.promises())
                .member("notKept", level.notKept())
                .member("renegotiated", level.renegotiated())
                .member("weight", level.weight())
                .member("effective", level.effective())
                .member("evidence", level.evidence().name().toLowerCase(Locale.ROOT));
    }

    private static void open(Json json, TrustCommand result) {
        json.name("open").open('[');
        for (TrustCommand.Open open : result.open()) {
            json.open('{').name("lines").open('[');
            open.promise().lines().forEach(line -> json.raw(line.toString()));
            json.close(']');
            json.member("promisor", open.promise().promisor());
            json.member("promisee", open.promise().promisee());
            json.member("due", open.promise().due().toString());
            json.member("kept", open.forecast().kept());
            json.member("lower", open.forecast().lower());
            json.member("upper", open.forecast().upper());
            json.member("atRisk", open.atRisk());
            json.member("why", open.forecast().why().words());
            open.outlook().ifPresent(outlook -> outlook(json, outlook));
            open.sensitivity()
                    .ifPresent(change ->
                            json.member("afterOneKept", change.afterOneKept())
                                    .member("afterOneNotKept", change.afterOneNotKept()));
            json.close('}');
        }
        json.close(']');
    }

    private static void choice(Json json, ModelChoice choice) {
        json.name("forecasts").open('{');
        json.member("model", code(choice.chosen()));
        json.member("why", code(choice.why()));
        json.member("words", choice.words()).close('}');
    }

    private static void outlook(Json json, Outlook outlook) {
        json.member("keptOnItsDate", outlook.keptOnItsDate())
                .member("movedBefore", outlook.movedBefore())
                .member("missed", outlook.missed())
                .member("daysLeft", outlook.daysLeft());
        outlook.lateness()
                .ifPresent(range -> {
                    json.name("ifLate").open('{');
                    json.member("lower", range.lower())
                            .member("median", range.median())
                            .member("upper", range.upper())
                            .member("from", range.came())
                            .close('}');
                });
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
