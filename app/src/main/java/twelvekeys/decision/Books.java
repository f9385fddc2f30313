package twelvekeys.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.decision.BookedLine.Source;
import twelvekeys.decision.BooksCheck.Brought;
import twelvekeys.decision.BooksStore.By;

/// What an organisation's own books say of its partnerships: how much business there was, and what
/// it brought. It is the organisation's own: no entry of any record, and nothing the other side can
/// reach.
///
/// A figure is corrected by a later one and withdrawn by a line without amounts; both lines stay.
@Service
@Transactional(readOnly = true)
public class Books {

    /// The most figures that are taken at once.
    public static final int MOST = 100_000;

    /// How many quarters are read where no more is asked.
    public static final int QUARTERS = 12;

    private static final int A_YEAR = 12;

    /// Who puts figures, and how they come.
    ///
    /// @param organisation whose books they are
    /// @param by the name of who puts them
    /// @param source how they come
    /// @param file the name of the file they stand in, null unless they come in one
    /// @param key what names the request, null if nothing does
    public record Putting(
            UUID organisation,
            String by,
            Source source,
            @Nullable String file,
            @Nullable String key) {}

    /// What became of figures that were brought.
    ///
    /// @param added how many are of a period that had none
    /// @param corrected how many stand in the place of another one now
    /// @param unchanged how many stood there already
    public record Put(int added, int corrected, int unchanged) {}

    private final BooksStore store;
    private final Clock clock;

    Books(BooksStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Puts figures, all of them or none. An amount that is not given stays as it stood.
    ///
    /// @throws BooksRefused if a figure overlaps another period, or stands there twice
    /// @throws IllegalArgumentException if something else was asked under the key before
    @Transactional
    public Put put(Putting how, List<Booked> figures) {
        return put(
                how,
                IntStream.range(0, figures.size())
                        .mapToObj(i -> new Brought(i + 1L, figures.get(i)))
                        .toList(),
                figures.toString());
    }

    /// Puts the figures of a file, all of them or none.
    ///
    /// @throws BooksRefused if a figure overlaps another period, or stands there twice
    @Transactional
    public Put put(Putting how, BooksFile file) {
        return put(how, file.figures(), "");
    }

    private Put put(Putting how, List<Brought> brought, String asked) {
        return once(
                how,
                asked,
                () -> {
                    Set<UUID> partnerships =
                            brought.stream()
                                    .map(each -> each.figure().place().partnership())
                                    .collect(Collectors.toSet());
                    List<Booked> inForce =
                            store.inForce(how.organisation, partnerships, BooksStore.ALWAYS);
                    List<BooksRefused.Row> wrong = BooksCheck.of(inForce, brought);
                    if (!wrong.isEmpty()) {
                        throw BooksRefused.of(wrong);
                    }
                    return put(how, brought, inForce);
                });
    }

    private Put put(Putting how, List<Brought> brought, List<Booked> inForce) {
        Map<Booked.Place, Booked> standing = new HashMap<>();
        inForce.forEach(figure -> standing.put(figure.place(), figure));
        List<Booked> fresh = new ArrayList<>();
        int added = 0;
        for (Brought each : brought) {
            Booked before = standing.get(each.figure().place());
            Booked now = each.figure().over(before);
            if (before == null || !now.saysTheSame(before)) {
                added += before == null ? 1 : 0;
                fresh.add(now);
            }
        }
        store.add(by(how), fresh);
        return new Put(added, fresh.size() - added, brought.size() - fresh.size());
    }

    /// Withdraws the figure of a place: it counts no more, and both lines stay.
    ///
    /// @return whether there was one that counts
    /// @throws IllegalArgumentException if something else was asked under the key before
    @Transactional
    public boolean withdraw(Putting how, Booked.Place place) {
        Put done =
                once(
                        how,
                        "withdraw " + place,
                        () -> {
                            boolean counts =
                                    store
                                            .inForce(
                                                    how.organisation,
                                                    Set.of(place.partnership()),
                                                    place.period().first())
                                            .stream()
                                            .anyMatch(each -> each.place().equals(place));
                            if (counts) {
                                store.withdraw(by(how), place);
                            }
                            return new Put(0, counts ? 1 : 0, 0);
                        });
        return done.corrected() == 1;
    }

    private By by(Putting how) {
        return new By(
                how.organisation,
                how.by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                how.source,
                how.file);
    }

    /// Does a request once for each key.
    private Put once(Putting how, String asked, Supplier<Put> work) {
        store.lock(how.organisation);
        String key = how.key;
        if (key == null) {
            return work.get();
        }
        String digest = sha256(asked);
        BooksStore.Done before = store.done(how.organisation, key).orElse(null);
        if (before == null) {
            Put put = work.get();
            store.remember(how.organisation, key, new BooksStore.Done(digest, put));
            return put;
        }
        if (!before.sha256().equals(digest)) {
            throw new IllegalArgumentException(
                    "Something else was asked under this Idempotency-Key before. Use a new key for"
                            + " each request.");
        }
        return before.put();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Lines of the books, as they were put.
    public List<BookedLine> lines(UUID organisation, BooksQuery asked) {
        return store.lines(organisation, asked);
    }

    /// How many lines there are, whatever the page.
    public long count(UUID organisation, BooksQuery asked) {
        return store.count(organisation, asked);
    }

    /// All figures that count.
    public List<Booked> inForce(UUID organisation, List<UUID> partnerships) {
        return store.inForce(organisation, partnerships, BooksStore.ALWAYS);
    }

    /// Of which partnerships the last quarters are told.
    ///
    /// @param quarters how many quarters to look at, the one of today the last
    public Set<UUID> told(
            UUID organisation, List<UUID> partnerships, LocalDate today, int quarters) {
        return store.told(organisation, partnerships, first(today, quarters));
    }

    /// The last quarters that have figures, the oldest first of each partnership and currency.
    ///
    /// @param quarters how many quarters to look at, the one of today the last; later ones, which
    ///   are plans, are told too
    public List<BookedQuarter> quarters(
            UUID organisation, List<UUID> partnerships, LocalDate today, int quarters) {
        LocalDate first = first(today, quarters);
        return BookedQuarters.of(
                        store.inForce(organisation, partnerships, first.minusMonths(A_YEAR)))
                .stream()
                .filter(each -> !each.quarter().isBefore(first))
                .toList();
    }

    /// The first day of the first of the last quarters.
    ///
    /// @param quarters how many quarters, the one of today the last
    public static LocalDate first(LocalDate today, int quarters) {
        return BookedPeriod.quarterOf(today).minusMonths((quarters - 1L) * BookedPeriod.QUARTER);
    }
}
