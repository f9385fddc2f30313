package twelvekeys.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.InOurName;
import twelvekeys.Newcomers;
import twelvekeys.SettableClock;
import twelvekeys.WholeApplicationTest;
import twelvekeys.conversation.PulseDesk.Seat;
import twelvekeys.conversation.Wave.State;
import twelvekeys.identity.Role;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PulseEntry.AnswerSealed;
import twelvekeys.record.PulseEntry.WaveRevealed;
import twelvekeys.storage.DataFolder;
import twelvekeys.storage.Tenancy;
import twelvekeys.storage.TestDatabase;

/// A wave of the pulse from its opening to its results, and who can learn what on the way.
@WholeApplicationTest
@ExtendWith(InOurName.class)
class PulseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate CLOSES = TODAY.plusDays(14);

    @Autowired private BeanFactory beans;
    @Autowired private Organisations organisations;
    @Autowired private Partnerships partnerships;
    @Autowired private Pulse pulse;
    @Autowired private PulseDesk desk;
    @Autowired private PulseRounds rounds;
    @Autowired private Reveal reveal;
    @Autowired private SubjectKeys keys;
    @Autowired private Stakeholders stakeholders;
    @Autowired private PartnershipRecord record;
    @Autowired private DataFolder folder;
    @Autowired private DataSource source;
    @Autowired private TransactionTemplate transactions;
    @Autowired private SettableClock clock;

    private Organisation us = new Organisation(new UUID(0, 0), "", true);
    private Organisation them = us;
    private Partnership partnership = anywhere();

    private static Partnership anywhere() {
        UUID nobody = new UUID(0, 0);
        return new Partnership(nobody, nobody, nobody, "", "", TODAY, true);
    }

    @BeforeEach
    void twoSides(Organisation ours) {
        us = ours;
        clock.set(TODAY);
        them = InOurName.organisation(organisations);
        Newcomers newcomers = new Newcomers(beans);
        newcomers.join(us.id(), Role.PARTNER_MANAGER);
        newcomers.join(them.id(), Role.PARTNER_MANAGER);
        partnership =
                Objects.requireNonNull(
                        transactions.execute(
                                status -> partnerships.between(us, them, TODAY, clock.instant())));
    }

    private Author author(Side side) {
        return new Author(partnership.id(), side, "Anna Berg", ZoneOffset.UTC, null, null);
    }

    private Wave opened() {
        return pulse.open(author(Side.A), partnership, CLOSES, "How are we?");
    }

    /// Asks so many of a side and lets them sit down.
    private List<Seat> seated(Side side, Wave wave, int people) {
        Organisation organisation = side == Side.A ? us : them;
        Set<String> emails = new LinkedHashSet<>();
        for (int person = 0; person < people; person++) {
            emails.add("p" + person + "-" + UUID.randomUUID() + "@example.org");
        }
        Pulse.Asked asked =
                Tenancy.as(
                        organisation.id(),
                        () ->
                                pulse.ask(
                                        author(side),
                                        partnership,
                                        organisation.id(),
                                        wave.id(),
                                        emails));
        assertThat(asked.asked()).hasSize(people);
        return asked.asked().stream().map(invited -> sit(invited).orElseThrow()).toList();
    }

    private Optional<Seat> sit(Invited invited) {
        return desk.sit(invited.path().substring("/pulse/".length()));
    }

    private static PulseAnswer answer(int person) {
        TreeMap<Question, Integer> scores = new TreeMap<>();
        for (int key = 1; key <= ItemSet.KEYS; key++) {
            scores.put(Question.key(key, About.OWN), 3 + (key + person) % 4);
            scores.put(Question.key(key, About.OTHER), 2 + (key * person) % 5);
        }
        for (int item = 1; item <= ItemSet.TRUST; item++) {
            scores.put(Question.trust(item), 4 + (item + person) % 3);
        }
        return new PulseAnswer(scores);
    }

    private Wave now(Wave wave) {
        return pulse.find(partnership.id(), wave.id()).orElseThrow();
    }

    @Test
    void aWaveIsRevealedOnceEverybodyOfBothSidesHasAnswered() {
        Wave wave = opened();
        List<Seat> all = new ArrayList<>(seated(Side.A, wave, 5));
        all.addAll(seated(Side.B, wave, 6));
        Set<String> receipts = new LinkedHashSet<>();
        for (int person = 0; person < all.size(); person++) {
            assertThat(now(wave).state()).isEqualTo(State.OPEN);
            assertThat(pulse.results(partnership.id(), wave.id())).isEmpty();
            Seat seat = all.get(person);
            receipts.add(desk.send(seat, answer(person)));
            assertThatThrownBy(() -> desk.send(seat, answer(7)))
                    .isInstanceOf(IllegalStateException.class);
        }
        Wave revealed = now(wave);
        assertThat(revealed.state()).isEqualTo(State.REVEALED);
        assertThat(List.of(revealed.answersA(), revealed.answersB())).containsExactly(5, 6);
        assertThat(committed(wave)).containsExactlyElementsOf(receipts);
        String kept = Objects.requireNonNull(pulse.resultsAsKept(partnership.id(), wave.id()));
        assertThat(PulseAnswer.sha256(kept)).isEqualTo(revealed.results());
        PulseResults results = pulse.latest(partnership.id()).orElseThrow().results();
        assertThat(ResultsJson.write(results)).isEqualTo(kept);
        assertThat(results.of(1, Side.A).own()).isInstanceOf(PulseView.Shown.class);
        assertThat(rowsOf("pulse_answer")).isZero();
        assertThat(folder.knownSecret("said-" + wave.id())).isEmpty();
    }

    private List<String> committed(Wave wave) {
        return record.about(partnership.id(), wave.id()).stream()
                .map(entry -> entry.draft().entry())
                .filter(AnswerSealed.class::isInstance)
                .map(entry -> ((AnswerSealed) entry).commitment())
                .toList();
    }

    @Test
    void whoeverIsAskedLastDoesNotFindTheWaveClosedByTheFirst() {
        Wave wave = opened();
        List<Seat> all = new ArrayList<>(seated(Side.A, wave, 5));
        all.addAll(seated(Side.B, wave, 4));
        for (int person = 0; person < all.size(); person++) {
            desk.send(all.get(person), answer(person));
        }
        assertThat(now(wave).state()).isEqualTo(State.OPEN);
        Seat late = seated(Side.B, wave, 1).getFirst();
        assertThat(late.takes()).isTrue();
        desk.send(late, answer(3));
        assertThat(now(wave).state()).isEqualTo(State.REVEALED);
    }

    @Test
    void theDeadlineRevealsWhatIsEnoughAndLateAnswersAreRefused() {
        Wave wave = opened();
        List<Seat> ours = seated(Side.A, wave, 6);
        Seat theirs = seated(Side.B, wave, 2).getFirst();
        for (int person = 0; person < 5; person++) {
            desk.send(ours.get(person), answer(person));
        }
        desk.send(theirs, answer(2));
        clock.set(CLOSES);
        rounds.run();
        assertThat(now(wave).state()).isEqualTo(State.OPEN);
        clock.set(CLOSES.plusDays(1));
        assertThatThrownBy(() -> desk.send(ours.getLast(), answer(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seated(Side.A, wave, 1)).isInstanceOf(IllegalStateException.class);
        rounds.run();
        assertThat(now(wave).state()).isEqualTo(State.REVEALED);
        PulseResults results = pulse.results(partnership.id(), wave.id()).orElseThrow();
        assertThat(results.of(1, Side.A).own()).isInstanceOf(PulseView.Shown.class);
        assertThat(results.of(1, Side.A).other()).isEqualTo(new PulseView.TooFew(5));
        assertThat(results.of(1, Side.A).gap()).isEqualTo(PulseResults.Gap.NOT_KNOWN);
        assertThat(results.reliability(Side.B, Side.A).spread()).isNull();
        long entries = record.size(partnership.id());
        rounds.run();
        assertThat(record.size(partnership.id())).isEqualTo(entries);
    }

    @Test
    void tooFewOnBothSidesAreNeverRead() {
        Wave wave = opened();
        List<Seat> ours = seated(Side.A, wave, 4);
        for (int person = 0; person < ours.size(); person++) {
            desk.send(ours.get(person), answer(person));
        }
        clock.set(CLOSES.plusDays(1));
        rounds.run();
        assertThat(now(wave).state()).isEqualTo(State.CLOSED_UNREAD);
        assertThat(now(wave).answersA()).isEqualTo(4);
        assertThat(pulse.resultsAsKept(partnership.id(), wave.id())).isNull();
        assertThat(rowsOf("pulse_answer")).isZero();
        assertThat(folder.knownSecret("said-" + wave.id())).isEmpty();
    }

    /// The superuser reads every row of every table, and the log of every change is in those rows.
    @Test
    void beforeTheRevealTheWholeDatabaseTellsNoAnswer() {
        Wave wave = opened();
        List<Seat> ours = seated(Side.A, wave, 5);
        PulseAnswer said = answer(3);
        String receipt = desk.send(ours.getFirst(), said);
        Seat under = ours.get(1);
        desk.keep(under, 0, code -> String.valueOf(under.questions(0).size() % 7));
        String kept = sit(under).progress().text();
        assertThat(kept).isNotEmpty();
        String everything = everything();
        assertThat(everything).contains(receipt); // the walk sees what is there
        for (String text : List.of(said.text(), kept)) {
            for (String form : forms(text)) {
                assertThat(everything).doesNotContain(form);
            }
        }
        assertThat(everything).doesNotContain("k1s=");
        List<byte[]> sealed =
                superuser()
                        .sql("select sealed from pulse_answer where wave = ?")
                        .param(wave.id())
                        .query((row, n) -> row.getBytes(1))
                        .list();
        assertThat(sealed).hasSize(1);
        assertThat(new String(sealed.getFirst(), StandardCharsets.ISO_8859_1))
                .doesNotContain("k1s", "k1o");
    }

    /// A text, and every hash that can be made from it without the salt.
    private static List<String> forms(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return List.of(
                text.lines().findFirst().orElseThrow() + "\n",
                HexFormat.of().formatHex(bytes),
                PulseAnswer.sha256(text),
                PulseAnswer.sha256(text.strip()),
                PulseAnswer.sha256("\n" + text),
                new PulseAnswer(PulseAnswer.read(text).scores()).commitment(""),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }

    private Optional<Seat> none() {
        return Optional.empty();
    }

    private Seat sit(Seat again) {
        // The link's secret is gone by now; the desk finds the same person by a fresh one.
        Invited fresh =
                Tenancy.as(
                        again.who().organisation(),
                        () ->
                                stakeholders.write(
                                        again.who(),
                                        again.who().expires(),
                                        new Letter("Again", List.of(), "Open", List.of()),
                                        "again/" + again.who().id()));
        return sit(fresh).or(this::none).orElseThrow();
    }

    /// Every row of every table, as text, read as the superuser.
    private String everything() {
        StringBuilder all = new StringBuilder();
        JdbcClient db = superuser();
        db.sql(
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query((row, n) -> row.getString(1))
                .list()
                .forEach(table ->
                        db.sql("select t::text from \"" + table + "\" t")
                                .query((row, n) -> row.getString(1))
                                .list()
                                .forEach(line -> all.append(line).append('\n')));
        return all.toString();
    }

    private int rowsOf(String table) {
        return superuser()
                .sql("select count(*) from " + table + " where partnership_id = ?")
                .param(partnership.id())
                .query(Integer.class)
                .single();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(TestDatabase.superuser(url()));
    }

    private String url() {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasBegunIsKeptAndGoneOnWithInTheLanguageChosen() {
        Wave wave = opened();
        Seat seat = seated(Side.B, wave, 1).getFirst();
        assertThat(seat.questions(0)).hasSize(11);
        Function<String, String> half = code -> code.endsWith("s") ? "6" : "";
        desk.keep(seat, 0, half);
        desk.choose(seat, "de");
        Seat later = sit(seat);
        assertThat(later.who().language()).isEqualTo("de");
        assertThat(later.progress().scores())
                .hasSize(4)
                .allSatisfy((question, score) -> {
                    assertThat(question.about()).isEqualTo(About.OWN);
                    assertThat(score).isEqualTo(6);
                });
        assertThat(later.parts()).isEqualTo(seat.parts());
        assertThatThrownBy(() -> desk.keep(later, 0, code -> "9"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.send(later, PulseAnswer.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fewAreAskedTheSamePartAndManyAreSpreadOverAll() {
        Wave wave = opened();
        assertThat(seated(Side.A, wave, 6))
                .allSatisfy(seat -> {
                    assertThat(seat.parts()).containsExactly(0, 1, 2);
                    assertThat(seat.few()).isTrue();
                });
        Map<Integer, Long> first =
                seated(Side.B, wave, 30).stream()
                        .collect(
                                Collectors.groupingBy(
                                        seat -> seat.parts().getFirst(), Collectors.counting()));
        assertThat(first).containsOnlyKeys(0, 1, 2);
        assertThat(first.values()).containsOnly(10L);
    }

    @Test
    void nobodyIsAskedMoreOftenThanWasAgreedOverAllPartnerships() {
        Partnership another = withSomebodyElse();
        Wave here = opened();
        assertThat(ask(partnership, here, "Lena@Example.org").asked()).hasSize(1);
        assertThat(ask(partnership, here, "lena@example.org").before()).isEqualTo(1);
        clock.pass(Duration.ofDays(10));
        Wave there =
                pulse.open(
                        new Author(another.id(), Side.A, "Anna", ZoneOffset.UTC, null, null),
                        another,
                        TODAY.plusDays(30),
                        "");
        assertThat(ask(another, there, "lena@example.org").asked()).hasSize(1);
        Partnership third = withSomebodyElse();
        Wave more =
                pulse.open(
                        new Author(third.id(), Side.A, "Anna", ZoneOffset.UTC, null, null),
                        third,
                        TODAY.plusDays(30),
                        "");
        Pulse.Asked refused = ask(third, more, "LENA@example.org");
        assertThat(refused.asked()).isEmpty();
        assertThat(refused.refused())
                .containsExactly(
                        "LENA@example.org has been asked twice in the last three months, over all"
                                + " your partnerships, and no more was agreed. They may be asked"
                                + " again from 2 September 2026.");
        clock.set(LocalDate.of(2026, 9, 2));
        Wave later =
                pulse.open(
                        new Author(partnership.id(), Side.A, "Anna", ZoneOffset.UTC, null, null),
                        endedFirst(),
                        LocalDate.of(2026, 9, 20),
                        "");
        assertThat(ask(partnership, later, "lena@example.org").asked()).hasSize(1);
    }

    private Partnership withSomebodyElse() {
        Organisation other = InOurName.organisation(organisations);
        return Objects.requireNonNull(
                transactions.execute(
                        status -> partnerships.between(us, other, TODAY, clock.instant())));
    }

    private Partnership endedFirst() {
        rounds.run();
        return partnership;
    }

    private Pulse.Asked ask(Partnership in, Wave wave, String email) {
        return pulse.ask(
                new Author(in.id(), Side.A, "Anna Berg", ZoneOffset.UTC, null, null),
                in,
                us.id(),
                wave.id(),
                List.of(email));
    }

    @Test
    void theRhythmThatWasAgreedOnHolds() {
        Wave wave = opened();
        assertThatThrownBy(this::opened)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open already");
        clock.set(CLOSES.plusDays(1));
        rounds.run();
        assertThat(now(wave).state()).isEqualTo(State.CLOSED_UNREAD);
        assertThatThrownBy(() -> pulse.open(author(Side.B), partnership, CLOSES.plusDays(20), ""))
                .hasMessageContaining("every 3 months")
                .hasMessageContaining("1 September 2026");
        clock.set(LocalDate.of(2026, 9, 1));
        Wave second = pulse.open(author(Side.B), partnership, LocalDate.of(2026, 9, 15), "");
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.by()).isEqualTo(Side.B);
    }

    @Test
    void theOtherSideIsNotToldWhomWeAsked() {
        Wave wave = opened();
        seated(Side.A, wave, 3);
        assertThat(pulse.asked(partnership.id(), wave.id())).containsEntry(Side.A, 3);
        int seen =
                Tenancy.as(
                        them.id(),
                        () -> {
                            assertThat(pulse.asked(partnership.id(), wave.id()))
                                    .containsEntry(Side.A, 3);
                            return pulse.ownCounts(us.id(), wave.id()).asked();
                        });
        assertThat(seen).isZero();
    }

    @Test
    void aForgottenKeyOpensNothingAndAnAnswerOpensNowhereElse() {
        UUID subject = UUID.randomUUID();
        byte[] sealed = keys.seal(subject, "here", "said");
        assertThat(keys.open(subject, "here", sealed)).contains("said");
        assertThat(keys.open(subject, "there", sealed)).isEmpty();
        assertThat(keys.open(UUID.randomUUID(), "here", sealed)).isEmpty();
        keys.forget(subject);
        assertThat(keys.open(subject, "here", sealed)).isEmpty();
    }

    @Test
    void theResultsAreWhatTheRecordSays() {
        Wave wave = opened();
        List<Seat> ours = seated(Side.A, wave, 5);
        for (int person = 0; person < ours.size(); person++) {
            desk.send(ours.get(person), answer(person));
        }
        clock.set(CLOSES.plusDays(1));
        transactions.executeWithoutResult(status -> reveal.ifDue(partnership.id(), wave.id()));
        assertThat(record.about(partnership.id(), wave.id()).getLast().draft().entry())
                .isInstanceOfSatisfying(
                        WaveRevealed.class,
                        revealed ->
                                assertThat(revealed.results())
                                        .isEqualTo(
                                                PulseAnswer.sha256(
                                                        Objects.requireNonNull(
                                                                pulse.resultsAsKept(
                                                                        partnership.id(),
                                                                        wave.id())))));
    }
}
