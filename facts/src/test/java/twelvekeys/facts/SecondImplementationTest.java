package twelvekeys.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static twelvekeys.facts.FormulasTest.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Where fewer than two published examples were found, a second way to the same figure, written
/// from the formula and not from the code.
class SecondImplementationTest {

    private final Random random = new Random(21);

    private double drawn() {
        return 1 + 1000 * random.nextDouble();
    }

    /// The scores of F, and soft assets, are what their formula says as it stands on the page.
    @Test
    void theFormulaAsItIsWrittenGivesTheSame() {
        for (int i = 0; i < 500; i++) {
            double[] d = random.doubles(11, 1, 1000).toArray();
            Invented.Year year =
                    new Invented.Year()
                            .with(Concept.CURRENT_ASSETS, d[0])
                            .with(Concept.CURRENT_LIABILITIES, d[1])
                            .with(Concept.ASSETS, d[2])
                            .with(Concept.RETAINED_EARNINGS, d[3] - 500)
                            .with(Concept.EBIT, d[4] - 500)
                            .with(Concept.EQUITY, d[5] - 500)
                            .with(Concept.LIABILITIES, d[6])
                            .with(Concept.MARKET_VALUE, d[7])
                            .with(Concept.NET_INCOME, d[8] - 500)
                            .with(Concept.CASH, d[9])
                            .with(Concept.PLANT, d[10]);
            Map<String, Double> written = new HashMap<>();
            written.put("WC", d[0] - d[1]);
            written.put("CA", d[0]);
            written.put("CL", d[1]);
            written.put("TA", d[2]);
            written.put("RE", d[3] - 500);
            written.put("EBIT", d[4] - 500);
            written.put("BE", d[5] - 500);
            written.put("equity", d[5] - 500);
            written.put("TL", d[6]);
            written.put("MV", d[7]);
            written.put("NI", d[8] - 500);
            written.put("cash", d[9]);
            written.put("PPE", d[10]);
            for (Indicator indicator :
                    List.of(
                            Indicator.ALTMAN,
                            Indicator.LEVERAGE,
                            Indicator.MARKET_RETURN,
                            Indicator.ZMIJEWSKI,
                            Indicator.RETURN_ON_ASSETS,
                            Indicator.CASH,
                            Indicator.EQUITY_SHARE,
                            Indicator.SOFT_ASSETS)) {
                assertThat(value(indicator.measure(year)))
                        .as(indicator.label())
                        .isCloseTo(WrittenFormula.of(indicator, written), within(1e-9));
            }
        }
    }

    /// Dechow's seven variables from two balance sheets, by the definitions of the paper: accruals
    /// are the change of assets that are neither cash nor owed to anybody.
    @Test
    void dechowFromTheDefinitionsOfThePaper() {
        for (int i = 0; i < 300; i++) {
            double[][] x = new double[14][];
            for (int item = 0; item < x.length; item++) {
                x[item] = new double[] {drawn(), drawn(), drawn()};
            }
            double issued = i % 2;
            Invented.Year year =
                    new Invented.Year()
                            .with(Concept.ASSETS, x[0])
                            .with(Concept.CURRENT_ASSETS, x[1])
                            .with(Concept.CASH, x[2])
                            .with(Concept.SHORT_INVESTMENTS, x[3])
                            .with(Concept.CURRENT_LIABILITIES, x[4])
                            .with(Concept.SHORT_DEBT, x[5])
                            .with(Concept.LONG_INVESTMENTS, x[6])
                            .with(Concept.LIABILITIES, x[7])
                            .with(Concept.LONG_DEBT, x[8])
                            .with(Concept.PREFERRED, x[9])
                            .with(Concept.RECEIVABLES, x[10])
                            .with(Concept.INVENTORY, x[11])
                            .with(Concept.PLANT, x[12])
                            .with(Concept.REVENUE, x[13])
                            .with(Concept.NET_INCOME, 5, 9)
                            .with(Concept.STOCK_ISSUED, issued);
            double average = (x[0][0] + x[0][1]) / 2;
            double averageBefore = (x[0][1] + x[0][2]) / 2;
            // WC + NCO + FIN: most of it cancels out to assets less cash, liabilities and
            // preferred.
            double accruals = 0;
            for (int now = 0; now < 2; now++) {
                accruals += (now == 0 ? 1 : -1) * (x[0][now] - x[2][now] - x[7][now] - x[9][now]);
            }
            Map<String, Double> written = new HashMap<>();
            written.put("RSST", accruals / average);
            written.put("ΔREC", (x[10][0] - x[10][1]) / average);
            written.put("ΔINV", (x[11][0] - x[11][1]) / average);
            written.put("SOFT", 1 - (x[12][0] + x[2][0]) / x[0][0]);
            double cash = x[13][0] - (x[10][0] - x[10][1]);
            double cashBefore = x[13][1] - (x[10][1] - x[10][2]);
            written.put("ΔCASHSALES", (cash - cashBefore) / cashBefore);
            written.put("ΔROA", 5 / average - 9 / averageBefore);
            written.put("ISSUE", issued);
            assertThat(value(Indicator.DECHOW.measure(year)))
                    .isCloseTo(
                            WrittenFormula.of(Indicator.DECHOW, written),
                            within(1e-9 * (1 + Math.abs(written.get("ΔCASHSALES")))));
        }
    }

    /// Givoly and Hayn, year by year: what is left of income and depreciation when the cash and the
    /// working capital are taken off.
    @Test
    void conservatismYearByYear() {
        for (int i = 0; i < 200; i++) {
            double[] ni = random.doubles(4, -50, 50).toArray();
            double[] da = random.doubles(4, 0, 20).toArray();
            double[] cfo = random.doubles(4, -50, 50).toArray();
            double[] ta = random.doubles(4, 500, 900).toArray();
            double[] ar = random.doubles(4, 0, 90).toArray();
            double[] inv = random.doubles(4, 0, 90).toArray();
            double[] ap = random.doubles(4, 0, 90).toArray();
            Measured measured =
                    Indicator.CONSERVATISM.measure(
                            new Invented.Year()
                                    .with(Concept.NET_INCOME, ni)
                                    .with(Concept.DEPRECIATION, da)
                                    .with(Concept.OPERATING_CASH_FLOW, cfo)
                                    .with(Concept.ASSETS, ta)
                                    .with(Concept.RECEIVABLES, ar)
                                    .with(Concept.INVENTORY, inv)
                                    .with(Concept.PAYABLES, ap));
            double total = 0;
            for (int year = 2; year >= 0; year--) {
                double workingNow = ar[year] + inv[year] - ap[year];
                double workingThen = ar[year + 1] + inv[year + 1] - ap[year + 1];
                double left = ni[year] + da[year] - cfo[year] - (workingNow - workingThen);
                total += -left / ta[year] / 3;
            }
            assertThat(value(measured)).isCloseTo(total, within(1e-12));
        }
    }

    /// The modified Jones model by Cramer's rule, without scaling or pivots.
    @Test
    void jonesByCramersRule() {
        List<double[]> peers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            peers.add(
                    new double[] {
                        random.nextGaussian(),
                        0.5 + random.nextDouble(),
                        random.nextGaussian(),
                        random.nextDouble(),
                        random.nextGaussian() / 3
                    });
        }
        double[][] m = new double[3][3];
        double[] rhs = new double[3];
        double[] y = clipped(peers, 0);
        double[][] x = {
            peers.stream().mapToDouble(p -> p[1]).toArray(), clipped(peers, 2), clipped(peers, 3)
        };
        for (int row = 0; row < 3; row++) {
            for (int peer = 0; peer < y.length; peer++) {
                rhs[row] += x[row][peer] * y[peer];
                for (int column = 0; column < 3; column++) {
                    m[row][column] += x[row][peer] * x[column][peer];
                }
            }
        }
        double[] fit = new double[3];
        for (int column = 0; column < 3; column++) {
            double[][] swapped = {m[0].clone(), m[1].clone(), m[2].clone()};
            for (int row = 0; row < 3; row++) {
                swapped[row][column] = rhs[row];
            }
            fit[column] = determinant(swapped) / determinant(m);
        }
        double[] values = CrossSection.JONES.values(peers);
        for (int i = 0; i < values.length; i++) {
            double[] p = peers.get(i);
            double normal = fit[0] * p[1] + fit[1] * (p[2] - p[4]) + fit[2] * p[3];
            assertThat(values[i]).isCloseTo(Math.abs(p[0] - normal), within(1e-9));
        }
    }

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }

    /// Clipped at the first and the last percentile, between neighbours in proportion.
    private static double[] clipped(List<double[]> peers, int part) {
        double[] values = peers.stream().mapToDouble(p -> p[part]).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        double low = sorted[0] + 0.01 * last * (sorted[1] - sorted[0]);
        double high = sorted[last] - 0.01 * last * (sorted[last] - sorted[last - 1]);
        return Arrays.stream(values).map(v -> Math.min(high, Math.max(low, v))).toArray();
    }

    /// Events per observed year, counted day by day from the day of the reading backwards.
    @Test
    void eventsPerYearDayByDay() {
        LocalDate asOf = LocalDate.of(2024, 6, 30);
        for (int run = 0; run < 100; run++) {
            LocalDate from = asOf.minusDays(400 + random.nextInt(1500));
            Invented.Maker maker =
                    new Invented.Maker(1)
                            .observedFrom(from)
                            .year("us-gaap:NetIncomeLoss", 1, "2023-12-31", "2024-02-01");
            List<LocalDate> days = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                LocalDate day = asOf.minusDays(random.nextInt(2200) - 200);
                days.add(day);
                maker.filing("8-K", day.toString(), null, "5.02");
            }
            int happened = 0;
            int observed = 0;
            LocalDate day = asOf;
            while (day.isAfter(asOf.minusYears(3)) && !day.isBefore(from)) {
                LocalDate then = day;
                happened += (int) days.stream().filter(then::equals).count();
                observed++;
                day = day.minusDays(1);
            }
            double years = Math.min(3, (observed - (day.isBefore(from) ? 1 : 0)) / 365.25);
            PointInTime known = new PointInTime(maker.company(), asOf);
            Measured measured =
                    Indicator.DEPARTURES.measure(known.year(LocalDate.of(2023, 12, 31)));
            assertThat(value(measured)).isCloseTo(happened / years, within(0.01));
        }
    }
}
