package twelvekeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.Newcomers;
import twelvekeys.identity.Member;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Joining;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// The link that invites the other side, in the hands of people who are known here already.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@SuppressWarnings("NullAway.Init")
class JoiningLinkTest {

    @Value("${local.server.port}")
    private int port;

    @Autowired private BeanFactory beans;
    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private Joining joining;
    @Autowired private TransactionTemplate transactions;

    private Newcomers newcomers;
    private Organisation fennel;
    private Partnership partnership;
    private Member ruth;
    private String link;

    @BeforeEach
    void fennelInvitesRuthOfKittiwake() {
        newcomers = new Newcomers(beans);
        newcomers.home();
        fennel = InOurName.organisation(organisations);
        Member anna = newcomers.join(fennel.id(), Role.PARTNER_MANAGER);
        ruth = newcomers.join(InOurName.organisation(organisations).id(), Role.PARTNER_MANAGER);
        Tenancy.as(
                fennel.id(),
                () -> {
                    partnership =
                            transactions.execute(status ->
                                    partnerships.withPartner(
                                            fennel, "Kittiwake", LocalDate.EPOCH, Instant.EPOCH));
                    link = joining.invite(anna, partnership, ruth.email()).path();
                    return link;
                });
    }

    @Test
    void whoeverItWasSentToJoinsWithTheirOrganisation() {
        SomeBrowser browser = signedIn(ruth);
        assertThat(browser.get(link).body()).contains("Join as ");
        assertThat(browser.goesTo(browser.post(link)))
                .isEqualTo("/partnerships/" + partnership.id());
        assertThat(joined()).isEqualTo(ruth.organisation());
        assertThat(browser.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseWhoIsSignedInTakesTheirPlace() {
        UUID elsewhere = InOurName.organisation(organisations).id();
        SomeBrowser browser = signedIn(newcomers.join(elsewhere, Role.PARTNER_MANAGER));
        assertThat(browser.get(link).body())
                .contains("Somebody else joins here", ruth.email())
                .doesNotContain("Join as ");
        HttpResponse<String> answer = browser.post(link);
        assertThat(answer.body()).contains("Somebody else joins here");
        assertThat(joined()).isNull();
        assertThat(browser.get("/partnerships/" + partnership.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void aContributorDoesNotJoinForTheirOrganisation() {
        Member ben = newcomers.join(ruth.organisation(), Role.CONTRIBUTOR);
        SomeBrowser browser = signedIn(ben);
        assertThat(browser.post(link).body()).contains("Somebody else joins here");
        assertThat(joined()).isNull();
    }

    private @Nullable UUID joined() {
        return Tenancy.as(
                fennel.id(),
                () ->
                        partnerships
                                .find(partnership.id(), fennel.id())
                                .orElseThrow()
                                .bOrganisation());
    }

    private SomeBrowser signedIn(Member member) {
        SomeBrowser browser = new SomeBrowser("http://127.0.0.1:" + port);
        HttpResponse<String> answer =
                browser.post("/sign-in", "email", member.email(), "password", Newcomers.PASSWORD);
        assertThat(browser.goesTo(answer)).isEqualTo("/");
        return browser;
    }
}
