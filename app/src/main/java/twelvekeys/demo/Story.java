package twelvekeys.demo;

import java.util.List;
import java.util.function.Consumer;
import twelvekeys.partnership.Side;

/// What happens between two invented companies.
///
/// @param partner the company on side B
/// @param startsOnDay the day the partnership begins, counted from the example's beginning
/// @param endsOnDay the last day on which something is promised, counted likewise
/// @param strands the promises that come again and again
/// @param breach the promise that broke and was repaired, by its place among the events; may be
///   empty
/// @param recently what the two sides asked, promised and answered in the last weeks, and what they
///   did for the twelve keys
record Story(
        String partner,
        int startsOnDay,
        int endsOnDay,
        List<Strand> strands,
        List<Breach> breach,
        Consumer<Storyteller> recently,
        boolean listened) {

    /// How long the example looks back, in days.
    static final int DAYS = 730;

    /// The company on side A of every story.
    static final String A = "Fennel & Rye";

    /// A promise that was not kept, the case that was opened about it, and the promise made to mend
    /// it.
    ///
    /// @param promisor the side that broke it
    /// @param what what had been promised
    /// @param madeDay when it was made
    /// @param dueDay when it was due
    /// @param opened what the injured side wrote when it opened the case, five days later
    /// @param words what was said when it broke
    /// @param amends what was promised to mend it
    /// @param amendsDay when that was promised
    /// @param amendsDueDay when that was due
    /// @param thanks what the other side said when it was kept
    record Breach(
            Side promisor,
            String promisorName,
            String promiseeName,
            String what,
            int madeDay,
            int dueDay,
            String opened,
            String words,
            String amends,
            int amendsDay,
            int amendsDueDay,
            String thanks) {}

    /// The stories of the example: one that mends, one that slips, one that has just begun, one
    /// that ended well.
    static List<Story> all() {
        return List.of(kittiwake(), karton(), minato(), wharfside());
    }

    private static Story kittiwake() {
        List<String> depots = List.of("Grimsby", "Leeds", "Cardiff");
        List<Habit> carrier =
                List.of(
                        new Habit(0, .12, .35, .05),
                        new Habit(330, .48, .15, .20),
                        new Habit(430, .20, .75, .02),
                        new Habit(560, .10, .85, .0));
        List<Habit> us = List.of(new Habit(0, .10, .5, .0), new Habit(600, .18, .4, .0));
        return new Story(
                "Kittiwake Freight",
                0,
                DAYS,
                List.of(
                        new Strand(
                                Side.B,
                                "Chilled lorries for %s",
                                "Capacity",
                                depots,
                                5,
                                13,
                                24,
                                18_500,
                                "Ruth Adeyemi",
                                "Tom Vasey",
                                carrier),
                        new Strand(
                                Side.B,
                                "Temperature log, %s",
                                "Reporting",
                                List.of("Grimsby"),
                                20,
                                30,
                                12,
                                0,
                                "Piotr Zając",
                                "Noor Haddad",
                                carrier),
                        new Strand(
                                Side.B,
                                "Damage claims of %s settled",
                                "Claims",
                                depots,
                                40,
                                45,
                                35,
                                4_200,
                                "Ruth Adeyemi",
                                "Noor Haddad",
                                carrier),
                        new Strand(
                                Side.A,
                                "Volume forecast for %s",
                                "Forecast",
                                depots,
                                1,
                                30,
                                10,
                                0,
                                "Tom Vasey",
                                "Ruth Adeyemi",
                                us),
                        new Strand(
                                Side.A,
                                "Freight invoices of %s paid",
                                "Payment",
                                List.of("Grimsby"),
                                12,
                                31,
                                30,
                                61_000,
                                "Noor Haddad",
                                "Piotr Zając",
                                us)),
                List.of(
                        new Breach(
                                Side.B,
                                "Ruth Adeyemi",
                                "Tom Vasey",
                                "A second chilled bay at Grimsby before Christmas",
                                300,
                                372,
                                "Your driver told us before you did. That is what hurts, not the bay.",
                                "We gave your bay to another customer. That was wrong, and you heard it too late.",
                                "Two reserve lorries at Grimsby every week until Easter, at our cost",
                                384,
                                470,
                                "Every week, as you said. For us this is mended.")),
                tell -> {
                    Recently.withKittiwake(tell);
                    Practised.withKittiwake(tell);
                },
                true);
    }

    private static Story karton() {
        List<String> plants = List.of("Leeds", "Cardiff");
        List<Habit> slipping =
                List.of(
                        new Habit(0, .08, .6, .0),
                        new Habit(300, .22, .3, .25),
                        new Habit(520, .42, .12, .25));
        List<Habit> us = List.of(new Habit(0, .16, .4, .02));
        return new Story(
                "Ondřej Karton",
                0,
                DAYS,
                List.of(
                        new Strand(
                                Side.B,
                                "Cartons, run %s",
                                "Delivery",
                                plants,
                                3,
                                11,
                                28,
                                9_800,
                                "Jana Ondřejová",
                                "Tom Vasey",
                                slipping),
                        new Strand(
                                Side.B,
                                "Proofs for artwork %s",
                                "Artwork",
                                List.of("Leeds"),
                                15,
                                40,
                                14,
                                0,
                                "Jana Ondřejová",
                                "Ailsa Grant",
                                slipping),
                        new Strand(
                                Side.A,
                                "Artwork %s released",
                                "Artwork",
                                List.of("Leeds"),
                                2,
                                40,
                                12,
                                0,
                                "Ailsa Grant",
                                "Jana Ondřejová",
                                us),
                        new Strand(
                                Side.A,
                                "Carton invoices of %s paid",
                                "Payment",
                                plants,
                                18,
                                30,
                                21,
                                22_000,
                                "Noor Haddad",
                                "Jana Ondřejová",
                                us)),
                List.of(),
                tell -> {
                    Recently.withKarton(tell);
                    Practised.withKarton(tell);
                },
                false);
    }

    private static Story minato() {
        List<Habit> careful = List.of(new Habit(0, .10, .9, .0));
        return new Story(
                "港冷蔵 Minato Cold Storage",
                560,
                DAYS,
                List.of(
                        new Strand(
                                Side.B,
                                "Pallet spaces for %s",
                                "Capacity",
                                List.of("Grimsby"),
                                572,
                                30,
                                18,
                                7_400,
                                "佐藤 美咲",
                                "Tom Vasey",
                                careful),
                        new Strand(
                                Side.A,
                                "Stock list for %s",
                                "Reporting",
                                List.of("Grimsby"),
                                580,
                                34,
                                9,
                                0,
                                "Tom Vasey",
                                "佐藤 美咲",
                                careful)),
                List.of(),
                tell -> {
                    Recently.withMinato(tell);
                    Practised.withMinato(tell);
                },
                false);
    }

    private static Story wharfside() {
        List<Habit> steady = List.of(new Habit(0, .09, .8, .0));
        return new Story(
                "Wharfside Print",
                0,
                560,
                List.of(
                        new Strand(
                                Side.B,
                                "Labels, run %s",
                                "Delivery",
                                List.of("Grimsby"),
                                4,
                                16,
                                14,
                                3_100,
                                "Grace Pike",
                                "Tom Vasey",
                                steady),
                        new Strand(
                                Side.A,
                                "Label invoices of %s paid",
                                "Payment",
                                List.of("Grimsby"),
                                22,
                                30,
                                21,
                                6_200,
                                "Noor Haddad",
                                "Grace Pike",
                                steady)),
                List.of(),
                Practised::withWharfside,
                false);
    }
}
