package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import twelvekeys.promise.Breaches;
import twelvekeys.promise.PrivateNotes;
import twelvekeys.promise.Promises;

/// What your side writes for itself about a promise or a case. It stands in no record, and nothing
/// the other side can reach holds it.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/notes",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Private notes", description = "What your side writes for itself")
@Allowed(Right.READ)
class NotesApi {

    /// Private notes about one thing.
    ///
    /// @param about the promise or the case
    /// @param notes oldest first
    /// @param next the `after` of the next page, null on the last one
    record NotesView(UUID about, List<NoteView> notes, @Nullable String next) {}

    /// A private note.
    ///
    /// @param id its identity
    /// @param words what it says
    /// @param by who wrote it
    /// @param at when
    record NoteView(UUID id, String words, String by, Instant at) {

        static NoteView of(PrivateNotes.Note note) {
            return new NoteView(note.id(), note.words(), note.by(), note.at());
        }
    }

    /// A note to be written.
    ///
    /// @param about the promise or the case; needed
    /// @param words what it says, 1 to 4000 characters; needed
    record NoteRequest(@Nullable UUID about, @Nullable String words) {}

    private record Place(Instant at, String id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::at).thenComparing(Place::id);

        static Place of(PrivateNotes.Note note) {
            return new Place(note.at(), note.id().toString());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final Acting acting;
    private final PrivateNotes notes;
    private final Promises promises;
    private final Breaches breaches;

    NotesApi(Acting acting, PrivateNotes notes, Promises promises, Breaches breaches) {
        this.acting = acting;
        this.notes = notes;
        this.promises = promises;
        this.breaches = breaches;
    }

    /// Lists your side's notes about a promise or a case.
    ///
    /// @param id the partnership
    /// @param about the promise or the case; needed
    /// @param limit how many at most, 1 to 200
    /// @param after the place to go on behind, from `next`
    @GetMapping
    ResponseEntity<NotesView> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID about,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        Seat seat = acting.at(id);
        UUID subject = subject(id, about);
        Query.within("limit", limit, 1, Cursor.MOST);
        Place last =
                Cursor.read(after, parts -> new Place(Instant.parse(parts.get(0)), parts.get(1)));
        List<PrivateNotes.Note> found =
                notes.about(seat.organisation().id(), id, subject).stream()
                        .filter(note -> last == null || Place.of(note).compareTo(last) > 0)
                        .toList();
        String next = Cursor.next(found, limit, note -> Cursor.of(note.at(), note.id()));
        List<NoteView> page = found.stream().limit(limit).map(NoteView::of).toList();
        return Cursor.page(request, next, new NotesView(subject, page, next));
    }

    /// Writes a note that only your side can read.
    ///
    /// @param id the partnership
    @Allowed(Right.WRITE)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NoteView> write(
            @PathVariable UUID id, RequestKey key, @RequestBody NoteRequest asked) {
        Seat seat = acting.at(id);
        UUID subject = subject(id, asked.about);
        String words = Body.given("words", asked.words);
        PrivateNotes.Note note =
                Refusal.inWords(() ->
                        notes.write(
                                seat.organisation().id(),
                                id,
                                subject,
                                seat.member().name(),
                                words,
                                key.value()));
        return ResponseEntity.created(
                        URI.create("/api/v1/partnerships/" + id + "/notes/" + note.id()))
                .body(NoteView.of(note));
    }

    /// Throws a note away. Nothing of it stays.
    ///
    /// @param id the partnership
    /// @param note the note
    @Allowed(Right.WRITE)
    @DeleteMapping("/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID id, @PathVariable UUID note) {
        Seat seat = acting.at(id);
        if (!notes.forget(seat.organisation().id(), id, note)) {
            throw Refusal.notThere();
        }
    }

    private UUID subject(UUID id, @Nullable UUID about) {
        UUID subject = Body.given("about", about);
        boolean known =
                promises.find(id, subject).isPresent() || breaches.find(id, subject).isPresent();
        if (!known) {
            throw Refusal.notThere();
        }
        return subject;
    }
}
