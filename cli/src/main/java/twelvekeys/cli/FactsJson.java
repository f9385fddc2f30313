package twelvekeys.cli;

import java.util.List;
import java.util.Locale;
import twelvekeys.facts.CompanyScore;
import twelvekeys.facts.Division;
import twelvekeys.facts.IndicatorScore;
import twelvekeys.facts.LetterScore;
import twelvekeys.facts.RankRange;
import twelvekeys.filings.Refusal;

/// The JSON that `facts score` prints.
final class FactsJson {

    private FactsJson() {}

    static String of(FactsInput input, List<CompanyScore> scores) {
        Json json =
                new Json()
                        .open('{')
                        .member("asOf", input.asOf().toString())
                        .member("filesRead", input.report().files())
                        .member("companiesRead", input.report().companies())
                        .member("leftOut", input.report().leftOut())
                        .name("companies")
                        .open('[');
        scores.forEach(score -> company(score, json));
        json.close(']').name("refused").open('[');
        for (Refusal refusal : input.report().refused()) {
            json.open('{')
                    .member("source", refusal.source())
                    .member("reason", refusal.reason())
                    .member("count", refusal.count())
                    .close('}');
        }
        return json.close(']').close('}').toString();
    }

    private static void company(CompanyScore score, Json json) {
        json.open('{')
                .member("cik", score.cik())
                .member("name", score.name())
                .member("sic", score.sic())
                .member("division", Division.of(score.sic()).label())
                .member("yearEnd", score.yearEnd() == null ? null : score.yearEnd().toString())
                .member("unscored", score.unscored())
                .name("letters")
                .open('[');
        score.letters().forEach(letter -> letter(letter, json));
        json.close(']')
                .member("all", score.all())
                .member("issued", score.issued())
                .member("least", score.least())
                .member("most", score.most())
                .member("coverage", score.coverage())
                .member("gate", score.gate().name().toLowerCase(Locale.ROOT))
                .member("weakLink", score.weakLink().map(l -> l.letter().name()).orElse(null));
        RankRange ranks = score.ranks();
        if (ranks == null) {
            json.name("rank").raw("null");
        } else {
            json.name("rank")
                    .open('{')
                    .member("rank", ranks.rank())
                    .member("best", ranks.best())
                    .member("worst", ranks.worst())
                    .member("of", ranks.of())
                    .close('}');
        }
        json.close('}');
    }

    private static void letter(LetterScore letter, Json json) {
        json.open('{')
                .member("letter", letter.letter().name())
                .member("score", letter.score())
                .member("known", letter.known())
                .member("applicable", letter.applicable())
                .member("least", letter.least())
                .member("most", letter.most())
                .member("peersMean", letter.peersMean())
                .name("indicators")
                .open('[');
        for (IndicatorScore indicator : letter.indicators()) {
            json.open('{')
                    .member("indicator", indicator.indicator().name().toLowerCase(Locale.ROOT))
                    .member("value", indicator.value())
                    .member("percentile", indicator.percentile())
                    .member("peers", indicator.peers())
                    .member("among", indicator.among())
                    .member("unknown", indicator.unknown())
                    .close('}');
        }
        json.close(']').close('}');
    }
}
