package twelvekeys.conversation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import twelvekeys.partnership.Partnership;

/// What people are told by mail about a conversation.
final class ConversationLetters {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private ConversationLetters() {}

    /// The letter that asks.
    static Letter asks(Partnership partnership, Conversation conversation) {
        String host = partnership.name(conversation.host());
        List<String> says = new ArrayList<>();
        says.add(
                conversation.hostName()
                        + " of "
                        + host
                        + " asks people who work between "
                        + partnership.aName()
                        + " and "
                        + partnership.bName()
                        + ":");
        says.add("“" + conversation.question() + "”");
        if (conversation.why() != null) {
            says.add(conversation.why());
        }
        return new Letter(
                host + " asks you: " + conversation.question(),
                says,
                "Answer",
                List.of(
                        "You need no account. Before you write, the page says who will read it. The link is yours alone, and what you say with it can be sent once, until "
                                + day(conversation.closes())
                                + ". Later the same page tells you what was done about it."));
    }

    /// The letter that tells what was done.
    static Letter tells(Partnership partnership, Conversation conversation) {
        String host = partnership.name(conversation.host());
        Conversation.Told told = conversation.told().getLast();
        return new Letter(
                "What " + host + " did: " + conversation.question(),
                List.of(
                        "You answered when "
                                + host
                                + " asked: “"
                                + conversation.question()
                                + "” "
                                + told.by()
                                + " tells you what came of it:",
                        told.words()),
                "See what became of your answer",
                List.of("This link takes the place of the one you had."));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
