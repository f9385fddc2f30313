package twelvekeys.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.record.Draft;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PromiseEntry.ClaimAnswer;
import twelvekeys.record.PromiseEntry.ClaimAnswered;
import twelvekeys.record.Terms;
import twelvekeys.record.WrittenRequests;

/// What one side put on record alone, and how the other side answers it: singly, by a sample, or
/// all that match.
@Service
@Transactional
public class Claims {

    /// How many claims of a side are answered, and how.
    ///
    /// @param claimed how many wait for an answer
    /// @param confirmed how many were confirmed
    /// @param disputed how many are disputed
    public record Count(long claimed, long confirmed, long disputed) {

        /// How many there are in all.
        public long total() {
            return claimed + confirmed + disputed;
        }
    }

    /// Which claims are meant.
    ///
    /// @param words a part of what was promised, its deliverable, unit or kind; empty for all
    /// @param promisor whose promises, absent for both sides'
    /// @param standing only those answered in this way, `LEFT` for those that wait for an answer
    public record Filter(String words, @Nullable Side promisor, ClaimAnswer standing) {

        /// Keeps the words within bounds.
        public Filter {
            words = words.strip();
            words = words.substring(0, Math.min(200, words.length()));
        }
    }

    /// A page of claims.
    ///
    /// @param promises those of the page
    /// @param total how many match
    public record Page(List<Promise> promises, long total) {

        /// Copies the promises.
        public Page {
            promises = List.copyOf(promises);
        }
    }

    /// A place in the order of the pages, to go on behind: it stays where it is when claims are
    /// added or answered.
    ///
    /// @param due the due date of the last claim seen
    /// @param number its number
    public record Place(LocalDate due, int number) {}

    /// What is said of one claim.
    ///
    /// @param answer the answer
    /// @param words what is said with it, absent if nothing
    public record Answer(ClaimAnswer answer, @Nullable String words) {}

    private static final int BATCH = 500;

    /// How the other side answered, as the name of a [ClaimAnswer]: [Loop#answered] of a row.
    private static final String STANDING =
            """
            case when disputed_by is not null and disputed_by <> claimant then 'DISPUTED'
                 when claim_of is not null or outcome_of = claimant then 'LEFT'
                 else 'CONFIRMED' end
            """;

    private static final String MATCHING =
            """
            from promise where partnership_id = :partnership and claimant = :claimant
              and (:promisor::text is null or promisor = :promisor)
              and (:words = '' or strpos(lower(what || ' ' || coalesce(deliverable, '')
                   || ' ' || unit || ' ' || category), lower(:words)) > 0)
              and :standing =
            """
                    + STANDING;

    private final JdbcClient db;
    private final PartnershipRecord record;
    private final PromiseBook book;
    private final WrittenRequests requests;
    private final Clock clock;

    Claims(
            JdbcClient db,
            PartnershipRecord record,
            PromiseBook book,
            WrittenRequests requests,
            Clock clock) {
        this.db = db;
        this.record = record;
        this.book = book;
        this.requests = requests;
        this.clock = clock;
    }

    /// How many promises a side put on record alone, and how the other answered them.
    @Transactional(readOnly = true)
    public Count count(UUID partnership, Side claimant) {
        return Objects.requireNonNull(counts(partnership).get(claimant));
    }

    /// How many promises each side put on record alone, and how the other answered them.
    ///
    /// @return of both sides
    @Transactional(readOnly = true)
    public Map<Side, Count> counts(UUID partnership) {
        Map<Side, Count> counts = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            counts.put(side, new Count(0, 0, 0));
        }
        db.sql(
                        """
                        select claimant,
                               coalesce(sum(promises) filter (where answered = 'DISPUTED'), 0)
                                   as disputed,
                               coalesce(sum(promises) filter (where answered = 'LEFT'), 0)
                                   as claimed,
                               coalesce(sum(promises) filter (where answered = 'CONFIRMED'), 0)
                                   as confirmed
                        from promise_tally where partnership_id = ? and claimant <> ''
                        group by claimant
                        """)
                .param(partnership)
                .query(row -> {
                    counts.put(
                            Side.of(row.getString("claimant")),
                            new Count(
                                    row.getLong("claimed"),
                                    row.getLong("confirmed"),
                                    row.getLong("disputed")));
                });
        return counts;
    }

    /// Claims of a side that match, the latest due first, and one page of them.
    ///
    /// @param page the page, from 0
    @Transactional(readOnly = true)
    public Page page(UUID partnership, Side claimant, Filter filter, int page, int size) {
        long total =
                bind("select count(*) " + MATCHING, partnership, claimant, filter)
                        .query(Long.class)
                        .single();
        List<Promise> promises =
                bind(
                                "select "
                                        + PromiseReadings.COLUMNS
                                        + MATCHING
                                        + " order by due desc, number limit :size offset :offset",
                                partnership,
                                claimant,
                                filter)
                        .param("size", size)
                        .param("offset", (long) page * size)
                        .query((row, n) -> PromiseReadings.row(row))
                        .list();
        return new Page(promises, total);
    }

    /// Claims of a side that match, the latest due first, from a place on.
    ///
    /// @param after the place to go on behind, absent for the beginning
    /// @param most how many at most
    @Transactional(readOnly = true)
    public List<Promise> after(
            UUID partnership, Side claimant, Filter filter, @Nullable Place after, int most) {
        return bind(
                        "select "
                                + PromiseReadings.COLUMNS
                                + MATCHING
                                + """
                                and (:due::date is null or due < :due
                                     or (due = :due and number > :number))
                                order by due desc, number limit :most
                                """,
                        partnership,
                        claimant,
                        filter)
                .param("due", after == null ? null : after.due())
                .param("number", after == null ? 0 : after.number())
                .param("most", most)
                .query((row, n) -> PromiseReadings.row(row))
                .list();
    }

    /// How many claims of a side match, but for some.
    ///
    /// @param but claims to leave out
    @Transactional(readOnly = true)
    public long countMatching(
            UUID partnership, Side claimant, Filter filter, Collection<UUID> but) {
        return bind(
                        "select count(*) " + MATCHING + " and id <> all(:but)",
                        partnership,
                        claimant,
                        filter)
                .param("but", but.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /// A sample of the claims that match, drawn at random: what one finds in it holds for the rest
    /// as far as a sample can tell. The same seed draws the same sample while the claims stay.
    ///
    /// @param seed any text
    @Transactional(readOnly = true)
    public List<Promise> sample(
            UUID partnership, Side claimant, Filter filter, String seed, int size) {
        return bind(
                        "select "
                                + PromiseReadings.COLUMNS
                                + MATCHING
                                + " order by md5(id::text || :seed) limit :size",
                        partnership,
                        claimant,
                        filter)
                .param("seed", seed)
                .param("size", size)
                .query((row, n) -> PromiseReadings.row(row))
                .list();
    }

    /// Answers several claims of the other side alike, in one transaction. Those that are answered
    /// so already stay as they are.
    ///
    /// @return how many were answered now; 0 if this very request has come before
    /// @throws NotThere if one of them does not stand in the partnership
    /// @throws IllegalStep if one of them is no claim of the other side
    public int answer(
            Author author, Collection<UUID> promises, ClaimAnswer answer, @Nullable String words) {
        String asked = asked(answer, words, sorted(promises));
        if (cameBefore(author, asked)) {
            return 0;
        }
        Answer alike = new Answer(answer, words);
        Map<UUID, Answer> answers = new HashMap<>();
        promises.forEach(promise -> answers.put(promise, alike));
        int answered = answerEach(author, answers);
        keep(author, asked);
        return answered;
    }

    /// Answers several claims of the other side, each in its own way, in one transaction. Those
    /// that are answered so already stay as they are.
    ///
    /// @return how many were answered
    /// @throws NotThere if one of them does not stand in the partnership
    /// @throws IllegalStep if one of them is no claim of the other side
    public int answerEach(Author author, Map<UUID, Answer> answers) {
        record.lock(author.partnership());
        List<Promise> standing = book.all(author.partnership(), answers.keySet());
        if (standing.size() < answers.size()) {
            throw new NotThere();
        }
        return write(author, standing, answers);
    }

    /// Answers all claims of the other side that match, but for some, in one transaction.
    ///
    /// @param but claims to leave as they are
    /// @return how many were answered now; 0 if this very request has come before
    public int answerAll(
            Author author,
            Filter filter,
            Collection<UUID> but,
            ClaimAnswer answer,
            @Nullable String words) {
        return answerAll(author, filter, but, answer, words, null);
    }

    /// Answers all claims of the other side that match, but for some, in one transaction, if they
    /// are as many as the author was told.
    ///
    /// @param but claims to leave as they are
    /// @param expected how many the author was told, absent to answer however many there are
    /// @return how many were answered
    /// @throws IllegalStep if they are more or fewer now; nothing is answered then
    public int answerAll(
            Author author,
            Filter filter,
            Collection<UUID> but,
            ClaimAnswer answer,
            @Nullable String words,
            @Nullable Long expected) {
        String asked = asked(answer, words, filter + " but " + sorted(but));
        if (cameBefore(author, asked)) {
            return 0;
        }
        List<Promise> all = matching(author, filter, new HashSet<>(but));
        if (expected != null && all.size() != expected) {
            throw new IllegalStep(
                    "%s now, not %d: somebody answered or imported in the meantime. Look at the number again before you go on."
                            .formatted(
                                    all.size() == 1
                                            ? "One promise matches"
                                            : all.size() + " promises match",
                                    expected));
        }
        Answer alike = new Answer(answer, words);
        int answered = 0;
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Promise> some = all.subList(from, Math.min(from + BATCH, all.size()));
            Map<UUID, Answer> answers = new HashMap<>();
            some.forEach(promise -> answers.put(promise.id(), alike));
            answered += write(author, some, answers);
        }
        keep(author, asked);
        return answered;
    }

    private static String asked(ClaimAnswer answer, @Nullable String words, String which) {
        String said = Objects.requireNonNullElse(words, "");
        if (said.length() > Terms.LONGEST) {
            throw new IllegalArgumentException("Please say it in at most 2000 characters.");
        }
        return "claims " + answer + ' ' + said.length() + ' ' + said + ' ' + which;
    }

    private static String sorted(Collection<UUID> promises) {
        return promises.stream().map(UUID::toString).sorted().distinct().toList().toString();
    }

    private boolean cameBefore(Author author, String asked) {
        record.lock(author.partnership());
        return requests.before(author, asked).isPresent();
    }

    private void keep(Author author, String asked) {
        UUID partnership = author.partnership();
        requests.keep(author, asked, partnership, record.size(partnership), clock.instant());
    }

    private List<Promise> matching(Author author, Filter filter, Set<UUID> but) {
        return bind(
                        "select " + PromiseReadings.COLUMNS + MATCHING + " order by number",
                        author.partnership(),
                        author.side().other(),
                        filter)
                .query((row, n) -> PromiseReadings.row(row))
                .list()
                .stream()
                .filter(promise -> !but.contains(promise.id()))
                .toList();
    }

    private int write(Author author, List<Promise> promises, Map<UUID, Answer> answers) {
        Instant now = clock.instant();
        List<Draft> drafts = new ArrayList<>();
        for (Promise promise : promises) {
            Answer answer = Objects.requireNonNull(answers.get(promise.id()));
            if (!answersAnew(promise, author.side(), answer.answer())) {
                continue;
            }
            drafts.add(
                    new Draft(
                            new ClaimAnswered(promise.id(), answer.answer(), said(answer.words())),
                            author.side(),
                            author.name(),
                            now,
                            null,
                            author.person()));
        }
        if (!drafts.isEmpty()) {
            book.write(author.partnership(), drafts);
        }
        return drafts.size();
    }

    /// Whether an answer says anything new. About what is no claim of the other side it does, so
    /// that the promise itself refuses it.
    private static boolean answersAnew(Promise promise, Side answering, ClaimAnswer answer) {
        return promise.loop().claimant() != answering.other()
                || promise.loop().answered() != answer;
    }

    private static @Nullable String said(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.length() > Terms.LONGEST) {
            throw new IllegalArgumentException("Please say it in at most 2000 characters.");
        }
        return words.strip();
    }

    private JdbcClient.StatementSpec bind(
            String sql, UUID partnership, Side claimant, Filter filter) {
        Side promisor = filter.promisor();
        return db.sql(sql)
                .param("partnership", partnership)
                .param("claimant", claimant.code())
                .param("promisor", promisor == null ? null : promisor.code())
                .param("words", filter.words())
                .param("standing", filter.standing().name());
    }
}
