package twelvekeys.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Companies and fiscal years that nobody has.
final class Invented {

    private Invented() {}

    /// A company under construction.
    static final class Maker {

        private final List<Observation> observations = new ArrayList<>();
        private final List<Filing> filings = new ArrayList<>();
        private final long cik;
        private int sic = 3571;
        private @Nullable LocalDate observedFrom;

        Maker(long cik) {
            this.cik = cik;
        }

        Maker sic(int code) {
            sic = code;
            return this;
        }

        Maker observedFrom(LocalDate day) {
            observedFrom = day;
            return this;
        }

        Maker state(String tag, double value, String end, String filed) {
            return add(tag, value, null, end, filed, "10-K");
        }

        Maker year(String tag, double value, String end, String filed) {
            LocalDate last = LocalDate.parse(end);
            return add(tag, value, last.minusYears(1).plusDays(1).toString(), end, filed, "10-K");
        }

        Maker add(
                String tag,
                double value,
                @Nullable String start,
                String end,
                String filed,
                String form) {
            observations.add(
                    new Observation(
                            tag,
                            value,
                            "USD",
                            start == null ? null : LocalDate.parse(start),
                            LocalDate.parse(end),
                            LocalDate.parse(filed),
                            form,
                            "0000000000-" + filed.substring(2, 4) + "-" + observations.size()));
            return this;
        }

        /// A value of one filing, which its other values share.
        Maker tagged(
                String filing, String tag, double value, String start, String end, String form) {
            observations.add(
                    new Observation(
                            tag,
                            value,
                            "USD",
                            LocalDate.parse(start),
                            LocalDate.parse(end),
                            LocalDate.parse(filing),
                            form,
                            "0000000000-" + filing));
            return this;
        }

        Maker filing(String form, String filed, @Nullable String reported, String... items) {
            filings.add(
                    new Filing(
                            "f" + filings.size(),
                            form,
                            LocalDate.parse(filed),
                            reported == null ? null : LocalDate.parse(reported),
                            Set.of(items)));
            return this;
        }

        Company company() {
            return new Company(
                    cik,
                    "Company " + cik,
                    sic,
                    FilerClass.LARGE_ACCELERATED,
                    observations,
                    filings,
                    observedFrom);
        }
    }

    /// A fiscal year made of given values only.
    static final class Year implements FigureSource {

        private final Map<Concept, double[]> values = new EnumMap<>(Concept.class);

        Year with(Concept concept, double... nowThenBefore) {
            values.put(concept, nowThenBefore);
            return this;
        }

        @Override
        public @Nullable Figure figure(Concept concept, int yearsAgo) {
            double[] told = values.get(concept);
            return told == null || yearsAgo >= told.length || Double.isNaN(told[yearsAgo])
                    ? null
                    : new Figure(concept, yearsAgo, told[yearsAgo], "given", "given", List.of());
        }

        @Override
        public List<Filing> filings() {
            return List.of();
        }

        @Override
        public @Nullable LocalDate observedFrom() {
            return null;
        }

        @Override
        public LocalDate asOf() {
            return LocalDate.of(2024, 6, 30);
        }

        @Override
        public LocalDate yearEnd() {
            return LocalDate.of(2023, 12, 31);
        }

        @Override
        public FilerClass filerClass() {
            return FilerClass.OTHER;
        }
    }

    /// A year whose values are drawn, some of them hostile.
    static Year hostileYear(Random random) {
        double[] hostile = {
            0, -0.0, 1e-320, 1e308, -1e308, 1e300, -1, 1, 42, Double.MAX_VALUE, Double.MIN_VALUE
        };
        Year year = new Year();
        for (Concept concept : Concept.values()) {
            if (random.nextInt(5) > 0) {
                double[] told = new double[random.nextInt(5)];
                for (int i = 0; i < told.length; i++) {
                    told[i] =
                            random.nextBoolean()
                                    ? hostile[random.nextInt(hostile.length)]
                                    : random.nextGaussian() * 1e9;
                }
                year.with(concept, told);
            }
        }
        return year;
    }
}
