package twelvekeys.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.trust.AsOf;
import twelvekeys.trust.Level;
import twelvekeys.trust.PromiseFacts;
import twelvekeys.trust.VolumePlan;

/// Levels and chances, as one organisation may read them.
///
/// Each organisation reads from what it can see: what its partners promised it, and what it
/// promised them. Its book is filled once, and then told what has changed, so a page costs one
/// small query however long the history is, and an entry costs what it changes. A book is let go of
/// when memory is short, and filled again.
@Service
public class TrustBook {

    /// How many readings of other days are kept, over all organisations.
    private static final int OTHER_DAYS = 8;

    private record OtherDay(UUID organisation, LocalDate asOf, long size) {}

    private final Partnerships partnerships;
    private final PartnershipRecord record;
    private final PromiseFeed feed;
    private final ModelChoices choices;
    private final Books books = new Books();
    private final Books pairs = new Books();
    private final Map<OtherDay, OrganisationBook> otherDays =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<OtherDay, OrganisationBook> eldest) {
                    return size() > OTHER_DAYS;
                }
            };

    TrustBook(
            Partnerships partnerships,
            PartnershipRecord record,
            PromiseFeed feed,
            ModelChoices choices) {
        this.partnerships = partnerships;
        this.record = record;
        this.feed = feed;
        this.choices = choices;
    }

    /// What an organisation can read from its records.
    ///
    /// @param asOf the day to read for; absent for today, or the end of a record that has ended
    @Transactional(readOnly = true)
    public Standing standing(UUID organisation, LocalDate today, @Nullable LocalDate asOf) {
        OrganisationBook book = upToDate(organisation, today);
        synchronized (book) {
            LocalDate standard = standard(book, today);
            if (asOf != null && !asOf.equals(standard)) {
                return new Standing(otherDay(book, organisation, asOf), asOf, false);
            }
            choices.seeTo(organisation, book, standard);
            return new Standing(book, standard, !standard.equals(today) && asOf == null);
        }
    }

    /// How each side of a partnership keeps its word, read from what the two promised each other
    /// and from nothing else. Both read the same, and neither learns of the other's other partners.
    ///
    /// @param a how well side A does
    /// @param b how well side B does
    public record WordKept(Level a, Level b) {

        /// How well a side does.
        public Level of(Side side) {
            return side == Side.A ? a : b;
        }
    }

    /// How each side of a partnership keeps its word, from the two alone.
    ///
    /// @param asOf the day to read for
    @Transactional(readOnly = true)
    public WordKept between(Partnership partnership, LocalDate asOf) {
        UUID a = partnership.aOrganisation();
        OrganisationBook book = pairs.of(partnership.id(), asOf);
        bringUpToDate(book, Map.of(partnership.id(), partnership), a);
        synchronized (book) {
            return new WordKept(
                    book.direction(true).nested().reading(asOf).promisor(Standing.US),
                    book.direction(false)
                            .nested()
                            .reading(asOf)
                            .promisor(partnership.id().toString()));
        }
    }

    /// The promises of one direction that count, as questions about the past.
    ///
    /// @param asOf the day the record is read for
    /// @param size how many entries were read
    /// @param promises lists them
    record Past(LocalDate asOf, long size, Supplier<List<PromiseFacts>> promises) {}

    /// The past of one direction.
    ///
    /// @param us whether it is what we promised
    @Transactional(readOnly = true)
    Past past(UUID organisation, LocalDate today, boolean us) {
        OrganisationBook book = upToDate(organisation, today);
        synchronized (book) {
            return new Past(standard(book, today), book.size(), () -> book.facts(us));
        }
    }

    /// What partners would promise us in the next span if it were like the last.
    ///
    /// @param values what promises are worth, where they say
    @Transactional(readOnly = true)
    VolumePlan volume(
            UUID organisation, LocalDate today, int spanDays, Map<UUID, BigDecimal> values) {
        OrganisationBook book = upToDate(organisation, today);
        synchronized (book) {
            LocalDate day = standard(book, today);
            choices.seeTo(organisation, book, day);
            DirectionBook theirs = book.direction(false);
            List<PromiseFacts> facts = new ArrayList<>();
            theirs.promises()
                    .forEach((id, counted) -> {
                        if (counted.cell().isPresent()) {
                            facts.add(counted.facts(values.get(id)));
                        }
                    });
            return VolumePlan.of(facts, theirs.forecaster(day), day, spanDays);
        }
    }

    private static LocalDate standard(OrganisationBook book, LocalDate today) {
        Optional<LocalDate> newest =
                Stream.of(false, true)
                        .flatMap(us -> book.direction(us).nested().newestDay(today).stream())
                        .max(LocalDate::compareTo);
        return newest.map(day -> AsOf.standard(day, today)).orElse(today);
    }

    private OrganisationBook otherDay(OrganisationBook book, UUID organisation, LocalDate asOf) {
        synchronized (otherDays) {
            return otherDays.computeIfAbsent(
                    new OtherDay(organisation, asOf, book.size()), day -> book.asOf(asOf));
        }
    }

    private OrganisationBook upToDate(UUID organisation, LocalDate today) {
        OrganisationBook book = books.of(organisation, today);
        Map<UUID, Partnership> own =
                partnerships.of(organisation).stream()
                        .collect(Collectors.toMap(Partnership::id, Function.identity()));
        if (!own.isEmpty()) {
            bringUpToDate(book, own, organisation);
        }
        return book;
    }

    private void bringUpToDate(
            OrganisationBook book, Map<UUID, Partnership> own, UUID organisation) {
        synchronized (book) {
            if (record.size(own.keySet()) != book.size()) {
                if (record.hasUncommitted()) {
                    // What is not committed may never be; the book holds what is.
                    feed.readApart(book, own, organisation);
                } else {
                    feed.read(book, own, organisation);
                }
            }
        }
    }
}
