package twelvekeys.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import twelvekeys.conversation.Conversation;
import twelvekeys.conversation.Conversations;

/// What was asked in the quarter, and what was done about the answers.
@Component
class ConversationsOfQuarter implements ReviewSection {

    private final Conversations conversations;

    ConversationsOfQuarter(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String code() {
        return "conversations";
    }

    @Override
    public int place() {
        return 400;
    }

    @Override
    public Optional<Section> section(ReviewOf review) {
        Looking looking = review.looking();
        List<Conversation> held =
                conversations.of(looking.id()).stream()
                        .filter(talk -> within(talk, review))
                        .toList();
        if (held.isEmpty()) {
            return Optional.of(
                    new Section(
                            code(),
                            Words.of("No open question was asked"),
                            List.of(
                                    new Block.Paragraph(
                                            Words.of(
                                                            "Nobody was asked an open question in this quarter, nor told what was done about an earlier one. ")
                                                    .to(
                                                            "Conversations",
                                                            looking.path() + "/conversations"),
                                            true))));
        }
        long answers = held.stream().mapToLong(talk -> talk.answers().size()).sum();
        long changed = held.stream().mapToLong(Conversation::changed).sum();
        List<Block> blocks = new ArrayList<>();
        held.forEach(talk -> blocks.addAll(told(looking, talk)));
        return Optional.of(
                new Section(
                        "conversations",
                        Words.NONE
                                .spelt(answers, "answer", "answers")
                                .say(" to ")
                                .spelt(held.size(), "question", "questions")
                                .say("; ")
                                .spelt(changed, "", "")
                                .say(" changed something"),
                        blocks));
    }

    /// Asked in the quarter, or answered for in it.
    private static boolean within(Conversation talk, ReviewOf review) {
        return within(talk.askedAt(), review)
                || talk.told().stream().anyMatch(told -> within(told.at(), review));
    }

    private static boolean within(Instant at, ReviewOf review) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return !day.isBefore(review.quarter().begins()) && !day.isAfter(review.quarter().ends());
    }

    private static List<Block> told(Looking looking, Conversation talk) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(
                        Words.NONE
                                .name(talk.host(), looking.name(talk.host()))
                                .say(" asked: ")
                                .to(
                                        "“" + talk.question() + "”",
                                        looking.path() + "/conversations/" + talk.id())
                                .say(" ")
                                .count(talk.answers().size(), "answer", "answers")
                                .say(", ")
                                .count(talk.waiting(), "waits", "wait")
                                .say("."),
                        false));
        if (talk.told().isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            Words.of("What was done about it has not been said yet."), true));
        } else {
            blocks.add(
                    new Block.Quote(Words.of("What we did: ").say(talk.told().getLast().words())));
        }
        return blocks;
    }
}
