package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Viewpoints;
import twelvekeys.storage.Tenancy;

/// For whom requests act.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Organisations", description = "For whom requests act")
class OrganisationsApi {

    /// Which organisation a request acts for, and which it may choose.
    ///
    /// @param actingFor the organisation, null while the installation has not been told its name
    /// @param choices the organisations that `as` may name; in the demonstration all invented ones
    /// @param demonstration whether this is the demonstration
    record ViewpointView(
            @Nullable OrganisationView actingFor,
            List<OrganisationView> choices,
            boolean demonstration) {}

    /// A company with a home in this installation.
    ///
    /// @param id its identity
    /// @param name its name
    /// @param example whether it was invented
    record OrganisationView(UUID id, String name, boolean example) {

        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.id(), organisation.name(), organisation.example());
        }
    }

    /// A name for the organisation this installation belongs to.
    ///
    /// @param name 1 to 400 characters in any script
    record HomeRequest(@Nullable String name) {}

    private final Viewpoints viewpoints;
    private final Organisations organisations;
    private final Clock clock;

    OrganisationsApi(Viewpoints viewpoints, Organisations organisations, Clock clock) {
        this.viewpoints = viewpoints;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Tells which organisation a request acts for.
    ///
    /// @param as the organisation to act for, one of the choices; the standard one if left out
    @GetMapping("/organisations")
    ViewpointView organisations(@RequestParam(required = false) @Nullable UUID as) {
        Organisation acting = viewpoints.current(as).orElse(null);
        if (acting == null && as != null) {
            throw Refusal.notThere();
        }
        return new ViewpointView(
                acting == null ? null : OrganisationView.of(acting),
                viewpoints.choices().stream().map(OrganisationView::of).toList(),
                viewpoints.choosable());
    }

    /// Names the organisation this installation belongs to, once.
    @PutMapping(path = "/home", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    OrganisationView home(@RequestBody HomeRequest home) {
        if (viewpoints.choosable()) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "This is the demonstration, which belongs to nobody. Start an installation of"
                            + " your own.");
        }
        String name = home.name();
        try {
            return OrganisationView.of(
                    Tenancy.installation(
                            () -> organisations.settle(name == null ? "" : name, clock.instant())));
        } catch (IllegalArgumentException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        } catch (DuplicateKeyException e) {
            throw new Refusal(
                    HttpStatus.CONFLICT, "This installation has just been named by somebody else.");
        }
    }
}
