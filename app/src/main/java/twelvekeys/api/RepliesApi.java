package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
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
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.PartnershipRecord;

/// The right of reply, which every entry carries.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/entries/{seq}/replies",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partnership", description = "One partnership: both sides, and its record")
@Allowed(Right.READ)
class RepliesApi {

    /// Replies to an entry.
    ///
    /// @param to the sequence number of the entry
    /// @param replies oldest first
    /// @param next the `after` of the next page, null on the last one
    record RepliesView(long to, List<EntryView> replies, @Nullable String next) {}

    private final Acting acting;
    private final PromiseLoop loop;
    private final PartnershipRecord record;

    RepliesApi(Acting acting, PromiseLoop loop, PartnershipRecord record) {
        this.acting = acting;
        this.loop = loop;
        this.record = record;
    }

    /// Lists the replies to an entry.
    ///
    /// @param id the partnership
    /// @param seq the sequence number of the entry
    /// @param limit how many at most, 1 to 200
    /// @param after the place to go on behind, from `next`
    @GetMapping
    ResponseEntity<RepliesView> list(
            @PathVariable UUID id,
            @PathVariable long seq,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        Seat seat = acting.at(id);
        Refusal.demandThere(record.at(id, seq));
        Query.within("limit", limit, 1, Cursor.MOST);
        Long last = Cursor.read(after, parts -> Long.valueOf(parts.getFirst()));
        List<EntryView> all =
                replies(seat, seq).stream()
                        .filter(reply -> last == null || reply.seq() > last)
                        .toList();
        String next = Cursor.next(all, limit, reply -> Cursor.of(reply.seq()));
        return Cursor.page(
                request, next, new RepliesView(seq, all.stream().limit(limit).toList(), next));
    }

    /// Replies to an entry, which moves nothing. The answer holds the latest replies to it, yours
    /// among them.
    ///
    /// @param id the partnership
    /// @param seq the sequence number of the entry
    @Allowed(Right.WRITE)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    RepliesView reply(
            @PathVariable UUID id,
            @PathVariable long seq,
            RequestKey key,
            @RequestBody WordsRequest said) {
        Seat seat = acting.at(id);
        Refusal.demandThere(record.at(id, seq));
        String words = Body.given("words", said.words());
        Refusal.inWords(() -> {
            loop.reply(seat.author(key), seq, words);
            return true;
        });
        List<EntryView> all = replies(seat, seq);
        return new RepliesView(
                seq, all.subList(Math.max(0, all.size() - Cursor.MOST), all.size()), null);
    }

    private List<EntryView> replies(Seat seat, long seq) {
        return record.writtenRepliesTo(seat.partnership().id(), seq).stream()
                .map(reply -> EntryView.of(reply, seat.own()))
                .toList();
    }
}
