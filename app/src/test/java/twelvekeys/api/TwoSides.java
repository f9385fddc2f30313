package twelvekeys.api;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import twelvekeys.InOurName;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnerships;
import twelvekeys.storage.Tenancy;

/// Two organisations that share a space, new for each test: a program of either side, and one of a
/// stranger, whose token is the `token` of [OverHttp].
@SuppressWarnings("NullAway.Init")
abstract class TwoSides extends OverHttp {

    static final LocalDate LONG_AHEAD = LocalDate.of(2190, 3, 31);

    @Autowired TransactionTemplate transactions;

    /// The organisations of side A and side B.
    UUID organisationA;

    UUID organisationB;

    /// The token of a partner manager of side A, and of one of side B.
    String a;

    String b;

    /// The partnership, and its address.
    UUID partnership;

    String space;

    @BeforeEach
    void twoSidesShareASpace() {
        Instant at = Instant.EPOCH;
        Organisations all = beans.getBean(Organisations.class);
        Organisation one = InOurName.organisation(all);
        Organisation two = InOurName.organisation(all);
        organisationA = one.id();
        organisationB = two.id();
        partnership =
                Tenancy.as(
                        organisationA,
                        () ->
                                transactions.execute(status ->
                                        beans.getBean(Partnerships.class)
                                                .between(one, two, LocalDate.EPOCH, at)
                                                .id()));
        space = "/api/v1/partnerships/" + partnership;
        a = newcomers.token(newcomers.join(organisationA, Role.PARTNER_MANAGER));
        b = newcomers.token(newcomers.join(organisationB, Role.PARTNER_MANAGER));
    }

    HttpResponse<String> get(String who, String path, String... headers) {
        return with(who, () -> send("GET", space + path, "", new byte[0], headers));
    }

    HttpResponse<String> post(String who, String path, String body, String... headers) {
        return with(
                who,
                () ->
                        send(
                                "POST",
                                space + path,
                                body.isEmpty() ? "" : "application/json",
                                body.getBytes(StandardCharsets.UTF_8),
                                headers));
    }

    /// What a side sees of a promise.
    JsonNode promise(String who, String id) {
        return ok(get(who, "/promises/" + id)).path("promise");
    }

    /// Side A offers a promise; its identity.
    String offered() {
        return ok(post(a, "/promises", offer("12 pallets by rail"))).path("id").asString();
    }

    /// Side A promised something; its identity.
    String promised() {
        String id = offered();
        ok(post(b, "/promises/" + id + "/accept", ""));
        return id;
    }

    /// An offer, made whatever the capacity check says.
    static String offer(String what) {
        return """
        {"by": "ours", "allTheSame": true, "terms": {"what": "%s", "due": "%s"}}
        """
                .formatted(what, LONG_AHEAD);
    }

    /// How many entries the record holds.
    long entries() {
        return ok(get(a, "/entries?size=1")).path("total").asLong();
    }
}
