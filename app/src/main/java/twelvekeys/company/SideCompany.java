package twelvekeys.company;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.record.CompanyEntry;
import twelvekeys.record.CompanyEntry.Item;
import twelvekeys.record.RecordedEntry;

/// Which company a side is, as the record has it.
///
/// @param side the side
/// @param link what it files as, absent where nobody said so
/// @param evidence what was shown of it instead, by item; what is not there is unknown
public record SideCompany(Side side, @Nullable Link link, Map<Item, Shown> evidence) {

    /// Copies the evidence.
    public SideCompany {
        evidence = Map.copyOf(evidence);
    }

    /// What a side files as.
    ///
    /// @param cik its number at the SEC
    /// @param name the name it files under
    /// @param by the side that said so
    /// @param who the person
    /// @param at when
    /// @param seq the entry, which can be replied to
    public record Link(long cik, String name, Side by, String who, Instant at, long seq) {}

    /// What was shown for one item.
    ///
    /// @param words what it says
    /// @param day the day it is of
    /// @param by the side that put it on record
    /// @param who the person
    /// @param at when
    /// @param seq the entry, which can be replied to
    public record Shown(String words, LocalDate day, Side by, String who, Instant at, long seq) {}

    /// How many items of the checklist nothing is known of.
    public int unknown() {
        return Item.values().length - evidence.size();
    }

    SideCompany after(RecordedEntry recorded, CompanyEntry entry) {
        Side by = recorded.draft().side();
        String who = recorded.draft().by();
        Instant at = recorded.draft().at();
        return switch (entry) {
            case CompanyEntry.Linked linked ->
                    new SideCompany(
                            side,
                            new Link(linked.cik(), linked.name(), by, who, at, recorded.seq()),
                            evidence);
            case CompanyEntry.Unlinked _ -> new SideCompany(side, null, evidence);
            case CompanyEntry.EvidenceGiven given -> {
                Map<Item, Shown> more = new EnumMap<>(Item.class);
                more.putAll(evidence);
                more.put(
                        given.item(),
                        new Shown(given.words(), given.day(), by, who, at, recorded.seq()));
                yield new SideCompany(side, link, more);
            }
        };
    }

    /// Whether an entry would say what stands already.
    boolean says(CompanyEntry entry) {
        return entry instanceof CompanyEntry.Linked linked
                && link != null
                && link.cik() == linked.cik()
                && link.name().equals(linked.name());
    }
}
