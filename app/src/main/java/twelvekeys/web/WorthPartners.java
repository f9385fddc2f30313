package twelvekeys.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import twelvekeys.decision.Worth;
import twelvekeys.trust.QuarterVolume;
import twelvekeys.web.chart.VolumeBars;

/// The business with each partner, in figures and pictures.
final class WorthPartners {

    private static final int QUARTERS = 12;
    private static final int MONTHS = 3;

    private WorthPartners() {}

    static WorthPage.Partner tell(Worth.Partner partner, Worth worth) {
        return new WorthPage.Partner(
                "/partnerships/" + partner.partnership(),
                partner.name(),
                VolumeBars.draw(
                        Levels.drawn(worth.ours() ? partner.side().other() : partner.side()),
                        bars(partner, worth.asOf())),
                Figures.count(partner.promises()),
                Figures.count(partner.notKept()),
                values(partner),
                valueless(partner),
                partner.reworked() == 0 ? "" : Figures.count(partner.reworked()),
                reached(partner),
                quarters(partner, worth.asOf()));
    }

    /// The first of the quarters that are shown.
    private static LocalDate first(LocalDate asOf) {
        LocalDate last =
                LocalDate.of(asOf.getYear(), (asOf.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
        return last.minusMonths((QUARTERS - 1L) * MONTHS);
    }

    /// The last three years, with the quarters in which nothing was due.
    private static List<VolumeBars.Bar> bars(Worth.Partner partner, LocalDate asOf) {
        Map<LocalDate, long[]> counts = new TreeMap<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            counts.put(first(asOf).plusMonths((long) quarter * MONTHS), new long[2]);
        }
        for (QuarterVolume each : partner.quarters()) {
            long[] count = counts.get(each.quarter());
            if (count != null) {
                count[0] += each.promises();
                count[1] += each.notKept();
            }
        }
        List<VolumeBars.Bar> bars = new ArrayList<>();
        counts.forEach((day, count) -> bars.add(new VolumeBars.Bar(day, count[0], count[1])));
        return bars;
    }

    private record Value(BigDecimal all, BigDecimal notKept, int valued) {

        static Value of(QuarterVolume each) {
            return new Value(each.value(), each.valueNotKept(), each.promises() - each.unvalued());
        }

        Value plus(Value other) {
            return new Value(all.add(other.all), notKept.add(other.notKept), valued + other.valued);
        }
    }

    private static List<WorthPage.Value> values(Worth.Partner partner) {
        Map<String, Value> byCurrency = new TreeMap<>();
        partner.quarters()
                .forEach(each -> byCurrency.merge(each.currency(), Value.of(each), Value::plus));
        List<WorthPage.Value> lines = new ArrayList<>();
        byCurrency.forEach((currency, value) -> {
            if (value.valued() > 0) {
                lines.add(
                        new WorthPage.Value(
                                Figures.amount(value.all(), currency),
                                Figures.amount(value.notKept(), currency)));
            }
        });
        return lines;
    }

    private static String valueless(Worth.Partner partner) {
        return partner.unvalued() == 0 || partner.unvalued() == partner.promises()
                ? ""
                : Figures.count(partner.unvalued())
                        + (partner.unvalued() == 1 ? " names none" : " name none");
    }

    private static String reached(Worth.Partner partner) {
        if (partner.reaches() == 0) {
            return "";
        }
        BigDecimal cost = partner.cost();
        String times = Figures.counted(partner.reaches(), "time", "times");
        return cost == null
                ? times
                : times
                        + "; cost "
                        + Figures.amount(cost)
                        + (partner.costed() == partner.reaches()
                                ? ""
                                : ", said of " + Figures.count(partner.costed()));
    }

    private static List<WorthPage.Quarter> quarters(Worth.Partner partner, LocalDate asOf) {
        LocalDate first = first(asOf);
        return partner.quarters().reversed().stream()
                .filter(each -> !each.quarter().isBefore(first))
                .map(each ->
                        new WorthPage.Quarter(
                                "Q"
                                        + ((each.quarter().getMonthValue() + 2) / MONTHS)
                                        + Figures.NO_BREAK_SPACE
                                        + each.quarter().getYear(),
                                Figures.count(each.promises()),
                                Figures.count(each.notKept()),
                                each.unvalued() == each.promises()
                                        ? "not known"
                                        : Figures.amount(each.value(), each.currency()),
                                each.unvalued() == each.promises()
                                        ? "not known"
                                        : Figures.amount(each.valueNotKept(), each.currency())))
                .toList();
    }
}
