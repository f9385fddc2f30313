package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.InOurName;
import twelvekeys.Newcomers;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Open;
import twelvekeys.identity.Right;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisations;

/// Every operation of the OpenAPI document and every page, asked by everybody who could: of either
/// side and of a stranger, those who were invited, who are members in each role, and who were
/// removed; and by nobody. Each reaches what the table says and nothing else, and who is not of
/// Fennel is told nothing of Fennel's.
///
/// Who may, asks for something that is not there, so that nothing is done; who may not, asks for
/// what is.
@Import({NotingWhoIsLetIn.class, AuthorizationProbeTest.WrongRules.class})
@SuppressWarnings("NullAway.Init")
class AuthorizationProbeTest extends TwoCompaniesAtWork {

    /// What somebody was answered.
    private record Answer(
            Asker asker, Way way, boolean reached, int status, String where, Set<String> told) {

        @Override
        public String toString() {
            return "%s: %s %s".formatted(asker, way.name(), reached ? "let in" : status);
        }
    }

    private static final String CONTROL = WrongRules.PATH;

    @Autowired private NotingWhoIsLetIn.Reached reached;

    private final Map<String, Optional<Right>> table = WhoMayAsk.table();
    private final List<Asker> askers = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private List<Way> ways = List.of();

    @BeforeAll
    void everybodyAsksEverything() {
        ways = Way.all(mappings);
        Newcomers newcomers = new Newcomers(beans);
        UUID elsewhere = InOurName.organisation(beans.getBean(Organisations.class)).id();
        of("Fennel", newcomers.home(), true);
        of("Kittiwake", known("ruth@kittiwake.example").organisation(), false);
        of("a stranger", elsewhere, false);
        askers.add(
                new Asker("nobody", null, false, new SomeBrowser(base()), new SomeBrowser(base())));
        for (Asker asker : askers) {
            for (Way way : ways) {
                answers.add(asked(asker, way));
            }
        }
    }

    /// Everybody that an organisation could know.
    private void of(String name, UUID organisation, boolean fennel) {
        Newcomers newcomers = new Newcomers(beans);
        for (Role role : Role.values()) {
            Member member = newcomers.join(organisation, role);
            askers.add(
                    new Asker(
                            role.label() + " of " + name,
                            member,
                            fennel,
                            signedIn(member),
                            program(newcomers.token(member))));
        }
        Member manager = newcomers.join(organisation, Role.PARTNER_MANAGER);
        SomeBrowser invited = new SomeBrowser(base());
        String link = invitation(new Reader(invited, newcomers.token(manager)));
        assertThat(invited.get(link).statusCode()).isEqualTo(200);
        askers.add(
                new Asker(
                        "somebody whom " + name + " invited",
                        null,
                        false,
                        invited,
                        program(link.replaceAll(".*/", ""))));
        Member gone = newcomers.join(organisation, Role.PARTNER_MANAGER);
        askers.add(
                new Asker(
                        "somebody removed from " + name,
                        null,
                        false,
                        signedIn(gone),
                        program(newcomers.token(gone))));
        beans.getBean(Members.class).remove(organisation, gone.person());
    }

    private String invitation(Reader manager) {
        String email = "probe-" + UUID.randomUUID() + "@probe.example";
        String role = Role.PARTNER_MANAGER.code();
        return ok(
                        manager,
                        "POST",
                        "/api/v1/invitations",
                        "{\"email\": \"%s\", \"role\": \"%s\"}".formatted(email, role))
                .path("path")
                .asString();
    }

    private SomeBrowser program(String token) {
        return new SomeBrowser(base()).asProgram(token);
    }

    /// The right that a way needs; null for what is everybody's.
    private @Nullable Right needed(Way way) {
        return table.getOrDefault(way.name(), Optional.empty()).orElse(null);
    }

    private Answer asked(Asker asker, Way way) {
        Right needed = needed(way);
        boolean doesNothing = way.looks() || needed == null || !asker.has(needed);
        String there = there(way.pattern());
        String path = doesNothing ? there : ID.matcher(there).replaceAll(NOBODYS);
        reached.take(way.handler());
        HttpResponse<String> answer =
                (way.isForPrograms() ? asker.program() : asker.browser())
                        .ask(way.method(), way.at(path), way.header(), way.body());
        boolean in = reached.take(way.handler());
        return new Answer(
                asker,
                way,
                in,
                answer.statusCode(),
                answer.headers().firstValue("Location").orElse(""),
                Canary.in(answer.headers().map() + "\n" + answer.body(), secrets));
    }

    /// The address of something that is there, between Fennel and Kittiwake where it can be.
    private String there(String pattern) {
        List<String> all = guesses.fill(pattern);
        return all.stream()
                .filter(it -> it.contains(partnership.toString()) && it.contains(promise))
                .findFirst()
                .or(() ->
                        all.stream().filter(it -> it.contains(partnership.toString())).findFirst())
                .orElse(all.getFirst());
    }

    private List<Answer> answers(Predicate<Answer> which) {
        return answers.stream().filter(which).toList();
    }

    private static boolean isControl(Way way) {
        return way.pattern().startsWith(WrongRules.PATH);
    }

    @Test
    void theTableNamesEveryAddressAndNoOther() {
        assertThat(ways.stream().filter(way -> !isControl(way)).map(Way::name))
                .containsExactlyInAnyOrderElementsOf(
                        table.keySet().stream().filter(name -> !name.contains(CONTROL)).toList())
                .hasSizeGreaterThan(150);
    }

    @Test
    void everyOperationOfTheDocumentIsAskedAndNoOperationIsMissingThere() {
        Set<String> operations = new TreeSet<>();
        for (Asked asked : everythingAskedOf(Set.of("GET", "POST", "PUT", "DELETE", "PATCH"))) {
            if (asked.pattern().startsWith("/api/")) {
                operations.add(asked.method() + " " + asked.pattern());
            }
        }
        assertThat(
                        ways.stream()
                                .filter(way ->
                                        way.handler()
                                                .getBeanType()
                                                .getPackageName()
                                                .equals("twelvekeys.api"))
                                .map(Way::name))
                .containsExactlyInAnyOrderElementsOf(operations)
                .hasSizeGreaterThan(70);
    }

    @Test
    void everybodyAskedEverythingAndEveryHandlerLetSomebodyIn() {
        assertThat(answers).hasSize(ways.size() * askers.size());
        assertThat(askers).hasSize(19);
        Set<Way> never = new HashSet<>(ways);
        answers(Answer::reached).forEach(answer -> never.remove(answer.way()));
        assertThat(never).extracting(Way::name).containsExactly("GET /control/forgotten");
    }

    @Test
    void everybodyReachesWhatTheTableSaysAndNothingElse() {
        assertThat(answers(answer -> !isControl(answer.way()) && isWrong(answer))).isEmpty();
    }

    /// Nobody is let in against the table, or kept out.
    private boolean isWrong(Answer answer) {
        return answer.reached() != answer.asker().has(needed(answer.way()));
    }

    @Test
    void whoIsNotLetInIsToldHowToComeInOrThatTheyMayNot() {
        List<Answer> refused = answers(answer -> !isControl(answer.way()) && !answer.reached());
        assertThat(refused)
                .hasSizeGreaterThan(1000)
                .allSatisfy(answer -> {
                    if (answer.asker().member() != null) {
                        assertThat(answer.status()).isEqualTo(403);
                    } else if (answer.way().isForPrograms()) {
                        assertThat(answer.status()).isEqualTo(401);
                    } else {
                        assertThat(answer.status()).isEqualTo(303);
                        assertThat(answer.where()).startsWith("/sign-in");
                    }
                });
        assertThat(
                        answers(answer ->
                                answer.status() >= 500 && !answer.way().pattern().equals("/error")))
                .as("mistakes of ours")
                .isEmpty();
    }

    @Test
    void whoIsNotOfFennelIsToldNothingOfFennels() {
        assertThat(
                        answers(answer ->
                                !answer.asker().ofFennel()
                                        && !isControl(answer.way())
                                        && !answer.told().isEmpty()))
                .isEmpty();
        assertThat(answers(answer -> answer.asker().ofFennel() && !answer.told().isEmpty()))
                .as("the same addresses tell Fennel its own")
                .hasSizeGreaterThan(20);
    }

    @Test
    void aStrangerFindsNothingOfTheTwoBehindAnyAddressThatLetsThemIn() {
        List<Answer> behind =
                answers(answer ->
                        answer.reached()
                                && answer.way().looks()
                                && answer.asker().who().endsWith("of a stranger")
                                && there(answer.way().pattern()).contains(partnership.toString()));
        assertThat(behind)
                .hasSizeGreaterThan(50)
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(404));
    }

    /// The control: what the probe says of rules that are wrong.
    @Test
    void aWrongRuleIsNoticed() {
        assertThat(answers(answer -> isControl(answer.way()) && isWrong(answer)))
                .extracting(Answer::toString)
                .contains(
                        "auditor of Kittiwake: GET /control/weakened let in",
                        "nobody: GET /control/opened let in",
                        "somebody removed from Fennel: GET /control/opened let in",
                        "somebody whom Kittiwake invited: GET /control/opened let in",
                        "partner manager of Fennel: GET /control/forgotten 403")
                .doesNotContain("nobody: GET /control/weakened 303");
        assertThat(answers(answer -> isControl(answer.way()) && !answer.told().isEmpty()))
                .filteredOn(answer -> answer.asker().who().equals("nobody"))
                .extracting(Answer::told)
                .containsExactly(Set.of(Canary.MINUTES.word));
    }

    /// Addresses whose rule is not the one that they should have.
    @RestController
    static class WrongRules {

        static final String PATH = "/control/";

        /// Somebody forgot to say who may ask.
        @GetMapping(PATH + "forgotten")
        String forgotten() {
            return "nothing";
        }

        /// It is meant for whoever may write.
        @Allowed(Right.READ)
        @GetMapping(PATH + "weakened")
        String weakened() {
            return "nothing";
        }

        /// It is meant for whoever may read, and tells what is private.
        @Open
        @GetMapping(PATH + "opened")
        String opened() {
            return Canary.MINUTES.word;
        }
    }
}
