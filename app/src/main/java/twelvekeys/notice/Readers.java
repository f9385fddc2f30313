package twelvekeys.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Role;

/// The people of an organisation who are told things, each as often as they want to be. An auditor
/// reads what there is, and is told nothing.
@Component
class Readers {

    private final Members members;

    Readers(Members members) {
        this.members = members;
    }

    /// Those who are told things. Not to be asked inside a transaction: it takes one of its own.
    List<Member> of(UUID organisation) {
        return members.of(organisation).stream()
                .filter(member -> member.role() != Role.AUDITOR)
                .toList();
    }

    static boolean wants(Member member, NoticeKind kind, Map<UUID, Set<NoticeKind>> unwanted) {
        return !unwanted.getOrDefault(member.person(), Set.of()).contains(kind);
    }

    static MailStore.To to(Member member) {
        return new MailStore.To(
                member.organisation(), member.person(), member.email(), member.name());
    }
}
