package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.promise.CapacityDesk;
import twelvekeys.promise.Promise;
import twelvekeys.promise.Promises;

/// The capacity check: the chance that all open promises of your side are kept, with and without
/// one more. It is shown to the promisor's people only, and nothing is put on record by looking.
@RestController
@RequestMapping(path = "/api/v1/partnerships/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Promises", description = "The promises of a partnership")
@Allowed(Right.READ)
class CapacityApi {

    /// A promise about to be offered.
    ///
    /// @param due by when it would be promised; needed
    /// @param category its kind, empty if none
    record CapacityRequest(@Nullable LocalDate due, @Nullable String category) {}

    private final Acting acting;
    private final CapacityDesk desk;
    private final Promises promises;

    CapacityApi(Acting acting, CapacityDesk desk, Promises promises) {
        this.acting = acting;
        this.desk = desk;
        this.promises = promises;
    }

    /// Checks a promise of your side that stands, before you accept it or half-way to its date.
    ///
    /// @param id the partnership
    /// @param promise the promise
    @GetMapping("/promises/{promise}/capacity-check")
    CapacityView standing(@PathVariable UUID id, @PathVariable UUID promise) {
        Seat seat = acting.at(id);
        Promise asked = promises.find(id, promise).orElseThrow(Refusal::notThere);
        if (asked.promisor() != seat.own()) {
            throw Refusal.telling(
                    HttpStatus.CONFLICT,
                    "Promise %d is the other side’s; only the promisor’s people see the check."
                            .formatted(asked.number()),
                    Map.of("state", Query.code(asked.state())));
        }
        return CapacityView.of(desk.look(seat.partnership(), asked, acting.today()));
    }

    /// Checks a promise that your side is about to offer.
    ///
    /// @param id the partnership
    @PostMapping(path = "/capacity-check", consumes = MediaType.APPLICATION_JSON_VALUE)
    CapacityView before(@PathVariable UUID id, @RequestBody CapacityRequest asked) {
        Seat seat = acting.at(id);
        return CapacityView.of(
                desk.look(
                        seat.partnership(),
                        seat.own(),
                        null,
                        Body.text(asked.category).strip(),
                        Body.given("due", Query.day("due", asked.due)),
                        acting.today()));
    }
}
