package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;

@WholeApplicationTest
class LinksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired private Links links;
    @Autowired private IdentityWork work;
    @Autowired private JdbcClient db;
    @Autowired private SettableClock clock;

    @AfterEach
    void itIsTheFirstOfJuneAgain() {
        clock.set(TODAY);
    }

    private IssuedLink invitation() {
        return links.issue(
                LinkPurpose.INVITATION,
                new Link.Terms(
                        UUID.randomUUID(), null, "anna@example.org", Role.SPONSOR, null, null));
    }

    private static String secret(IssuedLink issued) {
        return issued.path().substring(issued.path().lastIndexOf('/') + 1);
    }

    @Test
    void aLinkCarriesWhatItWasMadeForAndWorksOnce() {
        IssuedLink issued = invitation();
        Link link = links.exchange(secret(issued), LinkPurpose.INVITATION);
        assertThat(link).isEqualTo(issued.link());
        assertThat(links.look(secret(issued))).isEmpty();
        assertGone(secret(issued));
    }

    @Test
    void lookingAtALinkUsesNothingUp() {
        String secret = secret(invitation());
        assertThat(links.look(secret)).isPresent();
        assertThat(links.look(secret)).isPresent();
        links.exchange(secret, LinkPurpose.INVITATION);
    }

    @Test
    void ofManyAtTheSameTimeOneUsesTheLink() throws Exception {
        String secret = secret(invitation());
        Callable<Boolean> one =
                () -> {
                    try {
                        links.exchange(secret, LinkPurpose.INVITATION);
                        return true;
                    } catch (LinkGone e) {
                        return false;
                    }
                };
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            int used = 0;
            for (var outcome : many.invokeAll(IntStream.range(0, 6).mapToObj(i -> one).toList())) {
                used += outcome.get() ? 1 : 0;
            }
            assertThat(used).isEqualTo(1);
        }
    }

    @Test
    void usedExpiredRevokedAndGuessedLinksAreGoneAlike() {
        String expired = secret(invitation());
        clock.set(TODAY.plusDays(14));
        assertGone(expired);
        clock.set(TODAY);
        IssuedLink revoked = invitation();
        UUID organisation = Objects.requireNonNull(revoked.link().terms().organisation());
        assertThat(links.revoke(UUID.randomUUID(), revoked.link().id())).isFalse();
        assertThat(links.revoke(organisation, revoked.link().id())).isTrue();
        assertGone(secret(revoked));
        assertGone(Secrets.fresh());
        assertGone("");
    }

    @Test
    void aLinkForOneThingOpensNothingElse() {
        String secret = secret(invitation());
        assertThatThrownBy(() -> links.exchange(secret, LinkPurpose.SIGN_IN))
                .isInstanceOf(LinkGone.class);
        links.exchange(secret, LinkPurpose.INVITATION);
    }

    @Test
    void theDatabaseHoldsNoSecretThatOpensAnything() {
        String secret = secret(invitation());
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        String rows =
                work.in(() ->
                        String.join(
                                "\n",
                                db.sql("select row_to_json(l)::text from single_use_link l")
                                        .query((row, n) -> row.getString(1))
                                        .list()));
        assertThat(rows).contains("anna@example.org").doesNotContain(secret);
    }

    @Test
    void whatIsLoggedOfALinkDoesNotOpenIt() {
        IssuedLink issued = invitation();
        assertThat(issued.toString()).doesNotContain(secret(issued));
    }

    private void assertGone(String secret) {
        assertThat(links.look(secret)).isEmpty();
        assertThatThrownBy(() -> links.exchange(secret, LinkPurpose.INVITATION))
                .isInstanceOf(LinkGone.class)
                .hasMessage("This link does not work any more.");
    }
}
