package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import twelvekeys.identity.DoorLog;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Open;
import twelvekeys.identity.SignedIn;

/// The ways into the example: as any of its invented people, by one click. Outside the
/// demonstration there are none.
@Controller
@Open
class SidesController {

    private final SignedIn signedIn;
    private final Members members;
    private final boolean demo;

    SidesController(
            SignedIn signedIn, Members members, @Value("${twelvekeys.demo:false}") boolean demo) {
        this.signedIn = signedIn;
        this.members = members;
        this.demo = demo;
    }

    /// Looks through the eyes of an organisation's partner manager.
    @PostMapping("/as/{organisation}")
    String side(
            HttpServletRequest request,
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "/") String to) {
        return as(
                request,
                people(organisation).stream()
                        .min(Comparator.comparing(Member::role))
                        .orElseThrow(NotHere::new),
                to);
    }

    /// Looks through the eyes of one of an organisation's people.
    @PostMapping("/as/{organisation}/{person}")
    String person(
            HttpServletRequest request,
            @PathVariable UUID organisation,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "/") String to) {
        return as(
                request,
                people(organisation).stream()
                        .filter(member -> member.person().equals(person))
                        .findFirst()
                        .orElseThrow(NotHere::new),
                to);
    }

    private List<Member> people(UUID organisation) {
        return demo ? members.of(organisation) : List.of();
    }

    private String as(HttpServletRequest request, Member member, String to) {
        signedIn.begin(request, member, DoorLog.Way.CLICK);
        return "redirect:" + LocalPath.of(to);
    }
}
