package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.conversation.Pulse;
import twelvekeys.conversation.Wave;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Side;

/// The pulse: waves opened, people asked, and what a wave shows. Nothing here tells what a single
/// person answered, or who did.
@RestController
@RequestMapping(
        path = "/api/v1/partnerships/{id}/pulse",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Pulse",
        description = "Short questions to people of both sides, sealed until both are in")
@Allowed(Right.READ)
class PulseApi {

    /// The waves of a partnership.
    ///
    /// @param waves oldest first
    /// @param next the first day on which another one can be opened, null while one is open
    record WavesView(List<WaveView> waves, @Nullable LocalDate next) {}

    /// A wave.
    ///
    /// @param id its identity
    /// @param number its number, from 1
    /// @param items the version of its questions
    /// @param openedBy which side opened it, `theirs` or `ours`
    /// @param openedAt when
    /// @param closes the last day on which it can be answered, in UTC
    /// @param least from how many answers of a side anything is shown
    /// @param words what was said with it
    /// @param state how it stands
    /// @param ours how many of our people were asked and have answered
    /// @param theirs how many of theirs
    /// @param resultsHash SHA-256 of its results as the record has it, null until they are revealed
    record WaveView(
            UUID id,
            int number,
            String items,
            String openedBy,
            Instant openedAt,
            LocalDate closes,
            int least,
            @Nullable String words,
            @Schema(allowableValues = {"open", "revealed", "closed-unread"}) String state,
            CountView ours,
            CountView theirs,
            @Nullable String resultsHash) {}

    /// How many people of a side are in.
    ///
    /// @param asked how many were asked
    /// @param answered how many have answered
    record CountView(int asked, int answered) {}

    /// A wave and what it shows.
    ///
    /// @param wave the wave
    /// @param results what it shows, null until it is revealed
    /// @param kept the results as they are kept: canonical JSON whose SHA-256 is `resultsHash`
    record WaveResultsView(
            WaveView wave, @Nullable PulseResultsView results, @Nullable String kept) {}

    /// A wave to be opened.
    ///
    /// @param closes the last day on which it can be answered, in 2 to 42 days; needed
    /// @param words what is said with it
    record OpenWaveRequest(@Nullable LocalDate closes, @Nullable String words) {}

    /// People of one's own side to be asked.
    ///
    /// @param emails their addresses, 1 to 200; needed
    record AskRequest(@Nullable List<String> emails) {}

    /// What became of an asking.
    ///
    /// @param asked how many were asked now, each by a link sent to them alone
    /// @param before how many had been asked before
    /// @param refused why others were not asked, one sentence each
    record AskedView(int asked, int before, List<String> refused) {}

    private final Acting acting;
    private final Pulse pulse;

    PulseApi(Acting acting, Pulse pulse) {
        this.acting = acting;
        this.pulse = pulse;
    }

    /// Lists the waves of the pulse.
    ///
    /// @param id the partnership
    @GetMapping
    WavesView list(@PathVariable UUID id) {
        Seat seat = acting.at(id);
        return new WavesView(
                pulse.waves(id).stream().map(wave -> view(seat, wave)).toList(),
                pulse.next(id, acting.today()).orElse(null));
    }

    /// Opens a wave, for people of both sides.
    ///
    /// @param id the partnership
    @Allowed(Right.MANAGE)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WaveView> open(
            @PathVariable UUID id, RequestKey key, @RequestBody OpenWaveRequest asked) {
        Seat seat = acting.at(id);
        LocalDate closes = Body.given("closes", Query.day("closes", asked.closes));
        Wave wave =
                inWords(() ->
                        pulse.open(
                                seat.author(key),
                                seat.partnership(),
                                closes,
                                Body.text(asked.words)));
        return ResponseEntity.created(
                        URI.create("/api/v1/partnerships/" + id + "/pulse/" + wave.id()))
                .body(view(seat, wave));
    }

    /// Shows a wave, and its results once they are revealed.
    ///
    /// @param id the partnership
    /// @param wave the wave
    @GetMapping("/{wave}")
    WaveResultsView show(@PathVariable UUID id, @PathVariable UUID wave) {
        Seat seat = acting.at(id);
        Wave found = pulse.find(id, wave).orElseThrow(Refusal::notThere);
        return new WaveResultsView(
                view(seat, found),
                pulse.results(id, wave)
                        .map(results -> PulseResultsView.of(results, seat.own()))
                        .orElse(null),
                pulse.resultsAsKept(id, wave));
    }

    /// Asks people of one's own side, each by a link of their own. Asking somebody twice for the
    /// same wave has no second effect.
    ///
    /// @param id the partnership
    /// @param wave the wave
    @Allowed(Right.MANAGE)
    @PostMapping(path = "/{wave}/asked", consumes = MediaType.APPLICATION_JSON_VALUE)
    AskedView ask(
            @PathVariable UUID id,
            @PathVariable UUID wave,
            RequestKey key,
            @RequestBody AskRequest asked) {
        Seat seat = acting.at(id);
        Refusal.demandThere(pulse.find(id, wave));
        List<String> emails = Body.given("emails", asked.emails);
        Pulse.Asked done =
                inWords(() ->
                        pulse.ask(
                                seat.author(key),
                                seat.partnership(),
                                seat.organisation().id(),
                                wave,
                                new LinkedHashSet<>(emails)));
        return new AskedView(done.asked().size(), done.before(), done.refused());
    }

    private WaveView view(Seat seat, Wave wave) {
        Map<Side, Integer> asked = pulse.asked(wave.partnership(), wave.id());
        return new WaveView(
                wave.id(),
                wave.number(),
                wave.items(),
                PromiseView.whose(wave.by(), seat.own()),
                wave.openedAt(),
                wave.closes(),
                wave.least(),
                wave.words(),
                Query.code(wave.state()),
                count(wave, seat.own(), asked),
                count(wave, seat.own().other(), asked),
                wave.results());
    }

    private static CountView count(Wave wave, Side side, Map<Side, Integer> asked) {
        return new CountView(asked.getOrDefault(side, 0), wave.answers(side));
    }

    private static <T> T inWords(Supplier<T> work) {
        try {
            return Refusal.inWords(work);
        } catch (IllegalStateException e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
    }
}
