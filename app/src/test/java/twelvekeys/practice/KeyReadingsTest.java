package twelvekeys.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import twelvekeys.partnership.Side;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.PracticeEntry;
import twelvekeys.record.PracticeEntry.Begun;
import twelvekeys.record.PracticeEntry.Contact;
import twelvekeys.record.PracticeEntry.MatterAnswered;

/// What is counted of the practices, key by key, by example.
class KeyReadingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final List<Matter> matters = new ArrayList<>();

    @Test
    void whereNothingWasSaidNothingIsKnownWhichIsNotNothing() {
        for (KeyReading key : readings().all()) {
            assertThat(key.newest()).isNull();
            for (Side side : Side.values()) {
                assertThat(key.of(side))
                        .allSatisfy(figure -> {
                            assertThat(figure.count()).isZero();
                            if (figure.unit() != Figure.Unit.TIMES) {
                                assertThat(figure.value()).isNull();
                            }
                        });
            }
        }
    }

    @Test
    void roundsAreCountedUntilTheFirstYes() {
        put(Side.A, 60, new PracticeEntry.TaughtBack(id(), "They drive."), false);
        put(Side.A, 50, new PracticeEntry.TaughtBack(id(), "They drive at night."), true);
        put(Side.A, 10, new PracticeEntry.TaughtBack(id(), "And on Sundays."), null);
        assertThat(value(Key.BUSINESS, Side.A, "rounds-to-agreement")).isEqualTo(2);
        assertThat(value(Key.BUSINESS, Side.A, "agreement-age")).isEqualTo(7);
        assertThat(value(Key.BUSINESS, Side.B, "rounds-to-agreement")).isNull();
    }

    @Test
    void aSideThatSendsAlwaysTheSamePersonIsSeenFromWhicheverSideItWasPutOnRecord() {
        met(Side.A, 90, List.of("Tom"), List.of("Ruth"));
        met(Side.B, 60, List.of("Ruth", "Per"), List.of("Tom"));
        met(Side.A, 21, List.of("Tom", "Ailsa"), List.of("Ruth"));
        assertThat(value(Key.PEOPLE, Side.A, "one-person")).isEqualTo(1);
        assertThat(value(Key.PEOPLE, Side.B, "one-person")).isEqualTo(1);
        assertThat(value(Key.PEOPLE, Side.A, "ties")).isEqualTo(3);
        assertThat(value(Key.PEOPLE, Side.B, "contacts")).isEqualTo(3);
        assertThat(value(Key.PEOPLE, Side.B, "weeks-since-contact")).isEqualTo(3);
    }

    @Test
    void theTimeFromKnowingToTellingIsTheMiddleOne() {
        for (int days : List.of(0, 2, 30)) {
            LocalDate told = TODAY.minusDays(10);
            put(
                    Side.B,
                    10,
                    new PracticeEntry.TruthTold(id(), told.minusDays(days), told, "So."),
                    null);
        }
        assertThat(value(Key.TRUTH, Side.B, "days-to-telling")).isEqualTo(2);
        assertThat(value(Key.TRUTH, Side.B, "truths")).isEqualTo(3);
    }

    @Test
    void aGameIsCountedForTheSideThatPlayedIt() {
        Begun game =
                new PracticeEntry.GameCalled(
                        id(), PracticeEntry.Game.BLUFF, TODAY.minusDays(3), "It was not so.");
        put(Side.A, 2, game, true);
        assertThat(value(Key.GAMES, Side.B, "called")).isEqualTo(1);
        assertThat(value(Key.GAMES, Side.B, "agreed")).isEqualTo(1);
        assertThat(value(Key.GAMES, Side.A, "called")).isZero();
    }

    @Test
    void giftsAreHeldAgainstWhatBothAgreedOn() {
        gift(20, "49.99", null);
        gift(20, "50.01", 200);
        gift(20, "10", 89);
        gift(20, "10", 90);
        gift(20, "10", -1);
        assertThat(value(Key.HOSPITALITY, Side.A, "gifts")).isEqualTo(5);
        assertThat(value(Key.HOSPITALITY, Side.A, "over-limit")).isEqualTo(1);
        assertThat(value(Key.HOSPITALITY, Side.A, "near-award")).isEqualTo(1);
        Agreement higher =
                new Agreement(
                        Topic.GIFT_LIMIT, "60", BigDecimal.valueOf(60), true, Instant.EPOCH, null);
        KeyReadings agreed = new KeyReadings(matters, Map.of(Topic.GIFT_LIMIT, higher), TODAY);
        assertThat(value(agreed, Key.HOSPITALITY, Side.A, "over-limit")).isZero();
    }

    @Test
    void whatIsSmallIsWhatBothAgreedOn() {
        put(Side.A, 9, fought("12", null), null);
        put(Side.A, 8, fought("12.01", null), null);
        put(Side.A, 7, fought(null, 3), null);
        assertThat(value(Key.SMALL, Side.A, "fought-over")).isEqualTo(3);
        assertThat(value(Key.SMALL, Side.A, "fought-over-small")).isZero();
        BigDecimal twelve = BigDecimal.valueOf(12);
        Agreement amount =
                new Agreement(Topic.SMALL_AMOUNT, "12", twelve, true, Instant.EPOCH, null);
        Agreement days =
                new Agreement(
                        Topic.SMALL_DAYS, "3", BigDecimal.valueOf(3), true, Instant.EPOCH, null);
        KeyReadings agreed =
                new KeyReadings(
                        matters, Map.of(Topic.SMALL_AMOUNT, amount, Topic.SMALL_DAYS, days), TODAY);
        assertThat(value(agreed, Key.SMALL, Side.A, "fought-over-small")).isEqualTo(2);
    }

    private Begun fought(@Nullable String cost, @Nullable Integer days) {
        return new PracticeEntry.FoughtOver(
                id(),
                "A signature",
                cost == null ? null : new BigDecimal(cost),
                days,
                "Four mails.");
    }

    @Test
    void onlyTheLastQuarterRaisesTheAlarm() {
        for (int ago : List.of(5, 91, 92, 300)) {
            put(
                    Side.B,
                    ago,
                    new PracticeEntry.ContractReached(id(), "7.2", null, "No answer."),
                    null);
        }
        assertThat(readings().reaches()).hasSize(2);
        assertThat(value(Key.LOGIC, Side.B, "reaches-quarter")).isEqualTo(2);
        assertThat(value(Key.LOGIC, Side.B, "reaches-year")).isEqualTo(4);
    }

    @Test
    void theNextStepIsThePracticeThatWasDoneLongestAgo() {
        assertThat(readings().of(Key.GIVING_WAY).next()).isEqualTo(Practice.CONCESSION);
        put(Side.A, 1, new PracticeEntry.Conceded(id(), "The dock", null, null), null);
        assertThat(readings().of(Key.GIVING_WAY).next()).isEqualTo(Practice.ADMISSION);
        assertThat(readings().of(Key.CAPACITY).next()).isNull();
    }

    @Test
    void atMostOnePracticeAWeekIsSuggestedAndNoneToThoseWhoDidOne() {
        UUID here = new UUID(0, 1);
        List<Suggestion.Seat> seats = List.of(new Suggestion.Seat(here, Side.A));
        LocalDate sunday = LocalDate.of(2026, 6, 7);
        assertThat(Suggestion.of(seats, Map.of(), sunday))
                .contains(new Suggestion(here, Practice.PROFILE, LocalDate.MIN));
        put(Side.B, 0, new PracticeEntry.Admitted(id(), "We were."), null);
        assertThat(Suggestion.of(seats, Map.of(here, matters), sunday)).isPresent();
        put(Side.A, 0, new PracticeEntry.Admitted(id(), "So were we."), null);
        assertThat(Suggestion.of(seats, Map.of(here, matters), sunday)).isEmpty();
        assertThat(Suggestion.of(seats, Map.of(here, matters), sunday.plusDays(1))).isPresent();
    }

    private void gift(int ago, String value, @Nullable Integer award) {
        LocalDate on = TODAY.minusDays(ago);
        put(
                Side.A,
                ago,
                new PracticeEntry.HospitalityGiven(
                        id(),
                        "Tickets",
                        new BigDecimal(value),
                        on,
                        award == null ? null : on.plusDays(award),
                        null),
                null);
    }

    private void met(Side side, int ago, List<String> ours, List<String> theirs) {
        put(
                side,
                ago,
                new PracticeEntry.Met(id(), TODAY.minusDays(ago), Contact.WALK, ours, theirs, null),
                null);
    }

    private void put(Side side, int ago, Begun begun, @Nullable Boolean answered) {
        Instant at = TODAY.minusDays(ago).atTime(12, 0).toInstant(ZoneOffset.UTC);
        matters.add(
                new Matter(
                        new UUID(0, 1),
                        Practice.of(begun),
                        side,
                        "Anna Berg",
                        at,
                        matters.size() + 1L,
                        begun,
                        answered == null
                                ? null
                                : new MatterAnswered(begun.matter(), answered, null),
                        null,
                        null,
                        false,
                        at,
                        matters.size() + 1L));
    }

    private UUID id() {
        return new UUID(1, matters.size());
    }

    private KeyReadings readings() {
        return new KeyReadings(matters, Map.of(), TODAY);
    }

    private @Nullable Double value(Key key, Side side, String code) {
        return value(readings(), key, side, code);
    }

    private static @Nullable Double value(KeyReadings readings, Key key, Side side, String code) {
        return readings.of(key).of(side).stream()
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
