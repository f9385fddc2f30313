package twelvekeys.company;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import twelvekeys.partnership.Side;
import twelvekeys.record.CompanyEntry;
import twelvekeys.record.CompanyEntry.Item;
import twelvekeys.record.Draft;
import twelvekeys.record.RecordedEntry;

/// What a side can put on record about what a company files, asked of the very reading that gives
/// an entry its effect: an entry counts as possible if it changes what stands. Nothing is written.
public final class CompanySteps {

    /// A step about a company.
    public enum Step {
        /// Link it to what it files.
        LINK,
        /// Take the link back.
        UNLINK,
        /// Show evidence of it.
        GIVE_EVIDENCE
    }

    private static final long ANY = 1;

    private CompanySteps() {}

    /// What a side can say of one of the two companies.
    ///
    /// @param about the company
    /// @param who the side that asks
    public static Set<Step> of(Side about, Side who) {
        Set<Step> possible = EnumSet.noneOf(Step.class);
        SideCompany nothing = new SideCompany(about, null, Map.of());
        SideCompany linked =
                new SideCompany(
                        about,
                        new SideCompany.Link(ANY, "anything", about, "", Instant.EPOCH, 1),
                        Map.of());
        if (changes(nothing, new CompanyEntry.Linked(about, ANY, "anything"), who)) {
            possible.add(Step.LINK);
        }
        if (changes(linked, new CompanyEntry.Unlinked(about, ANY, null), who)) {
            possible.add(Step.UNLINK);
        }
        for (Item item : Item.values()) {
            CompanyEntry given =
                    new CompanyEntry.EvidenceGiven(about, item, "anything", LocalDate.EPOCH);
            if (changes(nothing, given, who)) {
                possible.add(Step.GIVE_EVIDENCE);
            }
        }
        return Collections.unmodifiableSet(possible);
    }

    private static boolean changes(SideCompany standing, CompanyEntry entry, Side who) {
        RecordedEntry recorded =
                new RecordedEntry(
                        new UUID(0, 0),
                        1,
                        new Draft(entry, who, "", Instant.EPOCH, null, null),
                        "");
        try {
            return !standing.after(recorded, entry).equals(standing);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
