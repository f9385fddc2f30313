package twelvekeys.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twelvekeys.conversation.Conversation;
import twelvekeys.conversation.Conversation.Given;
import twelvekeys.conversation.ConversationGuests;
import twelvekeys.conversation.ConversationGuests.Numbers;
import twelvekeys.conversation.Conversations;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseQuery;
import twelvekeys.promise.Promises;
import twelvekeys.record.ConversationEntry;
import twelvekeys.record.ConversationEntry.Outcome;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;

/// The pages about conversations, for the members of both sides.
@Component
class ConversationTelling {

    private static final int MOST_PROMISES = 100;

    private final Viewing viewing;
    private final Conversations conversations;
    private final ConversationGuests guests;
    private final Promises promises;
    private final PartnershipRecord record;

    ConversationTelling(
            Viewing viewing,
            Conversations conversations,
            ConversationGuests guests,
            Promises promises,
            PartnershipRecord record) {
        this.viewing = viewing;
        this.conversations = conversations;
        this.guests = guests;
        this.promises = promises;
        this.record = record;
    }

    ConversationsPage list(Visit visit) {
        Partnership partnership = visit.partnership();
        long size = record.size(partnership.id());
        List<Conversation> all = conversations.of(partnership.id());
        String headline = headline(all);
        return new ConversationsPage(
                viewing.frame(
                        headline, visit.viewer(), partnership, visit.path() + "/conversations"),
                partnership,
                size,
                headline,
                all.stream()
                        .sorted(
                                Comparator.comparing((Conversation one) -> !guests.open(one))
                                        .thenComparing(
                                                Conversation::askedAt, Comparator.reverseOrder()))
                        .map(one -> row(visit, one))
                        .toList(),
                visit.mayWrite());
    }

    private String headline(List<Conversation> all) {
        long open = all.stream().filter(guests::open).count();
        long changed = all.stream().mapToLong(Conversation::changed).sum();
        if (all.isEmpty()) {
            return "Nobody has been asked an open question yet";
        }
        if (open > 0) {
            return open == 1
                    ? "One question waits for answers"
                    : Figures.counted(open, "question waits", "questions wait") + " for answers";
        }
        return changed == 0
                ? "No answer has changed anything yet"
                : Figures.counted(changed, "answer", "answers") + " changed something";
    }

    private ConversationsPage.Row row(Visit visit, Conversation one) {
        Partnership partnership = visit.partnership();
        Numbers numbers =
                guests.numbers(partnership, one, Side.A)
                        .plus(guests.numbers(partnership, one, Side.B));
        return new ConversationsPage.Row(
                href(one),
                one.question(),
                one.host(),
                one.hostName() + " of " + partnership.name(one.host()),
                Figures.shortDate(
                        LocalDate.ofInstant(one.askedAt(), zone(visit)), visit.viewer().today()),
                numbers.asked() + " asked, " + one.answers().size() + " answered",
                Figures.count(one.changed()),
                stands(visit, one),
                guests.open(one));
    }

    private String stands(Visit visit, Conversation one) {
        if (guests.open(one)) {
            return "open until " + Figures.shortDate(one.closes(), visit.viewer().today());
        }
        return one.told().isEmpty() ? "not told back yet" : "told back";
    }

    private static ZoneId zone(Visit visit) {
        return visit.viewer().member().zone();
    }

    private static String href(Conversation one) {
        return "/partnerships/" + one.partnership() + "/conversations/" + one.id();
    }

    /// The form that asks.
    NewConversationPage asking(
            Visit visit, NewConversationPage.Typed typed, @Nullable String refused) {
        Partnership partnership = visit.partnership();
        return new NewConversationPage(
                viewing.frame(
                        "Ask an open question",
                        visit.viewer(),
                        partnership,
                        visit.path() + "/conversations"),
                partnership,
                partnership.name(visit.own()),
                partnership.name(visit.own().other()),
                conversations.namelessByAgreement(partnership.id()).orElse(null),
                UUID.randomUUID().toString(),
                typed,
                refused);
    }

    /// One conversation.
    ///
    /// @throws NotHere if the partnership has no such conversation
    ConversationPage one(
            Visit visit, UUID id, ConversationPage.Typed typed, String reply, long replyTo) {
        Partnership partnership = visit.partnership();
        long size = record.size(partnership.id());
        Conversation one = conversations.find(partnership.id(), id).orElseThrow(NotHere::new);
        LocalDate today = visit.viewer().today();
        List<RecordedEntry> entries = record.about(partnership.id(), id);
        List<ConversationPage.Answer> answers = answers(visit, one, entries);
        Numbers a = guests.numbers(partnership, one, Side.A);
        Numbers b = guests.numbers(partnership, one, Side.B);
        String key = UUID.randomUUID().toString();
        EntryThread thread =
                new EntryThread(
                        List.of(), href(one) + "/reply", visit.mayWrite(), key, reply, replyTo);
        return new ConversationPage(
                viewing.frame(one.question(), visit.viewer(), partnership, href(one)),
                partnership,
                size,
                href(one),
                stands(visit, one),
                one.question(),
                lede(visit, one, a.plus(b)),
                one.why(),
                one.prompts(),
                List.of(asked(partnership, Side.A, a), asked(partnership, Side.B, b)),
                answers,
                thread,
                themes(one, answers),
                told(one, zone(visit), today),
                new EntryThread(
                        EntryThread.items(
                                partnership,
                                entries.stream().filter(ConversationTelling::listed).toList(),
                                EntryThread.replies(entries),
                                zone(visit),
                                today),
                        thread.path(),
                        thread.mayReply(),
                        thread.key(),
                        reply,
                        replyTo),
                visit.mayWrite() ? promised(visit) : List.of(),
                visit.mayWrite(),
                visit.mayWrite() && one.host() == visit.own(),
                guests.open(one),
                one.waiting(),
                key,
                typed);
    }

    private static ConversationPage.Asked asked(Partnership in, Side side, Numbers numbers) {
        return new ConversationPage.Asked(
                side,
                in.name(side),
                Figures.count(numbers.asked()),
                Figures.count(numbers.answered()));
    }

    /// Answers stand by themselves, and reactions with them.
    private static boolean listed(RecordedEntry entry) {
        return !(entry.draft().entry() instanceof ConversationEntry.Answered)
                && !(entry.draft().entry() instanceof ConversationEntry.Reacted);
    }

    private static String lede(Visit visit, Conversation one, Numbers numbers) {
        String asked =
                one.hostName()
                        + " of "
                        + visit.partnership().name(one.host())
                        + " asked "
                        + Figures.counted(numbers.asked(), "person", "people")
                        + ". ";
        int answered = one.answers().size();
        if (answered == 0) {
            return asked + "Nobody has answered yet.";
        }
        List<String> ends = new ArrayList<>();
        ends(ends, one.ended(Outcome.PROMISE), "changed something and became a promise");
        ends(ends, one.ended(Outcome.IDEA), "is kept as an idea");
        ends(ends, one.ended(Outcome.DECLINED), "was declined, with a reason");
        ends(ends, one.ended(Outcome.NOTED), "was noted");
        ends(ends, one.waiting(), "waits for its end");
        return asked
                + Figures.counted(answered, "answer", "answers")
                + " came. "
                + (one.changed() == 0 ? "None has changed anything so far. " : "")
                + String.join(". ", ends)
                + ".";
    }

    /// One sentence on the answers that ended alike, if there are any.
    private static void ends(List<String> ends, long count, String one) {
        if (count > 0) {
            String many =
                    one.replace(" became a promise", " became promises")
                            .replace("is kept as an idea", "are kept as ideas")
                            .replaceFirst("^was ", "were ")
                            .replace("waits for its end", "wait for their end");
            ends.add(Figures.counted(count, one, many));
        }
    }

    /// What became of an answer, as a sentence.
    static String became(Outcome outcome) {
        return switch (outcome) {
            case PROMISE -> "It became a promise";
            case IDEA -> "It is kept as an idea";
            case DECLINED -> "It was declined";
            case NOTED -> "It was noted";
        };
    }

    private static List<ConversationPage.Answer> answers(
            Visit visit, Conversation one, List<RecordedEntry> entries) {
        List<EntryThread.Item> items =
                EntryThread.items(
                        visit.partnership(),
                        entries.stream()
                                .filter(e ->
                                        e.draft().entry() instanceof ConversationEntry.Answered)
                                .toList(),
                        EntryThread.replies(entries),
                        zone(visit),
                        visit.viewer().today());
        List<ConversationPage.Answer> answers = new ArrayList<>();
        for (EntryThread.Item item : items) {
            one.answers().stream()
                    .filter(given -> given.seq() == item.seq())
                    .findFirst()
                    .ifPresent(given -> answers.add(answer(visit, given, item)));
        }
        return answers;
    }

    private static ConversationPage.Answer answer(Visit visit, Given given, EntryThread.Item item) {
        Conversation.End end = given.end();
        UUID promise = end == null ? null : end.promise();
        return new ConversationPage.Answer(
                given.id().toString(),
                item.by() + ": " + begins(given.words()),
                item,
                given.reactions().stream()
                        .map(read ->
                                read.by()
                                        + " of "
                                        + visit.partnership().name(read.side())
                                        + ": "
                                        + read.reaction().label())
                        .toList(),
                end == null
                        ? null
                        : new ConversationPage.End(
                                became(end.outcome()),
                                end.words(),
                                end.side(),
                                end.by(),
                                promise == null ? null : visit.path() + "/promises/" + promise));
    }

    private static String begins(@Nullable String words) {
        if (words == null) {
            return "its words were erased";
        }
        String line = words.replaceAll("\\s+", " ");
        int end = line.offsetByCodePoints(0, Math.min(80, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }

    private static List<ConversationPage.Theme> themes(
            Conversation one, List<ConversationPage.Answer> answers) {
        return one.themes().stream()
                .map(theme ->
                        new ConversationPage.Theme(
                                theme.id().toString(),
                                theme.name(),
                                answers.stream()
                                        .filter(answer ->
                                                theme.answers()
                                                        .contains(UUID.fromString(answer.id())))
                                        .toList()))
                .toList();
    }

    static List<ConversationPage.Told> told(Conversation one, ZoneId zone, LocalDate today) {
        return one.told().stream()
                .map(told ->
                        new ConversationPage.Told(
                                Figures.shortDate(LocalDate.ofInstant(told.at(), zone), today),
                                told.by(),
                                told.words()))
                .toList();
    }

    private List<ConversationPage.Promised> promised(Visit visit) {
        return promises
                .list(
                        visit.partnership().id(),
                        new PromiseQuery(
                                PromiseQuery.State.ALL,
                                null,
                                "",
                                PromiseQuery.Order.DUE_LATEST,
                                0,
                                MOST_PROMISES),
                        visit.viewer().today())
                .stream()
                .map(promise ->
                        new ConversationPage.Promised(
                                promise.id().toString(),
                                begins(PromiseWords.title(promise))
                                        + ", due "
                                        + Figures.shortDate(promise.due(), visit.viewer().today())))
                .toList();
    }

    /// Whether an entry is about a conversation, and may be answered on its page.
    boolean about(Visit visit, UUID id, long seq) {
        return record.at(visit.partnership().id(), seq)
                .filter(entry -> id.equals(entry.draft().entry().subject()))
                .isPresent();
    }
}
