package twelvekeys.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import twelvekeys.InOurName;
import twelvekeys.WholeApplicationTest;
import twelvekeys.cli.Main;
import twelvekeys.decision.Worth;
import twelvekeys.decision.WorthDesk;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.Promise;
import twelvekeys.promise.PromisePeriod;
import twelvekeys.promise.PromiseStatus;
import twelvekeys.promise.PromiseWorth;
import twelvekeys.promise.Standing;
import twelvekeys.promise.TrustBook;
import twelvekeys.storage.Tenancy;
import twelvekeys.trust.Figure;
import twelvekeys.trust.Forecast;
import twelvekeys.trust.QuarterVolume;
import twelvekeys.trust.TrustCameWith.Measure;
import twelvekeys.web.SomePortfolio;

/// What the auditor’s file holds gives the chances and the business case that the server shows,
/// with the commands that the file itself names.
@WholeApplicationTest
@SuppressWarnings("NullAway.Init")
class RecomputedOfflineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Set<String> NEVER_MADE =
            Set.of("requested", "offered", "countered", "declined", "taken back");
    private static final Set<String> BROKEN_OR_GIVEN_BACK =
            Set.of("declared not kept", "revoked", "released");

    @Autowired private BeanFactory beans;
    @Autowired private AuditFile audit;
    @Autowired private TrustBook trust;
    @Autowired private WorthDesk desk;
    @Autowired private PromisePeriod promises;
    @Autowired private PromiseWorth promiseWorth;
    @Autowired private Organisations organisations;
    @Autowired private TransactionTemplate transactions;
    @TempDir private Path folder;

    @Test
    void theChanceOfEveryOpenPromiseIsThatOfThePage() throws IOException {
        SomePortfolio some = portfolio(9, 130);
        unpack(some);
        Standing standing = in(some, () -> trust.standing(some.organisation(), TODAY, null));
        for (boolean ours : new boolean[] {false, true}) {
            JsonNode answer = run(command("trust inputs-" + (ours ? "ours" : "theirs")));
            Map<String, JsonNode> offline = openById(answer, ours);
            List<Promise> open = open(some, ours);
            assertThat(open).hasSizeGreaterThan(ours ? 3 : 12);
            assertThat(offline).hasSameSizeAs(open);
            for (Promise promise : open) {
                Forecast shown = in(some, () -> standing.chance(promise, Side.A));
                JsonNode computed = Objects.requireNonNull(offline.get(promise.id().toString()));
                assertThat(computed.path("kept").asDouble()).isEqualTo(shown.kept());
                assertThat(computed.path("lower").asDouble()).isEqualTo(shown.lower());
                assertThat(computed.path("upper").asDouble()).isEqualTo(shown.upper());
            }
            assertThat(answer.at("/forecasts/model").asString())
                    .isEqualTo(
                            standing.choice(ours)
                                    .chosen()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'));
        }
    }

    @Test
    void theBusinessCaseIsThatOfThePage() throws IOException {
        SomePortfolio some = portfolio(12, 100);
        unpack(some);
        for (boolean ours : new boolean[] {false, true}) {
            String command = command("worth inputs-theirs");
            JsonNode offline =
                    run(ours ? command.replace("inputs-theirs", "inputs-ours") : command);
            Worth shown = worth(some, ours);
            assertThat(offline.path("asOf").asString()).isEqualTo(shown.asOf().toString());
            assertThat(offline.path("promises").asInt()).isEqualTo(shown.promises());
            assertThat(offline.path("quarters").asInt()).isEqualTo(shown.cameWith().quarters());
            for (int i = 0; i < 3; i++) {
                JsonNode third = offline.path("thirds").path(i);
                assertThat(third.path("level").asDouble())
                        .isEqualTo(shown.cameWith().thirds().get(i).level());
                for (Measure measure : Measure.values()) {
                    same(third.path(code(measure)), shown.cameWith().thirds().get(i).of(measure));
                }
            }
            for (int i = 0; i < Measure.values().length; i++) {
                JsonNode difference = offline.path("differences").path(i);
                same(difference.path("plain"), shown.cameWith().differences().get(i).plain());
                same(difference.path("alike"), shown.cameWith().differences().get(i).alike());
            }
            same(offline.at("/keptPromise/difference"), shown.kept().difference());
            same(offline.at("/keptPromise/afterKept"), shown.kept().afterKept());
            volumes(offline.path("volumes"), shown.volumes());
        }
        Worth theirs = worth(some, false);
        assertThat(theirs.cameWith().differences())
                .allMatch(each -> each.plain().isPresent(), "every measure has a figure");
    }

    /// The table of promises is enough to add up what the pack says a quarter was worth.
    @Test
    void whatAQuarterWasWorthIsTheSumOfItsPromisesInTheFile() throws IOException {
        SomePortfolio some = portfolio(3, 150);
        unpack(some);
        Partnership first = some.partnerships().getFirst();
        Quarter quarter = Quarter.of(TODAY).previous();
        JsonNode rows = JsonMapper.shared().readTree(folder.resolve("promises.json"));
        List<PromiseWorth.Worth> told =
                in(
                        some,
                        () ->
                                promiseWorth.of(
                                        first.id(),
                                        quarter.begins(),
                                        quarter.ends(),
                                        quarter.ends()));
        for (Side side : Side.values()) {
            BigDecimal due = BigDecimal.ZERO;
            BigDecimal kept = BigDecimal.ZERO;
            for (JsonNode row : rows) {
                LocalDate inForce = LocalDate.parse(row.path("date in force").asString());
                String state = row.path("state").asString();
                if (!row.path("value").isNull()
                        && row.path("promisor").asString().equals(first.name(side))
                        && Quarter.of(inForce).equals(quarter)
                        && !NEVER_MADE.contains(state)) {
                    BigDecimal value = new BigDecimal(row.path("value").asString());
                    due = due.add(value);
                    if (!row.path("done").isNull()
                            && !BROKEN_OR_GIVEN_BACK.contains(state)
                            && !LocalDate.parse(row.path("done").asString()).isAfter(inForce)) {
                        kept = kept.add(value);
                    }
                }
            }
            assertThat(sum(told, side, PromiseWorth.Worth::due))
                    .isPositive()
                    .isEqualByComparingTo(due);
            assertThat(sum(told, side, PromiseWorth.Worth::kept))
                    .isPositive()
                    .isEqualByComparingTo(kept);
        }
    }

    /// Of all currencies: the table of promises names none.
    private static BigDecimal sum(
            List<PromiseWorth.Worth> told, Side side, Function<PromiseWorth.Worth, BigDecimal> of) {
        return told.stream()
                .filter(each -> each.promisor() == side)
                .map(of)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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

    private static void same(JsonNode offline, Optional<Figure> shown) {
        assertThat(offline.isNull()).isEqualTo(shown.isEmpty());
        shown.ifPresent(figure -> {
            assertThat(offline.path("value").asDouble()).isEqualTo(figure.value());
            assertThat(offline.path("lower").asDouble()).isEqualTo(figure.lower());
            assertThat(offline.path("upper").asDouble()).isEqualTo(figure.upper());
            assertThat(offline.path("promises").asLong()).isEqualTo(figure.promises());
            assertThat(offline.path("pairs").asInt()).isEqualTo(figure.pairs());
        });
    }

    /// The command calls a unit that is not named "(none)", so the order of the rows may differ.
    private static void volumes(JsonNode offline, List<QuarterVolume> shown) {
        List<String> rows = new ArrayList<>();
        offline.forEach(each ->
                rows.add(
                        each.path("promisor").asString()
                                + each.path("promisee").asString().replace("(none)", "")
                                + each.path("quarter").asString()
                                + each.path("currency").asString()
                                + " "
                                + each.path("promises").asInt()
                                + " "
                                + each.path("notKept").asInt()
                                + " "
                                + each.path("value").asString()
                                + " "
                                + each.path("valueNotKept").asString()));
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        shown.stream()
                                .map(each ->
                                        each.promisor()
                                                + each.promisee()
                                                + each.quarter()
                                                + each.currency()
                                                + " "
                                                + each.promises()
                                                + " "
                                                + each.notKept()
                                                + " "
                                                + each.value().toPlainString()
                                                + " "
                                                + each.valueNotKept().toPlainString())
                                .toList());
    }

    private SomePortfolio portfolio(int partners, int each) {
        UUID organisation = InOurName.organisation(organisations).id();
        return SomePortfolio.of(beans, organisation, partners, each, TODAY);
    }

    private Worth worth(SomePortfolio some, boolean ours) {
        return Tenancy.as(
                some.organisation(),
                () ->
                        ((WorthDesk.Answer.Known) desk.read(some.organisation(), TODAY, ours))
                                .worth());
    }

    private List<Promise> open(SomePortfolio some, boolean ours) {
        List<Promise> open = new ArrayList<>();
        in(
                some,
                () -> {
                    promises.each(
                            some.partnerships().stream().map(Partnership::id).toList(),
                            promise -> {
                                if ((promise.promisor() == Side.A) == ours
                                        && promise.on(TODAY) == PromiseStatus.OPEN) {
                                    open.add(promise);
                                }
                            });
                    return true;
                });
        return open;
    }

    /// The open promises of the answer by their ids, which stand in the column of deliverables.
    private Map<String, JsonNode> openById(JsonNode answer, boolean ours) throws IOException {
        List<String> rows =
                Files.readAllLines(folder.resolve(ours ? "inputs-ours.csv" : "inputs-theirs.csv"));
        Map<String, JsonNode> byId = new HashMap<>();
        answer.path("open")
                .forEach(each -> {
                    String row = rows.get(each.path("lines").path(0).asInt() - 1);
                    byId.put(row.split(",", -1)[2], each);
                });
        return byId;
    }

    /// A command of the file's own README, all in one line.
    private String command(String beginning) throws IOException {
        String readme = Files.readString(folder.resolve("README.txt")).replace("\\\n", " ");
        return readme.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("./twelvekeys " + beginning))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode run(String command) {
        List<String> args = new ArrayList<>();
        for (String each :
                command.replaceAll("\\s+", " ").split(" (?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            String plain = each.replace("\"", "");
            args.add(plain.endsWith(".csv") ? folder.resolve(plain).toString() : plain);
        }
        args.add("--json");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                Main.run(
                        args.subList(1, args.size()).toArray(String[]::new),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(
                                TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private void unpack(SomePortfolio some) throws IOException {
        Looking looking = new Looking(some.partnerships().getFirst(), Side.A, TODAY);
        byte[] file =
                in(
                        some,
                        () -> {
                            ByteArrayOutputStream out = new ByteArrayOutputStream();
                            audit.write(looking, out);
                            return out.toByteArray();
                        });
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                Files.write(folder.resolve(part.getName()), zip.readAllBytes());
            }
        }
    }

    private <T> T in(SomePortfolio some, Supplier<T> work) {
        return Tenancy.as(
                some.organisation(),
                () -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
    }
}
