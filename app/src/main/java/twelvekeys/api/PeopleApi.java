package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Right;
import twelvekeys.identity.Role;

/// Who belongs to the organisation of whoever asks.
@RestController
@RequestMapping(path = "/api/v1/people", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "People", description = "Who belongs to the organisation, and who is invited")
@Allowed(Right.MANAGE)
class PeopleApi {

    /// The members of an organisation.
    ///
    /// @param people by name
    record PeopleView(List<MemberView> people) {}

    /// A member.
    ///
    /// @param id the person
    /// @param name the person's name
    /// @param email the person's address
    /// @param role partner-manager, sponsor, contributor or auditor
    /// @param since since when they are a member
    /// @param until when an auditor's membership ends
    record MemberView(
            UUID id,
            String name,
            String email,
            String role,
            Instant since,
            @Nullable Instant until) {

        static MemberView of(Member member) {
            return new MemberView(
                    member.person(),
                    member.name(),
                    member.email(),
                    member.role().code(),
                    member.since(),
                    member.until());
        }
    }

    /// A role to be given.
    ///
    /// @param role partner-manager, sponsor, contributor or auditor
    /// @param until when the membership ends; an auditor's must, nobody else's may
    record RoleRequest(@Nullable String role, @Nullable Instant until) {}

    private final Acting acting;
    private final Members members;

    PeopleApi(Acting acting, Members members) {
        this.acting = acting;
        this.members = members;
    }

    /// Lists the members.
    @Allowed(Right.READ)
    @GetMapping
    PeopleView list() {
        return new PeopleView(
                members.of(acting.member().organisation()).stream().map(MemberView::of).toList());
    }

    /// Gives a member a role. The last partner manager stays one.
    ///
    /// @param id the person
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    MemberView change(@PathVariable UUID id, @RequestBody RoleRequest said) {
        UUID organisation = acting.member().organisation();
        if (members.find(organisation, id).isEmpty()) {
            throw Refusal.notThere();
        }
        members.change(organisation, id, role(said.role()), said.until());
        return MemberView.of(members.find(organisation, id).orElseThrow(Refusal::notThere));
    }

    /// Removes a member, whose sessions and tokens stop at their next request. The last partner
    /// manager stays.
    ///
    /// @param id the person
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        if (!members.remove(acting.member().organisation(), id)) {
            throw Refusal.notThere();
        }
    }

    /// The role of a code.
    ///
    /// @throws Refusal if there is none, with the roles there are
    static Role role(@Nullable String code) {
        String given = code == null ? "" : code;
        return Role.of(given)
                .orElseThrow(() ->
                        Query.unknown(
                                "role", given, Stream.of(Role.values()).map(Role::code).toList()));
    }
}
