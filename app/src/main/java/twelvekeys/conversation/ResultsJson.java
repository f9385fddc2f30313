package twelvekeys.conversation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import twelvekeys.conversation.PulseResults.Gap;
import twelvekeys.conversation.PulseResults.KeyGap;
import twelvekeys.conversation.PulseResults.Reliability;
import twelvekeys.conversation.PulseResults.Trust;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Json;
import twelvekeys.partnership.Side;

/// The results of a wave as they are kept and hashed: canonical JSON (RFC 8785), figures in whole
/// hundredths.
final class ResultsJson {

    private ResultsJson() {}

    static String write(PulseResults results) {
        Json.Obj all =
                Json.object()
                        .put("items", results.items())
                        .put("keys", gaps(results.keys()))
                        .put("totals", gaps(results.totals()))
                        .put(
                                "trust",
                                Json.array(
                                        results.trust().stream()
                                                .map(each ->
                                                        Json.object()
                                                                .put("by", each.by().code())
                                                                .put("view", view(each.view())))
                                                .toList()))
                        .put(
                                "reliability",
                                Json.array(
                                        results.reliability().stream()
                                                .map(ResultsJson::reliability)
                                                .toList()));
        return new String(Canonical.bytes(all), StandardCharsets.UTF_8);
    }

    private static Json gaps(List<KeyGap> gaps) {
        return Json.array(
                gaps.stream()
                        .map(gap ->
                                Json.object()
                                        .put("key", gap.key())
                                        .put("about", gap.about().code())
                                        .put("own", view(gap.own()))
                                        .put("other", view(gap.other()))
                                        .put("gap", code(gap.gap())))
                        .toList());
    }

    private static Json view(PulseView view) {
        return switch (view) {
            case PulseView.Shown shown ->
                    Json.object()
                            .put("is", "shown")
                            .put("mean", hundredths(shown.mean()))
                            .put("low", hundredths(shown.low()))
                            .put("high", hundredths(shown.high()))
                            .put("count", shown.count())
                            .put("supported", shown.supported())
                            .put("change", code(shown.change()));
            case PulseView.Alike alike ->
                    Json.object()
                            .put("is", "alike")
                            .put("band", code(alike.band()))
                            .put("count", alike.count());
            case PulseView.TooFew few ->
                    Json.object().put("is", "too-few").put("least", few.least());
            case PulseView.Held _ -> Json.object().put("is", "held");
        };
    }

    private static Json reliability(Reliability each) {
        Json.Obj written =
                Json.object()
                        .put("by", each.by().code())
                        .put("about", each.about().code())
                        .put("people", each.people());
        written = figure(written, "consensus", each.consensus());
        written = figure(written, "single", each.single());
        written = figure(written, "average", each.average());
        return figure(written, "spread", each.spread());
    }

    private static Json.Obj figure(Json.Obj object, String name, @Nullable Double figure) {
        return figure == null ? object : object.put(name, hundredths(figure));
    }

    static PulseResults read(String text) {
        Json.Obj all = Json.parse(text).asObject();
        return new PulseResults(
                all.text("items"),
                all.array("keys").objects().stream().map(ResultsJson::gap).toList(),
                all.array("totals").objects().stream().map(ResultsJson::gap).toList(),
                all.array("trust").objects().stream()
                        .map(each -> new Trust(Side.of(each.text("by")), view(each.object("view"))))
                        .toList(),
                all.array("reliability").objects().stream()
                        .map(each ->
                                new Reliability(
                                        Side.of(each.text("by")),
                                        Side.of(each.text("about")),
                                        (int) each.integer("people"),
                                        figure(each, "consensus"),
                                        figure(each, "single"),
                                        figure(each, "average"),
                                        figure(each, "spread")))
                        .toList());
    }

    private static KeyGap gap(Json.Obj each) {
        return new KeyGap(
                (int) each.integer("key"),
                Side.of(each.text("about")),
                view(each.object("own")),
                view(each.object("other")),
                choice(Gap.class, each.text("gap")));
    }

    private static PulseView view(Json.Obj view) {
        return switch (view.text("is")) {
            case "shown" ->
                    new PulseView.Shown(
                            view.integer("mean") / 100.0,
                            view.integer("low") / 100.0,
                            view.integer("high") / 100.0,
                            (int) view.integer("count"),
                            view.truth("supported"),
                            choice(PulseView.Change.class, view.text("change")));
            case "alike" ->
                    new PulseView.Alike(
                            choice(PulseView.Band.class, view.text("band")),
                            (int) view.integer("count"));
            case "too-few" -> new PulseView.TooFew((int) view.integer("least"));
            case "held" -> new PulseView.Held();
            default -> throw new IllegalArgumentException("No view is called so.");
        };
    }

    private static @Nullable Double figure(Json.Obj object, String name) {
        return object.has(name) ? Double.valueOf(object.integer(name) / 100.0) : null;
    }

    private static long hundredths(double value) {
        return Math.round(value * 100);
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
