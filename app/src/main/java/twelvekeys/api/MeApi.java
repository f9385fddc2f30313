package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.People;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Organisation;

/// Who asks.
@RestController
@RequestMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Me", description = "Who asks, and their access tokens")
@Allowed(Right.READ)
class MeApi {

    /// Who asks, and what they may do.
    ///
    /// @param id the person
    /// @param name the person's name
    /// @param email the person's address
    /// @param zone the time zone whose days count for them
    /// @param language their language, a BCP 47 tag
    /// @param organisation the organisation they act for
    /// @param role what they are there: partner-manager, sponsor, contributor or auditor
    /// @param until when an auditor's membership ends
    /// @param may what this request may do: read, write, manage
    record MeView(
            UUID id,
            String name,
            String email,
            String zone,
            String language,
            OrganisationView organisation,
            String role,
            @Nullable Instant until,
            List<String> may) {}

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

    /// What a person says about themselves; what is left out stays as it is.
    ///
    /// @param name 1 to 200 characters in any script
    /// @param zone a time zone, such as Europe/London
    /// @param language a BCP 47 tag, such as en-GB
    record MeRequest(@Nullable String name, @Nullable String zone, @Nullable String language) {}

    private final Acting acting;
    private final People people;
    private final Members members;

    MeApi(Acting acting, People people, Members members) {
        this.acting = acting;
        this.people = people;
        this.members = members;
    }

    /// Tells who asks, for which organisation, and what they may do.
    @GetMapping
    MeView me() {
        return view(acting.member());
    }

    /// Changes what a person says about themselves.
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    MeView describe(@RequestBody MeRequest said) {
        Member member = acting.changingTheirOwn();
        people.describe(
                member.person(),
                Objects.requireNonNullElse(said.name(), member.name()),
                Objects.requireNonNullElse(said.zone(), member.zone().getId()),
                Objects.requireNonNullElse(said.language(), member.language()));
        Member changed =
                members.find(member.organisation(), member.person()).orElseThrow(Refusal::notThere);
        return view(changed, member);
    }

    private MeView view(Member member) {
        return view(member, member);
    }

    private MeView view(Member member, Member asking) {
        return new MeView(
                member.person(),
                member.name(),
                member.email(),
                member.zone().getId(),
                member.language(),
                OrganisationView.of(acting.organisation()),
                member.role().code(),
                member.until(),
                List.of(Right.values()).stream().filter(asking::may).map(Right::code).toList());
    }
}
