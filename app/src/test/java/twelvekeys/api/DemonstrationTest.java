package twelvekeys.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import twelvekeys.storage.TestDatabase;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForDemonstration.class)
class DemonstrationTest extends OverHttp {

    @Test
    void theDemonstrationLooksFromTheOneTheStoriesAreAbout() {
        JsonNode viewpoint = ok(get("/api/organisations"));
        assertThat(viewpoint.path("demonstration").asBoolean()).isTrue();
        assertThat(viewpoint.at("/actingFor/name").asString()).isEqualTo("Fennel & Rye");
        assertThat(viewpoint.path("choices").size()).isGreaterThan(2);
        problem(put("/api/home", "{\"name\": \"Mine\"}"), 409);
    }

    @Test
    void whatIsTheirsFromOneSideIsOursFromTheOther() {
        JsonNode partner = choice(1);
        String as = "?as=" + partner.path("id").asString();
        JsonNode row = ok(get("/api/portfolio" + as)).path("rows").get(0);
        String address = "/api/partnerships/" + row.path("partnership").asString();
        JsonNode fromA = ok(get(address));
        JsonNode fromB = ok(get(address + as));
        assertThat(fromA.at("/them/name")).isEqualTo(fromB.at("/us/name"));
        assertThat(fromA.at("/them/promises")).isEqualTo(fromB.at("/us/promises"));
        assertThat(fromA.at("/us/promises")).isEqualTo(fromB.at("/them/promises"));
        assertThat(fromA.at("/them/level/promises")).isEqualTo(fromB.at("/us/level/promises"));
        assertThat(fromA.at("/them/level/notKept")).isEqualTo(fromB.at("/us/level/notKept"));
        assertThat(ok(get(address + "/promises?by=theirs")).path("total"))
                .isEqualTo(ok(get(address + "/promises" + as + "&by=ours")).path("total"));
        JsonNode entryFromA = ok(get(address + "/entries")).path("entries").get(5);
        JsonNode entryFromB = ok(get(address + "/entries" + as)).path("entries").get(5);
        assertThat(entryFromA.path("leaf")).isEqualTo(entryFromB.path("leaf"));
        assertThat(entryFromA.path("whose")).isNotEqualTo(entryFromB.path("whose"));
    }

    @Test
    void aStrangersPartnershipIsAnsweredLikeNone() {
        JsonNode first = choice(1);
        JsonNode second = choice(2);
        JsonNode row =
                ok(get("/api/portfolio?as=" + first.path("id").asString())).path("rows").get(0);
        String theirs = "/api/partnerships/" + row.path("partnership").asString();
        String promise =
                ok(get(theirs + "/promises")).path("promises").get(0).path("id").asString();
        String stranger = "?as=" + second.path("id").asString();
        String none = "/api/partnerships/" + somebody();
        for (String rest : new String[] {"", "/promises", "/promises/" + promise, "/entries"}) {
            ok(get(theirs + rest));
            assertThat(problem(get(theirs + rest + stranger), 404))
                    .isEqualTo(problem(get(none + rest + stranger), 404));
        }
        problem(get("/api/portfolio?as=" + somebody()), 404);
    }

    @Test
    void aPromiseOfAnotherPartnershipIsNotFoundUnderThisOne() {
        JsonNode rows = ok(get("/api/portfolio")).path("rows");
        String one = "/api/partnerships/" + rows.get(0).path("partnership").asString();
        String two = "/api/partnerships/" + rows.get(1).path("partnership").asString();
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
        ok(get("/api/imports/" + id));
        String stranger = "?as=" + choice(2).path("id").asString();
        for (String rest : new String[] {"", "/columns", "/rows", "/rows.csv"}) {
            problem(get("/api/imports/" + id + rest + stranger), 404);
        }
        problem(put("/api/imports/" + id + "/columns" + stranger, "{}"), 404);
        assertThat(ok(get("/api/imports" + stranger)).path("imports").isEmpty()).isTrue();
    }

    @Test
    void everyOrderAndFilterListsEachPartnershipOnce() {
        int all = ok(get("/api/portfolio")).path("total").asInt();
        for (String sort : Query.codes(PortfolioOrder.class)) {
            String first = "/api/portfolio?size=1&sort=" + sort + "&page=";
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
            sum += ok(get("/api/portfolio?evidence=" + evidence)).path("total").asInt();
        }
        assertThat(sum).isEqualTo(all);
        assertThat(ok(get("/api/portfolio?asOf=2026-01-01")).path("asOf").asString())
                .isEqualTo("2026-01-01");
    }

    private JsonNode choice(int n) {
        return ok(get("/api/organisations")).path("choices").get(n);
    }
}
