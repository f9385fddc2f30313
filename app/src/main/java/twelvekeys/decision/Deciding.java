package twelvekeys.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import twelvekeys.record.DecisionEntry.Kind;
import twelvekeys.record.PartnershipStanding;
import twelvekeys.record.Terms;

/// What a side is about to decide.
///
/// @param kind what
/// @param to how the side stands from then on
/// @param reasons why, in words
/// @param otherwise what would change it
/// @param lookBackOn the day to look back on it
/// @param rule the code of the rule whose suggestion it follows, absent if it follows none
/// @param offer what is promised with it, absent if nothing is
public record Deciding(
        Kind kind,
        PartnershipStanding to,
        String reasons,
        String otherwise,
        LocalDate lookBackOn,
        @Nullable String rule,
        @Nullable Offer offer) {

    /// The shortest time to a look back, in days.
    public static final int SHORTEST = 14;

    /// The longest time to a look back, in days.
    public static final int LONGEST = 3 * 366;

    /// The kind of promise that a reward becomes.
    public static final String REWARD = "Reward";

    /// Something that can be decided, and how the side stands from then on.
    ///
    /// @param kind what
    /// @param to how it stands
    public record Option(Kind kind, PartnershipStanding to) {

        /// Everything that a side can decide from where it stands.
        public static List<Option> from(PartnershipStanding from) {
            return Stream.of(Kind.values())
                    .flatMap(kind ->
                            Stream.of(PartnershipStanding.values())
                                    .filter(to -> kind.leadsTo().contains(to))
                                    .map(to -> new Option(kind, to)))
                    .filter(option -> option.fits(from))
                    .toList();
        }

        /// The option of a code, absent if there is none.
        public static Optional<Option> of(String code) {
            return Stream.of(PartnershipStanding.values())
                    .flatMap(from -> from(from).stream())
                    .filter(option -> option.code().equals(code))
                    .findFirst();
        }

        /// Its code, such as `grow.trusted`.
        public String code() {
            return (kind.name() + "." + to.name()).toLowerCase(Locale.ROOT);
        }

        private boolean fits(PartnershipStanding from) {
            return switch (kind) {
                case START ->
                        from == PartnershipStanding.PROSPECT || from == PartnershipStanding.ENDED;
                case HOLD ->
                        from != PartnershipStanding.ENDED
                                && (to != PartnershipStanding.PROSPECT || from == to);
                case END ->
                        from != PartnershipStanding.ENDED
                                && (to == PartnershipStanding.ENDED)
                                        == (from == PartnershipStanding.ENDING);
                case GROW ->
                        from != PartnershipStanding.ENDED
                                && (to == PartnershipStanding.TRUSTED
                                        || from == PartnershipStanding.PROSPECT
                                        || from == PartnershipStanding.PROVING);
                case REPAIR -> from != PartnershipStanding.ENDED;
            };
        }
    }

    /// Something that one's own side gives, and promises with the decision.
    ///
    /// @param what what
    /// @param by the day by which it is given
    /// @param doneWhen how both sides will know that it was, empty if not said
    /// @param allTheSame whether it is promised even if the capacity check advises against it
    public record Offer(String what, LocalDate by, String doneWhen, boolean allTheSame) {

        /// It as the terms of a promise.
        Terms terms(Kind kind) {
            return new Terms(
                    what,
                    by,
                    null,
                    null,
                    doneWhen,
                    "",
                    kind == Kind.GROW ? REWARD : "",
                    null,
                    null,
                    null);
        }
    }

    /// Refuses what cannot be decided from where a side stands.
    ///
    /// @param from how it stands
    /// @param today the day it is where whoever decides is
    /// @throws IllegalStateException if the standing does not allow it, naming both
    /// @throws IllegalArgumentException if something is missing or amiss
    void demand(PartnershipStanding from, LocalDate today) {
        demandStep(from);
        demandWords("the reasons", reasons);
        demandWords("what would change it", otherwise);
        if (lookBackOn.isBefore(today.plusDays(SHORTEST))
                || lookBackOn.isAfter(today.plusDays(LONGEST))) {
            throw new IllegalArgumentException(
                    "Look back on a day between %s and %s."
                            .formatted(
                                    Days.day(today.plusDays(SHORTEST)),
                                    Days.day(today.plusDays(LONGEST))));
        }
        if (rule != null && Rules.of(rule).isEmpty()) {
            throw new IllegalArgumentException("No rule is called “" + rule + "”.");
        }
        if (offer != null && kind != Kind.GROW && kind != Kind.START) {
            throw new IllegalArgumentException(
                    "Something is promised with a decision to start or to grow. Promise it by"
                            + " itself.");
        }
        if (offer != null && !offer.by().isAfter(today)) {
            throw new IllegalArgumentException("What you give is given on a day that lies ahead.");
        }
    }

    private void demandStep(PartnershipStanding from) {
        if (!kind.leadsTo().contains(to)) {
            throw new IllegalArgumentException(
                    "A decision %s does not make a partnership %s."
                            .formatted(kind.label(), to.label()));
        }
        if (!new Option(kind, to).fits(from)) {
            throw new IllegalStateException(
                    "For your side the partnership is %s; a decision %s cannot make it %s."
                            .formatted(from.label(), kind.label(), to.label()));
        }
    }

    private static void demandWords(String what, String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("Say " + what + ", in your own words.");
        }
        if (words.length() > Terms.LONGEST) {
            throw new IllegalArgumentException("Please say it in at most 2000 characters.");
        }
    }

    /// What is asked for, in words that are the same when it is sent again.
    String asked() {
        return String.join(
                "\n",
                "decide",
                kind.name(),
                to.name(),
                reasons.strip(),
                otherwise.strip(),
                lookBackOn.toString(),
                String.valueOf(rule),
                String.valueOf(offer));
    }
}
