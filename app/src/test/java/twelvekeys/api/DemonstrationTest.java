package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.identity.Role;
import twelvekeys.storage.TestDatabase;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForDemonstration.class)
@SuppressWarnings("NullAway.Init")
class DemonstrationTest extends OverHttp {

    private String partners;
    private String strangers;

    @BeforeEach
    void othersHaveTokens() {
        partners = tokenOf("Kittiwake Freight");
        strangers = tokenOf("Ondřej Karton");
    }

    @Override
    UUID organisation() {
        return newcomers.example("Fennel & Rye");
    }

    private String tokenOf(String organisation) {
        return newcomers.token(
                newcomers.join(newcomers.example(organisation), Role.PARTNER_MANAGER));
    }

    /// The address of the partnership with Kittiwake Freight.
    private String partnership() {
        JsonNode row = with(partners, () -> ok(get("/api/v1/portfolio"))).path("rows").get(0);
        return "/api/v1/partnerships/" + row.path("partnership").asString();
    }

    @Test
    void eachOfThePeopleActsForTheirOwnOrganisation() {
        assertThat(ok(get("/api/v1/me")).at("/organisation/name").asString())
                .isEqualTo("Fennel & Rye");
        JsonNode partner = with(partners, () -> ok(get("/api/v1/me")));
        assertThat(partner.at("/organisation/name").asString()).isEqualTo("Kittiwake Freight");
        assertThat(partner.at("/organisation/example").asBoolean()).isTrue();
    }

    @Test
    void whatIsTheirsFromOneSideIsOursFromTheOther() {
        String address = partnership();
        JsonNode fromA = ok(get(address));
        JsonNode fromB = with(partners, () -> ok(get(address)));
        assertThat(fromA.at("/them/name")).isEqualTo(fromB.at("/us/name"));
        assertThat(fromA.at("/them/promises")).isEqualTo(fromB.at("/us/promises"));
        assertThat(fromA.at("/us/promises")).isEqualTo(fromB.at("/them/promises"));
        assertThat(fromA.at("/them/level/promises")).isEqualTo(fromB.at("/us/level/promises"));
        assertThat(fromA.at("/them/level/notKept")).isEqualTo(fromB.at("/us/level/notKept"));
        assertThat(ok(get(address + "/promises?by=theirs")).path("total"))
                .isEqualTo(
                        with(partners, () -> ok(get(address + "/promises?by=ours"))).path("total"));
        JsonNode entryFromA = ok(get(address + "/entries")).path("entries").get(5);
        JsonNode entryFromB =
                with(partners, () -> ok(get(address + "/entries"))).path("entries").get(5);
        assertThat(entryFromA.path("leaf")).isEqualTo(entryFromB.path("leaf"));
        assertThat(entryFromA.path("whose")).isNotEqualTo(entryFromB.path("whose"));
    }

    @Test
    void aStrangersPartnershipIsAnsweredLikeNone() {
        String theirs = partnership();
        String promise =
                ok(get(theirs + "/promises")).path("promises").get(0).path("id").asString();
        String none = "/api/v1/partnerships/" + somebody();
        for (String rest : new String[] {"", "/promises", "/promises/" + promise, "/entries"}) {
            ok(get(theirs + rest));
            assertThat(with(strangers, () -> problem(get(theirs + rest), 404)))
                    .isEqualTo(with(strangers, () -> problem(get(none + rest), 404)));
        }
    }

    @Test
    void aPromiseOfAnotherPartnershipIsNotFoundUnderThisOne() {
        JsonNode rows = ok(get("/api/v1/portfolio")).path("rows");
        String one = "/api/v1/partnerships/" + rows.get(0).path("partnership").asString();
        String two = "/api/v1/partnerships/" + rows.get(1).path("partnership").asString();
        String promise = ok(get(one + "/promises")).path("promises").get(0).path("id").asString();
        ok(get(one + "/promises/" + promise));
        problem(get(two + "/promises/" + promise), 404);
    }

    @Test
    void anImportOfOneOrganisationIsNotFoundByAnother() {
        String id =
                ok(upload("mine.csv", "Vendor,Due\nKittiwake Freight,2026-01-01\n"))
                        .at("/file/id")
                        .asString();
        ok(get("/api/v1/imports/" + id));
        for (String rest : new String[] {"", "/columns", "/rows", "/rows.csv"}) {
            with(strangers, () -> problem(get("/api/v1/imports/" + id + rest), 404));
        }
        with(strangers, () -> problem(put("/api/v1/imports/" + id + "/columns", "{}"), 404));
        assertThat(with(strangers, () -> ok(get("/api/v1/imports"))).path("imports").isEmpty())
                .isTrue();
    }

    @Test
    void everyOrderAndFilterListsEachPartnershipOnce() {
        int all = ok(get("/api/v1/portfolio")).path("total").asInt();
        for (String sort : Query.codes(PortfolioOrder.class)) {
            String first = "/api/v1/portfolio?size=1&sort=" + sort + "&page=";
            assertThat(
                            IntStream.range(0, all)
                                    .mapToObj(page ->
                                            ok(get(first + page))
                                                    .path("rows")
                                                    .get(0)
                                                    .path("partner")
                                                    .asString())
                                    .distinct())
                    .hasSize(all);
        }
        int sum = 0;
        for (String evidence : new String[] {"none", "thin", "fair"}) {
            sum += ok(get("/api/v1/portfolio?evidence=" + evidence)).path("total").asInt();
        }
        assertThat(sum).isEqualTo(all);
        assertThat(ok(get("/api/v1/portfolio?asOf=2026-01-01")).path("asOf").asString())
                .isEqualTo("2026-01-01");
    }
}
