package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.InOurName;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Right;
import twelvekeys.identity.Role;
import twelvekeys.identity.Tokens;
import twelvekeys.partnership.Organisations;
import twelvekeys.promise.PromiseState;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// Every step of the promise loop over HTTP, wherever a promise can stand, by everybody who could
/// ask: what the table allows is put on record as the one entry that is meant, and everything else
/// is refused with the status that fits and leaves no trace.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@SuppressWarnings("NullAway.Init")
class EveryRoleTest extends TwoSides {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 12, 31);

    /// Where a promise can stand. Side A is its promisor, side B its promisee.
    private enum Place {
        NOT_THERE(null),
        REQUESTED(PromiseState.REQUESTED),
        OFFERED(PromiseState.OFFERED),
        /// By the promisee.
        COUNTERED(PromiseState.COUNTERED),
        /// By the promisor.
        COUNTERED_BACK(PromiseState.COUNTERED),
        DECLINED(PromiseState.DECLINED),
        TAKEN_BACK(PromiseState.TAKEN_BACK),
        PROMISED(PromiseState.PROMISED),
        CLAIMED_BY_PROMISOR(PromiseState.PROMISED),
        CLAIMED_BY_PROMISEE(PromiseState.PROMISED),
        /// A claim of the promisee.
        DISPUTED(PromiseState.PROMISED),
        /// A claim of the promisee that the promisor confirmed; its day is over.
        OVERDUE(PromiseState.PROMISED),
        REPORTED(PromiseState.REPORTED),
        KEPT(PromiseState.KEPT),
        NOT_KEPT(PromiseState.NOT_KEPT),
        /// Declared not kept, which the promisor sees otherwise.
        SEEN_OTHERWISE(PromiseState.NOT_KEPT),
        RELEASED(PromiseState.RELEASED),
        REVOKED(PromiseState.REVOKED);

        private final @Nullable PromiseState state;

        Place(@Nullable PromiseState state) {
            this.state = state;
        }
    }

    /// What a member of a side that may write can do, by place. Everything not named is refused.
    private static final String ALLOWED =
            """
            REQUESTED: promisor COUNTER, promisor ACCEPT, promisor DECLINE, promisee TAKE_BACK
            OFFERED: promisee COUNTER, promisee ACCEPT, promisee DECLINE, promisor TAKE_BACK
            COUNTERED: promisor COUNTER, promisor ACCEPT, promisor DECLINE, promisee TAKE_BACK
            COUNTERED_BACK: promisee COUNTER, promisee ACCEPT, promisee DECLINE, promisor TAKE_BACK
            PROMISED: promisor RENEGOTIATE, promisor LOOK_HALF_WAY, promisor REPORT, promisor REVOKE, promisee DECLARE_KEPT, promisee RELEASE
            CLAIMED_BY_PROMISOR: promisor RENEGOTIATE, promisor LOOK_HALF_WAY, promisor REPORT, promisor REVOKE, promisee DECLARE_KEPT, promisee RELEASE, promisee CONFIRM, promisee DISPUTE
            CLAIMED_BY_PROMISEE: promisor RENEGOTIATE, promisor LOOK_HALF_WAY, promisor REPORT, promisor REVOKE, promisee DECLARE_KEPT, promisee RELEASE, promisor CONFIRM, promisor DISPUTE
            DISPUTED: promisor RENEGOTIATE, promisor LOOK_HALF_WAY, promisor REPORT, promisor REVOKE, promisee DECLARE_KEPT, promisee RELEASE, promisor CONFIRM, promisor LEAVE
            OVERDUE: promisor RENEGOTIATE, promisor LOOK_HALF_WAY, promisor REPORT, promisor REVOKE, promisee DECLARE_KEPT, promisee DECLARE_IN_PART, promisee DECLARE_NOT_KEPT, promisee RELEASE, promisor DISPUTE, promisor LEAVE
            REPORTED: promisee DECLARE_KEPT, promisee DECLARE_IN_PART, promisee DECLARE_NOT_KEPT
            KEPT: promisor DISAGREE, promisee DECLARE_KEPT, promisee DECLARE_IN_PART, promisee DECLARE_NOT_KEPT
            NOT_KEPT: promisor REPORT, promisor DISAGREE, promisee DECLARE_KEPT, promisee DECLARE_IN_PART, promisee DECLARE_NOT_KEPT
            SEEN_OTHERWISE: promisor REPORT, promisor AGREE, promisee DECLARE_KEPT, promisee DECLARE_IN_PART, promisee DECLARE_NOT_KEPT
            NOT_THERE, DECLINED, TAKEN_BACK, RELEASED, REVOKED: nothing
            """;

    /// The steps: where each is sent to, with what, the type of its entry, and how a refusal calls
    /// what it would have led to. The first three begin a promise, which both sides always may.
    private enum Step {
        OFFER("", offer("An offer"), "promise.proposed", ""),
        REQUEST("", begin("theirs", "", LONG_AHEAD), "promise.proposed", ""),
        TELL("", begin("ours", "\"told\": true, ", LONG_AHEAD), "promise.told", ""),
        COUNTER(
                "/counter",
                "{\"allTheSame\": true, \"terms\": {\"what\": \"other\", \"due\": \"%s\"}}"
                        .formatted(LONG_AHEAD),
                "promise.countered",
                "countered"),
        ACCEPT("/accept", "{\"allTheSame\": true}", "promise.accepted", "promised"),
        DECLINE("/decline", "", "promise.declined", "declined"),
        TAKE_BACK("/take-back", "", "promise.taken-back", "taken back"),
        RENEGOTIATE(
                "/renegotiate",
                "{\"to\": \"2190-05-01\", \"knownOn\": \"2020-01-01\", \"reason\": \"Ice.\"}",
                "promise.renegotiated",
                "renegotiated"),
        LOOK_HALF_WAY("/half-way", "{\"stillOn\": true}", "promise.half-way", "looked at half-way"),
        REPORT(
                "/report",
                "{\"doneOn\": \"%s\"}".formatted(LONG_AGO),
                "promise.reported",
                "reported done"),
        DECLARE_KEPT(
                "/declare",
                "{\"verdict\": \"kept\", \"doneOn\": \"%s\"}".formatted(LONG_AGO),
                "promise.declared",
                "declared kept"),
        DECLARE_IN_PART(
                "/declare",
                "{\"verdict\": \"kept-in-part\"}",
                "promise.declared",
                "declared not kept"),
        DECLARE_NOT_KEPT(
                "/declare", "{\"verdict\": \"not-kept\"}", "promise.declared", "declared not kept"),
        AGREE(
                "/answer-outcome",
                "{\"agrees\": true}",
                "promise.outcome-answered",
                "agreed with|has let that stand already"),
        DISAGREE(
                "/answer-outcome",
                "{\"agrees\": false}",
                "promise.outcome-answered",
                "disagreed with|has disagreed already"),
        RELEASE("/release", "", "promise.released", "released"),
        REVOKE("/revoke", "", "promise.revoked", "revoked"),
        CONFIRM("/answer-claim", answer("confirmed"), "promise.claim-answered", "confirmed"),
        DISPUTE("/answer-claim", answer("disputed"), "promise.claim-answered", "disputed"),
        LEAVE("/answer-claim", answer("left"), "promise.claim-answered", "left");

        private final String path;
        private final String body;
        private final String type;
        private final String leadsTo;

        Step(String path, String body, String type, String leadsTo) {
            this.path = path;
            this.body = body;
            this.type = type;
            this.leadsTo = leadsTo;
        }

        boolean begins() {
            return path.isEmpty();
        }

        String at(String promise) {
            return begins() ? "/promises" : "/promises/" + promise + path;
        }
    }

    /// Somebody who asks.
    ///
    /// @param side `promisor` or `promisee`, for whoever belongs to one
    /// @param refused the status with which they are refused whatever the step is; 0 for a member
    ///   who may write
    private record Asker(String who, String side, int refused, String token) {

        @Override
        public String toString() {
            return side.isEmpty() ? who : who + " of the " + side;
        }
    }

    /// What a step could leave a trace in.
    private static final List<String> TABLES =
            List.of(
                    "entry",
                    "log_head",
                    "written_request",
                    "attachment",
                    "promise",
                    "private_note");

    private final Map<Place, Set<String>> allowed = allowed();

    @Autowired private JdbcClient db;

    private List<Asker> askers;

    @BeforeEach
    void everybodyWhoCouldAsk() {
        askers = new ArrayList<>();
        for (String side : List.of("promisor", "promisee")) {
            UUID organisation = side.equals("promisor") ? organisationA : organisationB;
            for (Role role : Role.values()) {
                int refused = role == Role.AUDITOR ? 403 : 0;
                askers.add(
                        new Asker(
                                role.code(),
                                side,
                                refused,
                                newcomers.token(newcomers.join(organisation, role))));
            }
            Member gone = newcomers.join(organisation, Role.PARTNER_MANAGER);
            askers.add(new Asker("removed member", side, 401, newcomers.token(gone)));
            beans.getBean(Members.class).remove(organisation, gone.person());
            Member reader = newcomers.join(organisation, Role.PARTNER_MANAGER);
            String reading =
                    beans.getBean(Tokens.class)
                            .make(reader, "reads", Set.of(Right.READ), null)
                            .secret();
            askers.add(new Asker("token that may only read", side, 403, reading));
        }
        UUID elsewhere = InOurName.organisation(beans.getBean(Organisations.class)).id();
        Member stranger = newcomers.join(elsewhere, Role.PARTNER_MANAGER);
        askers.add(new Asker("stranger", "", 404, newcomers.token(stranger)));
        askers.add(new Asker("nobody", "", 401, ""));
    }

    @Test
    void everyStepWhereverAPromiseStandsByEverybodyWhoCouldAsk() {
        Map<Integer, Integer> answers = new TreeMap<>();
        for (Place place : Place.values()) {
            Map<Asker, List<Step>> may = new LinkedHashMap<>();
            String id = in(place);
            Map<String, String> before = traces(place, id);
            Map<String, String> rows = rows();
            for (Asker asker : askers) {
                for (Step step : Step.values()) {
                    if (may(asker, step, place)) {
                        may.computeIfAbsent(asker, any -> new ArrayList<>()).add(step);
                    } else {
                        answers.merge(refused(asker, step, place, id), 1, Integer::sum);
                    }
                }
                assertThat(rows()).as("%s %s", asker, place).isEqualTo(rows);
            }
            assertThat(traces(place, id)).isEqualTo(before);
            may.forEach((asker, steps) -> {
                for (Step step : steps) {
                    answers.merge(taken(asker, step, place), 1, Integer::sum);
                }
            });
        }
        // 18 places, 20 steps and 14 askers.
        assertThat(answers)
                .isEqualTo(Map.of(200, 219, 201, 324, 401, 1080, 403, 1440, 404, 462, 409, 1515));
        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(Place.values().length * Step.values().length * askers.size())
                .isEqualTo(5040);
    }

    private boolean may(Asker asker, Step step, Place place) {
        return asker.refused == 0
                && (step.begins()
                        || allowed.getOrDefault(place, Set.of())
                                .contains(asker.side + " " + step.name()));
    }

    /// Takes a step that is allowed, with a promise of its own; the status of the answer.
    private int taken(Asker asker, Step step, Place place) {
        String id = in(place);
        long entries = entries();
        String what = "%s %s %s".formatted(asker, step, place);
        HttpResponse<String> answer = post(asker.token, step.at(id), step.body);
        JsonNode promise = ok(answer);
        assertThat(answer.statusCode()).as(what).isEqualTo(step.begins() ? 201 : 200);
        JsonNode added = ok(get(a, "/entries?after=" + entries)).path("entries");
        assertThat(added.size()).as(what).isEqualTo(1);
        JsonNode entry = added.get(0);
        assertThat(entry.path("type").asString()).as(what).isEqualTo(step.type);
        assertThat(entry.path("about")).as(what).isEqualTo(promise.path("id"));
        assertThat(entry.path("whose").asString())
                .as(what)
                .isEqualTo(asker.side.equals("promisor") ? "ours" : "theirs");
        assertThat(promise.path("lastSeq")).as(what).isEqualTo(entry.path("seq"));
        assertThat(promise.path("id").asString().equals(id)).as(what).isEqualTo(!step.begins());
        return answer.statusCode();
    }

    /// Tries a step that is refused; the status of the answer.
    private int refused(Asker asker, Step step, Place place, String id) {
        String what = "%s %s %s".formatted(asker, step, place);
        HttpResponse<String> answer = post(asker.token, step.at(id), step.body);
        int status = asker.refused != 0 ? asker.refused : place == Place.NOT_THERE ? 404 : 409;
        assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isEqualTo(status);
        JsonNode problem = problem(answer, status);
        switch (status) {
            case 401 -> assertThat(problem.path("detail").asString()).contains("access token");
            case 403 ->
                    assertThat(problem.path("detail").asString())
                            .contains(
                                    asker.who.startsWith("token")
                                            ? "This token may not write"
                                            : "Your role here, auditor, does not allow this");
            case 404 -> assertThat(told(answer)).as(what).isEqualTo(told(nowhere(asker, step)));
            default -> {
                PromiseState state = place.state;
                assertThat(state).isNotNull();
                assertThat(problem.path("state").asString())
                        .as(what)
                        .isEqualTo(
                                String.valueOf(state).toLowerCase(Locale.ROOT).replace('_', '-'));
                assertThat(problem.path("detail").asString())
                        .as(what)
                        .matches("Promise \\d+ is .*(" + step.leadsTo + ").*");
            }
        }
        return status;
    }

    /// The answer to the same step in a partnership that does not exist.
    private HttpResponse<String> nowhere(Asker asker, Step step) {
        String real = space;
        try {
            space = "/api/v1/partnerships/" + somebody();
            return post(asker.token, step.at(somebody()), step.body);
        } finally {
            space = real;
        }
    }

    /// All that an answer tells, but the moment, and whether the connection stays open.
    private static List<Object> told(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        List.of("date", "connection").forEach(headers::remove);
        return List.of(answer.statusCode(), headers, answer.body());
    }

    /// What both sides see of the record and of the promise.
    private Map<String, String> traces(Place place, String id) {
        Map<String, String> traces = new TreeMap<>();
        traces.put("entries", String.valueOf(entries()));
        if (place != Place.NOT_THERE) {
            traces.put("promise of A", get(a, "/promises/" + id).body());
            traces.put("promise of B", get(b, "/promises/" + id).body());
            assertThat(promise(b, id).path("state").asString().replace('-', '_'))
                    .isEqualToIgnoringCase(String.valueOf(place.state));
        }
        return traces;
    }

    /// How many rows the partnership has in each table, and a sum of what stands in them.
    private Map<String, String> rows() {
        String all =
                TABLES.stream()
                        .map(table ->
                                """
                                select '%s' as name, count(*) || ' rows, '
                                    || coalesce(sum(hashtextextended(t::text, 0)), 0) as said
                                from %s t where partnership_id = :partnership
                                """
                                        .formatted(table, table))
                        .collect(Collectors.joining(" union all "));
        Map<String, String> rows = new TreeMap<>();
        Tenancy.as(
                organisationA,
                () ->
                        transactions.execute(status ->
                                db.sql(all)
                                        .param("partnership", partnership)
                                        .query((row, n) -> {
                                            return Objects.requireNonNullElse(
                                                    rows.put(row.getString(1), row.getString(2)),
                                                    "");
                                        })
                                        .list()));
        assertThat(rows).containsOnlyKeys(TABLES);
        return rows;
    }

    private String in(Place place) {
        return switch (place) {
            case NOT_THERE -> somebody();
            case REQUESTED -> take(b, Step.REQUEST, "");
            case OFFERED -> take(a, Step.OFFER, "");
            case COUNTERED -> take(b, Step.COUNTER, in(Place.OFFERED));
            case COUNTERED_BACK -> take(a, Step.COUNTER, in(Place.COUNTERED));
            case DECLINED -> take(b, Step.DECLINE, in(Place.OFFERED));
            case TAKEN_BACK -> take(a, Step.TAKE_BACK, in(Place.OFFERED));
            case PROMISED -> take(b, Step.ACCEPT, in(Place.OFFERED));
            case CLAIMED_BY_PROMISOR -> take(a, Step.TELL, "");
            case CLAIMED_BY_PROMISEE -> told(LONG_AHEAD);
            case DISPUTED -> take(a, Step.DISPUTE, in(Place.CLAIMED_BY_PROMISEE));
            case OVERDUE -> take(a, Step.CONFIRM, told(LONG_AGO));
            case REPORTED -> take(a, Step.REPORT, in(Place.PROMISED));
            case KEPT -> take(b, Step.DECLARE_KEPT, in(Place.REPORTED));
            case NOT_KEPT -> take(b, Step.DECLARE_NOT_KEPT, in(Place.REPORTED));
            case SEEN_OTHERWISE -> take(a, Step.DISAGREE, in(Place.NOT_KEPT));
            case RELEASED -> take(b, Step.RELEASE, in(Place.PROMISED));
            case REVOKED -> take(a, Step.REVOKE, in(Place.PROMISED));
        };
    }

    private String take(String who, Step step, String promise) {
        return ok(post(who, step.at(promise), step.body)).path("id").asString();
    }

    /// Side B puts on record what side A promised.
    private String told(LocalDate due) {
        String body = begin("theirs", "\"told\": true, ", due);
        return ok(post(b, "/promises", body)).path("id").asString();
    }

    private static String begin(String by, String more, LocalDate due) {
        return """
        {"by": "%s", %s"terms": {"what": "Something", "due": "%s"}}
        """
                .formatted(by, more, due);
    }

    private static String answer(String answer) {
        return "{\"answer\": \"%s\"}".formatted(answer);
    }

    private static Map<Place, Set<String>> allowed() {
        Map<Place, Set<String>> allowed = new EnumMap<>(Place.class);
        for (String line : ALLOWED.lines().toList()) {
            String[] parts = line.split(": ", 2);
            for (String place : parts[0].split(", ", -1)) {
                Set<String> steps =
                        parts[1].equals("nothing") ? Set.of() : Set.of(parts[1].split(", ", -1));
                assertThat(allowed.put(Place.valueOf(place), steps)).isNull();
            }
        }
        assertThat(allowed).containsOnlyKeys(Place.values());
        return allowed;
    }
}
