package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Invitations;
import twelvekeys.identity.IssuedLink;
import twelvekeys.identity.Link;
import twelvekeys.identity.Links;
import twelvekeys.identity.Right;
import twelvekeys.identity.Role;

/// Invitations into the organisation of whoever asks.
@RestController
@RequestMapping(path = "/api/v1/invitations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "People", description = "Who belongs to the organisation, and who is invited")
@Allowed(Right.MANAGE)
class InvitationsApi {

    /// The invitations that can still be accepted.
    ///
    /// @param invitations oldest first
    record InvitationsView(List<InvitationView> invitations) {}

    /// An invitation, without the link that accepts it.
    ///
    /// @param id its identity
    /// @param email whom it is for
    /// @param role the role that it offers
    /// @param until when the membership that it offers ends
    /// @param made when it was made
    /// @param expires when it stops working
    record InvitationView(
            UUID id,
            String email,
            String role,
            @Nullable Instant until,
            Instant made,
            Instant expires) {

        static InvitationView of(Link link) {
            Role role = link.terms().role();
            return new InvitationView(
                    link.id(),
                    Objects.requireNonNullElse(link.terms().email(), ""),
                    role == null ? "" : role.code(),
                    link.terms().memberUntil(),
                    link.madeAt(),
                    link.expires());
        }
    }

    /// An invitation just made.
    ///
    /// @param invitation the invitation
    /// @param path the address of its page on this server, which accepts it once; told this once
    record NewInvitationView(InvitationView invitation, String path) {

        static NewInvitationView of(IssuedLink issued) {
            return new NewInvitationView(InvitationView.of(issued.link()), issued.path());
        }
    }

    /// An invitation to be made.
    ///
    /// @param email whom it is for
    /// @param role partner-manager, sponsor, contributor or auditor
    /// @param until when the membership ends; an auditor's must, nobody else's may
    record InvitationRequest(
            @Nullable String email, @Nullable String role, @Nullable Instant until) {}

    private final Acting acting;
    private final Invitations invitations;
    private final Links links;

    InvitationsApi(Acting acting, Invitations invitations, Links links) {
        this.acting = acting;
        this.invitations = invitations;
        this.links = links;
    }

    /// Lists the invitations that can still be accepted.
    @GetMapping
    InvitationsView list() {
        return new InvitationsView(
                invitations.pending(acting.member().organisation()).stream()
                        .map(InvitationView::of)
                        .toList());
    }

    /// Invites somebody. An earlier invitation of the same address is revoked.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NewInvitationView> invite(@RequestBody InvitationRequest said) {
        IssuedLink issued =
                invitations.invite(
                        acting.member(),
                        Objects.requireNonNullElse(said.email(), ""),
                        PeopleApi.role(said.role()),
                        said.until());
        return ResponseEntity.created(URI.create("/api/v1/invitations/" + issued.link().id()))
                .body(NewInvitationView.of(issued));
    }

    /// Revokes an invitation.
    ///
    /// @param id the invitation
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        if (!links.revoke(acting.member().organisation(), id)) {
            throw Refusal.notThere();
        }
    }
}
