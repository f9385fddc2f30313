package twelvekeys.cli;

import java.util.Optional;
import twelvekeys.trust.Figure;
import twelvekeys.trust.KeptWorth;
import twelvekeys.trust.QuarterVolume;
import twelvekeys.trust.TrustCameWith.Difference;
import twelvekeys.trust.TrustCameWith.Measure;
import twelvekeys.trust.TrustCameWith.Third;

/// The business case as JSON; `docs/reference/commands.md` says what each member means.
final class WorthJson {

    private WorthJson() {}

    static String of(WorthCommand command) {
        Json json = new Json().open('{');
        json.member("asOf", command.day().day().toString());
        json.member("asOfWhy", command.day().why().code());
        json.member("rowsRead", command.input().rowsRead());
        json.member("rowsRefused", command.input().refused().size());
        json.member("promises", command.input().promises().size());
        json.member("quarters", command.cameWith().quarters());
        json.name("thirds").open('[');
        for (Third third : command.cameWith().thirds()) {
            json.open('{').member("level", third.level()).member("cases", third.cases());
            for (Measure measure : Measure.values()) {
                figure(json, code(measure), third.of(measure));
            }
            json.close('}');
        }
        json.close(']').name("differences").open('[');
        for (Difference each : command.cameWith().differences()) {
            json.open('{').member("measure", code(each.measure()));
            figure(json, "plain", each.plain());
            figure(json, "alike", each.alike());
            json.close('}');
        }
        json.close(']');
        kept(json, command.kept());
        volumes(json, command);
        return json.close('}').toString();
    }

    private static void kept(Json json, KeptWorth kept) {
        json.name("keptPromise").open('{');
        json.member("days", kept.days())
                .member("outcomes", kept.outcomes())
                .member("undated", kept.undated());
        figure(json, "afterKept", kept.afterKept());
        figure(json, "afterNotKept", kept.afterNotKept());
        figure(json, "difference", kept.difference());
        figure(json, "share", kept.share());
        json.close('}');
    }

    private static void volumes(Json json, WorthCommand command) {
        json.name("volumes").open('[');
        for (QuarterVolume each : command.volumes()) {
            json.open('{').member("promisor", each.promisor()).member("promisee", each.promisee());
            json.member("quarter", each.quarter().toString())
                    .member("currency", each.currency())
                    .member("promises", each.promises())
                    .member("notKept", each.notKept());
            json.name("value").raw(each.value().toPlainString());
            json.name("valueNotKept").raw(each.valueNotKept().toPlainString());
            json.member("unvalued", each.unvalued()).close('}');
        }
        json.close(']');
    }

    /// A figure, or null where there is not enough evidence.
    private static void figure(Json json, String name, Optional<Figure> figure) {
        json.name(name);
        if (figure.isEmpty()) {
            json.raw("null");
            return;
        }
        Figure each = figure.get();
        json.open('{').member("value", each.value());
        json.member("lower", each.lower())
                .member("upper", each.upper())
                .member("promises", each.promises())
                .member("pairs", each.pairs())
                .member("distinguishable", each.distinguishable())
                .close('}');
    }

    private static String code(Measure measure) {
        return switch (measure) {
            case LATE -> "late";
            case DAYS_LATE -> "daysLate";
            case GROWTH -> "growth";
            case REWORKED -> "reworked";
            case REACHED -> "reached";
        };
    }
}
