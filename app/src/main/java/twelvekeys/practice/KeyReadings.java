package twelvekeys.practice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Figure.Unit;
import twelvekeys.record.AgreementEntry.Measure;
import twelvekeys.record.AgreementEntry.Topic;
import twelvekeys.record.PracticeEntry.BenefitSeen;
import twelvekeys.record.PracticeEntry.FoughtOver;
import twelvekeys.record.PracticeEntry.HospitalityGiven;
import twelvekeys.record.PracticeEntry.Met;
import twelvekeys.record.PracticeEntry.RewardPromised;
import twelvekeys.record.PracticeEntry.TruthTold;

/// Reads what both sides did, key by key. What happens is counted over the last year; what stands,
/// such as a card, until it is replaced.
///
/// @param matters what was done, oldest first
/// @param agreements what both sides settled
/// @param today the day it is read for
public record KeyReadings(List<Matter> matters, Map<Topic, Agreement> agreements, LocalDate today) {

    private static final int YEAR = 365;
    private static final int QUARTER = 91;
    private static final int WEEK = 7;

    /// Every key, by number.
    public List<KeyReading> all() {
        return Stream.of(Key.values()).map(this::of).toList();
    }

    /// One key.
    public KeyReading of(Key key) {
        Map<Side, List<Figure>> sides = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            sides.put(side, figures(key, side));
        }
        return new KeyReading(key, sides, newest(key), unknown(key, sides), next(key));
    }

    /// The times the contract was reached for in the last quarter, newest first. Three ask for a
    /// conversation.
    public List<Matter> reaches() {
        return matters.stream()
                .filter(is(Practice.REACH).and(since(QUARTER)))
                .sorted(Comparator.comparing(Matter::at).reversed())
                .toList();
    }

    private List<Figure> figures(Key key, Side side) {
        return switch (key) {
            case BUSINESS -> business(side);
            case PEOPLE -> people(side);
            case MONEY -> money(side);
            case TRUTH -> truth(side);
            case CAPACITY -> List.of();
            case GAMES -> games(side);
            case HOSPITALITY -> hospitality(side);
            case GIVING_WAY -> givingWay(side);
            case LOGIC -> logic(side);
            case SMALL -> small(side);
            case LONG_TERM -> longTerm(side);
            case REWARD -> reward(side);
        };
    }

    private List<Figure> business(Side side) {
        List<Matter> said = of(Practice.TEACH_BACK, side);
        List<Matter> agreed = said.stream().filter(KeyReadings::agreed).toList();
        Matter last = last(agreed);
        long rounds = 0;
        for (Matter one : said) {
            rounds++;
            if (agreed(one)) {
                break;
            }
        }
        return List.of(
                new Figure(
                        "rounds-to-agreement",
                        "Rounds until the other side said “that is us”",
                        agreed.isEmpty() ? null : (double) rounds,
                        Unit.TIMES,
                        said.size()),
                age("agreement-age", "Since the last such yes", last),
                age(
                        "profile-age",
                        "Since it said what its own business is",
                        last(of(Practice.PROFILE, side))));
    }

    private List<Figure> people(Side side) {
        List<Matter> meetings =
                matters.stream().filter(is(Practice.CONTACT).and(since(YEAR))).toList();
        Map<String, Integer> byPerson = new HashMap<>();
        Set<List<String>> ties = new HashSet<>();
        for (Matter meeting : meetings) {
            Met met = (Met) meeting.begun();
            List<String> own = meeting.side() == side ? met.ours() : met.theirs();
            List<String> others = meeting.side() == side ? met.theirs() : met.ours();
            for (String one : own) {
                byPerson.merge(one, 1, Integer::sum);
                others.forEach(other -> ties.add(List.of(one, other)));
            }
        }
        int most = byPerson.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return List.of(
                Figure.times("contacts", "Meetings in the last year", meetings.size()),
                Figure.times("ties", "Pairs of people who met", ties.size()),
                new Figure(
                        "one-person",
                        "Meetings with the same person of this side",
                        meetings.isEmpty() ? null : most / (double) meetings.size(),
                        Unit.SHARE,
                        meetings.size()),
                new Figure(
                        "weeks-since-contact",
                        "Since the last meeting",
                        meetings.stream()
                                .map(meeting -> ((Met) meeting.begun()).on())
                                .max(Comparator.naturalOrder())
                                .map(this::weeksSince)
                                .orElse(null),
                        Unit.WEEKS,
                        meetings.size()),
                Figure.times(
                        "cards",
                        "Cards that stand",
                        of(Practice.CARD, side).stream()
                                .filter(card -> !card.withdrawn())
                                .count()));
    }

    private List<Figure> money(Side side) {
        Matter card = last(of(Practice.MONEY_CARD, side));
        Matter balance = last(of(Practice.BALANCE, side));
        return List.of(
                age("card-age", "Since it said how this partnership pays it", card),
                new Figure(
                        "acknowledged",
                        "Of its cards, those the other side understood",
                        card == null
                                ? null
                                : share(of(Practice.MONEY_CARD, side), KeyReadings::agreed),
                        Unit.SHARE,
                        of(Practice.MONEY_CARD, side).size()),
                new Figure(
                        "balance",
                        "Who gains more, as it sees it",
                        balance == null ? null : (double) ((BenefitSeen) balance.begun()).balance(),
                        Unit.BALANCE,
                        of(Practice.BALANCE, side).size()));
    }

    private List<Figure> truth(Side side) {
        List<Matter> told = of(Practice.HARD_TRUTH, side, YEAR);
        List<Long> days =
                told.stream()
                        .map(matter -> (TruthTold) matter.begun())
                        .map(truth -> ChronoUnit.DAYS.between(truth.knownOn(), truth.on()))
                        .sorted()
                        .toList();
        return List.of(
                Figure.times("truths", "Hard things told in the last year", told.size()),
                new Figure(
                        "days-to-telling",
                        "From knowing to telling, the middle one",
                        median(days),
                        Unit.DAYS,
                        told.size()));
    }

    private List<Figure> games(Side side) {
        List<Matter> called = of(Practice.GAME, side.other(), YEAR);
        return List.of(
                Figure.times(
                        "called", "Games the other side called in the last year", called.size()),
                Figure.times(
                        "answered",
                        "Answered",
                        called.stream().filter(matter -> matter.answer() != null).count()),
                Figure.times(
                        "agreed",
                        "Answered: it was so",
                        called.stream().filter(KeyReadings::agreed).count()));
    }

    private List<Figure> hospitality(Side side) {
        List<Matter> gifts = of(Practice.HOSPITALITY, side, YEAR);
        BigDecimal limit = number(Topic.GIFT_LIMIT);
        long distance = number(Topic.AWARD_DISTANCE).longValue();
        return List.of(
                Figure.times("gifts", "Gifts given in the last year", gifts.size()),
                Figure.times(
                        "over-limit",
                        "Above the limit of " + limit.stripTrailingZeros().toPlainString(),
                        gifts.stream()
                                .filter(gift -> given(gift).value().compareTo(limit) > 0)
                                .count()),
                Figure.times(
                        "near-award",
                        "Less than " + distance + " days before an award",
                        gifts.stream().filter(gift -> isNear(given(gift), distance)).count()),
                Figure.times(
                        "walks", "Walks in the last year", of(Practice.WALK, side, YEAR).size()));
    }

    private static HospitalityGiven given(Matter gift) {
        return (HospitalityGiven) gift.begun();
    }

    private static boolean isNear(HospitalityGiven gift, long distance) {
        LocalDate award = gift.award();
        return award != null
                && !award.isBefore(gift.on())
                && ChronoUnit.DAYS.between(gift.on(), award) < distance;
    }

    private List<Figure> givingWay(Side side) {
        List<Matter> own = of(Practice.CONCESSION, side, YEAR);
        int all = own.size() + of(Practice.CONCESSION, side.other(), YEAR).size();
        return List.of(
                Figure.times("concessions", "Times it gave way in the last year", own.size()),
                new Figure(
                        "share",
                        "Its share of all giving way",
                        all == 0 ? null : own.size() / (double) all,
                        Unit.SHARE,
                        all),
                Figure.times(
                        "admissions",
                        "Times it said that it was wrong",
                        of(Practice.ADMISSION, side, YEAR).size()));
    }

    private List<Figure> logic(Side side) {
        return List.of(
                Figure.times(
                        "reaches-quarter",
                        "Reached for the contract in the last quarter",
                        of(Practice.REACH, side, QUARTER).size()),
                Figure.times(
                        "reaches-year",
                        "Reached for it in the last year",
                        of(Practice.REACH, side, YEAR).size()),
                Figure.times(
                        "waivers",
                        "Right by the contract, and let logic decide",
                        of(Practice.WAIVER, side, YEAR).size()));
    }

    private List<Figure> small(Side side) {
        List<Matter> let = of(Practice.LET_GO, side, YEAR);
        List<Matter> fought = of(Practice.FOUGHT_OVER, side, YEAR);
        return List.of(
                Figure.times("let-go", "Small things let go in the last year", let.size()),
                Figure.times("fought-over", "Small things it says were fought over", fought.size()),
                Figure.times(
                        "fought-over-small",
                        "Of these, small as both agreed: up to "
                                + Measure.MONEY.words(number(Topic.SMALL_AMOUNT))
                                + " and "
                                + Measure.DAYS.words(number(Topic.SMALL_DAYS)),
                        fought.stream().filter(this::isSmall).count()));
    }

    /// Whether what was fought over is within what both sides agreed to let go.
    private boolean isSmall(Matter matter) {
        return matter.begun() instanceof FoughtOver fought
                && (fought.cost() == null
                        || fought.cost().compareTo(number(Topic.SMALL_AMOUNT)) <= 0)
                && (fought.days() == null || fought.days() <= number(Topic.SMALL_DAYS).intValue());
    }

    private List<Figure> longTerm(Side side) {
        List<Matter> open = of(Practice.AIM, side).stream().filter(Matter::isOpenAim).toList();
        return List.of(
                Figure.times("aims", "Open aims it set", open.size()),
                new Figure(
                        "moving",
                        "Came nearer in the last year",
                        open.isEmpty() ? null : share(open, this::moved),
                        Unit.SHARE,
                        open.size()),
                Figure.times(
                        "trades",
                        "Decisions for the quarter, against an aim",
                        of(Practice.TRADE, side, YEAR).size()));
    }

    private boolean moved(Matter aim) {
        return aim.progress() != null && !dayOf(aim.lastAt()).isBefore(today.minusDays(YEAR));
    }

    private List<Figure> reward(Side side) {
        List<Matter> promised = of(Practice.REWARD, side);
        List<Matter> open = promised.stream().filter(reward -> reward.given() == null).toList();
        return List.of(
                Figure.times("promised", "Rewards promised", promised.size()),
                Figure.times("given", "Given", promised.size() - open.size()),
                Figure.times(
                        "overdue",
                        "Past their day",
                        open.stream()
                                .filter(reward ->
                                        ((RewardPromised) reward.begun()).by().isBefore(today))
                                .count()));
    }

    private List<String> unknown(Key key, Map<Side, List<Figure>> sides) {
        List<String> unknown = new ArrayList<>();
        if (key != Key.CAPACITY && newest(key) == null) {
            unknown.add("Nothing was put on record for this key yet.");
        } else if (sides.values().stream()
                .flatMap(List::stream)
                .anyMatch(figure -> figure.value() == null)) {
            unknown.add(
                    "Where a figure is missing, nobody said yet. That is neither good nor bad.");
        }
        return unknown;
    }

    private @Nullable Practice next(Key key) {
        return key.practices().stream().min(Comparator.comparing(this::newestOf)).orElse(null);
    }

    private LocalDate newestOf(Practice practice) {
        return matters.stream()
                .filter(is(practice))
                .map(matter -> dayOf(matter.lastAt()))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private @Nullable LocalDate newest(Key key) {
        return matters.stream()
                .filter(matter -> matter.practice().key() == key)
                .map(matter -> dayOf(matter.lastAt()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Matter> of(Practice practice, Side side) {
        return matters.stream().filter(is(practice).and(matter -> matter.side() == side)).toList();
    }

    private List<Matter> of(Practice practice, Side side, int days) {
        return of(practice, side).stream().filter(since(days)).toList();
    }

    private static Predicate<Matter> is(Practice practice) {
        return matter -> matter.practice() == practice;
    }

    private Predicate<Matter> since(int days) {
        return matter -> !dayOf(matter.at()).isBefore(today.minusDays(days));
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private Figure age(String code, String label, @Nullable Matter matter) {
        return new Figure(
                code,
                label,
                matter == null ? null : weeksSince(dayOf(matter.at())),
                Unit.WEEKS,
                matter == null ? 0 : 1);
    }

    private double weeksSince(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day, today) / WEEK);
    }

    private BigDecimal number(Topic topic) {
        Agreement agreement = agreements.get(topic);
        return agreement == null || agreement.number() == null
                ? topic.standard()
                : agreement.number();
    }

    private static @Nullable Matter last(List<Matter> matters) {
        return matters.isEmpty() ? null : matters.getLast();
    }

    private static boolean agreed(Matter matter) {
        return matter.answer() != null && matter.answer().agrees();
    }

    private static double share(List<Matter> matters, Predicate<Matter> which) {
        return matters.stream().filter(which).count() / (double) matters.size();
    }

    private static @Nullable Double median(List<Long> sorted) {
        int size = sorted.size();
        return size == 0 ? null : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
    }
}
