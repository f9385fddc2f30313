package twelvekeys.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A small market of invented companies, with all they would have filed: annual reports, reports of
/// events, forms of insiders, and a file of figures that EDGAR lacks. Their numbers at the SEC are
/// of no real company.
///
/// Each company has a quality of its own, drawn from the seed, from which its figures follow with
/// some chance: the better, the more profit and cash, the fewer departures and the earlier its
/// reports, and the seldomer a notice that it may be delisted.
///
/// @param seed another one tells of other figures
/// @param today nothing was filed later
public record InventedMarket(long seed, LocalDate today) {

    /// The number of the one that is called like the partner of the example.
    public static final long KITTIWAKE = 9_990_000_001L;

    private static final int YEARS = 7;
    private static final int TRADES = 8;

    private static final List<String> NAMES =
            List.of(
                    "Kittiwake Freight plc",
                    "Alder Lane Haulage",
                    "Brockwell Carriers",
                    "Calder Reach Shipping",
                    "Dunnock Rail",
                    "Eastgate Cold Stores",
                    "Fulmar Lines",
                    "Gannet Parcels",
                    "Heron Barge Company",
                    "Inver Ferries",
                    "Jackdaw Logistics",
                    "Kestrel Air Cargo",
                    "Larkfield Pallets",
                    "Merrow Machine Works",
                    "Nettle Bank Presses",
                    "Orchard Gate Tools",
                    "Pinder Pumps",
                    "Quarry Hill Castings",
                    "Rookery Bearings",
                    "Sallow Mill Papers",
                    "Teasel Textiles",
                    "Umber Glass",
                    "Vetch Valves",
                    "Whinchat Wire",
                    "Yarrow Engines");

    private static final int CARRIERS = 13;

    /// The files by name, as EDGAR would name them.
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        StringBuilder own = new StringBuilder("cik,measure,year_end,value,known,source\n");
        for (int place = 0; place < NAMES.size(); place++) {
            Invented company = new Invented(place);
            String cik = "CIK" + company.cik();
            files.put(cik + "-facts.json", bytes(company.facts(own)));
            files.put(cik + ".json", bytes(company.submissions()));
        }
        files.put("figures-edgar-lacks.csv", bytes(own.toString()));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// One company.
    private final class Invented {

        private final int place;
        private final SplittableRandom random;
        private final SplittableRandom fate;
        private final double quality;
        private final double size;
        private final Map<String, List<String>> numbers = new LinkedHashMap<>();
        private final List<String> filings = new ArrayList<>();
        private int filed;

        Invented(int place) {
            this.place = place;
            this.random = new SplittableRandom(seed * 1_000 + place);
            this.fate = new SplittableRandom(-seed * 1_000 - place);
            this.quality = place == 0 ? 0.62 : random.nextDouble();
            this.size = Math.exp(5 + 3 * random.nextDouble());
        }

        long cik() {
            return KITTIWAKE + place;
        }

        private boolean quarrelsome() {
            return place == 0;
        }

        String facts(StringBuilder own) {
            double assets = size;
            double tonnes = size * (0.2 + 0.3 * random.nextDouble());
            for (int year = today.getYear() - YEARS; year < today.getYear(); year++) {
                assets *= 1.01 + 0.07 * quality + noise(0.03);
                tonnes *= 1.02 - 0.06 * quality + noise(0.02);
                LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
                LocalDate known = reported(end);
                if (known.isAfter(today)) {
                    break;
                }
                report(end, known, assets);
                own(own, end, known, "emissions", Long.toString(Math.round(tonnes * 100)));
                own(
                        own,
                        end,
                        known,
                        "penalties",
                        Long.toString(
                                random.nextDouble() < quality
                                        ? 0
                                        : Math.round(20_000 * random.nextDouble())));
                own(own, end, known, "science_based_target", quality > 0.5 ? "1" : "0");
                events(year, known);
                misfortunes(known);
            }
            StringBuilder json =
                    new StringBuilder(
                            "{\"cik\":%d,\"entityName\":\"%s\",\"facts\":{"
                                    .formatted(cik(), NAMES.get(place)));
            List<String> taxonomies = List.of("dei", "us-gaap", "ecd");
            for (String taxonomy : taxonomies) {
                json.append(taxonomy.equals("dei") ? "" : ",")
                        .append('"')
                        .append(taxonomy)
                        .append("\":{")
                        .append(tags(taxonomy))
                        .append('}');
            }
            return json.append("}}").toString();
        }

        private String tags(String taxonomy) {
            List<String> tags = new ArrayList<>();
            numbers.forEach((tag, values) -> {
                String[] parts = tag.split(":", -1);
                if (parts[0].equals(taxonomy)) {
                    tags.add(
                            "\"%s\":{\"units\":{\"%s\":[%s]}}"
                                    .formatted(parts[1], parts[2], String.join(",", values)));
                }
            });
            return String.join(",", tags);
        }

        /// The day its annual report is filed: from seven weeks after the year on.
        private LocalDate reported(LocalDate end) {
            return end.plusDays(50 + Math.round(30 * (1 - quality)) + random.nextInt(6));
        }

        private void own(
                StringBuilder own, LocalDate end, LocalDate known, String measure, String value) {
            own.append(cik()).append(',').append(measure).append(',').append(end).append(',');
            own.append(value).append(',').append(known).append(",invented\n");
        }

        private void report(LocalDate end, LocalDate known, double assets) {
            String accession = filing(known, "10-K", end, "");
            Report report = new Report(end, known, accession);
            double revenue = assets * (0.9 + noise(0.05));
            double liabilities = assets * (0.7 - 0.3 * quality + noise(0.04));
            double current = assets * (0.4 + noise(0.03));
            double debt = liabilities * 0.4;
            double plant = assets * 0.35;
            double depreciation = plant * 0.1;
            double operating = revenue * (0.01 + 0.13 * quality + noise(0.03));
            double interest = debt * 0.06;
            double before = operating - interest;
            double tax = Math.max(0, before) * 0.24;
            double income = before - tax;
            report.state("Assets", assets);
            report.state("Liabilities", liabilities);
            report.state("StockholdersEquity", assets - liabilities);
            report.state("AssetsCurrent", current);
            report.state("LiabilitiesCurrent", current / (0.9 + 0.9 * quality + noise(0.1)));
            report.state(
                    "CashAndCashEquivalentsAtCarryingValue",
                    assets * Math.max(0.01, 0.03 + 0.1 * quality + noise(0.02)));
            report.state("AccountsReceivableNetCurrent", revenue * (0.12 + noise(0.02)));
            report.state("InventoryNet", revenue * (0.06 + noise(0.01)));
            report.state("AccountsPayableCurrent", revenue * (0.08 + noise(0.01)));
            report.state("PropertyPlantAndEquipmentNet", plant);
            report.state(
                    "RetainedEarningsAccumulatedDeficit", (assets - liabilities) * quality * 0.8);
            report.state("LongTermDebtNoncurrent", debt);
            report.state("DebtCurrent", liabilities * 0.04);
            report.year("RevenueFromContractWithCustomerExcludingAssessedTax", revenue);
            report.year("CostOfGoodsAndServicesSold", revenue * (0.74 - 0.08 * quality));
            report.year("SellingGeneralAndAdministrativeExpense", revenue * (0.14 + noise(0.01)));
            report.year("DepreciationDepletionAndAmortization", depreciation);
            report.year("OperatingIncomeLoss", operating);
            report.year("InterestExpense", interest);
            report.year("IncomeTaxExpenseBenefit", tax);
            report.year("NetIncomeLoss", income);
            report.year(
                    "NetCashProvidedByUsedInOperatingActivities",
                    income + depreciation * (0.4 + 0.6 * quality + noise(0.3)));
            report.add(
                    "dei:EntityCommonStockSharesOutstanding:shares", null, known.minusDays(7), 50);
            report.add(
                    "dei:EntityPublicFloat:USD",
                    null,
                    end.minusMonths(6),
                    Math.max(0.2 * size, 11 * income + noise(0.1) * size));
            report.add(
                    "ecd:PeoActuallyPaidCompAmt:USD",
                    end.minusYears(1).plusDays(1),
                    end,
                    1 + random.nextDouble() * (quarrelsome() ? 9 : 4));
            returns(report, end, 0.0001 * (90 + 40 * quality + 30 * noise(1)));
        }

        /// The table of pay versus performance: what shareholders got, and what the peers' did, for
        /// the year of the report and the one before.
        private void returns(Report report, LocalDate end, double now) {
            double peers = 0.08 * (new SplittableRandom(seed + end.getYear()).nextDouble() - 0.2);
            double own = peers + 0.12 * (fate.nextDouble() - 0.5) + 0.04 * (quality - 0.5);
            report.year("ecd", "TotalShareholderRtnAmt", end.minusYears(1), now / (1 + own));
            report.year("ecd", "TotalShareholderRtnAmt", end, now);
            report.year("ecd", "PeerGroupTotalShareholderRtnAmt", end.minusYears(1), 0.01);
            report.year("ecd", "PeerGroupTotalShareholderRtnAmt", end, 0.01 * (1 + peers));
        }

        /// The numbers of one annual report, in millions.
        private final class Report {

            private final LocalDate end;
            private final LocalDate known;
            private final String accession;

            Report(LocalDate end, LocalDate known, String accession) {
                this.end = end;
                this.known = known;
                this.accession = accession;
            }

            void state(String tag, double millions) {
                add("us-gaap:" + tag + ":USD", null, end, millions);
            }

            void year(String tag, double millions) {
                year("us-gaap", tag, end, millions);
            }

            void year(String taxonomy, String tag, LocalDate until, double millions) {
                add(
                        taxonomy + ":" + tag + ":USD",
                        until.minusYears(1).plusDays(1),
                        until,
                        millions);
            }

            void add(
                    String tag,
                    @org.jspecify.annotations.Nullable LocalDate start,
                    LocalDate day,
                    double millions) {
                numbers.computeIfAbsent(tag, _ -> new ArrayList<>())
                        .add(
                                "{%s\"end\":\"%s\",\"val\":%d,\"accn\":\"%s\",\"fy\":%d,\"fp\":\"FY\",\"form\":\"10-K\",\"filed\":\"%s\"}"
                                        .formatted(
                                                start == null ? "" : "\"start\":\"" + start + "\",",
                                                day,
                                                Math.round(millions * 1_000_000),
                                                accession,
                                                end.getYear(),
                                                known));
            }
        }

        /// What else it files between one annual report and the next.
        private void events(int year, LocalDate known) {
            for (int trade = 0; trade < TRADES; trade++) {
                LocalDate on = LocalDate.of(year, 1 + trade, 3 + random.nextInt(20));
                boolean late = random.nextDouble() > 0.7 + 0.3 * quality;
                filing(on.plusDays(late ? 12 : 1), "4", on, "");
            }
            int left = random.nextInt(quarrelsome() ? 5 : 3);
            for (int one = 0; one < left; one++) {
                LocalDate on = LocalDate.of(year, 3 + 2 * one, 1 + random.nextInt(27));
                filing(on, "8-K", on, "5.02");
            }
            if (random.nextDouble() > 0.75 + 0.25 * quality) {
                LocalDate on = LocalDate.of(year, Month.MARCH, 1 + random.nextInt(20));
                filing(on, "NT 10-K", on, "");
            }
            if (random.nextDouble() > 0.8 + 0.2 * quality) {
                filing(known.plusDays(70), "10-K/A", known, "");
            }
        }

        /// What befalls a company in the year after its report: the weaker, the sooner a notice
        /// that it may be delisted; statements are withdrawn by the good and the bad alike.
        private void misfortunes(LocalDate known) {
            boolean delisting = fate.nextDouble() < 0.35 * (1 - quality) * (1 - quality);
            boolean withdrawal = fate.nextDouble() < 0.12;
            LocalDate on = known.plusDays(90 + fate.nextInt(120));
            if (!quarrelsome() && delisting) {
                filing(on, "8-K", on, "3.01");
            }
            if (!quarrelsome() && withdrawal) {
                filing(on.plusDays(5), "8-K", on, "4.02");
            }
        }

        private String filing(LocalDate day, String form, LocalDate of, String items) {
            filed++;
            String accession = "%010d-%02d-%06d".formatted(cik(), day.getYear() % 100, filed);
            if (!day.isAfter(today)) {
                filings.add("%s|%s|%s|%s|%s".formatted(day, accession, form, of, items));
            }
            return accession;
        }

        String submissions() {
            if (quarrelsome()) {
                LocalDate lately = today.minusDays(20);
                filing(lately, "8-K", lately, "4.01,9.01");
            }
            List<String[]> rows =
                    filings.stream().sorted().map(row -> row.split("\\|", -1)).toList().reversed();
            return """
            {"cik":"%010d","entityType":"operating","sic":"%s","name":"%s",
             "category":"Accelerated filer","filings":{"recent":{
             "accessionNumber":[%s],"filingDate":[%s],"reportDate":[%s],"form":[%s],"items":[%s]},
             "files":[]}}
            """
                    .formatted(
                            cik(),
                            place < CARRIERS ? "4213" : "3561",
                            NAMES.get(place),
                            column(rows, 1),
                            column(rows, 0),
                            column(rows, 3),
                            column(rows, 2),
                            column(rows, 4));
        }

        private static String column(List<String[]> rows, int at) {
            return rows.stream()
                    .map(row -> '"' + row[at] + '"')
                    .collect(java.util.stream.Collectors.joining(","));
        }

        private double noise(double most) {
            return most * (2 * random.nextDouble() - 1);
        }
    }
}
