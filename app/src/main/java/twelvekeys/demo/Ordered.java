package twelvekeys.demo;

import java.time.DayOfWeek;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import twelvekeys.identity.Member;
import twelvekeys.identity.Members;
import twelvekeys.identity.Role;
import twelvekeys.notice.ReportsByMail;
import twelvekeys.notice.Rhythm;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.report.ReportKind;
import twelvekeys.storage.Tenancy;

/// The reports that come by mail to one of the example's people.
@Component
class Ordered {

    private static final int BEFORE_THE_QUARTER_ENDS = 10;

    private final Members members;
    private final Partnerships partnerships;
    private final ReportsByMail byMail;

    Ordered(Members members, Partnerships partnerships, ReportsByMail byMail) {
        this.members = members;
        this.partnerships = partnerships;
        this.byMail = byMail;
    }

    /// Lets a partner manager get the brief of a partnership every Monday, and its review pack.
    ///
    /// @param about the partner
    void by(Organisation organisation, String about) {
        members.of(organisation.id()).stream()
                .filter(member -> member.role() == Role.PARTNER_MANAGER)
                .min(Comparator.comparing(Member::name))
                .ifPresent(member ->
                        Tenancy.as(
                                organisation.id(),
                                () -> {
                                    partnerships.of(organisation.id()).stream()
                                            .filter(one -> one.bName().equals(about))
                                            .forEach(one -> order(member, one));
                                    return true;
                                }));
    }

    private void order(Member member, Partnership partnership) {
        byMail.add(member, partnership, ReportKind.BRIEF, new Rhythm.Weekly(DayOfWeek.MONDAY));
        byMail.add(
                member,
                partnership,
                ReportKind.REVIEW,
                new Rhythm.Quarterly(BEFORE_THE_QUARTER_ENDS));
    }
}
