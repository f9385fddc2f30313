package twelvekeys.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import twelvekeys.promise.Portfolio;
import twelvekeys.promise.Portfolio.Row;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Level;
import twelvekeys.trust.Trend;
import twelvekeys.web.chart.Scale;
import twelvekeys.web.chart.TrustField;

/// All partners of a portfolio in one picture, and what it says in a line.
///
/// A partner has *moved* where its level of today and that of a year before each lie outside the
/// range of the other: a change that the ranges alone explain is none.
///
/// @param headline what the picture says
/// @param picture the field
/// @param since the day the tails begin at
/// @param absent how many partners have too little on record to stand in it
public record PortfolioField(
        String headline, Content picture, @Nullable LocalDate since, int absent) {

    private static final int QUARTERS = 4;
    private static final int FEW = 2;

    /// A partner that has a level.
    ///
    /// @param then the level at the end of the quarter a year before the last one that has ended;
    ///   absent unless it rested on enough then and does now
    private record Known(Row row, Trend.@Nullable Point then) {

        static Known of(Row row) {
            Trend trend = row.trend();
            if (trend == null || trend.points().size() <= QUARTERS) {
                return new Known(row, null);
            }
            Trend.Point then = trend.points().get(trend.points().size() - 1 - QUARTERS);
            boolean enough =
                    then.level().evidence() == Evidence.FAIR
                            && row.theirs().evidence() == Evidence.FAIR;
            return new Known(row, enough ? then : null);
        }

        /// 1 where a partner rose, −1 where it fell, 0 where today's level and that of a year
        /// before cannot be told apart.
        int moved() {
            if (then == null) {
                return 0;
            }
            Level now = row.theirs();
            Level before = then.level();
            if (now.kept() < before.lower() && before.kept() > now.upper()) {
                return -1;
            }
            return now.kept() > before.upper() && before.kept() < now.lower() ? 1 : 0;
        }
    }

    /// The picture of a glance; absent where fewer than three partners have a level.
    static @Nullable PortfolioField of(Portfolio.Glance glance) {
        List<Known> known =
                glance.rows().stream()
                        .filter(row -> row.theirs().evidence() != Evidence.NONE)
                        .sorted(
                                Comparator.<Row>comparingLong(row -> -PortfolioFilter.needs(row))
                                        .thenComparingDouble(row -> row.theirs().kept()))
                        .map(Known::of)
                        .toList();
        if (known.size() <= FEW) {
            return null;
        }
        return new PortfolioField(
                headline(known),
                TrustField.of(
                        known.stream().map(PortfolioField::partner).toList(),
                        Scale.covering(
                                known.stream()
                                        .map(Known::row)
                                        .map(row ->
                                                Levels.drawn(
                                                        row.theirs(),
                                                        row.own().other(),
                                                        row.partner()))
                                        .toList())),
                known.stream()
                        .map(Known::then)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Trend.Point::day)
                        .orElse(null),
                glance.rows().size() - known.size());
    }

    private static TrustField.Partner partner(Known known) {
        Row row = known.row();
        Level now = row.theirs();
        Trend.Point then = known.then();
        return new TrustField.Partner(
                row.partner(),
                Levels.drawn(row.own().other()),
                new TrustField.Spot(now.kept(), now.weight()),
                then == null
                        ? null
                        : new TrustField.Spot(then.level().kept(), then.level().weight()),
                now.evidence() == Evidence.THIN,
                known.moved() != 0,
                PortfolioFilter.needs(row) > 0);
    }

    private static String headline(List<Known> known) {
        List<String> fell = moved(known, -1);
        List<String> rose = moved(known, 1);
        long thin =
                known.stream()
                        .filter(each -> each.row().theirs().evidence() == Evidence.THIN)
                        .count();
        List<String> news = new ArrayList<>();
        if (!fell.isEmpty()) {
            news.add(named(fell) + (fell.size() == 1 ? " slips" : " slip"));
        }
        if (!rose.isEmpty()) {
            news.add(named(rose) + (rose.size() == 1 ? " keeps" : " keep") + " more than before");
        }
        if (fell.isEmpty() && rose.isEmpty()) {
            news.add("nobody’s word has clearly changed within a year");
        }
        if (thin > 0) {
            news.add(Figures.inWords(thin) + (thin == 1 ? " rests" : " rest") + " on little");
        }
        String all = String.join(", ", news);
        int first = all.offsetByCodePoints(0, 1);
        return all.substring(0, first).toUpperCase(Locale.ROOT) + all.substring(first);
    }

    /// The names of those that moved one way.
    private static List<String> moved(List<Known> known, int way) {
        return known.stream()
                .filter(each -> each.moved() == way)
                .map(each -> each.row().partner())
                .toList();
    }

    private static String named(List<String> partners) {
        return partners.size() > FEW
                ? Figures.inWords(partners.size()) + " partners"
                : String.join(" and ", partners);
    }
}
