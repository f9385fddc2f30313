package twelvekeys.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.DailyReading;
import twelvekeys.record.Entry;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;

/// What concerns a person today, over all partnerships of their organisation: in a handful of
/// queries, however many partnerships there are.
@Service
public class Today {

    /// The groups in which promises are told. A promise stands in one of them at most.
    public enum Group {
        /// The other side proposed, or reports that it is done: our word is awaited.
        ANSWER,
        /// Half of our time is over, and nobody said whether it will be kept.
        HALF_WAY,
        /// Past its date and not done, ours.
        OVERDUE_OURS,
        /// Past its date and not done, theirs.
        OVERDUE_THEIRS,
        /// Open, ours.
        OWED,
        /// Open, theirs.
        OWING
    }

    /// The promises of a group.
    ///
    /// @param shown those due first, at most [#MOST]
    /// @param total how many there are
    public record Part(List<Matter> shown, long total) {

        static final Part NONE = new Part(List.of(), 0);

        /// Copies the matters.
        public Part {
            shown = List.copyOf(shown);
        }
    }

    /// Something besides promises that waits in a partnership.
    ///
    /// @param partnership the partnership
    /// @param partner how the other side is called
    /// @param subject the case; absent for a proposed agreement
    /// @param ours whether our own side wrote last about it
    /// @param since when somebody wrote last about it
    public record Waiting(
            UUID partnership,
            String partner,
            @Nullable UUID subject,
            boolean ours,
            Instant since) {}

    /// What the other side of one partnership wrote since somebody looked.
    ///
    /// @param partnership the partnership
    /// @param own the side it is seen from
    /// @param entries what people wrote there, newest first, at most [#MOST_CHANGES]
    /// @param more how many older ones of theirs there are
    /// @param imported how many entries their files brought
    public record News(
            Partnership partnership,
            Side own,
            List<RecordedEntry> entries,
            long more,
            long imported) {

        /// Copies the entries.
        public News {
            entries = List.copyOf(entries);
        }

        /// When the newest of them was written, or what their files brought.
        Instant newest() {
            return entries.isEmpty() ? Instant.EPOCH : entries.getFirst().draft().at();
        }
    }

    /// Everything.
    ///
    /// @param today the day it is where the person is
    /// @param parts the promises, by group
    /// @param cases open cases of broken trust
    /// @param agreements proposals of theirs that wait for our answer
    /// @param since when the person last looked; at the first time, a week ago
    /// @param first whether it is the first time
    /// @param places how long each record was when this was read: what comes after is news the next
    ///   time
    /// @param news what the other sides wrote since, the partnership with the newest first
    /// @param titles what the promises are called that the news is about
    public record Reading(
            LocalDate today,
            Map<Group, Part> parts,
            List<Waiting> cases,
            List<Waiting> agreements,
            Instant since,
            boolean first,
            Map<UUID, Long> places,
            List<News> news,
            Map<UUID, String> titles) {

        /// The promises of a group.
        public Part part(Group group) {
            return parts.getOrDefault(group, Part.NONE);
        }

        /// What a promise is called, absent if the subject is none.
        public @Nullable String title(Entry entry) {
            UUID subject = entry.subject();
            return subject == null ? null : titles.get(subject);
        }
    }

    /// The most promises shown of one group.
    public static final int MOST = 40;

    /// The most entries shown of one partnership.
    public static final int MOST_CHANGES = 20;

    private static final Comparator<Matter> FIRST_DUE =
            Comparator.comparing(Matter::due)
                    .thenComparing(Matter::partner)
                    .thenComparingInt(Matter::number);

    private static final Duration FIRST_LOOK = Duration.ofDays(7);

    private final TodayStore store;
    private final Partnerships partnerships;
    private final PartnershipRecord record;
    private final Clock clock;
    private final DailyReading<Map<Group, Part>> kept;

    Today(TodayStore store, Partnerships partnerships, PartnershipRecord record, Clock clock) {
        this.store = store;
        this.partnerships = partnerships;
        this.record = record;
        this.clock = clock;
        this.kept = new DailyReading<>(record, this::read);
    }

    /// What concerns a person. Reading it changes nothing.
    ///
    /// @param today the day it is where the person is
    /// @param since what was written after this moment is news; absent for what was written since
    ///   the person last looked
    @Transactional(readOnly = true)
    public Reading read(UUID organisation, UUID person, LocalDate today, @Nullable Instant since) {
        Map<UUID, Long> places = store.sizes(organisation);
        List<Partnership> own = partnerships.of(organisation);
        Instant looked = store.lastLook(organisation, person);
        boolean resumes = since == null && looked != null;
        Instant from =
                since != null ? since : looked != null ? looked : clock.instant().minus(FIRST_LOOK);
        List<News> news =
                news(
                        organisation,
                        own,
                        resumes ? grown(places, store.seen(organisation, person)) : zero(places),
                        resumes ? null : from);
        return new Reading(
                today,
                parts(organisation, own.stream().map(Partnership::id).toList(), today),
                store.openCases(organisation),
                store.agreements(organisation),
                from,
                looked == null,
                places,
                news,
                store.titles(places.keySet(), subjects(news)));
    }

    /// What an organisation's own people are late with, those due first.
    ///
    /// @param own the partnerships of the organisation
    @Transactional(readOnly = true)
    public Part overdueOurs(UUID organisation, Collection<UUID> own, LocalDate today) {
        return parts(organisation, own, today).getOrDefault(Group.OVERDUE_OURS, Part.NONE);
    }

    /// Remembers that a person has been shown a reading.
    ///
    /// @param places how long each record was when it was read
    @Transactional
    public void seen(UUID organisation, UUID person, Map<UUID, Long> places) {
        if (!places.isEmpty()) {
            store.look(organisation, person, places, clock.instant());
        }
    }

    /// Remembers that a person has seen everything there is.
    @Transactional
    public void seen(UUID organisation, UUID person) {
        seen(organisation, person, store.sizes(organisation));
    }

    private Map<Group, Part> parts(UUID organisation, Collection<UUID> own, LocalDate today) {
        Map<Group, FirstOfMany<Matter>> first = new EnumMap<>(Group.class);
        Map<Group, Long> totals = new EnumMap<>(Group.class);
        for (Map<Group, Part> parts : kept.of(organisation, own, today).values()) {
            parts.forEach((group, part) -> {
                first.computeIfAbsent(group, _ -> new FirstOfMany<>(FIRST_DUE, MOST))
                        .add(part.shown());
                totals.merge(group, part.total(), Long::sum);
            });
        }
        Map<Group, Part> parts = new EnumMap<>(Group.class);
        first.forEach((group, matters) ->
                parts.put(group, new Part(matters.inOrder(), totals.getOrDefault(group, 0L))));
        return parts;
    }

    /// The promises that concern an organisation, by partnership and group.
    private Map<UUID, Map<Group, Part>> read(
            UUID organisation, Collection<UUID> partnerships, LocalDate today) {
        Map<UUID, Map<Group, List<TodayStore.Sorted>>> rows = new HashMap<>();
        for (TodayStore.Sorted row : store.matters(organisation, partnerships, today, MOST)) {
            rows.computeIfAbsent(row.matter().partnership(), _ -> new EnumMap<>(Group.class))
                    .computeIfAbsent(row.group(), _ -> new ArrayList<>())
                    .add(row);
        }
        Map<UUID, Map<Group, Part>> read = new HashMap<>();
        rows.forEach((partnership, groups) -> {
            Map<Group, Part> parts = new EnumMap<>(Group.class);
            groups.forEach((group, some) ->
                    parts.put(
                            group,
                            new Part(
                                    some.stream().map(TodayStore.Sorted::matter).toList(),
                                    some.getFirst().total())));
            read.put(partnership, parts);
        });
        return read;
    }

    /// How far the records that are longer now were seen.
    private static Map<UUID, Long> grown(Map<UUID, Long> places, Map<UUID, Long> seen) {
        Map<UUID, Long> grown = new HashMap<>();
        places.forEach((partnership, size) -> {
            long before = seen.getOrDefault(partnership, 0L);
            if (size > before) {
                grown.put(partnership, before);
            }
        });
        return grown;
    }

    private static Map<UUID, Long> zero(Map<UUID, Long> places) {
        Map<UUID, Long> zero = new HashMap<>();
        places.keySet().forEach(partnership -> zero.put(partnership, 0L));
        return zero;
    }

    private List<News> news(
            UUID organisation,
            Collection<Partnership> own,
            Map<UUID, Long> after,
            @Nullable Instant since) {
        Map<UUID, TodayStore.Changed> changed = store.changed(organisation, after, since);
        Map<UUID, List<RecordedEntry>> entries = new HashMap<>();
        Map<UUID, List<Long>> places = new LinkedHashMap<>();
        changed.forEach((partnership, change) -> places.put(partnership, change.newest()));
        record.at(places)
                .forEach(entry ->
                        entries.computeIfAbsent(entry.partnership(), id -> new ArrayList<>())
                                .add(entry));
        List<News> news = new ArrayList<>();
        for (Partnership partnership : own) {
            TodayStore.Changed change = changed.get(partnership.id());
            if (change != null) {
                List<RecordedEntry> shown = entries.getOrDefault(partnership.id(), List.of());
                news.add(
                        new News(
                                partnership,
                                partnership.sideOf(organisation),
                                shown,
                                change.written() - shown.size(),
                                change.imported()));
            }
        }
        news.sort((a, b) -> b.newest().compareTo(a.newest()));
        return news;
    }

    private static List<UUID> subjects(List<News> news) {
        List<UUID> subjects = new ArrayList<>();
        for (News one : news) {
            for (RecordedEntry entry : one.entries()) {
                UUID subject = entry.draft().entry().subject();
                if (subject != null) {
                    subjects.add(subject);
                }
            }
        }
        return subjects;
    }
}
