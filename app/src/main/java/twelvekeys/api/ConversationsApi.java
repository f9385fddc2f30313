package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.api.ConversationView.ConversationHistoryView;
import twelvekeys.api.ConversationView.PeopleAskedView;
import twelvekeys.conversation.Conversation;
import twelvekeys.conversation.ConversationGuests;
import twelvekeys.conversation.ConversationGuests.Asked;
import twelvekeys.conversation.Conversations;
import twelvekeys.conversation.OpenQuestion;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.EmailAddress;
import twelvekeys.identity.IdentityRefused;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Side;
import twelvekeys.record.ConversationEntry.Outcome;
import twelvekeys.record.ConversationEntry.Reaction;

/// Conversations: an open question to people of both sides, their answers, and what became of each.
/// People answer by a link of their own, on a page; members do the rest, here too.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/conversations",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Conversations", description = "Open questions, answers, and what became of them")
@Allowed(Right.READ)
class ConversationsApi {

    /// Conversations of a partnership.
    ///
    /// @param conversations oldest first
    /// @param next the `after` of the next page, null on the last one
    record ConversationsView(List<ConversationView> conversations, @Nullable String next) {}

    /// A question to be asked. Nobody is written to by it; name people afterwards.
    ///
    /// @param question the question, in one line of at most 300 characters; needed
    /// @param prompts what may help to answer it, at most 6 of at most 200 characters
    /// @param named whether answers come with names; yes if left out, no only where both sides
    ///   agreed on that
    /// @param closes the last day to answer; needed
    /// @param why why it is asked
    record AskRequest(
            @Nullable String question,
            @Nullable List<String> prompts,
            @Nullable Boolean named,
            @Nullable LocalDate closes,
            @Nullable String why) {}

    /// People to be asked, by the side that asked the question.
    ///
    /// @param side for which side they speak, `theirs` or `ours`; needed
    /// @param emails their addresses, at most 200; needed
    record PeopleRequest(
            @Schema(allowableValues = {"theirs", "ours"}) @Nullable String side,
            @Nullable List<String> emails) {}

    /// What came of asking people.
    ///
    /// @param asked how many were asked now
    /// @param before how many had been asked before, and were not asked again
    /// @param spared why each of the rest was not asked
    record PeopleAskedNowView(int asked, int before, List<String> spared) {}

    /// A reaction to an answer.
    ///
    /// @param reaction how you let it be seen that you have read it; needed
    record ReactionRequest(
            @Schema(allowableValues = {"thanks", "same-here", "tell-more"})
                    @Nullable String reaction) {}

    /// Answers to be put under a theme.
    ///
    /// @param theme the theme, left out for a new one
    /// @param name what it is called, at most 100 characters; needed
    /// @param answers those that belong to it, in place of those it had; none takes it away; needed
    record ThemeRequest(
            @Nullable UUID theme, @Nullable String name, @Nullable List<UUID> answers) {}

    /// What becomes of an answer.
    ///
    /// @param outcome what; needed
    /// @param promise the promise that came of it, needed where one did
    /// @param words why, needed where it is declined
    record ConclusionRequest(
            @Schema(allowableValues = {"promise", "idea", "declined", "noted"})
                    @Nullable String outcome,
            @Nullable UUID promise,
            @Nullable String words) {}

    private final Acting acting;
    private final Conversations conversations;
    private final ConversationGuests guests;

    ConversationsApi(Acting acting, Conversations conversations, ConversationGuests guests) {
        this.acting = acting;
        this.conversations = conversations;
        this.guests = guests;
    }

    /// Lists the conversations of a partnership.
    ///
    /// @param id the partnership
    /// @param limit how many at most, 1 to 200
    /// @param after the place to go on behind, from `next`
    @GetMapping
    ResponseEntity<ConversationsView> list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        Seat seat = acting.at(id);
        Query.within("limit", limit, 1, Cursor.MOST);
        List<Conversation> found =
                Cursor.behind(conversations.of(id), after, one -> one.id().toString());
        String next = Cursor.next(found, limit, last -> Cursor.of(last.id()));
        List<ConversationView> page =
                found.stream().limit(limit).map(one -> view(seat, one)).toList();
        return Cursor.page(request, next, new ConversationsView(page, next));
    }

    /// Asks an open question.
    ///
    /// @param id the partnership
    @Allowed(Right.WRITE)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ConversationView> ask(
            @PathVariable UUID id, RequestKey key, @RequestBody AskRequest asked) {
        Seat seat = acting.at(id);
        String what = Body.given("question", asked.question);
        LocalDate closes = Body.given("closes", asked.closes);
        List<String> prompts = asked.prompts == null ? List.of() : whole("prompts", asked.prompts);
        boolean named = asked.named == null || asked.named;
        Conversation one =
                stepped(() ->
                        conversations.ask(
                                seat.author(key),
                                new OpenQuestion(what, prompts, named, closes, asked.why)));
        return ResponseEntity.created(
                        URI.create("/api/v1/partnerships/" + id + "/conversations/" + one.id()))
                .body(view(seat, one));
    }

    /// Shows a conversation with all that was said.
    ///
    /// @param id the partnership
    /// @param conversation the conversation
    @GetMapping("/{conversation}")
    ConversationHistoryView show(@PathVariable UUID id, @PathVariable UUID conversation) {
        Seat seat = acting.at(id);
        return history(seat, demand(seat, conversation));
    }

    /// Asks people, each by a mail with a link of their own. Whoever was asked too often is spared.
    ///
    /// @param id the partnership
    /// @param conversation the conversation
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{conversation}/people", consumes = MediaType.APPLICATION_JSON_VALUE)
    PeopleAskedNowView people(
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            RequestKey key,
            @RequestBody PeopleRequest people) {
        Seat seat = acting.at(id);
        Conversation asked = demand(seat, conversation);
        Side side = seat.side("side", Body.given("side", people.side));
        List<String> given = whole("emails", Body.given("emails", people.emails));
        Asked came =
                stepped(() ->
                        guests.invite(
                                seat.partnership(),
                                seat.author(key),
                                asked,
                                side,
                                given.stream().map(EmailAddress::checked).distinct().toList()));
        return new PeopleAskedNowView(came.asked(), came.before(), came.spared());
    }

    /// Lets it be seen that an answer was read.
    ///
    /// @param id the partnership
    /// @param conversation the conversation
    /// @param answer the answer
    @Allowed(Right.WRITE)
    @PostMapping(
            path = "/{conversation}/answers/{answer}/reactions",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ConversationHistoryView react(
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            @PathVariable UUID answer,
            RequestKey key,
            @RequestBody ReactionRequest read) {
        Seat seat = acting.at(id);
        demand(seat, conversation, answer);
        Reaction reaction =
                Query.oneOf(Reaction.class, "reaction", Body.given("reaction", read.reaction));
        return history(
                seat,
                stepped(() ->
                        conversations.react(seat.author(key), conversation, answer, reaction)));
    }

    /// Says what becomes of an answer. The latest stands.
    ///
    /// @param id the partnership
    /// @param conversation the conversation
    /// @param answer the answer
    @Allowed(Right.WRITE)
    @PostMapping(
            path = "/{conversation}/answers/{answer}/end",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ConversationHistoryView conclude(
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            @PathVariable UUID answer,
            RequestKey key,
            @RequestBody ConclusionRequest said) {
        Seat seat = acting.at(id);
        demand(seat, conversation, answer);
        Outcome outcome =
                Query.oneOf(Outcome.class, "outcome", Body.given("outcome", said.outcome));
        return history(
                seat,
                stepped(() ->
                        conversations.conclude(
                                seat.author(key),
                                conversation,
                                answer,
                                outcome,
                                said.promise,
                                said.words)));
    }

    /// Puts answers under a theme.
    ///
    /// @param id the partnership
    /// @param conversation the conversation
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{conversation}/themes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ConversationHistoryView gather(
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            RequestKey key,
            @RequestBody ThemeRequest gathered) {
        Seat seat = acting.at(id);
        demand(seat, conversation);
        String name = Body.given("name", gathered.name);
        List<UUID> answers = whole("answers", Body.given("answers", gathered.answers));
        return history(
                seat,
                stepped(() ->
                        conversations.gather(
                                seat.author(key), conversation, gathered.theme, name, answers)));
    }

    /// Tells everybody who answered what was done, as the side that asked, once each answer has
    /// come to an end.
    ///
    /// @param id the partnership
    /// @param conversation the conversation
    @Allowed(Right.WRITE)
    @PostMapping(path = "/{conversation}/told", consumes = MediaType.APPLICATION_JSON_VALUE)
    ConversationHistoryView tell(
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            RequestKey key,
            @RequestBody WordsRequest said) {
        Seat seat = acting.at(id);
        demand(seat, conversation);
        String words = Body.given("words", said.words());
        return history(
                seat,
                stepped(() ->
                        guests.tell(seat.partnership(), seat.author(key), conversation, words)));
    }

    private ConversationView view(Seat seat, Conversation one) {
        return new ConversationView(
                one.id(),
                PromiseView.whose(one.host(), seat.own()),
                one.hostName(),
                one.question(),
                one.prompts(),
                one.named(),
                one.closes(),
                guests.open(one),
                one.why(),
                one.askedAt(),
                PeopleAskedView.of(guests.numbers(seat.partnership(), one, seat.own())),
                PeopleAskedView.of(guests.numbers(seat.partnership(), one, seat.own().other())),
                one.answers().size(),
                one.changed(),
                one.waiting(),
                one.lastSeq());
    }

    private ConversationHistoryView history(Seat seat, Conversation one) {
        return ConversationHistoryView.of(seat, view(seat, one), one);
    }

    private Conversation demand(Seat seat, UUID conversation) {
        return conversations
                .find(seat.partnership().id(), conversation)
                .orElseThrow(Refusal::notThere);
    }

    private void demand(Seat seat, UUID conversation, UUID answer) {
        Refusal.demandThere(demand(seat, conversation).answer(answer));
    }

    /// A list in which nothing is missing.
    private static <T> List<T> whole(String name, List<T> given) {
        given.forEach(one -> Body.given(name, one));
        return given;
    }

    private static <T> T stepped(Supplier<T> step) {
        try {
            return Refusal.inWords(step);
        } catch (IdentityRefused e) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
    }
}
