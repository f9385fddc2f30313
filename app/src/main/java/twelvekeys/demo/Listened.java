package twelvekeys.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.conversation.Asking;
import twelvekeys.conversation.Conversation;
import twelvekeys.conversation.Invited;
import twelvekeys.conversation.ItemSet;
import twelvekeys.conversation.Letter;
import twelvekeys.conversation.OpenQuestion;
import twelvekeys.conversation.PastListening;
import twelvekeys.conversation.PastListening.At;
import twelvekeys.conversation.PulseAnswer;
import twelvekeys.conversation.PulseDesk;
import twelvekeys.conversation.Purpose;
import twelvekeys.conversation.Stakeholder;
import twelvekeys.conversation.Wave;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.Author;
import twelvekeys.record.ConversationEntry.Outcome;
import twelvekeys.record.ConversationEntry.Reaction;
import twelvekeys.storage.Tenancy;

/// How the people of the example were listened to: two waves of the pulse, one that is still
/// sealed, and a conversation of which something came.
@Component
class Listened {

    private static final String TOM = "Tom Vasey";
    private static final String RUTH = "Ruth Adeyemi";

    private static final int PEOPLE = 7;
    private static final int PAGES = 3;

    /// How each key of one's own side and of the other is seen, by Fennel & Rye and by Kittiwake:
    /// the middle of what people answer.
    private static final int[][] SEEN = {
        {5, 5, 5, 6, 5, 6, 5, 5, 5, 6, 4, 5}, // Fennel & Rye of itself
        {4, 5, 4, 3, 3, 5, 4, 5, 5, 5, 4, 4}, // Fennel & Rye of Kittiwake
        {5, 6, 5, 5, 4, 6, 5, 6, 6, 5, 5, 5}, // Kittiwake of itself
        {5, 5, 5, 5, 5, 5, 6, 4, 5, 2, 4, 5} // Kittiwake of Fennel & Rye
    };

    private final PastListening past;
    private final TransactionTemplate transactions;

    Listened(PastListening past, TransactionTemplate transactions) {
        this.past = past;
        this.transactions = transactions;
    }

    /// Something that happens on a day of the example.
    ///
    /// @param at when
    /// @param happens what
    record Scene(Instant at, Runnable happens) {}

    /// What happens between the two, in its order.
    ///
    /// @param today the day the example is looked at first
    List<Scene> with(Partnership partnership, LocalDate today) {
        return List.of(
                scene(today, 200, at -> wave(partnership, at, PEOPLE, 1)),
                scene(today, 100, at -> wave(partnership, at, PEOPLE, 2)),
                scene(today, 60, at -> conversation(partnership, at)),
                scene(today, 6, at -> wave(partnership, at, PEOPLE - 3, 3)));
    }

    private interface Happens {
        void at(Instant moment);
    }

    private static Scene scene(LocalDate today, int ago, Happens happens) {
        Instant at = today.minusDays(ago).atTime(7, 0).toInstant(ZoneOffset.UTC);
        return new Scene(at, () -> happens.at(at));
    }

    private void wave(Partnership partnership, Instant moment, int answering, int number) {
        At then = past.at(moment);
        LocalDate closes = LocalDate.ofInstant(moment, ZoneOffset.UTC).plusDays(14);
        Wave wave =
                as(
                        partnership,
                        Side.A,
                        () ->
                                then.pulse()
                                        .open(
                                                author(partnership, Side.A),
                                                partnership,
                                                closes,
                                                "As agreed, once a quarter."));
        SplittableRandom random = new SplittableRandom(number);
        List<Invited> asked = new ArrayList<>();
        for (Side side : Side.values()) {
            asked.addAll(asked(partnership, then, wave, side, answering));
        }
        for (Invited one : asked) {
            answer(then.desk(), one, number, random);
        }
    }

    /// Asks people of a side; the first of them will answer.
    private List<Invited> asked(
            Partnership partnership, At then, Wave wave, Side side, int answering) {
        return as(
                        partnership,
                        side,
                        () ->
                                then.pulse()
                                        .ask(
                                                author(partnership, side),
                                                partnership,
                                                organisation(partnership, side),
                                                wave.id(),
                                                addresses(side)))
                .asked()
                .stream()
                .limit(answering)
                .toList();
    }

    private static List<String> addresses(Side side) {
        String domain = side == Side.A ? "fennel.example" : "kittiwake.example";
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> "colleague-%d@%s".formatted(number, domain))
                .toList();
    }

    private static void answer(PulseDesk desk, Invited one, int number, SplittableRandom random) {
        String secret = one.path().substring(one.path().lastIndexOf('/') + 1);
        PulseAnswer all = PulseAnswer.NOTHING;
        for (int page = 0; page < PAGES; page++) {
            PulseDesk.Seat seat = desk.sit(secret).orElseThrow();
            Side side = seat.who().side();
            all = desk.keep(seat, page, code -> said(side, code, number, random));
        }
        desk.send(desk.sit(secret).orElseThrow(), all);
    }

    /// What somebody answers: near what their side sees, better from wave to wave for what
    /// Kittiwake mended.
    private static String said(Side side, String code, int number, SplittableRandom random) {
        int leaning = random.nextInt(3) - 1;
        if (code.startsWith("t")) {
            return String.valueOf(within((side == Side.A ? 4 : 5) + leaning + number / 2));
        }
        boolean own = code.endsWith("s");
        int key = Integer.parseInt(code.substring(1, code.length() - 1));
        int seen = SEEN[(side == Side.A ? 0 : 2) + (own ? 0 : 1)][key - 1] + leaning;
        boolean mended = side == Side.A && !own && (key == 4 || key == 5);
        int better = within(mended ? seen + number - 1 : seen);
        return String.valueOf(ItemSet.isReversed(key) ? 8 - better : better);
    }

    private static int within(int score) {
        return Math.clamp(score, 1, 7);
    }

    private void conversation(Partnership partnership, Instant moment) {
        At then = past.at(moment);
        LocalDate closes = LocalDate.ofInstant(moment, ZoneOffset.UTC).plusDays(14);
        Author tom = author(partnership, Side.A);
        Conversation asked =
                as(
                        partnership,
                        Side.A,
                        () ->
                                then.conversations()
                                        .ask(
                                                tom,
                                                new OpenQuestion(
                                                        "What would make a Monday morning easier, on either side?",
                                                        List.of(
                                                                "The last time it went wrong, what did you know, and when?",
                                                                "What do you do twice because the other side cannot see it?"),
                                                        true,
                                                        closes,
                                                        "Half of what is late is late on a Monday.")));
        for (Side side : Side.values()) {
            int said = 0;
            for (Stakeholder who : guests(partnership, then, asked, side)) {
                if (said < SAID.get(side == Side.A ? 0 : 1).size()) {
                    Said one = SAID.get(side == Side.A ? 0 : 1).get(said);
                    then.guests().answer(who, one.by, one.words);
                }
                said++;
            }
        }
        gatheredAndEnded(partnership, moment, asked.id());
    }

    /// What somebody said.
    ///
    /// @param by who
    /// @param words what
    /// @param outcome what became of it
    /// @param reason why, absent if that was not said
    private record Said(String by, String words, Outcome outcome, @Nullable String reason) {}

    private static final List<List<Said>> SAID =
            List.of(
                    List.of(
                            new Said(
                                    "Noor Haddad",
                                    "I learn at seven what the night desk knew at three. A line in a chat would do.",
                                    Outcome.IDEA,
                                    "We try it on the Leeds run first."),
                            new Said(
                                    "Sam Oduya, oven three",
                                    "Tell me the night before if the six o’clock lorry is the small one. I bake for the big one.",
                                    Outcome.NOTED,
                                    null)),
                    List.of(
                            new Said(
                                    "Piotr Zając",
                                    "The gate list is from Friday. Half of Monday’s drivers are not on it and wait.",
                                    Outcome.NOTED,
                                    "The list is now sent on Sunday evening."),
                            new Said(
                                    "Ewa, who drives",
                                    "A second gate on Mondays, please.",
                                    Outcome.DECLINED,
                                    "The yard has room for one. We looked at it with the builder."),
                            new Said(
                                    "Ruth Adeyemi",
                                    "I should like to see your oven plan. We guess it from the orders.",
                                    Outcome.IDEA,
                                    null)));

    private List<Stakeholder> guests(
            Partnership partnership, At then, Conversation asked, Side side) {
        UUID host = organisation(partnership, Side.A);
        Asking asking =
                new Asking(
                        host,
                        partnership.id(),
                        side,
                        Purpose.CONVERSATION,
                        asked.id(),
                        asked.closes().plusDays(365).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        new Letter("", List.of(), "", List.of()));
        List<Stakeholder> guests = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            String email =
                    "guest-%d@%s.example"
                            .formatted(number, side == Side.A ? "fennel" : "kittiwake");
            as(partnership, Side.A, () -> then.stakeholders().invite(asking, email, ZoneOffset.UTC))
                    .map(Invited::stakeholder)
                    .ifPresent(guests::add);
        }
        return guests;
    }

    private void gatheredAndEnded(Partnership partnership, Instant moment, UUID id) {
        At then = past.at(moment.plusSeconds(10 * 86_400L));
        Author tom = author(partnership, Side.A);
        Author ruth = author(partnership, Side.B);
        Conversation answered =
                as(
                        partnership,
                        Side.A,
                        () -> then.conversations().find(partnership.id(), id).orElseThrow());
        List<Conversation.Given> answers = answered.answers();
        List<Said> said = SAID.stream().flatMap(List::stream).toList();
        as(
                partnership,
                Side.B,
                () ->
                        then.conversations()
                                .react(ruth, id, answers.get(0).id(), Reaction.SAME_HERE));
        as(
                partnership,
                Side.A,
                () ->
                        then.conversations()
                                .gather(
                                        tom,
                                        id,
                                        null,
                                        "Knowing it the night before",
                                        List.of(
                                                answers.get(0).id(),
                                                answers.get(1).id(),
                                                answers.get(4).id())));
        for (int i = 0; i < answers.size(); i++) {
            Said one = said.get(i);
            UUID answer = answers.get(i).id();
            as(
                    partnership,
                    Side.A,
                    () ->
                            then.conversations()
                                    .conclude(tom, id, answer, one.outcome, null, one.reason));
        }
        Tenancy.as(
                organisation(partnership, Side.A),
                () ->
                        then.guests()
                                .tell(
                                        partnership,
                                        tom,
                                        id,
                                        "The gate list comes on Sunday evening, the night desk writes to oven three, and Ruth has our plan."));
    }

    private <T> T as(Partnership partnership, Side side, Supplier<T> work) {
        T done =
                Tenancy.as(
                        organisation(partnership, side),
                        () -> transactions.execute(_ -> work.get()));
        return Objects.requireNonNull(done);
    }

    private static Author author(Partnership partnership, Side side) {
        return new Author(
                partnership.id(), side, side == Side.A ? TOM : RUTH, ZoneOffset.UTC, null, null);
    }

    private static UUID organisation(Partnership partnership, Side side) {
        return Objects.requireNonNull(partnership.organisation(side));
    }
}
