package twelvekeys.company;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.record.CompanyEntry;
import twelvekeys.record.CompanyEntry.Item;
import twelvekeys.record.Draft;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;
import twelvekeys.record.WrittenRequests;

/// Which company each side is, and what was shown of one that files nothing. It is few, and is read
/// from the record itself.
@Service
@Transactional
public class Companies {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 2_000;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final PartnershipRecord record;
    private final Partnerships partnerships;
    private final WrittenRequests requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Companies(
            PartnershipRecord record,
            Partnerships partnerships,
            WrittenRequests requests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.record = record;
        this.partnerships = partnerships;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /// A partnership in which a company is linked.
    ///
    /// @param name how the linked side is called there
    record Place(UUID partnership, String name) {}

    /// What each side is.
    @Transactional(readOnly = true)
    public Map<Side, SideCompany> of(UUID partnership) {
        return read(List.of(partnership)).getOrDefault(partnership, nothing());
    }

    /// Links a side to its number at the SEC, as either side. The same link again changes nothing.
    ///
    /// @param cik the number, as somebody typed it
    /// @param name the name it files under; empty for the name it has here
    /// @throws IllegalArgumentException in words for whoever gave it
    public SideCompany link(
            Author author, Partnership partnership, Side about, String cik, String name) {
        long number = cik(cik);
        String given = name.strip();
        if (given.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has at most 200 characters.");
        }
        return write(
                author,
                partnership,
                new CompanyEntry.Linked(
                        about, number, given.isEmpty() ? partnership.name(about) : given));
    }

    /// Takes a link back, as either side.
    ///
    /// @throws IllegalStateException if there is none
    public SideCompany unlink(
            Author author, Partnership partnership, Side about, @Nullable String words) {
        record.lock(author.partnership());
        SideCompany.Link standing = side(author.partnership(), about).link();
        String said = words == null || words.isBlank() ? null : words.strip();
        if (said != null && said.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("Please say it in at most 2000 characters.");
        }
        CompanyEntry.Unlinked entry =
                new CompanyEntry.Unlinked(about, standing == null ? 0 : standing.cik(), said);
        String asked = "unlink " + about.code();
        if (requests.before(author, asked).isPresent()) {
            return side(author.partnership(), about);
        }
        if (standing == null) {
            throw new IllegalStateException(
                    partnership.name(about) + " is not linked to a company that files.");
        }
        RecordedEntry recorded = append(author, entry);
        requests.keep(author, asked, author.partnership(), recorded.seq(), recorded.draft().at());
        changed(partnership);
        return side(author.partnership(), about);
    }

    /// Puts on record what was shown of a side, as either side.
    ///
    /// @param words what it says, and where it can be seen
    /// @param day the day it is of
    /// @throws IllegalArgumentException in words for whoever gave it
    public SideCompany give(
            Author author,
            Partnership partnership,
            Side about,
            Item item,
            String words,
            LocalDate day) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException(
                    "Say what it shows and where it can be seen, in 1 to 2000 characters.");
        }
        if (day.isAfter(LocalDate.now(clock.withZone(author.zone()))) || day.isBefore(EARLIEST)) {
            throw new IllegalArgumentException(
                    "The day it is of lies between 1990 and today, such as the last day of the year"
                            + " of the accounts.");
        }
        return write(author, partnership, new CompanyEntry.EvidenceGiven(about, item, said, day));
    }

    private SideCompany write(Author author, Partnership partnership, CompanyEntry entry) {
        record.lock(author.partnership());
        SideCompany standing = side(author.partnership(), entry.about());
        if (requests.before(author, entry).isPresent() || standing.says(entry)) {
            return standing;
        }
        RecordedEntry recorded = append(author, entry);
        requests.keep(author, entry, author.partnership(), recorded.seq(), recorded.draft().at());
        if (entry instanceof CompanyEntry.Linked) {
            changed(partnership);
        }
        return side(author.partnership(), entry.about());
    }

    private void changed(Partnership partnership) {
        events.publishEvent(
                new LinksChanged(
                        Stream.of(Side.values())
                                .map(partnership::organisation)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private RecordedEntry append(Author author, CompanyEntry entry) {
        Instant now = clock.instant();
        Draft draft = new Draft(entry, author.side(), author.name(), now, null, author.person());
        return record.append(author.partnership(), List.of(draft)).getFirst();
    }

    private SideCompany side(UUID partnership, Side side) {
        return Objects.requireNonNull(of(partnership).get(side));
    }

    /// The companies that are linked in an organisation's partnerships.
    @Transactional(readOnly = true)
    Set<Long> linked(UUID organisation) {
        return links(organisation).values().stream()
                .flatMap(sides -> sides.values().stream())
                .map(SideCompany::link)
                .filter(Objects::nonNull)
                .map(SideCompany.Link::cik)
                .collect(Collectors.toSet());
    }

    /// Where each linked company is linked, by its number, in one reading of all partnerships.
    @Transactional(readOnly = true)
    Map<Long, List<Place>> places(UUID organisation) {
        List<Partnership> own = partnerships.of(organisation);
        Map<UUID, Map<Side, SideCompany>> links = read(own.stream().map(Partnership::id).toList());
        Map<Long, List<Place>> places = new LinkedHashMap<>();
        for (Partnership partnership : own) {
            for (SideCompany side : links.getOrDefault(partnership.id(), Map.of()).values()) {
                SideCompany.Link link = side.link();
                if (link != null) {
                    places.computeIfAbsent(link.cik(), _ -> new ArrayList<>())
                            .add(new Place(partnership.id(), partnership.name(side.side())));
                }
            }
        }
        return places;
    }

    private Map<UUID, Map<Side, SideCompany>> links(UUID organisation) {
        return read(partnerships.of(organisation).stream().map(Partnership::id).toList());
    }

    private Map<UUID, Map<Side, SideCompany>> read(List<UUID> some) {
        Map<UUID, Map<Side, SideCompany>> read = new LinkedHashMap<>();
        for (RecordedEntry recorded : record.ofCompanies(some)) {
            CompanyEntry entry = (CompanyEntry) recorded.draft().entry();
            read.computeIfAbsent(recorded.partnership(), _ -> nothing())
                    .computeIfPresent(
                            entry.about(), (_, standing) -> standing.after(recorded, entry));
        }
        return read;
    }

    private static Map<Side, SideCompany> nothing() {
        Map<Side, SideCompany> sides = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            sides.put(side, new SideCompany(side, null, Map.of()));
        }
        return sides;
    }

    /// A number at the SEC as somebody typed it: `320193`, `0000320193` or `CIK0000320193`.
    ///
    /// @throws IllegalArgumentException if it is none
    static long cik(String typed) {
        String digits = typed.strip().replaceFirst("^(?i)cik[ :#]*", "");
        if (!digits.matches("\\d{1,10}") || digits.matches("0*")) {
            throw new IllegalArgumentException(
                    "The number at the SEC (CIK) has 1 to 10 digits, such as 320193. It stands at"
                            + " the top of each filing on sec.gov.");
        }
        return Long.parseLong(digits);
    }
}
