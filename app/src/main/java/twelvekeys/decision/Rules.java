package twelvekeys.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import twelvekeys.conversation.PulseView;
import twelvekeys.decision.Rule.Says;
import twelvekeys.decision.Suggestion.RestsOn;
import twelvekeys.partnership.Side;
import twelvekeys.practice.Key;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practice;
import twelvekeys.promise.Breach;
import twelvekeys.record.DecisionEntry.Kind;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.trust.Evidence;
import twelvekeys.trust.Level;
import twelvekeys.trust.Percent;

/// The rules there are, in the order in which a person should hear them: our own part first.
final class Rules {

    /// All of them.
    static final List<Rule> ALL =
            List.of(
                    new OurOwnOverdueFirst(),
                    new UnhealedBreach(),
                    new ThreeReachesInAQuarter(),
                    new SilentOverdue(),
                    new WeakLink(),
                    new HealedBreach(),
                    new KeptWithEnoughEvidence(),
                    new FirstPromisesKept());

    private Rules() {}

    /// The rule of a code.
    static Optional<Rule> of(String code) {
        return ALL.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /// We are late ourselves.
    static final class OurOwnOverdueFirst implements Rule {

        @Override
        public String title() {
            return "Our own overdue first";
        }

        @Override
        public String means() {
            return "Whoever is late itself mends that before it judges the other side.";
        }

        @Override
        public RestsOn rests() {
            return RestsOn.OVERDUE;
        }

        @Override
        public Says look(Situation at) {
            return at.overdueOurs() == 0
                    ? Says.silent("No promise of ours is past its date.")
                    : Says.suggests(
                            Kind.HOLD,
                            null,
                            "%s of ours %s past %s date."
                                    .formatted(
                                            promises(at.overdueOurs()),
                                            at.overdueOurs() == 1 ? "is" : "are",
                                            at.overdueOurs() == 1 ? "its" : "their"));
        }
    }

    /// A case of broken trust is not healed.
    static final class UnhealedBreach implements Rule {

        @Override
        public String title() {
            return "A breach that is not healed";
        }

        @Override
        public String means() {
            return "What is broken is mended before more is built on it.";
        }

        @Override
        public RestsOn rests() {
            return RestsOn.CASES;
        }

        @Override
        public Says look(Situation at) {
            List<Breach> unhealed =
                    at.cases().stream()
                            .filter(each ->
                                    each.state().open() || each.state() == Breach.State.NOT_HEALED)
                            .toList();
            if (unhealed.isEmpty()) {
                return Says.silent("No case of broken trust is open.");
            }
            if (at.standing() == PartnershipStanding.REPAIRING) {
                return Says.silent(
                        "%s not healed, and our side is repairing already."
                                .formatted(cases(unhealed.size())));
            }
            LocalDate since = day(unhealed.getLast().openedAt());
            return Says.suggests(
                    Kind.REPAIR,
                    since,
                    "%s not healed; the latest was opened on %s."
                            .formatted(cases(unhealed.size()), Days.day(since)));
        }

        private static String cases(int count) {
            return count == 1
                    ? "One case of broken trust is"
                    : count + " cases of broken trust are";
        }
    }

    /// The contract was reached for three times within a quarter.
    static final class ThreeReachesInAQuarter implements Rule {

        private static final int REACHES = 3;
        private static final int DAYS = 91;

        @Override
        public String title() {
            return "Three reaches in a quarter";
        }

        @Override
        public String means() {
            return "Whoever reaches for the contract three times in 91 days has stopped talking. It"
                    + " counts both sides together.";
        }

        @Override
        public RestsOn rests() {
            return RestsOn.CONTRACT;
        }

        @Override
        public Says look(Situation at) {
            List<LocalDate> reaches =
                    at.matters().stream()
                            .filter(matter -> matter.practice() == Practice.REACH)
                            .map(Matter::at)
                            .map(Rules::day)
                            .filter(day -> day.isAfter(at.today().minusDays(DAYS)))
                            .sorted()
                            .toList();
            return reaches.size() < REACHES
                    ? Says.silent(
                            "The contract was reached for %s in the last 91 days; it takes three."
                                    .formatted(times(reaches.size())))
                    : Says.suggests(
                            Kind.REPAIR,
                            reaches.getLast(),
                            "The contract was reached for %s in the last 91 days, last on %s."
                                    .formatted(times(reaches.size()), Days.day(reaches.getLast())));
        }

        private static String times(int count) {
            return switch (count) {
                case 0 -> "not once";
                case 1 -> "once";
                case 2 -> "twice";
                default -> count + " times";
            };
        }
    }

    /// They are late with several promises and said nothing in time.
    static final class SilentOverdue implements Rule {

        private static final int SEVERAL = 3;

        @Override
        public String title() {
            return "Late in silence";
        }

        @Override
        public String means() {
            return "Three promises or more of theirs are past the date in force, and nobody moved"
                    + " it in time.";
        }

        @Override
        public RestsOn rests() {
            return RestsOn.OVERDUE;
        }

        @Override
        public Says look(Situation at) {
            return at.overdueTheirs() < SEVERAL
                    ? Says.silent(
                            "%s of theirs %s past the date; it takes three."
                                    .formatted(
                                            promises(at.overdueTheirs()),
                                            at.overdueTheirs() == 1 ? "is" : "are"))
                    : Says.suggests(
                            Kind.HOLD,
                            null,
                            "%s of theirs are past the date, without a word in time."
                                    .formatted(promises(at.overdueTheirs())));
        }
    }

    /// One lens is weak beyond doubt.
    static final class WeakLink implements Rule {

        private static final double WEAK = .7;
        private static final double UNSEEN = 4;

        @Override
        public String title() {
            return "A weak link";
        }

        @Override
        public String means() {
            return "A partnership is as strong as its weakest lens: a level whose whole range lies"
                    + " below 70 %, or a key that the other side sees below 4 of 7 with its whole"
                    + " range. Lenses are not averaged.";
        }

        @Override
        public RestsOn rests() {
            return RestsOn.PULSE;
        }

        @Override
        public Says look(Situation at) {
            List<String> weak = new ArrayList<>();
            if (isWeak(at.theirs())) {
                weak.add("what they did: " + level("they", at.theirs()));
            }
            if (isWeak(at.ours())) {
                weak.add("what we did: " + level("we", at.ours()));
            }
            weak.addAll(keys(at));
            if (weak.isEmpty()) {
                return Says.silent(
                        "No level and no key is weak with its whole range.%s"
                                .formatted(
                                        at.pulse() == null ? " No pulse was revealed yet." : ""));
            }
            if (at.standing() == PartnershipStanding.REPAIRING) {
                return Says.silent(
                        "Our side is repairing already. Weak: %s."
                                .formatted(String.join("; ", weak)));
            }
            return Says.suggests(Kind.REPAIR, null, "Weak: %s.".formatted(String.join("; ", weak)));
        }

        private static boolean isWeak(Level level) {
            return level.evidence() == Evidence.FAIR && level.upper() < WEAK;
        }

        private static List<String> keys(Situation at) {
            List<String> weak = new ArrayList<>();
            var pulse = at.pulse();
            if (pulse == null) {
                return weak;
            }
            for (Side about : List.of(at.own(), at.own().other())) {
                for (Key key : Key.values()) {
                    if (pulse.results().of(key.number(), about).other()
                                    instanceof PulseView.Shown shown
                            && shown.supported()
                            && shown.high() < UNSEEN) {
                        weak.add(
                                "“%s” of %s side, seen at %.1f (%.1f–%.1f) by %d people of the other"
                                        .formatted(
                                                key.title(),
                                                about == at.own() ? "our" : "their",
                                                shown.mean(),
                                                shown.low(),
                                                shown.high(),
                                                shown.count()));
                    }
                }
            }
            return weak;
        }
    }

    /// What was broken is mended.
    static final class HealedBreach implements Rule {

        @Override
        public String title() {
            return "A breach that healed";
        }

        @Override
        public String means() {
            return "Once the injured side says that it is healed, the repair is over: hold what was"
                    + " mended.";
        }

        @Override
        public RestsOn rests() {
            return RestsOn.CASES;
        }

        @Override
        public Says look(Situation at) {
            boolean mending =
                    at.standing() == PartnershipStanding.REPAIRING
                            || at.standing() == PartnershipStanding.STRAINED;
            if (!mending) {
                return Says.silent("Our side is not repairing anything.");
            }
            if (at.cases().stream().anyMatch(each -> each.state().open())) {
                return Says.silent("A case of broken trust is still open.");
            }
            return at.cases().stream()
                    .filter(each -> each.state() == Breach.State.HEALED)
                    .flatMap(each -> Optional.ofNullable(each.endedOn()).stream())
                    .max(Comparator.naturalOrder())
                    .map(healed ->
                            Says.suggests(
                                    Kind.HOLD,
                                    healed,
                                    "The last open case was healed on %s, and none is open."
                                            .formatted(Days.day(healed))))
                    .orElse(Says.silent("No case was healed yet."));
        }
    }

    /// They keep their word, and there is enough evidence to say so.
    static final class KeptWithEnoughEvidence implements Rule {

        private static final double KEPT = .8;
        private static final double ENOUGH = 10;

        @Override
        public String title() {
            return "Kept, with enough evidence";
        }

        @Override
        public String means() {
            return "The lower end of their range is at 80 % or more, from at least ten promises’"
                    + " worth of evidence. More can be built on it.";
        }

        @Override
        public RestsOn rests() {
            return RestsOn.PROMISES;
        }

        @Override
        public Says look(Situation at) {
            Level theirs = at.theirs();
            if (theirs.evidence() == Evidence.NONE) {
                return Says.silent("There is not enough evidence of what they did.");
            }
            if (theirs.effective() < ENOUGH) {
                return Says.silent(
                        "%s; by age and spread they count as %.1f, and it takes ten."
                                .formatted(level("they", theirs), theirs.effective()));
            }
            return theirs.lower() < KEPT
                    ? Says.silent(
                            "%s; the lower end is below 80 %%.".formatted(level("they", theirs)))
                    : Says.suggests(
                            Kind.GROW, null, "%s.".formatted(capital(level("they", theirs))));
        }
    }

    /// A first promise each way was kept.
    static final class FirstPromisesKept implements Rule {

        @Override
        public String title() {
            return "A first promise each way";
        }

        @Override
        public String means() {
            return "A prospect is tried by something small: one promise of each side, kept.";
        }

        @Override
        public RestsOn rests() {
            return RestsOn.PROMISES;
        }

        @Override
        public Says look(Situation at) {
            if (at.standing() != PartnershipStanding.PROSPECT) {
                return Says.silent("Our side has decided before.");
            }
            long theirs = kept(at.theirs());
            long ours = kept(at.ours());
            return theirs == 0 || ours == 0
                    ? Says.silent("Kept so far: %d of theirs, %d of ours.".formatted(theirs, ours))
                    : Says.suggests(
                            Kind.START,
                            null,
                            "Kept so far: %d of theirs, %d of ours.".formatted(theirs, ours));
        }

        private static long kept(Level level) {
            return level.promises() - level.notKept();
        }
    }

    private static String level(String who, Level level) {
        return "%s kept %d\u00a0%% of %s, range %d–%d\u00a0%%"
                .formatted(
                        who,
                        Percent.of(level.kept()),
                        promises(level.promises()),
                        Percent.of(level.lower()),
                        Percent.of(level.upper()));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String promises(long count) {
        return count == 0 ? "No promise" : count == 1 ? "1 promise" : count + " promises";
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
