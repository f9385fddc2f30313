package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Attempts;
import twelvekeys.identity.DoorLog;
import twelvekeys.identity.IdentityRefused;
import twelvekeys.identity.LinkGone;
import twelvekeys.identity.Member;
import twelvekeys.identity.Open;
import twelvekeys.identity.People;
import twelvekeys.identity.Person;
import twelvekeys.identity.Right;
import twelvekeys.identity.SignedIn;
import twelvekeys.partnership.Joining;
import twelvekeys.partnership.Joining.Invitation;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.promise.Promises;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.storage.Tenancy;
import twelvekeys.web.Frame.Section;
import twelvekeys.web.JoinPage.State;

/// Joining a partnership as its other side, by the link that its first side sent.
@Controller
@Open
class JoinController {

    private final Viewing viewing;
    private final Joining joining;
    private final LinkPages links;
    private final PasskeyDesk desk;
    private final SignedIn signedIn;
    private final People people;
    private final Organisations organisations;
    private final Promises promises;
    private final PartnershipRecord record;
    private final Attempts attempts;

    JoinController(
            Viewing viewing,
            Joining joining,
            LinkPages links,
            PasskeyDesk desk,
            SignedIn signedIn,
            People people,
            Organisations organisations,
            Promises promises,
            PartnershipRecord record,
            Attempts attempts) {
        this.viewing = viewing;
        this.joining = joining;
        this.links = links;
        this.desk = desk;
        this.signedIn = signedIn;
        this.people = people;
        this.organisations = organisations;
        this.promises = promises;
        this.record = record;
        this.attempts = attempts;
    }

    @GetMapping("/join/{secret}")
    ModelAndView show(HttpServletRequest request, @PathVariable String secret) {
        return joining.look(secret)
                .map(invitation -> page(request, invitation, secret, "", "", null))
                .orElseGet(links::gone);
    }

    @PostMapping("/join/{secret}")
    ModelAndView join(
            HttpServletRequest request,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passkey) {
        attempts.byClient(request.getRemoteAddr());
        Optional<Invitation> found = joining.look(secret);
        if (found.isEmpty()) {
            return links.gone();
        }
        Invitation invitation = found.get();
        try {
            switch (state(invitation)) {
                case INTRODUCE ->
                        signedIn.begin(
                                request,
                                joining.join(
                                        secret,
                                        organisation,
                                        name,
                                        desk.firstKey(request, password, passkey)),
                                DoorLog.Way.INVITATION);
                case PRESS -> joining.join(secret, signedIn.demand());
                case SIGN_IN, NOT_YOU -> {
                    return page(request, invitation, secret, organisation, name, null);
                }
            }
            return new ModelAndView("redirect:/partnerships/" + invitation.partnership().id());
        } catch (LinkGone e) {
            return links.gone();
        } catch (IdentityRefused e) {
            return again(request, invitation, secret, organisation, name, PeopleForms.wrong(e));
        } catch (IllegalArgumentException | IllegalStateException e) {
            Wrong wrong = new Wrong("organisation", String.valueOf(e.getMessage()));
            return again(request, invitation, secret, organisation, name, wrong);
        }
    }

    private ModelAndView again(
            HttpServletRequest request,
            Invitation invitation,
            String secret,
            String organisation,
            String name,
            Wrong wrong) {
        ModelAndView page = page(request, invitation, secret, organisation, name, wrong);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private State state(Invitation invitation) {
        Member here = signedIn.member().orElse(null);
        if (here == null) {
            return joining.known(invitation) ? State.SIGN_IN : State.INTRODUCE;
        }
        boolean may =
                here.may(Right.MANAGE)
                        && Joining.isFor(invitation, here)
                        && !here.organisation().equals(invitation.inviting().id());
        return may ? State.PRESS : State.NOT_YOU;
    }

    private ModelAndView page(
            HttpServletRequest request,
            Invitation invitation,
            String secret,
            String organisation,
            String name,
            @Nullable Wrong wrong) {
        UUID by = invitation.link().terms().madeBy();
        String email = invitation.link().terms().email();
        JoinPage page =
                new JoinPage(
                        viewing.frameForAnybody(
                                invitation.inviting().name() + " invites you", Section.DOOR),
                        invitation.partnership(),
                        invitation.inviting().name(),
                        by == null ? "" : people.find(by).map(Person::name).orElse(""),
                        "/join/" + secret,
                        state(invitation),
                        signedIn.member().flatMap(this::organisation).orElse(""),
                        email == null ? "" : email,
                        shared(invitation),
                        organisation,
                        name,
                        desk.place(request, "/join/" + secret),
                        wrong);
        return new ModelAndView("join", Map.of("page", page));
    }

    private Optional<String> organisation(Member member) {
        return Tenancy.as(member.organisation(), () -> organisations.find(member.organisation()))
                .map(Organisation::name);
    }

    /// What the other side sees from the day it joins.
    private List<String> shared(Invitation invitation) {
        UUID id = invitation.partnership().id();
        return Tenancy.as(
                invitation.inviting().id(),
                () -> {
                    List<String> shared = new ArrayList<>();
                    for (Promises.Count count : promises.counts(id)) {
                        shared.add(
                                Figures.counted(count.made(), "promise", "promises")
                                        + " of "
                                        + invitation.partnership().name(count.promisor()));
                    }
                    shared.add(
                            "the record of "
                                    + Figures.counted(record.size(id), "entry", "entries")
                                    + ", with the names of who wrote them");
                    return shared;
                });
    }
}
